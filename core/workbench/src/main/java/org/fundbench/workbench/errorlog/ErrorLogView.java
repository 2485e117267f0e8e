package org.fundbench.workbench.errorlog;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ErrorLog.Entry;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The log, newest first; a row copied takes its details along for the maintainers. */
public final class ErrorLogView {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private ErrorLogView() {}

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    List<Column<Entry>> columns =
        List.of(
            Column.<Entry>left(new Text("时间", "Time"), 80, entry -> TIME.format(entry.time()))
                .toned(entry -> Tone.MUTED),
            Column.<Entry>left(
                    new Text("级别", "Severity"), 70, entry -> desk.say(entry.severity().label()))
                .toned(entry -> ProblemsView.tone(entry.severity())),
            Column.left(new Text("消息", "Message"), 620, entry -> desk.say(entry.message())),
            Column.<Entry>left(new Text("详情", "Details"), 220, Entry::details)
                .toned(entry -> Tone.MUTED));
    Grid<Entry> grid =
        new Grid<>(parent, desk, "error-log", new Text("错误日志", "Error log"), columns)
            .sayingWhenEmpty(new Text("日志为空", "The log is empty"));
    grid.onSelect(
        () ->
            grid.current()
                .ifPresent(
                    entry ->
                        desk.selection()
                            .select(
                                new Selected(
                                    entry.message(),
                                    List.of(
                                        Selected.Fact.of(
                                            new Text("详情", "Details"), entry.details())),
                                    Optional.empty()))));
    Runnable show = () -> grid.show(Rows.of(desk.log().entries()));
    desk.log().changed().listen(grid.control(), show);
    show.run();
    return grid.control();
  }
}
