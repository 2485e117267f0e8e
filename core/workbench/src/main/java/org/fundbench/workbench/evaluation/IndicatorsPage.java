package org.fundbench.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** Every indicator with what it comes to, and the form of the one that is chosen beneath. */
final class IndicatorsPage {
  private static final String NONE = "—";
  private static final int NARROWEST = 470;

  /**
   * A row of the form: the execution rate, or an indicator of the draft.
   *
   * @param indicator the indicator; empty for the execution rate
   * @param result what it comes to, as far as that is known
   */
  private record Row(
      Optional<EvaluationPlan.Indicator> indicator, Optional<Evaluation.Indicator> result) {}

  private final Desk desk;
  private final EvaluationEditing editing;
  private final SashForm page;
  private final Grid<Row> grid;
  private final IndicatorForm form;
  private List<Row> rows = List.of();
  private boolean showing;

  IndicatorsPage(Composite parent, Desk desk, EvaluationEditing editing) {
    this.desk = desk;
    this.editing = editing;
    page = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
    page.setData(Theme.KEEP, true);
    page.setBackground(desk.theme().color(Tone.LINE));
    page.setSashWidth(desk.theme().px(3));
    grid =
        new Grid<>(page, desk, "evaluation", new Text("自评表", "Self-evaluation"), columns())
            .onSelect(this::select)
            .onOpen(row -> focusForm("target"))
            .sayingWhenEmpty(
                new Text("正在计算，或未能计算（见“问题”）", "Being computed, or not computable (see Problems)"));
    ScrolledComposite scroll = new ScrolledComposite(page, SWT.V_SCROLL | SWT.H_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    Composite inner = new Composite(scroll, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(16);
    layout.marginHeight = desk.theme().px(8);
    layout.verticalSpacing = desk.theme().px(8);
    inner.setLayout(layout);
    form = new IndicatorForm(inner, desk, editing);
    desk.theme().apply(scroll);
    scroll.setContent(inner);
    scroll.addListener(SWT.Resize, event -> fit(scroll, inner));
    page.setWeights(42, 58);
  }

  /** The form is as wide as there is room; only where its fields would vanish it is moved. */
  private void fit(ScrolledComposite scroll, Composite inner) {
    int room = scroll.getSize().x - scroll.getVerticalBar().getSize().x;
    int width = Math.max(room, desk.theme().px(NARROWEST));
    scroll.setMinSize(inner.computeSize(width, SWT.DEFAULT));
  }

  Control control() {
    return page;
  }

  private List<Column<Row>> columns() {
    return List.of(
        Column.left(new Text("指标", "Indicator"), 150, this::name),
        Column.right(new Text("年度指标值", "Target"), 120, IndicatorsPage::target),
        Column.right(new Text("实际完成值", "Actual"), 96, this::actual),
        Column.right(new Text("分值", "Weight"), 56, this::weight),
        Column.right(new Text("得分", "Score"), 60, this::score).toned(this::tone),
        Column.<Row>left(new Text("计算过程", "How it was computed"), 230, this::formula)
            .toned(row -> Tone.MUTED),
        Column.left(new Text("佐证材料", "Evidence"), 120, IndicatorsPage::evidence),
        Column.left(
            new Text("偏差原因", "Reason"),
            140,
            row -> row.indicator().flatMap(EvaluationPlan.Indicator::deviationReason).orElse("")),
        Column.left(new Text("评定或调整", "Set by a person"), 150, this::byPerson),
        Column.<Row>left(new Text("类别", "Group"), 150, this::group).toned(row -> Tone.MUTED));
  }

  private String group(Row row) {
    return row.indicator()
        .map(one -> one.level1() + " / " + one.level2())
        .orElse(desk.say(new Text("预算执行", "Budget")));
  }

  private String name(Row row) {
    return row.indicator()
        .map(EvaluationPlan.Indicator::name)
        .orElse(desk.say(new Text("预算执行率", "Execution rate")));
  }

  private static String target(Row row) {
    return row.indicator()
        .map(one -> one.direction().sign() + one.target() + one.unit())
        .orElse(NONE);
  }

  private Optional<Evaluation.Money> money() {
    return editing.computed().map(known -> known.evaluated().evaluation().money());
  }

  private String actual(Row row) {
    if (row.indicator().isEmpty()) {
      return money().map(one -> one.rate().value().text(desk.language())).orElse("…");
    }
    return row.result().map(one -> one.actual().value().text(desk.language())).orElse("…");
  }

  private String weight(Row row) {
    return row.indicator()
        .map(one -> one.weight().toPlainString())
        .or(() -> editing.now().map(all -> all.plan().executionWeight().toPlainString()))
        .orElse(NONE);
  }

  private Optional<org.fundbench.evaluation.Score> points(Row row) {
    return row.indicator().isEmpty()
        ? money().flatMap(Evaluation.Money::score)
        : row.result().flatMap(Evaluation.Indicator::score);
  }

  private String score(Row row) {
    return points(row).map(score -> score.printed().toPlainString()).orElse(NONE);
  }

  private String formula(Row row) {
    return points(row).map(score -> desk.say(score.formula())).orElse(NONE);
  }

  private Tone tone(Row row) {
    return points(row)
        .map(
            score ->
                score.printed().compareTo(new java.math.BigDecimal(weight(row))) >= 0
                    ? Tone.GOOD
                    : Tone.CAUTION)
        .orElse(Tone.MUTED);
  }

  private static String evidence(Row row) {
    return row.result().stream()
        .flatMap(one -> one.evidence().stream())
        .map(PostedRecord.Evidence::name)
        .collect(Collectors.joining("、"));
  }

  private String byPerson(Row row) {
    if (row.indicator().isEmpty()) {
      return "";
    }
    EvaluationPlan.Indicator one = row.indicator().get();
    if (one.override().isPresent()) {
      EvaluationPlan.Override by = one.override().get();
      return by.score().toPlainString() + "  " + by.operator() + "  " + by.reason();
    }
    return one.assessment()
        .map(by -> by.achieved() + "  " + by.assessor() + "  " + by.reason())
        .orElse("");
  }

  /** Shows the draft and what it comes to; the chosen row stays chosen. */
  void show() {
    Optional<SelfEvaluation> now = editing.now();
    List<Row> next = new ArrayList<>();
    if (now.isPresent()) {
      next.add(new Row(Optional.empty(), Optional.empty()));
      for (EvaluationPlan.Indicator one : now.get().plan().indicators()) {
        next.add(new Row(Optional.of(one), result(one.id())));
      }
    }
    boolean same = next.size() == rows.size();
    rows = next;
    showing = true;
    try {
      if (same) {
        grid.update(Rows.of(rows));
      } else {
        grid.show(Rows.of(rows));
      }
    } finally {
      showing = false;
    }
    if (editing.indicator().isEmpty()) {
      beginWithTheFirst();
    }
    editing
        .computed()
        .ifPresent(known -> form.bands(known.evaluated().evaluation().scheme().qualitative()));
  }

  /** The form is never empty where there is something to fill in. */
  private void beginWithTheFirst() {
    rows.stream()
        .flatMap(row -> row.indicator().stream())
        .findFirst()
        .ifPresent(
            one -> {
              editing.select(one.id());
              form.show(editing.indicator());
            });
  }

  private void showEvidence() {
    form.evidence(
        editing
            .indicator()
            .flatMap(one -> result(one.id()))
            .map(Evaluation.Indicator::evidence)
            .orElse(List.of()));
  }

  /** Fills the form anew: the draft is another than what was typed. */
  void refill() {
    form.show(editing.indicator());
  }

  private Optional<Evaluation.Indicator> result(String id) {
    return editing
        .computed()
        .flatMap(
            known ->
                known.evaluated().evaluation().indicators().stream()
                    .filter(one -> one.plan().id().equals(id))
                    .findFirst());
  }

  private void select() {
    if (showing) {
      return;
    }
    grid.current()
        .ifPresent(
            row -> {
              row.indicator().ifPresent(one -> editing.select(one.id()));
              form.show(row.indicator().flatMap(one -> editing.indicator()));
              showEvidence();
              properties(row);
            });
  }

  private void properties(Row row) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("年度指标值", "Target"), target(row)));
    facts.add(Selected.Fact.of(new Text("分值", "Weight"), weight(row)));
    points(row)
        .ifPresent(
            score -> {
              facts.add(Selected.Fact.of(new Text("得分", "Score"), score.printed().toPlainString()));
              facts.add(new Selected.Fact(new Text("计算过程", "Formula"), score.formula()));
            });
    desk.selection()
        .select(
            new Selected(
                Text.same(name(row)),
                facts,
                row.indicator().isEmpty()
                    ? money().map(Evaluation.Money::rate)
                    : row.result().map(Evaluation.Indicator::actual)));
  }

  /** Chooses an indicator and puts the keyboard into a field of its form. */
  void goTo(String id, Optional<String> key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).indicator().filter(one -> one.id().equals(id)).isPresent()) {
        grid.select(i);
        focusForm(key.orElse("target"));
      }
    }
  }

  private void focusForm(String key) {
    if (editing.indicator().isPresent()) {
      form.focus(key);
    }
  }
}
