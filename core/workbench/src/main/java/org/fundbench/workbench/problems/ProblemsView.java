package org.fundbench.workbench.problems;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ProblemList.Found;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/**
 * All problems with place and advice, by what was done when they were found. A double click leads
 * to the place; Ctrl+1 lists what mends it.
 */
public final class ProblemsView {
  private static final String VIEW = "fundbench.view";

  private final Desk desk;
  private final Composite page;
  private final Map<Severity, Button> boxes = new EnumMap<>(Severity.class);
  private final Grid<ProblemRow> grid;

  private ProblemsView(Composite parent, Desk desk) {
    this.desk = desk;
    page = PageHead.page(parent, desk);
    page.setData(VIEW, this);
    Composite bar = new Composite(page, SWT.NONE);
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.spacing = desk.theme().px(14);
    row.marginLeft = desk.theme().px(10);
    bar.setLayout(row);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      Button box = new Button(bar, SWT.CHECK);
      box.setSelection(!desk.preferences().get("problems." + severity, "true").equals("false"));
      Named.as(desk.say(severity.label()), box);
      box.addListener(SWT.Selection, event -> filter(severity, box.getSelection()));
      boxes.put(severity, box);
    }
    grid =
        new Grid<>(page, desk, "problems", new Text("问题", "Problems"), columns())
            .withStrong(ProblemRow::isHead)
            .sayingWhenEmpty(new Text("没有发现问题", "No problems were found"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onSelect(this::selected);
    grid.onOpen(one -> one.found().ifPresent(found -> ProblemCommands.go(desk, found.problem())));
    desk.theme().apply(bar);
    desk.problems().changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new ProblemsView(parent, desk).page;
  }

  /** Selects a row, for tests. */
  public static void select(Control view, int row) {
    if (view.getData(VIEW) instanceof ProblemsView problems) {
      problems.grid.select(row);
    }
  }

  private List<Column<ProblemRow>> columns() {
    return List.of(
        Column.<ProblemRow>left(new Text("说明", "Problem"), 350, this::title)
            .toned(
                one ->
                    one.isHead()
                        ? Tone.TEXT
                        : tone(one.found().orElseThrow().problem().severity())),
        Column.<ProblemRow>left(
            new Text("级别", "Severity"),
            78,
            one -> one.say(found -> desk.say(found.problem().severity().label()))),
        Column.<ProblemRow>left(
            new Text("位置", "Where"),
            130,
            one -> one.say(found -> desk.say(found.problem().place().text()))),
        Column.<ProblemRow>left(
            new Text("怎么办", "What to do"),
            296,
            one -> one.say(found -> desk.say(found.problem().advice()))),
        Column.<ProblemRow>left(new Text("修复", "Fix"), 64, one -> one.say(found -> fixWord(found)))
            .clicked(
                one ->
                    one.found().ifPresent(found -> ProblemCommands.offer(desk, found.problem()))),
        Column.<ProblemRow>left(
                new Text("代码", "Code"), 130, one -> one.say(found -> found.problem().code()))
            .toned(one -> Tone.MUTED));
  }

  private String title(ProblemRow one) {
    return one.found()
        .map(found -> "    " + desk.say(found.problem().message()))
        .orElseGet(() -> desk.say(one.during()) + "  (" + one.count() + ")");
  }

  private String fixWord(Found found) {
    return desk.fixes().of(found.problem()).isEmpty() ? "" : desk.say(new Text("修复…", "fix…"));
  }

  private void filter(Severity severity, boolean on) {
    desk.preferences().set("problems." + severity, on ? "" : "false");
    show();
  }

  private Set<Severity> wanted() {
    Set<Severity> wanted = EnumSet.noneOf(Severity.class);
    boxes.forEach(
        (severity, box) -> {
          if (box.getSelection()) {
            wanted.add(severity);
          }
        });
    return wanted;
  }

  private void show() {
    boxes.forEach(
        (severity, box) ->
            box.setText(desk.say(severity.label()) + " (" + desk.problems().count(severity) + ")"));
    page.layout(true, true);
    Optional<Found> before = grid.current().flatMap(ProblemRow::found);
    List<ProblemRow> rows = ProblemRow.of(desk.problems().all(), wanted());
    desk.fixes().select(Optional.empty());
    grid.show(Rows.of(rows));
    // What is selected stays so while others come and go.
    for (int i = 0; i < rows.size(); i++) {
      if (before.isPresent() && rows.get(i).found().equals(before)) {
        grid.select(i);
      }
    }
  }

  private void selected() {
    Optional<Found> found = grid.current().flatMap(ProblemRow::found);
    desk.fixes().select(found.map(Found::problem));
    found.ifPresent(one -> desk.selection().select(properties(one)));
  }

  /** The colour of a severity. */
  public static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.BAD;
      case WARNING -> Tone.CAUTION;
      case INFO -> Tone.MUTED;
    };
  }

  private static Selected properties(Found found) {
    return new Selected(
        found.problem().severity().label(),
        List.of(
            new Selected.Fact(new Text("说明", "Problem"), found.problem().message()),
            new Selected.Fact(new Text("位置", "Where"), found.problem().place().text()),
            new Selected.Fact(new Text("怎么办", "What to do"), found.problem().advice()),
            new Selected.Fact(new Text("何时发现", "Found while"), found.during()),
            Selected.Fact.of(new Text("代码", "Code"), found.problem().code())),
        Optional.empty());
  }
}
