package org.fundbench.workbench.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Figure;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Score;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** Every indicator with its score and the equation behind it; the total and its grade above. */
public final class EvaluationView {
  private static final String NONE = "—";

  private record Row(
      String group,
      String name,
      String target,
      Figure actual,
      BigDecimal weight,
      Optional<Score> score) {}

  private final Desk desk;
  private final PageHead head;
  private final Grid<Row> grid;

  private EvaluationView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of("file.export"));
    grid =
        new Grid<>(page, desk, "evaluation", new Text("自评表", "Self-evaluation"), columns())
            .onSelect(this::select)
            .sayingWhenEmpty(
                new Text("正在计算，或未能计算（见“问题”）", "Being computed, or not computable (see Problems)"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.ledger().changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new EvaluationView(page, desk);
    return page;
  }

  private List<Column<Row>> columns() {
    return List.of(
        Column.<Row>left(new Text("类别", "Group"), 172, Row::group).toned(row -> Tone.MUTED),
        Column.left(new Text("指标", "Indicator"), 230, Row::name),
        Column.right(new Text("年度指标值", "Target"), 110, Row::target),
        Column.right(
            new Text("实际完成值", "Actual"), 120, row -> row.actual().value().text(desk.language())),
        Column.right(new Text("分值", "Weight"), 66, row -> row.weight().toPlainString()),
        Column.<Row>right(
                new Text("得分", "Score"),
                66,
                row -> row.score().map(score -> score.printed().toPlainString()).orElse(NONE))
            .toned(EvaluationView::tone),
        Column.<Row>left(
                new Text("计算过程", "How it was computed"),
                300,
                row -> row.score().map(score -> desk.say(score.formula())).orElse(NONE))
            .toned(row -> Tone.MUTED));
  }

  private static Tone tone(Row row) {
    return row.score().isEmpty()
        ? Tone.MUTED
        : row.score().get().printed().compareTo(row.weight()) >= 0 ? Tone.GOOD : Tone.CAUTION;
  }

  private void show() {
    Optional<Evaluation> evaluation =
        desk.ledger().now().flatMap(OpenLedger::evaluated).map(LedgerSession.Evaluated::evaluation);
    if (evaluation.isEmpty()) {
      head.say(desk.say(new Text("项目支出绩效自评", "Performance self-evaluation")), "");
      grid.show(Rows.of(List.of()));
      return;
    }
    show(evaluation.get());
  }

  private void show(Evaluation evaluation) {
    head.say(
        desk.say(
            new Text("总分 {0} · {1}", "Total {0} · {1}")
                .with(
                    evaluation.total().map(BigDecimal::toPlainString).orElse(NONE),
                    evaluation.grade().map(Scheme.Grade::name).orElse(NONE))),
        desk.say(
            new Text("{0} · 截至 {1} · 评分规则：{2}", "{0} · as of {1} · scheme: {2}")
                .with(evaluation.fund().name(), evaluation.asOf(), evaluation.scheme().name())));
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            desk.say(new Text("预算执行", "Budget")),
            desk.say(new Text("预算执行率", "Execution rate")),
            NONE,
            evaluation.money().rate(),
            evaluation.plan().executionWeight(),
            evaluation.money().score()));
    for (Evaluation.Indicator one : evaluation.indicators()) {
      EvaluationPlan.Indicator plan = one.plan();
      rows.add(
          new Row(
              plan.level1() + " / " + plan.level2(),
              plan.name(),
              plan.direction().sign() + plan.target() + plan.unit(),
              one.actual(),
              plan.weight(),
              one.score()));
    }
    grid.show(Rows.of(rows));
  }

  private void select() {
    grid.current()
        .ifPresent(
            row -> {
              List<Selected.Fact> facts = new ArrayList<>();
              facts.add(Selected.Fact.of(new Text("年度指标值", "Target"), row.target()));
              facts.add(Selected.Fact.of(new Text("分值", "Weight"), row.weight().toPlainString()));
              row.score()
                  .ifPresent(
                      score -> {
                        facts.add(
                            Selected.Fact.of(
                                new Text("得分", "Score"), score.printed().toPlainString()));
                        facts.add(new Selected.Fact(new Text("计算过程", "Formula"), score.formula()));
                      });
              desk.selection()
                  .select(new Selected(Text.same(row.name()), facts, Optional.of(row.actual())));
            });
  }
}
