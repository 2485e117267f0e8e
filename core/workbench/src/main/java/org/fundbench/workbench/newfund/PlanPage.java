package org.fundbench.workbench.newfund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Text;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Scheme;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.ListTable;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.jspecify.annotations.Nullable;

/** By which rules the year will be evaluated, and whether indicators are there already. */
final class PlanPage extends DraftPage {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int ROWS = 6;

  private final List<Scheme> schemes;
  private @Nullable Controls controls;

  /** What stands on the page once it is made. */
  private record Controls(
      FormBody body,
      Combo scheme,
      Field<BigDecimal> weight,
      Label says,
      Button take,
      Table table,
      Label sum) {}

  /**
   * The page.
   *
   * @param schemes those that come with the program
   */
  PlanPage(Desk desk, FundDraft draft, List<Scheme> schemes) {
    super(
        "plan",
        desk,
        draft,
        new Text("评价方案", "Evaluation plan"),
        new Text(
            "评分规则以后可以修改；指标可以现在带入，也可以以后在“自评”中添加",
            "The rules can be revised later; indicators come along now or are added later in the"
                + " evaluation"));
    this.schemes = schemes;
  }

  @Override
  void fill(Composite page) {
    FormBody body = new FormBody(page, desk(), this::changed);
    body.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Combo scheme =
        body.choice(
            new Text("评分规则(&S)", "&Scheme"),
            3,
            schemes.stream().map(one -> one.name() + "  (" + one.id() + ")").toList());
    scheme.setVisibleItemCount(schemes.size());
    Label says = new Label(page, SWT.WRAP);
    says.setData(Theme.KEEP, true);
    says.setBackground(desk().theme().color(Tone.SURFACE));
    says.setForeground(desk().theme().color(Tone.MUTED));
    GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
    wide.widthHint = desk().theme().px(600);
    says.setLayoutData(wide);
    Field<BigDecimal> weight =
        body.field(new Text("执行率分值(&E)", "Points for &execution"), 1, PlanPage::points);
    body.newRow();
    Button take = new Button(page, SWT.CHECK);
    take.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    take.addListener(SWT.Selection, event -> changed());
    Table table =
        ListTable.in(page, desk(), new Text("将带入的指标", "Indicators to take over"), ROWS)
            .column(new Text("指标", "Indicator"), 260)
            .column(new Text("类别", "Group"), 180)
            .column(new Text("年度指标值", "Target"), 120)
            .column(new Text("分值", "Weight"), 70)
            .table();
    Label sum = new Label(page, SWT.WRAP);
    sum.setData(Theme.KEEP, true);
    sum.setBackground(desk().theme().color(Tone.SURFACE));
    sum.setFont(desk().theme().font(Face.STRONG));
    sum.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    controls = new Controls(body, scheme, weight, says, take, table, sum);
    scheme.addListener(SWT.Selection, event -> weight.set(plain(chosen().weights().execution())));
  }

  private static Reading<BigDecimal> points(String text) {
    return text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") && new BigDecimal(text).compareTo(FULL) <= 0
        ? Reading.of(new BigDecimal(text))
        : Reading.wrong(new Text("不是 0 至 100 的分值", "not points from 0 to 100"));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private Scheme chosen() {
    return schemes.get(Math.max(0, known().scheme().getSelectionIndex()));
  }

  @Override
  void show() {
    Controls all = known();
    List<String> ids = schemes.stream().map(Scheme::id).toList();
    all.scheme().select(Math.max(0, ids.indexOf(draft().scheme())));
    all.weight().set(plain(draft().executionWeight()));
    List<EvaluationPlan.Indicator> offered = draft().offered();
    String words =
        say(
            offered.isEmpty()
                ? new Text(
                    "没有可带入的指标；建立台账后在“自评”中添加(&K)",
                    "No indicators to ta&ke over; add them in the evaluation later")
                : new Text(
                        "带入 {0} 个指标；不选则以后再定(&K)",
                        "Ta&ke over {0} indicators, or leave them for later")
                    .with(offered.size()));
    all.take().setText(words);
    Named.as(Mnemonic.strip(words), all.take());
    for (Control one : List.of(all.take(), all.table())) {
      one.setVisible(!offered.isEmpty());
      ((GridData) one.getLayoutData()).exclude = offered.isEmpty();
    }
    all.take().setSelection(draft().indicatorsTaken());
    all.table().removeAll();
    for (EvaluationPlan.Indicator one : offered) {
      new TableItem(all.table(), SWT.NONE)
          .setText(
              new String[] {
                one.name(),
                one.level1() + " / " + one.level2(),
                one.direction().sign() + one.target() + one.unit(),
                one.weight().toPlainString()
              });
    }
  }

  @Override
  void take() {
    Controls all = known();
    Scheme scheme = chosen();
    boolean taken = all.take().getSelection() && !draft().offered().isEmpty();
    draft().plan(scheme.id(), all.weight().value().orElse(draft().executionWeight()), taken);
    all.says().setText(describe(scheme));
    all.table().setEnabled(taken);
    BigDecimal indicators =
        draft().offered().stream()
            .map(EvaluationPlan.Indicator::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = draft().executionWeight().add(indicators);
    boolean even = whole.compareTo(FULL) == 0;
    Text sum =
        !taken
            ? new Text(
                "指标以后在“自评”中添加；添加之前没有总分",
                "Indicators are added in the evaluation later; until then there is no total")
            : new Text("执行率 {0} + 指标 {1} = {2} 分", "execution {0} + indicators {1} = {2} points")
                .with(plain(draft().executionWeight()), plain(indicators), plain(whole));
    all.sum().setText(say(sum));
    all.sum()
        .setForeground(desk().theme().color(!taken ? Tone.MUTED : even ? Tone.GOOD : Tone.CAUTION));
    getControl().getParent().layout(true, true);
    Optional<String> wrong =
        all.body()
            .wrong()
            .or(
                () ->
                    taken && !even
                        ? Optional.of(
                            say(
                                new Text(
                                        "分值合计为 {0}，应为 100：改执行率分值，换一个规则，或以后再定指标",
                                        "The weights add up to {0}, not to 100: change the points for"
                                            + " execution or the scheme, or leave the indicators")
                                    .with(plain(whole))))
                        : Optional.empty());
    stand(wrong, all.body().missing());
  }

  private String describe(Scheme scheme) {
    Scheme.Weights weights = scheme.weights();
    String grades =
        scheme.grades().stream()
            .map(one -> one.name() + " ≥ " + plain(one.from()))
            .collect(Collectors.joining(say(new Text("、", ", "))));
    return say(
        new Text(
                "分值：执行率 {0}，产出 {1}，效益 {2}，满意度 {3}。等级：{4}。",
                "Points: execution {0}, outputs {1}, benefits {2}, satisfaction {3}. Grades: {4}.")
            .with(
                plain(weights.execution()),
                plain(weights.outputs()),
                plain(weights.benefits()),
                plain(weights.satisfaction()),
                grades));
  }

  @Override
  void focus() {
    known().scheme().setFocus();
  }

  private Controls known() {
    if (controls == null) {
      throw new IllegalStateException("the page was not made");
    }
    return controls;
  }
}
