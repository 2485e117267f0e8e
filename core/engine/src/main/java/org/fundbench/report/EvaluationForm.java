package org.fundbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Block;
import org.fundbench.api.Block.Cell;
import org.fundbench.api.Block.CellRole;
import org.fundbench.api.Figure;
import org.fundbench.api.Language;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Score;

/**
 * 《项目支出绩效自评表》 as the published form lays it out: head, money block, goals, indicators with merged
 * levels, total. Nine columns carry all of its parts.
 */
final class EvaluationForm {
  private static final List<Integer> WIDTHS = List.of(8, 10, 12, 9, 11, 11, 6, 10, 23);

  private final Evaluation evaluation;
  private final FigureBook book;

  EvaluationForm(Evaluation evaluation, FigureBook book) {
    this.evaluation = evaluation;
    this.book = book;
  }

  Block.Table table() {
    List<Block.TableRow> rows = new ArrayList<>();
    addHead(rows);
    addMoney(rows);
    addGoals(rows);
    addIndicators(rows);
    addTotal(rows);
    return new Block.Table(
        Captions.FORM + "（" + evaluation.fund().year() + "年度）",
        "项目支出绩效自评表：项目资金、年度总体目标、各级指标的指标值、完成值、分值与得分",
        WIDTHS,
        List.of(),
        rows);
  }

  private void addHead(List<Block.TableRow> rows) {
    rows.add(
        row(
            name("项目名称").spanning(1, 2),
            bound(evaluation.fund().name(), "fund.name", CellRole.CENTERED).spanning(1, 7)));
    rows.add(
        row(
            name("主管部门").spanning(1, 2),
            bound(evaluation.fund().department(), "fund.department", CellRole.CENTERED)
                .spanning(1, 3),
            name("实施单位"),
            bound(evaluation.fund().unit(), "fund.unit", CellRole.CENTERED).spanning(1, 3)));
  }

  private void addMoney(List<Block.TableRow> rows) {
    Evaluation.Money money = evaluation.money();
    rows.add(
        row(
            name("项目\n资金\n（万\n元）").spanning(2 + money.sources().size(), 1),
            name("").spanning(1, 2),
            name("年初\n预算数"),
            name("全年\n预算数\n（A）"),
            name("全年\n执行数\n（B）"),
            name("分值"),
            name("执行率\n（B/A）"),
            name("得分")));
    rows.add(
        row(
            name("年度资金总额").spanning(1, 2),
            wan(money.initial(), "budget.initial"),
            wan(money.current(), "budget.current"),
            wan(money.executed(), "paid"),
            centered(IndicatorText.points(evaluation.plan().executionWeight())),
            bound(money.rate().value().text(Language.ZH), "rate", CellRole.CENTERED),
            bound(
                money
                    .score()
                    .map(Score::printed)
                    .map(BigDecimal::toPlainString)
                    .orElse(IndicatorText.NONE),
                "score.execution",
                CellRole.CENTERED)));
    boolean first = true;
    for (Evaluation.SourceRow source : money.sources()) {
      rows.add(
          row(
              Cell.words((first ? "其中：" : "") + source.kind().label().zh(), CellRole.ROW_HEADING)
                  .spanning(1, 2),
              centered(source.present() ? source.initial().toWanText() : IndicatorText.NONE),
              centered(source.present() ? source.current().toWanText() : IndicatorText.NONE),
              centered(IndicatorText.NONE),
              centered(IndicatorText.NONE),
              centered(IndicatorText.NONE),
              centered(IndicatorText.NONE)));
      first = false;
    }
  }

  private void addGoals(List<Block.TableRow> rows) {
    rows.add(
        row(
            name("年度\n总体\n目标").spanning(2, 1),
            name("预期目标").spanning(1, 4),
            name("实际完成情况").spanning(1, 4)));
    rows.add(
        row(
            Cell.words(evaluation.plan().goals().expected(), CellRole.TEXT).spanning(1, 4),
            Cell.words(evaluation.plan().goals().achieved(), CellRole.TEXT).spanning(1, 4)));
  }

  private void addIndicators(List<Block.TableRow> rows) {
    rows.add(
        row(
            name(stacked("一级指标")),
            name(stacked("二级指标")),
            name("三级指标").spanning(1, 2),
            name("年度\n指标值"),
            name("实际\n完成值"),
            name("分值"),
            name("得分"),
            name("偏差原因分析\n及改进措施")));
    List<Evaluation.Indicator> all = evaluation.indicators();
    for (int i = 0; i < all.size(); i++) {
      Evaluation.Indicator indicator = all.get(i);
      String prefix = "indicator." + indicator.plan().id() + ".";
      List<Cell> cells = new ArrayList<>();
      if (i == 0 || !sameLevel1(all.get(i - 1), indicator)) {
        cells.add(name(stacked(indicator.plan().level1())).spanning(run(all, i, false), 1));
      }
      if (i == 0 || !sameLevel2(all.get(i - 1), indicator)) {
        cells.add(name(stacked(indicator.plan().level2())).spanning(run(all, i, true), 1));
      }
      cells.add(Cell.words(indicator.plan().name(), CellRole.TEXT).spanning(1, 2));
      cells.add(
          bound(IndicatorText.target(indicator.plan()), prefix + "target", CellRole.CENTERED));
      cells.add(bound(IndicatorText.actual(indicator), prefix + "actual", CellRole.CENTERED));
      cells.add(
          bound(
              IndicatorText.points(indicator.plan().weight()),
              prefix + "weight",
              CellRole.CENTERED));
      cells.add(bound(IndicatorText.score(indicator), prefix + "score", CellRole.CENTERED));
      cells.add(
          Cell.words(
              indicator
                  .plan()
                  .deviationReason()
                  .or(() -> indicator.plan().assessment().map(one -> one.reason()))
                  .orElse(""),
              CellRole.TEXT));
      rows.add(new Block.TableRow(cells));
    }
  }

  private void addTotal(List<Block.TableRow> rows) {
    BigDecimal weights =
        evaluation.indicators().stream()
            .map(indicator -> indicator.plan().weight())
            .reduce(evaluation.plan().executionWeight(), BigDecimal::add);
    rows.add(
        row(
            name("总　分").spanning(1, 6),
            centered(IndicatorText.points(weights)),
            bound(
                evaluation.total().map(BigDecimal::toPlainString).orElse(IndicatorText.NONE),
                "score.total",
                CellRole.CENTERED),
            bound(
                evaluation.grade().map(Scheme.Grade::name).map(grade -> "等级：" + grade).orElse(""),
                "grade",
                CellRole.CENTERED)));
  }

  private static int run(List<Evaluation.Indicator> all, int from, boolean level2) {
    int rows = 1;
    while (from + rows < all.size()
        && (level2
            ? sameLevel2(all.get(from), all.get(from + rows))
            : sameLevel1(all.get(from), all.get(from + rows)))) {
      rows++;
    }
    return rows;
  }

  private static boolean sameLevel1(Evaluation.Indicator a, Evaluation.Indicator b) {
    return a.plan().level1().equals(b.plan().level1());
  }

  private static boolean sameLevel2(Evaluation.Indicator a, Evaluation.Indicator b) {
    return sameLevel1(a, b) && a.plan().level2().equals(b.plan().level2());
  }

  /** In a narrow column 产出指标 reads better on two lines than with one character left over. */
  private static String stacked(String level) {
    String kind = "指标";
    return level.endsWith(kind) && level.length() > kind.length()
        ? level.substring(0, level.length() - kind.length()) + "\n" + kind
        : level;
  }

  private static Block.TableRow row(Cell... cells) {
    return new Block.TableRow(List.of(cells));
  }

  private static Cell name(String text) {
    return Cell.words(text, CellRole.COLUMN_HEADING);
  }

  private static Cell centered(String text) {
    return Cell.words(text, CellRole.CENTERED);
  }

  private Cell wan(Figure figure, String name) {
    String text =
        figure.value() instanceof Value.Amount amount
            ? amount.money().toWanText()
            : IndicatorText.NONE;
    return bound(text, name, CellRole.CENTERED);
  }

  private Cell bound(String text, String name, CellRole role) {
    Optional<Figure> figure = book.figure(name);
    return figure.isPresent() ? Cell.figure(text, figure.get(), role) : Cell.words(text, role);
  }
}
