package org.fundbench.workbench.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Direction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Scheme;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Tone;

/**
 * The form of one indicator. What is typed is read at once: it becomes part of the draft, or the
 * field says why it cannot.
 */
final class IndicatorForm {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,12})?");

  private final Desk desk;
  private final EvaluationEditing editing;
  private final FormBody body;
  private final Label title;
  private final Combo direction;
  private final Field<String> target;
  private final Field<String> unit;
  private final Field<BigDecimal> weight;
  private final Field<String> deviation;
  private final Combo band;
  private final Field<BigDecimal> judged;
  private final Field<String> judgement;
  private final Field<String> assessor;
  private final Field<BigDecimal> points;
  private final Field<String> operator;
  private final Field<String> grounds;
  private final EvidenceBar evidence;
  private List<String> bands = List.of();
  private Optional<EvaluationPlan.Indicator> shown = Optional.empty();
  private boolean filling;

  IndicatorForm(Composite parent, Desk desk, EvaluationEditing editing) {
    this.desk = desk;
    this.editing = editing;
    title = new Label(parent, SWT.WRAP);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    title.setFont(desk.theme().font(Face.HEADING));
    evidence = new EvidenceBar(parent, desk);
    body = new FormBody(parent, desk, this::typed);
    body.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    direction = body.choice(new Text("方向(&D)", "&Direction"), 1, directions(desk));
    target = body.field(new Text("年度指标值(&T)", "&Target"), 1, this::target);
    unit = body.optional(new Text("单位(&U)", "&Unit"), 1, Reading::words);
    weight = body.field(new Text("分值(&G)", "Wei&ght"), 1, IndicatorForm::points);
    deviation =
        body.optional(new Text("偏差原因及改进措施(&R)", "&Reason for deviation"), 3, Reading::words);
    body.newRow();
    band = body.choice(new Text("评定档次(&B)", "&Band"), 1, List.of(unjudged()));
    judged = body.optional(new Text("评定得分(&P)", "&Points judged"), 1, IndicatorForm::points);
    judgement = body.optional(new Text("评定依据(&J)", "&Judged because"), 1, Reading::words);
    assessor = body.optional(new Text("评定人(&S)", "A&ssessor"), 1, Reading::words);
    points = body.optional(new Text("调整得分(&O)", "Points set by a pers&on"), 1, this::override);
    operator = body.optional(new Text("调整人(&N)", "Set by (&name)"), 1, Reading::words);
    grounds = body.optional(new Text("调整理由(&K)", "Set because (&k)"), 3, Reading::words);
    desk.theme().apply(title);
    desk.theme().apply(body.control());
    body.align(evidence.label());
    title.setForeground(desk.theme().color(Tone.TEXT));
    show(Optional.empty());
  }

  /** The directions in the order they have. */
  static List<String> directions(Desk desk) {
    List<String> words = new ArrayList<>();
    words.add(desk.say(new Text("≥ 不低于", "≥ at least")));
    words.add(desk.say(new Text("> 高于", "> more than")));
    words.add(desk.say(new Text("= 等于", "= exactly")));
    words.add(desk.say(new Text("≤ 不高于", "≤ at most")));
    words.add(desk.say(new Text("< 低于", "< less than")));
    words.add(desk.say(new Text("定性", "judged by a person")));
    return words;
  }

  private String unjudged() {
    return desk.say(new Text("尚未评定", "not judged yet"));
  }

  private Direction direction() {
    return Direction.values()[Math.max(0, direction.getSelectionIndex())];
  }

  private Reading<String> target(String text) {
    return target(direction(), text);
  }

  /** A target as a direction wants it: words for a judgement, else a number. */
  static Reading<String> target(Direction direction, String text) {
    return direction == Direction.QUALITATIVE || NUMBER.matcher(text).matches()
        ? Reading.of(text)
        : Reading.wrong(
            new Text(
                "不是数字；写成 600 或 98.5，单位另填",
                "not a number; write 600 or 98.5, the unit has its own field"));
  }

  /** Points. */
  static Reading<BigDecimal> points(String text) {
    return NUMBER.matcher(text).matches()
        ? Reading.of(new BigDecimal(text))
        : Reading.wrong(new Text("不是分数；写成 10 或 7.5", "not points; write 10 or 7.5"));
  }

  private Reading<BigDecimal> override(String text) {
    Reading<BigDecimal> read = points(text);
    Optional<BigDecimal> most = weight.value();
    return read.value().isPresent()
            && most.isPresent()
            && read.value().get().compareTo(most.get()) > 0
        ? Reading.wrong(
            new Text("不能超过分值 {0}", "cannot be above the weight {0}")
                .with(most.get().toPlainString()))
        : read;
  }

  /** Shows an indicator, or nothing. */
  void show(Optional<EvaluationPlan.Indicator> indicator) {
    if (indicator.equals(shown) && indicator.isPresent()) {
      return;
    }
    shown = indicator;
    filling = true;
    try {
      body.control().setVisible(indicator.isPresent());
      evidence.setVisible(indicator.isPresent());
      title.setText(
          indicator
              .map(one -> one.name().replace("&", "&&"))
              .orElse(
                  desk.say(new Text("在上面的表中选择一个指标", "Choose an indicator in the table above"))));
      indicator.ifPresent(this::fill);
    } finally {
      filling = false;
    }
  }

  /** The files that the ledger keeps with the indicator that is shown. */
  void evidence(List<PostedRecord.Evidence> files) {
    evidence.show(files);
  }

  /** The bands of the scheme that rules now. */
  void bands(List<Scheme.Band> of) {
    List<String> names = of.stream().map(Scheme.Band::name).toList();
    if (!names.equals(bands)) {
      bands = names;
      shown.ifPresent(this::fillBands);
    }
  }

  private void fill(EvaluationPlan.Indicator one) {
    direction.select(one.direction().ordinal());
    target.set(one.target());
    unit.set(one.unit());
    weight.set(plain(one.weight()));
    deviation.set(one.deviationReason().orElse(""));
    fillBands(one);
    judged.set(one.assessment().map(by -> plain(by.score())).orElse(""));
    judgement.set(one.assessment().map(EvaluationPlan.Assessment::reason).orElse(""));
    assessor.set(one.assessment().map(EvaluationPlan.Assessment::assessor).orElse(""));
    points.set(one.override().map(by -> plain(by.score())).orElse(""));
    operator.set(one.override().map(EvaluationPlan.Override::operator).orElse(""));
    grounds.set(one.override().map(EvaluationPlan.Override::reason).orElse(""));
    target.read();
    points.read();
    enable();
    editing.unreadable(Optional.empty());
  }

  private void fillBands(EvaluationPlan.Indicator one) {
    List<String> items = new ArrayList<>();
    items.add(unjudged());
    items.addAll(bands);
    String given = one.assessment().map(EvaluationPlan.Assessment::achieved).orElse(unjudged());
    if (!items.contains(given)) {
      items.add(given);
    }
    band.setItems(items.toArray(new String[0]));
    band.select(items.indexOf(given));
  }

  private void enable() {
    boolean person = direction() == Direction.QUALITATIVE;
    boolean given = person && band.getSelectionIndex() > 0;
    band.setEnabled(person);
    judged.enable(given);
    judgement.enable(given);
    assessor.enable(given);
    points.enable(!person);
    boolean set = !person && !points.text().isBlank();
    operator.enable(set);
    grounds.enable(set);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private void typed() {
    if (filling || shown.isEmpty()) {
      return;
    }
    target.read();
    points.read();
    enable();
    Optional<String> trouble = trouble();
    editing.unreadable(trouble);
    if (trouble.isPresent()) {
      return;
    }
    EvaluationPlan.Indicator next = read(shown.get());
    String field = IndicatorChange.field(shown.get(), next);
    shown = Optional.of(next);
    editing
        .now()
        .ifPresent(
            all -> editing.type(next.id() + "." + field, IndicatorChange.replace(all, next)));
  }

  private Optional<String> trouble() {
    Optional<String> wrong = body.wrong().or(body::missing);
    if (wrong.isPresent()) {
      return wrong;
    }
    boolean person = direction() == Direction.QUALITATIVE;
    if (person && band.getSelectionIndex() > 0 && judged.value().isEmpty()) {
      return Optional.of(
          desk.say(new Text("还需填写：{0}", "Still to fill in: {0}").with(judged.name())));
    }
    return Optional.empty();
  }

  private EvaluationPlan.Indicator read(EvaluationPlan.Indicator old) {
    boolean person = direction() == Direction.QUALITATIVE;
    Optional<EvaluationPlan.Assessment> assessment =
        person && band.getSelectionIndex() > 0
            ? Optional.of(
                new EvaluationPlan.Assessment(
                    band.getText(),
                    judged.value().orElseThrow(),
                    judgement.text().strip(),
                    assessor.text().strip()))
            : Optional.empty();
    Optional<EvaluationPlan.Override> override =
        person
            ? Optional.empty()
            : points
                .value()
                .map(
                    score ->
                        new EvaluationPlan.Override(
                            score, grounds.text().strip(), operator.text().strip()));
    return new EvaluationPlan.Indicator(
        old.id(),
        old.module(),
        old.computes(),
        old.options(),
        old.level1(),
        old.level2(),
        old.name(),
        direction(),
        target.value().orElseThrow(),
        unit.value().orElse(""),
        weight.value().orElseThrow(),
        deviation.value(),
        override,
        assessment);
  }

  /** Puts the keyboard into the field of a key of the fund file. */
  void focus(String key) {
    switch (key) {
      case "deviationReason" -> deviation.focus();
      case "override" -> grounds.focus();
      case "assessment" -> band.setFocus();
      case "weight" -> weight.focus();
      default -> target.focus();
    }
  }
}
