package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/**
 * The rows as a table, with a field over the cell that has the keyboard. It knows which cell that
 * is, and puts what is typed there into the sheet; {@link SheetKeys} says where the keys lead.
 */
final class SheetTable {
  private final Desk desk;
  private final EntrySheet sheet;
  private final SheetGrid grid;
  private final CellEditor left;
  private final CellEditor right;
  private final PickList list;
  private final Runnable moved;
  private int row;
  private int column;
  private String entered = "";
  private int visits;
  private boolean filling;

  /**
   * A table that fills a composite.
   *
   * @param moved hears when another row has the keyboard
   */
  SheetTable(Composite holder, Desk desk, EntrySheet sheet, Runnable moved) {
    this.desk = desk;
    this.sheet = sheet;
    this.moved = moved;
    grid = new SheetGrid(holder, desk, sheet.words(), this::place);
    left = new CellEditor(holder, desk, SWT.LEFT);
    right = new CellEditor(holder, desk, SWT.RIGHT);
    list = new PickList(holder, desk, this::picked);
    SheetKeys keys = new SheetKeys(this, sheet, list);
    for (CellEditor one : List.of(left, right)) {
      one.field().addListener(SWT.Modify, event -> typed());
      one.field().addListener(SWT.Verify, this::verify);
      keys.listen(one.field());
      one.field().addListener(SWT.FocusOut, event -> later(this::closeUnlessChosen));
    }
    grid.control().addListener(SWT.MouseDown, this::clicked);
    grid.control().addListener(SWT.Resize, event -> later(this::reveal));
    grid.control().addListener(SWT.FocusIn, event -> later(this::focus));
    sheet.changed().listen(grid.control(), this::show);
    sheet.checked().listen(grid.control(), this::showStates);
    sheet.emptied().listen(grid.control(), this::startAgain);
    show();
  }

  Control control() {
    return grid.control();
  }

  /** The row with the keyboard, from 0. */
  int row() {
    return row;
  }

  /** The column with the keyboard, from 0. */
  int column() {
    return column;
  }

  /** The field over the cell with the keyboard. */
  org.eclipse.swt.widgets.Text field() {
    return editor().field();
  }

  boolean hasFocus() {
    return !grid.isGone() && (left.field().isFocusControl() || right.field().isFocusControl());
  }

  /** Puts the keyboard into the cell. */
  boolean focus() {
    return !grid.isGone() && field().setFocus();
  }

  /** The columns that are shown. */
  List<SheetColumn> columns() {
    return grid.columns();
  }

  private SheetGrid.Cell here() {
    return new SheetGrid.Cell(row, column);
  }

  private SheetColumn current() {
    return columns().get(column);
  }

  private CellEditor editor() {
    return columns().isEmpty() || current() != SheetColumn.AMOUNT ? left : right;
  }

  /** Shows the sheet as it is now. */
  private void show() {
    List<SheetColumn> wanted =
        sheet.reading().map(SheetReading::columns).orElse(List.of(SheetColumn.values()));
    boolean others = !wanted.equals(columns());
    boolean had = hasFocus();
    if (others) {
      column = 0;
    }
    row = Math.min(row, sheet.sheet().size() - 1);
    boolean sameSize = grid.show(sheet.sheet(), wanted);
    fill();
    if (others && had) {
      focus();
    }
    showStates();
    if (!sameSize) {
      later(this::reveal); // rows that were just added have no place yet
    }
  }

  /** The rows were posted: whoever typed them goes on with the next, from the first cell. */
  private void startAgain() {
    go(0, 0);
    if (desk.front().activeView().equals(Optional.of(EntrySheet.VIEW))) {
      focus();
    }
  }

  /** Shows how each row stands: in words, and the cells that are wrong in colour. */
  private void showStates() {
    grid.show(sheet.check().states());
    field().setEditable(sheet.isOpen());
    tone();
  }

  private Optional<RowState> state() {
    List<RowState> states = sheet.check().states();
    return row < states.size() ? Optional.of(states.get(row)) : Optional.empty();
  }

  /** Frames the field as its cell stands, and says why or what is picked. */
  void tone() {
    boolean wrong =
        state().filter(one -> one.isTrouble() && one.of(current()).isPresent()).isPresent();
    editor().tone(wrong ? Tone.BAD : Tone.ACCENT);
    String why = wrong ? state().map(sheet.words()::state).orElse("") : "";
    field().setToolTipText(why.isEmpty() ? null : why);
    Named.explain(list.picked().map(Choices.Choice::label).orElse(why), field());
  }

  /** Puts into the field what its cell holds, unless it is there. */
  private void fill() {
    if (columns().isEmpty()) {
      return;
    }
    String text = sheet.sheet().row(row).text(current());
    name();
    if (!field().getText().equals(text)) {
      entered = text;
      filling = true;
      try {
        field().setText(text);
        field().setSelection(text.length());
      } finally {
        filling = false;
      }
    }
    place();
  }

  private void name() {
    Named.as(
        desk.say(new Text("第 {0} 行 {1}", "Row {0} {1}").with(row + 1, current().label())), field());
  }

  /** Does it when the toolkit has done what it does now, if there is still a table. */
  private void later(Runnable work) {
    desk.shell()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!grid.isGone()) {
                work.run();
              }
            });
  }

  private void reveal() {
    if (row < grid.control().getItemCount()) {
      grid.reveal(here());
      place();
    }
  }

  private void place() {
    if (grid.isGone() || columns().isEmpty() || grid.control().getItemCount() <= row) {
      return;
    }
    (editor() == left ? right : left).rest();
    grid.seen(grid.place(here())).ifPresentOrElse(editor()::place, editor()::away);
    if (list.isOpen()) {
      list.place(grid.place(here()), control().getParent().getClientArea());
    }
  }

  /** Leaves the cell and goes to another. */
  void go(int toRow, int toColumn) {
    leave();
    boolean another = toRow != row;
    boolean had = hasFocus();
    row = Math.max(0, Math.min(toRow, sheet.sheet().size() - 1));
    column = Math.max(0, Math.min(toColumn, columns().size() - 1));
    visits++;
    grid.reveal(here());
    fill();
    entered = field().getText();
    if (had) {
      focus();
    }
    field().selectAll();
    tone();
    if (another) {
      moved.run();
    }
  }

  /** Goes to a cell by its column. */
  void go(int toRow, Optional<SheetColumn> to) {
    go(toRow, to.map(columns()::indexOf).filter(at -> at >= 0).orElse(0));
    focus();
  }

  /** Takes the best choice, and writes what was typed as it is written everywhere. */
  void leave() {
    if (columns().isEmpty() || !sheet.isOpen()) {
      return;
    }
    String typed = field().getText();
    String text =
        list.picked()
            .or(() -> typed.equals(entered) || !list.isOpen() ? Optional.empty() : best(typed))
            .map(Choices.Choice::name)
            .orElse(typed);
    list.close();
    String tidy = sheet.reading().map(reading -> reading.tidy(current(), text)).orElse(text);
    put(tidy);
    sheet.rest();
  }

  private Optional<Choices.Choice> best(String typed) {
    return sheet.reading().flatMap(reading -> reading.choices(current()).best(typed));
  }

  /** Puts a text into the cell as part of the same step as what was typed there. */
  private void put(String text) {
    String before = entered;
    sheet.change("cell " + visits, sheet.sheet().with(row, current(), text));
    entered = before;
  }

  private void typed() {
    if (grid.isGone() || filling || columns().isEmpty()) {
      return;
    }
    sheet.types(here());
    put(field().getText());
    offer(field().getText());
  }

  /** Shows what can be picked for a text. */
  void offer(String typed) {
    Optional<Choices> choices =
        sheet.reading().map(one -> one.choices(current())).filter(one -> !one.isEmpty());
    if (choices.isEmpty() || !field().isFocusControl()) {
      list.close();
      return;
    }
    list.show(choices.get().find(typed), grid.place(here()), control().getParent().getClientArea());
  }

  /** A click on a choice has the keyboard for a moment: it must still be there when it ends. */
  private void closeUnlessChosen() {
    if (!list.hasFocus() && !field().isFocusControl()) {
      list.close();
    }
  }

  private void picked() {
    list.picked()
        .ifPresent(
            one -> {
              put(one.name());
              list.close();
              focus();
              field().setSelection(field().getText().length());
            });
  }

  /** A table that comes from a spreadsheet goes over the cells; a single cell is plain text. */
  private void verify(Event event) {
    if (filling || event.text == null || event.text.isEmpty()) {
      return;
    }
    if (!PastedTable.isTable(event.text)) {
      event.text = event.text.replaceAll("[\\r\\n]", "");
      return;
    }
    event.doit = false;
    String text = event.text;
    later(() -> paste(text));
  }

  private void paste(String text) {
    if (!sheet.isOpen()) {
      return;
    }
    List<List<String>> rows = PastedTable.read(text);
    visits++;
    Pasted pasted = Pasted.over(sheet.sheet(), row, column, columns(), rows);
    sheet.change("paste " + visits, sheet.reading().orElseThrow().tidy(pasted.sheet()));
    sheet.rest();
    entered = field().getText();
    sheet.note(pasted.notes());
  }

  private void full() {
    desk.front()
        .say(
            desk.say(
                new Text(
                        "录入表最多 {0} 行，没有再加；更多的行请用“导入”",
                        "The sheet holds {0} rows at most, no more were added; import a larger file")
                    .with(Sheet.MOST_ROWS)));
  }

  /** A new row beneath this one. */
  void addRow() {
    leave();
    if (sheet.sheet().size() >= Sheet.MOST_ROWS) {
      full();
      return;
    }
    sheet.rest();
    sheet.change("row " + ++visits, sheet.sheet().withRowAfter(row));
    go(row + 1, 0);
    focus();
  }

  /** Takes this row away. */
  void removeRow() {
    list.close();
    sheet.rest();
    sheet.change("row " + ++visits, sheet.sheet().without(row));
    entered = field().getText();
    go(row, column);
    focus();
  }

  /** Puts into the cell what stands in the one above it. */
  void copyAbove() {
    if (row > 0) {
      list.close();
      put(sheet.sheet().row(row - 1).text(current()));
      list.close();
      field().setSelection(field().getText().length());
    }
  }

  /** Closes the choices, or puts back what stood in the cell. */
  void cancel() {
    if (list.isOpen()) {
      list.close();
      tone();
    } else {
      put(entered);
      list.close();
      field().selectAll();
    }
  }

  /** Takes a step back or forth, and goes to where something changed. */
  void undo(Runnable step) {
    list.close();
    Sheet before = sheet.sheet();
    step.run();
    Sheet after = sheet.sheet();
    visits++;
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      for (int c = 0; c < columns().size(); c++) {
        if (!before.row(i).text(columns().get(c)).equals(after.row(i).text(columns().get(c)))) {
          show(i, c);
          return;
        }
      }
    }
    show(Math.min(row, after.size() - 1), column);
  }

  private void show(int atRow, int atColumn) {
    row = atRow;
    column = atColumn;
    grid.reveal(here());
    fill();
    entered = field().getText();
    focus();
    tone();
    moved.run();
  }

  private void clicked(Event event) {
    Optional<SheetGrid.Cell> at = grid.at(new Point(event.x, event.y));
    later(
        () -> {
          at.filter(cell -> cell.row() < sheet.sheet().size())
              .ifPresent(cell -> go(cell.row(), cell.column()));
          focus();
        });
  }
}
