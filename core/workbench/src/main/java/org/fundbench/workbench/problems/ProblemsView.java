package org.fundbench.workbench.problems;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ProblemList.Found;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** All problems with place and advice. */
public final class ProblemsView {
  private ProblemsView() {}

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    List<Column<Found>> columns =
        List.of(
            Column.<Found>left(
                    new Text("级别", "Severity"),
                    70,
                    found -> desk.say(found.problem().severity().label()))
                .toned(found -> tone(found.problem().severity())),
            Column.left(
                new Text("说明", "Problem"), 330, found -> desk.say(found.problem().message())),
            Column.left(
                new Text("位置", "Where"), 180, found -> desk.say(found.problem().place().text())),
            Column.left(
                new Text("怎么办", "What to do"), 260, found -> desk.say(found.problem().advice())),
            Column.<Found>left(
                    new Text("何时发现", "Found while"), 120, found -> desk.say(found.during()))
                .toned(found -> Tone.MUTED),
            Column.<Found>left(new Text("代码", "Code"), 130, found -> found.problem().code())
                .toned(found -> Tone.MUTED));
    Grid<Found> grid =
        new Grid<>(parent, desk, "problems", new Text("问题", "Problems"), columns)
            .sayingWhenEmpty(new Text("没有发现问题", "No problems were found"));
    grid.onSelect(
        () -> grid.current().ifPresent(found -> desk.selection().select(properties(found))));
    Runnable show = () -> grid.show(Rows.of(desk.problems().all()));
    desk.problems().changed().listen(grid.control(), show);
    show.run();
    return grid.control();
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
            Selected.Fact.of(new Text("代码", "Code"), found.problem().code())),
        Optional.empty());
  }
}
