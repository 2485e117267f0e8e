package org.fundbench.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Block;
import org.fundbench.api.Block.Cell;
import org.fundbench.api.Block.CellRole;
import org.fundbench.api.Figure;
import org.fundbench.api.Fraction;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.ledger.Execution;

/** The tables of the report's chapters; the form has a class of its own. */
final class Tables {
  private final Execution execution;
  private final Evaluation evaluation;
  private final FigureBook book;

  Tables(Execution execution, Evaluation evaluation, FigureBook book) {
    this.execution = execution;
    this.evaluation = evaluation;
    this.book = book;
  }

  /** Budget and execution by line. */
  Block.Table lines() {
    List<Block.TableRow> body = new ArrayList<>();
    for (Execution.Row row : execution.lines()) {
      body.add(line(row, "line." + row.line().orElse("") + "."));
    }
    body.add(line(execution.total(), ""));
    return new Block.Table(
        Captions.LINES,
        "各支出方向的全年预算数、支付净额、可用余额和执行率",
        List.of(32, 19, 19, 17, 13),
        List.of(heading("支出方向", "全年预算数", "支付净额", "可用余额", "执行率")),
        body);
  }

  private Block.TableRow line(Execution.Row row, String prefix) {
    return new Block.TableRow(
        List.of(
            Cell.words(prefix.isEmpty() ? "合　计" : row.name(), CellRole.ROW_HEADING),
            money(row.current(), prefix + "budget.current"),
            money(row.paid(), prefix + "paid"),
            money(row.available(), prefix + "available"),
            bound(rate(row.rate()), prefix + "rate", CellRole.NUMBER)));
  }

  /** What was paid month by month, beside the plan. */
  Block.Table months() {
    List<Block.TableRow> body = new ArrayList<>();
    Money budget = execution.total().current();
    for (Execution.Month month : execution.months()) {
      if (month.reached()) {
        body.add(
            new Block.TableRow(
                List.of(
                    Cell.words(month.period().number() + "月", CellRole.ROW_HEADING),
                    money(month.paid(), "month." + month.period().number() + ".paid"),
                    Cell.words(month.paidSoFar().toYuanText(), CellRole.NUMBER),
                    Cell.words(
                        month.plannedSoFar().map(Money::toYuanText).orElse(IndicatorText.NONE),
                        CellRole.NUMBER),
                    Cell.words(share(month.paidSoFar(), budget), CellRole.NUMBER))));
      }
    }
    return new Block.Table(
        Captions.MONTHS,
        "各月支付净额、累计支付、累计计划和累计执行率",
        List.of(12, 22, 24, 24, 18),
        List.of(heading("月份", "当月支付", "累计支付", "累计计划", "累计执行率")),
        body);
  }

  /** The indicators with their targets. */
  Block.Table targets() {
    List<Block.TableRow> body = new ArrayList<>();
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      String prefix = "indicator." + indicator.plan().id() + ".";
      body.add(
          new Block.TableRow(
              List.of(
                  Cell.words(indicator.plan().level1(), CellRole.CENTERED),
                  Cell.words(indicator.plan().level2(), CellRole.CENTERED),
                  Cell.words(indicator.plan().name(), CellRole.TEXT),
                  bound(
                      IndicatorText.target(indicator.plan()), prefix + "target", CellRole.CENTERED),
                  bound(
                      IndicatorText.points(indicator.plan().weight()),
                      prefix + "weight",
                      CellRole.NUMBER))));
    }
    return new Block.Table(
        Captions.TARGETS,
        "一级、二级、三级指标，年度指标值和分值",
        List.of(16, 22, 34, 18, 10),
        List.of(heading("一级指标", "二级指标", "三级指标", "年度指标值", "分值")),
        body);
  }

  /** The indicators with their results and the formula of each score. */
  Block.Table results() {
    List<Block.TableRow> body = new ArrayList<>();
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      String prefix = "indicator." + indicator.plan().id() + ".";
      body.add(
          new Block.TableRow(
              List.of(
                  Cell.words(indicator.plan().name(), CellRole.ROW_HEADING),
                  bound(
                      IndicatorText.target(indicator.plan()), prefix + "target", CellRole.CENTERED),
                  bound(IndicatorText.actual(indicator), prefix + "actual", CellRole.CENTERED),
                  bound(IndicatorText.score(indicator), prefix + "score", CellRole.NUMBER),
                  Cell.words(
                      indicator
                          .score()
                          .map(score -> score.formula().zh())
                          .orElse(IndicatorText.NONE),
                      CellRole.TEXT))));
    }
    return new Block.Table(
        Captions.RESULTS,
        "三级指标的年度指标值、实际完成值、得分和计算过程",
        List.of(25, 18, 16, 11, 30),
        List.of(heading("三级指标", "年度指标值", "实际完成值", "得分", "计算过程")),
        body);
  }

  /** Months against plan. */
  Block.Chart pace() {
    Money budget = execution.total().current();
    List<String> months = new ArrayList<>();
    List<Optional<Fraction>> paid = new ArrayList<>();
    List<Optional<Fraction>> planned = new ArrayList<>();
    List<Optional<Fraction>> time = new ArrayList<>();
    StringBuilder words = new StringBuilder("柱线图，各月末累计执行率：");
    for (Execution.Month month : execution.months()) {
      months.add(month.period().number() + "月");
      paid.add(month.reached() ? fraction(month.paidSoFar(), budget) : Optional.empty());
      planned.add(month.plannedSoFar().flatMap(plan -> fraction(plan, budget)));
      time.add(Optional.of(Fraction.of(month.period().number(), 12)));
      if (month.reached()) {
        words
            .append(month.period().number())
            .append("月")
            .append(share(month.paidSoFar(), budget))
            .append(month.period().number() == 12 ? "。" : "，");
      }
    }
    return new Block.Chart(
        Captions.PACE,
        words.toString(),
        months,
        List.of(
            new Block.Series("累计执行率", Block.SeriesStyle.BARS, paid),
            new Block.Series("用款计划", Block.SeriesStyle.LINE, planned),
            new Block.Series("序时进度", Block.SeriesStyle.DASHED_LINE, time)));
  }

  static Block.TableRow heading(String... names) {
    List<Cell> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(Cell.words(name, CellRole.COLUMN_HEADING));
    }
    return new Block.TableRow(cells);
  }

  private Cell money(Money money, String name) {
    return bound(money.toYuanText(), name, CellRole.NUMBER);
  }

  private Cell bound(String text, String name, CellRole role) {
    Optional<Figure> figure = book.figure(name);
    return figure.isPresent() ? Cell.figure(text, figure.get(), role) : Cell.words(text, role);
  }

  static String rate(Optional<Value.Rate> rate) {
    return rate.map(known -> known.text(Language.ZH)).orElse(IndicatorText.NONE);
  }

  private static String share(Money part, Money whole) {
    return fraction(part, whole)
        .map(fraction -> fraction.toPercentText(1, RoundingMode.DOWN))
        .orElse(IndicatorText.NONE);
  }

  private static Optional<Fraction> fraction(Money part, Money whole) {
    return whole.isZero() ? Optional.empty() : Optional.of(Fraction.of(part.fen(), whole.fen()));
  }
}
