package org.fundbench.workbench.errorlog;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ErrorLog.Entry;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The log, newest first, with the details of the entry that is selected beside it. */
public final class ErrorLogView {
  private static final String VIEW = "fundbench.error-log";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Desk desk;
  private final Composite page;
  private final Map<Severity, Button> boxes = new EnumMap<>(Severity.class);
  private final Grid<Entry> grid;
  private final org.eclipse.swt.widgets.Text details;

  private ErrorLogView(Composite parent, Desk desk) {
    this.desk = desk;
    page = PageHead.page(parent, desk);
    Composite bar = new Composite(page, SWT.NONE);
    RowLayout row = new RowLayout(SWT.HORIZONTAL);
    row.center = true;
    row.spacing = desk.theme().px(14);
    row.marginLeft = desk.theme().px(10);
    bar.setLayout(row);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      Button box = new Button(bar, SWT.CHECK);
      box.setSelection(!desk.preferences().get("error-log." + severity, "true").equals("false"));
      Named.as(desk.say(severity.label()), box);
      box.addListener(SWT.Selection, event -> filter(severity, box.getSelection()));
      boxes.put(severity, box);
    }
    button(bar, ErrorLogCommands.COPY);
    button(bar, ErrorLogCommands.EXPORT);
    button(bar, ErrorLogCommands.CLEAR);
    SashForm halves = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    halves.setData(Theme.KEEP, true);
    halves.setBackground(desk.theme().color(Tone.LINE));
    halves.setSashWidth(desk.theme().px(3));
    grid =
        new Grid<>(halves, desk, "error-log", new Text("错误日志", "Error log"), columns())
            .sayingWhenEmpty(new Text("没有日志条目", "The log has no entries"))
            .onSelect(this::show)
            .onCopy(this::copy)
            .withMenu(
                List.of(
                    List.of(ErrorLogCommands.COPY),
                    List.of(ErrorLogCommands.EXPORT, ErrorLogCommands.CLEAR)));
    details =
        new org.eclipse.swt.widgets.Text(
            halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    Named.as(desk.say(new Text("所选条目的详情", "Details of the selected entry")), details);
    halves.setWeights(62, 38);
    desk.theme().apply(bar);
    desk.theme().apply(details);
    desk.log().changed().listen(page, this::fill);
    desk.shell().setData(VIEW, this);
    page.addListener(SWT.Dispose, event -> forget());
    fill();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new ErrorLogView(parent, desk).page;
  }

  /** The view of a window, where it is open. */
  static Optional<ErrorLogView> in(Desk desk) {
    return desk.shell().getData(VIEW) instanceof ErrorLogView view
        ? Optional.of(view)
        : Optional.empty();
  }

  private void forget() {
    if (!desk.shell().isDisposed() && desk.shell().getData(VIEW) == this) {
      desk.shell().setData(VIEW, null);
    }
  }

  private void button(Composite bar, String command) {
    var action = desk.commands().get(command);
    FlatButton button =
        FlatButton.onPage(
            bar,
            desk.theme(),
            action.icon().orElseThrow(),
            desk.say(action.name()),
            () -> desk.commands().run(command));
    button.setToolTipText(desk.say(action.help()));
  }

  private List<Column<Entry>> columns() {
    return List.of(
        Column.<Entry>left(new Text("时间", "Time"), 80, entry -> TIME.format(entry.time()))
            .toned(entry -> Tone.MUTED),
        Column.<Entry>left(
                new Text("级别", "Severity"), 84, entry -> desk.say(entry.severity().label()))
            .toned(entry -> ProblemsView.tone(entry.severity())),
        Column.left(new Text("消息", "Message"), 620, entry -> desk.say(entry.message())));
  }

  private void filter(Severity severity, boolean on) {
    desk.preferences().set("error-log." + severity, on ? "" : "false");
    fill();
  }

  private void fill() {
    Optional<Entry> before = selected();
    List<Entry> all = desk.log().entries();
    boxes.forEach(
        (severity, box) ->
            box.setText(
                desk.say(severity.label())
                    + " ("
                    + all.stream().filter(entry -> entry.severity() == severity).count()
                    + ")"));
    page.layout(true, true);
    List<Entry> wanted = all.stream().filter(this::isWanted).toList();
    grid.show(Rows.of(wanted));
    // What is selected stays so while others come.
    before.map(wanted::indexOf).filter(at -> at >= 0).ifPresent(grid::select);
    show();
  }

  private boolean isWanted(Entry entry) {
    Button box = boxes.get(entry.severity());
    return box == null || box.getSelection();
  }

  /** The entry that is selected. */
  Optional<Entry> selected() {
    return grid.current();
  }

  private void show() {
    Optional<Entry> entry = selected();
    details.setText(entry.map(one -> LogText.of(one, desk.language())).orElse(""));
    entry.ifPresent(
        one ->
            desk.selection()
                .select(
                    new Selected(
                        one.message(),
                        List.of(Selected.Fact.of(new Text("详情", "Details"), one.details())),
                        Optional.empty())));
  }

  /** Copies the selected entry with its details. */
  void copy() {
    selected().ifPresent(entry -> grid.toClipboard(LogText.of(entry, desk.language())));
  }
}
