package org.fundbench.workbench.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;

/**
 * The editor of the self-evaluation: indicators on one page, goals and texts on another; the total
 * above, and whether something is not saved or cannot be read.
 */
public final class EvaluationView {
  private static final String NONE = "—";
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Desk desk;
  private final EvaluationEditing editing;
  private final PageHead head;
  private final Label state;
  private final FlatButton first;
  private final FlatButton second;
  private final List<FlatButton> ofIndicators = new ArrayList<>();
  private final Composite pages;
  private final IndicatorsPage indicators;
  private final TextsPage texts;

  private EvaluationView(Composite page, Desk desk, EvaluationEditing editing) {
    this.desk = desk;
    this.editing = editing;
    head =
        new PageHead(page, desk, List.of("evaluation.save", "evaluation.evidence", "file.export"));
    Composite bar = new Composite(page, SWT.NONE);
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.center = true;
    row.marginLeft = desk.theme().px(12);
    row.spacing = desk.theme().px(8);
    bar.setLayout(row);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    first =
        FlatButton.onPage(
            bar,
            desk.theme(),
            Icon.EVALUATION,
            desk.say(new Text("指标", "Indicators")),
            () -> turn(true));
    second =
        FlatButton.onPage(
            bar,
            desk.theme(),
            Icon.LOG,
            desk.say(new Text("目标与报告文字", "Goals and texts")),
            () -> turn(false));
    command(bar, Icon.POST, "evaluation.add-indicator");
    command(bar, Icon.CANCEL, "evaluation.remove-indicator");
    state = new Label(bar, SWT.NONE);
    desk.theme().apply(bar);
    pages = new Composite(page, SWT.NONE);
    pages.setLayout(new StackLayout());
    pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    indicators = new IndicatorsPage(pages, desk, editing);
    texts = new TextsPage(pages, desk, editing);
    turn(true);
    editing.changed().listen(page, this::refill);
    editing.computing().listen(page, this::show);
    editing.wanted().listen(page, this::goTo);
    show();
    refill();
    goTo();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    EvaluationEditing editing = EvaluationEditing.of(desk);
    new EvaluationView(page, desk, editing);
    editing.shownIn(page);
    return page;
  }

  /** On the page of the indicators alone: they are added to and taken from what is seen. */
  private void command(Composite bar, Icon icon, String id) {
    FlatButton button =
        FlatButton.onPage(
            bar,
            desk.theme(),
            icon,
            desk.say(desk.commands().get(id).name()),
            () -> desk.commands().run(id));
    button.setToolTipText(desk.say(desk.commands().get(id).help()));
    ofIndicators.add(button);
  }

  private void turn(boolean toIndicators) {
    for (FlatButton button : ofIndicators) {
      button.setVisible(toIndicators);
      button.setLayoutData(new RowData());
      ((RowData) button.getLayoutData()).exclude = !toIndicators;
    }
    first.getParent().layout();
    ((StackLayout) pages.getLayout()).topControl =
        toIndicators ? indicators.control() : texts.control();
    first.choose(toIndicators);
    second.choose(!toIndicators);
    pages.layout();
  }

  private void goTo() {
    Optional<EvaluationEditing.Wanted> wanted = editing.takeWanted();
    if (wanted.isEmpty()) {
      return;
    }
    Place place = wanted.get().place();
    String where = place.where();
    boolean words = where.equals("goals") || where.equals("texts");
    turn(!words);
    if (words) {
      texts.goTo(place, wanted.get().keyboard());
    } else {
      indicators.goTo(where, place.field());
    }
  }

  private void refill() {
    indicators.show();
    indicators.refill();
    texts.refill();
  }

  private void show() {
    say();
    indicators.show();
    texts.show();
  }

  private void say() {
    Optional<Evaluation> evaluation =
        editing.computed().map(known -> known.evaluated().evaluation());
    head.say(
        evaluation
            .map(one -> desk.say(total(one)))
            .orElse(desk.say(new Text("项目支出绩效自评", "Performance self-evaluation"))),
        evaluation
            .map(
                one ->
                    desk.say(
                        new Text("{0} · 截至 {1} · 评分规则：{2}", "{0} · as of {1} · scheme: {2}")
                            .with(one.fund().name(), one.asOf(), one.scheme().name())))
            .orElse(""));
    Optional<String> wrong = editing.unreadable().or(this::weights);
    boolean dirty = editing.draft().filter(EvaluationDraft::isDirty).isPresent();
    state.setText(
        wrong
            .or(
                () ->
                    dirty
                        ? Optional.of(
                            desk.say(
                                new Text("有未保存的修改（{0} 保存）", "not saved yet ({0} saves)")
                                    .with(desk.commands().keys("evaluation.save"))))
                        : Optional.empty())
            .orElse("")
            .replace("&", "&&"));
    state.setForeground(desk.theme().color(wrong.isPresent() ? Tone.BAD : Tone.CAUTION));
    state.requestLayout(); // where there is no room beside the buttons, it stands beneath them
  }

  private static Text total(Evaluation evaluation) {
    return evaluation
        .total()
        .map(
            total ->
                new Text("总分 {0} · {1}", "Total {0} · {1}")
                    .with(
                        total.toPlainString(),
                        evaluation.grade().map(Scheme.Grade::name).orElse(NONE)))
        .orElse(new Text("尚无总分", "No total yet"));
  }

  /** Weights that do not add up, which nothing can be saved with. */
  private Optional<String> weights() {
    if (editing.now().isEmpty()) {
      return Optional.empty();
    }
    SelfEvaluation now = editing.now().get();
    if (now.plan().indicators().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        now.plan().indicators().stream()
            .map(EvaluationPlan.Indicator::weight)
            .reduce(now.plan().executionWeight(), BigDecimal::add);
    return sum.compareTo(FULL) == 0
        ? Optional.empty()
        : Optional.of(
            desk.say(
                new Text("分值合计为 {0}，应为 100", "The weights add up to {0}, not to 100")
                    .with(sum.stripTrailingZeros().toPlainString())));
  }
}
