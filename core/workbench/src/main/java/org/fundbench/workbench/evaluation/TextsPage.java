package org.fundbench.workbench.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.report.ReportOutline;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/**
 * The goals of the year and the texts of the report, part by part: the outline at the left, the
 * text in the middle with how it reads below, and the figures that can be bound at the right.
 */
final class TextsPage {
  /**
   * Something that people write.
   *
   * @param place where it stands: a goal, or a part of the texts
   * @param chapter what it belongs to
   * @param heading what it is called
   */
  private record Part(Place place, String chapter, String heading) {
    String key() {
      return place.where() + "/" + place.field().orElse("");
    }
  }

  private final Desk desk;
  private final EvaluationEditing editing;
  private final SashForm page;
  private final Grid<Part> outline;
  private final Label heading;
  private final org.eclipse.swt.widgets.Text text;
  private final org.eclipse.swt.widgets.Text reading;
  private final Label trouble;
  private final FigureList figures;
  private final List<Part> parts = new ArrayList<>();
  private Optional<Part> shown = Optional.empty();
  private boolean filling;

  TextsPage(Composite parent, Desk desk, EvaluationEditing editing) {
    this.desk = desk;
    this.editing = editing;
    Text goals = new Text("年度总体目标", "Goals of the year");
    parts.add(
        new Part(
            Place.field("goals", "expected"),
            desk.say(goals),
            desk.say(new Text("预期目标", "What was expected"))));
    parts.add(
        new Part(
            Place.field("goals", "achieved"),
            desk.say(goals),
            desk.say(new Text("实际完成情况", "What was achieved"))));
    ReportOutline.parts()
        .forEach(
            one ->
                parts.add(
                    new Part(Place.field("texts", one.name()), one.chapter(), one.heading())));
    page = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    page.setData(Theme.KEEP, true);
    page.setBackground(desk.theme().color(Tone.LINE));
    page.setSashWidth(desk.theme().px(3));
    outline =
        new Grid<>(page, desk, "texts", new Text("章节", "Parts"), columns())
            .onSelect(() -> this.outlineSelected())
            .onOpen(part -> this.focusText());
    Composite middle = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(12);
    layout.marginHeight = desk.theme().px(8);
    layout.verticalSpacing = desk.theme().px(6);
    middle.setLayout(layout);
    heading = new Label(middle, SWT.NONE);
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text = area(middle, new Text("正文，每行一段", "Text, a paragraph a line"), SWT.NONE);
    trouble = new Label(middle, SWT.WRAP);
    trouble.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label below = new Label(middle, SWT.NONE);
    below.setText(desk.say(new Text("填入数据后", "With its figures in")));
    reading = area(middle, new Text("填入数据后的文字", "The text with its figures in"), SWT.READ_ONLY);
    figures = new FigureList(page, desk, this::insert);
    desk.theme().apply(middle);
    heading.setFont(desk.theme().font(Face.HEADING));
    below.setForeground(desk.theme().color(Tone.MUTED));
    reading.setBackground(desk.theme().color(Tone.HEADER));
    text.addListener(SWT.Modify, event -> typed());
    outline.show(Rows.of(parts));
    page.setWeights(30, 42, 28);
    fill();
  }

  private org.eclipse.swt.widgets.Text area(Composite parent, Text name, int style) {
    org.eclipse.swt.widgets.Text area =
        new org.eclipse.swt.widgets.Text(
            parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER | style);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = desk.theme().px(60);
    area.setLayoutData(data);
    // The tab key goes on; a tab within a text means nothing.
    area.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
          }
        });
    return Named.as(desk.say(name), area);
  }

  private List<Column<Part>> columns() {
    return List.of(
        Column.<Part>left(new Text("状态", "State"), 72, this::state).toned(this::tone),
        Column.<Part>left(new Text("部分", "Part"), 140, Part::heading),
        Column.<Part>left(new Text("章节", "Chapter"), 110, Part::chapter).toned(part -> Tone.MUTED));
  }

  private String state(Part part) {
    List<Problem> problems = problems(part);
    if (problems.isEmpty()) {
      return desk.say(new Text("完成", "done"));
    }
    return text(part).isBlank()
        ? desk.say(new Text("未写", "empty"))
        : desk.say(new Text("{0} 处问题", "{0} problems").with(problems.size()));
  }

  private Tone tone(Part part) {
    List<Problem> problems = problems(part);
    return problems.isEmpty()
        ? Tone.GOOD
        : problems.stream().anyMatch(Problem::isError) ? Tone.BAD : Tone.CAUTION;
  }

  private List<Problem> problems(Part part) {
    return editing.findings().stream()
        .filter(problem -> problem.place().equals(part.place()))
        .toList();
  }

  Control control() {
    return page;
  }

  /** Shows what the draft comes to. */
  void show() {
    outline.update(Rows.of(parts));
    figures.show(editing.computed().map(EvaluationEditing.Computed::figures));
    showReading();
  }

  /** Fills the text anew: the draft is another than what was typed. */
  void refill() {
    fill();
  }

  /** Goes to a goal or a part, with the keyboard or without it. */
  void goTo(Place place, boolean keyboard) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).place().equals(place)) {
        outline.select(i);
        if (keyboard) {
          focusText();
        }
      }
    }
  }

  private void focusText() {
    text.setFocus();
  }

  private void outlineSelected() {
    Optional<Part> next = outline.current();
    if (next.isPresent() && !next.equals(shown)) {
      shown = next;
      fill();
    }
  }

  private void fill() {
    filling = true;
    try {
      heading.setText(
          shown
              .map(part -> part.chapter() + " · " + part.heading())
              .orElse(desk.say(new Text("在左边选择要写的部分", "Choose a part at the left"))));
      String words = shown.map(this::text).orElse("");
      if (!text.getText().equals(words)) {
        text.setText(words);
      }
      text.setEnabled(shown.isPresent());
    } finally {
      filling = false;
    }
    showReading();
  }

  private String text(Part part) {
    Optional<SelfEvaluation> now = editing.now();
    if (now.isEmpty()) {
      return "";
    }
    String name = part.place().field().orElse("");
    if (part.place().where().equals("goals")) {
      EvaluationPlan.Goals goals = now.get().plan().goals();
      return name.equals("expected") ? goals.expected() : goals.achieved();
    }
    return String.join("\n", now.get().texts().getOrDefault(name, List.of()));
  }

  private void typed() {
    if (filling || shown.isEmpty() || editing.now().isEmpty()) {
      return;
    }
    String words = text.getText().replace("\r", "");
    if (!words.equals(text(shown.get()))) {
      editing.type(shown.get().key(), with(editing.now().get(), shown.get().place(), words));
      showReading();
    }
  }

  private static SelfEvaluation with(SelfEvaluation all, Place place, String words) {
    EvaluationPlan plan = all.plan();
    String name = place.field().orElse("");
    if (place.where().equals("goals")) {
      EvaluationPlan.Goals goals =
          name.equals("expected")
              ? new EvaluationPlan.Goals(words, plan.goals().achieved())
              : new EvaluationPlan.Goals(plan.goals().expected(), words);
      return new SelfEvaluation(
          new EvaluationPlan(plan.scheme(), plan.executionWeight(), plan.indicators(), goals),
          all.texts());
    }
    Map<String, List<String>> texts = new LinkedHashMap<>(all.texts());
    if (words.isEmpty()) {
      texts.remove(name);
    } else {
      texts.put(name, List.of(words.split("\n", -1)));
    }
    return new SelfEvaluation(plan, texts);
  }

  /** Shows how the text reads now, and what is wrong with it, while it is typed. */
  private void showReading() {
    if (shown.isEmpty() || editing.computed().isEmpty()) {
      reading.setText("");
      trouble.setText("");
      return;
    }
    Part part = shown.get();
    StringBuilder read = new StringBuilder();
    List<String> wrong = new ArrayList<>();
    boolean goal = part.place().where().equals("goals");
    for (String paragraph : text.getText().replace("\r", "").split("\n")) {
      if (goal) {
        read.append(paragraph).append('\n');
        continue;
      }
      ReportOutline.Bound bound =
          ReportOutline.bind(
              editing.computed().get().figures(), part.place().field().orElse(""), paragraph);
      read.append(bound.text()).append('\n');
      bound
          .problems()
          .forEach(
              one ->
                  wrong.add(
                      desk.say(one.message())
                          + desk.say(new Text("；", "; "))
                          + desk.say(one.advice())));
    }
    reading.setText(read.toString().strip());
    trouble.setText(String.join("\n", wrong).replace("&", "&&"));
    trouble.setForeground(desk.theme().color(Tone.BAD));
    trouble.getParent().layout();
  }

  private void insert(String binding) {
    if (shown.isPresent() && !shown.get().place().where().equals("goals")) {
      text.insert(binding);
      text.setFocus();
    }
  }
}
