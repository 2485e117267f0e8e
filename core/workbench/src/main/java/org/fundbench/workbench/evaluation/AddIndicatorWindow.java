package org.fundbench.workbench.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Direction;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/**
 * Adds an indicator to the draft: what computes it, where it stands in the form, what it weighs.
 */
final class AddIndicatorWindow extends FormWindow {
  private static final Text ASKING = new Text("读取指标模块", "Asking the indicator modules");
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final List<String> LEVELS = List.of("产出指标", "效益指标", "满意度指标");

  /** Something that gives an actual; none where a person judges. */
  private record Source(Optional<Descriptor> module, Optional<IndicatorSpec> spec) {}

  private final EvaluationEditing editing;
  private final List<Source> sources;
  private @Nullable Fields fields;

  /** What stands in the window once it is made. */
  private record Fields(
      FormBody body,
      Combo source,
      Field<String> name,
      Field<String> id,
      Combo level1,
      Field<String> level2,
      Combo direction,
      Field<String> target,
      Field<String> unit,
      Field<BigDecimal> weight,
      OptionForm options) {}

  private AddIndicatorWindow(Desk desk, EvaluationEditing editing, List<Source> sources) {
    super(
        desk,
        new Text("添加指标", "Add an Indicator"),
        new Text("先加入草稿；保存自评并写明原因后才记入台账", "It joins the draft; it is posted when that is saved"));
    this.editing = editing;
    this.sources = sources;
  }

  /** Asks the modules what they can compute, and shows the window. */
  static void open(Desk desk, EvaluationEditing editing) {
    desk.jobs()
        .ask(
            () -> sources(desk),
            sources -> new AddIndicatorWindow(desk, editing, sources).open(),
            thrown -> desk.report(ASKING, thrown));
  }

  private static List<Source> sources(Desk desk) {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(Optional.empty(), Optional.empty()));
    desk.program()
        .plugins()
        .modules()
        .forEach(
            module ->
                module
                    .indicators()
                    .forEach(
                        spec ->
                            sources.add(
                                new Source(Optional.of(module.descriptor()), Optional.of(spec)))));
    return sources;
  }

  private String words(Source source) {
    return source
        .spec()
        .map(
            spec ->
                say(spec.name()) + " — " + source.module().map(one -> say(one.name())).orElse(""))
        .orElse(say(new Text("由人评定（定性）", "judged by a person")));
  }

  @Override
  protected void fill(Composite page) {
    FormBody body = new FormBody(page, desk(), this::check);
    body.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Combo source =
        body.choice(
            new Text("实际值来自(&F)", "Actual comes &from"),
            3,
            sources.stream().map(this::words).toList());
    Field<String> name = body.field(new Text("指标名称(&M)", "Na&me"), 1, Reading::words);
    Field<String> id = body.field(new Text("编号(&I)", "&Id"), 1, this::id);
    Combo level1 = body.choice(new Text("一级指标(&L)", "First &level"), 1, LEVELS);
    Field<String> level2 = body.field(new Text("二级指标(&E)", "S&econd level"), 1, Reading::words);
    Combo direction =
        body.choice(new Text("方向(&D)", "&Direction"), 1, IndicatorForm.directions(desk()));
    Field<String> target = body.field(new Text("年度指标值(&T)", "&Target"), 1, this::target);
    Field<String> unit = body.optional(new Text("单位(&U)", "&Unit"), 1, Reading::words);
    Field<BigDecimal> weight = body.field(new Text("分值(&G)", "Wei&ght"), 1, IndicatorForm::points);
    OptionForm options = new OptionForm(page, desk()).explained();
    options.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    options.onChange(this::check);
    fields =
        new Fields(
            body, source, name, id, level1, level2, direction, target, unit, weight, options);
    source.addListener(SWT.Selection, event -> take());
  }

  @Override
  protected void filled() {
    take();
    known().source().setFocus();
  }

  /** What a module says of an indicator is proposed; name, id and the rest can be typed over. */
  private void take() {
    Fields all = known();
    Source source = chosen();
    Optional<IndicatorSpec> spec = source.spec();
    all.direction()
        .select(spec.map(IndicatorSpec::direction).orElse(Direction.QUALITATIVE).ordinal());
    all.direction().setEnabled(spec.isPresent());
    all.name().set(spec.map(one -> one.name().zh()).orElse(""));
    all.id().set(spec.map(one -> free(one.id())).orElseGet(() -> free("judged")));
    all.unit().set(spec.map(IndicatorSpec::unit).orElse(""));
    all.options().show(declared(), Map.of());
    getShell().pack();
    check();
  }

  private List<OptionSpec> declared() {
    return chosen().module().map(Descriptor::options).orElse(List.of());
  }

  private Source chosen() {
    return sources.get(Math.max(0, known().source().getSelectionIndex()));
  }

  private Set<String> taken() {
    return editing.now().stream()
        .flatMap(all -> all.plan().indicators().stream())
        .map(EvaluationPlan.Indicator::id)
        .collect(Collectors.toSet());
  }

  private String free(String id) {
    String next = id;
    for (int i = 2; taken().contains(next); i++) {
      next = id + "-" + i;
    }
    return next;
  }

  private Reading<String> id(String text) {
    if (!text.matches("[a-z][a-z0-9-]*")) {
      return Reading.wrong(
          new Text("用小写字母、数字和连字符，以字母开头", "small letters, digits and hyphens, a letter first"));
    }
    return taken().contains(text)
        ? Reading.wrong(new Text("已有这个编号的指标", "there is an indicator of this id"))
        : Reading.of(text);
  }

  private Reading<String> target(String text) {
    return fields == null ? Reading.of(text) : IndicatorForm.target(direction(), text);
  }

  private Direction direction() {
    return Direction.values()[Math.max(0, known().direction().getSelectionIndex())];
  }

  private void check() {
    Fields all = fields;
    Button ok = getButton(IDialogConstants.OK_ID);
    if (all == null || ok == null) {
      return;
    }
    all.target().read();
    Optional<String> wrong = all.body().wrong();
    Optional<String> missing = all.body().missing().or(this::unset);
    stand(wrong.orElse(null), missing.orElseGet(() -> sum(all.weight().value())));
    ok.setEnabled(wrong.isEmpty() && missing.isEmpty());
  }

  /** An option without a usual value that was not given, such as the expression of a formula. */
  private Optional<String> unset() {
    Map<String, String> values = known().options().values();
    return declared().stream()
        .filter(one -> one.defaultValue().isEmpty() && !values.containsKey(one.key()))
        .findFirst()
        .map(one -> say(new Text("还需填写：{0}", "Still to fill in: {0}").with(one.label())));
  }

  private String sum(Optional<BigDecimal> weight) {
    BigDecimal sum =
        editing.now().stream()
            .flatMap(all -> all.plan().indicators().stream())
            .map(EvaluationPlan.Indicator::weight)
            .reduce(
                editing.now().map(all -> all.plan().executionWeight()).orElse(BigDecimal.ZERO),
                BigDecimal::add)
            .add(weight.orElse(BigDecimal.ZERO));
    String text = sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    int beside = sum.compareTo(FULL);
    return say(
        beside == 0
            ? new Text("加入后分值合计 100", "The weights add up to 100 with it")
            : new Text(
                    "加入后分值合计 {0}，应为 100：保存之前还要调整其他指标或再添加",
                    "With it the weights add up to {0}, not 100: others are to be changed or added"
                        + " before it is saved")
                .with(text));
  }

  @Override
  protected void okPressed() {
    Fields all = known();
    Source source = chosen();
    EvaluationPlan.Indicator next =
        new EvaluationPlan.Indicator(
            all.id().text().strip(),
            source.module().map(Descriptor::id).orElse(""),
            source.spec().map(IndicatorSpec::id).orElse(all.id().text().strip()),
            all.options().values(),
            all.level1().getText(),
            all.level2().text().strip(),
            all.name().text().strip(),
            direction(),
            all.target().value().orElseThrow(),
            all.unit().value().orElse(""),
            all.weight().value().orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    super.okPressed();
    editing.add(next);
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.EVALUATION;
  }

  private Fields known() {
    if (fields == null) {
      throw new IllegalStateException("the window was not made");
    }
    return fields;
  }
}
