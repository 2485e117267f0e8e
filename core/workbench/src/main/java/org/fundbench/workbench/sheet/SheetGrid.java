package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/** The rows of the sheet as they are drawn: their cells, and in the last column how each stands. */
final class SheetGrid {
  private static final int ROW = 28;
  private static final int NUMBER = 36;
  private static final int STATE = 160;
  private static final int STATE_SHARE = 4;

  /** The line around a cell and the toolkit's own gap between two rows, halves of both. */
  private static final int RIM = 2;

  private final Desk desk;
  private final SheetWords words;
  private final Table table;
  private final Image spacer;
  private final Runnable arranged;
  private List<SheetColumn> columns = List.of();
  private List<SheetRow> shown = List.of();
  private List<RowState> stated = List.of();
  private boolean gone;

  /**
   * A table without rows that fills a composite.
   *
   * @param arranged hears when cells may have another place
   */
  SheetGrid(Composite holder, Desk desk, SheetWords words, Runnable arranged) {
    this.desk = desk;
    this.words = words;
    this.arranged = arranged;
    table = new Table(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    Named.as(desk.say(SheetWords.NAME), table);
    spacer = spacer();
    holder.addListener(SWT.Resize, event -> table.setBounds(holder.getClientArea()));
    table.addListener(SWT.Resize, event -> fitColumns());
    table.addListener(SWT.Paint, event -> arranged.run());
    table.addListener(SWT.MouseMove, this::explain);
    table.addListener(SWT.Selection, event -> table.deselectAll());
    table.getVerticalBar().addListener(SWT.Selection, event -> arranged.run());
    table.getHorizontalBar().addListener(SWT.Selection, event -> arranged.run());
    table.addListener(
        SWT.Dispose,
        event -> {
          gone = true;
          spacer.dispose();
        });
  }

  /** A cell, both from 0. */
  record Cell(int row, int column) {}

  /** The toolkit makes rows as high as their images; the field over a cell wants its room. */
  private Image spacer() {
    PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    ImageData data = new ImageData(1, desk.theme().px(ROW), 24, palette);
    data.alphaData = new byte[data.width * data.height];
    return new Image(table.getDisplay(), data);
  }

  Table control() {
    return table;
  }

  /** Whether the toolkit has taken it away. */
  boolean isGone() {
    return gone;
  }

  /** The columns that are shown. */
  List<SheetColumn> columns() {
    return columns;
  }

  private void makeColumns(List<SheetColumn> wanted) {
    for (TableColumn old : table.getColumns()) {
      old.dispose();
    }
    columns = wanted;
    add("#", SWT.RIGHT, NUMBER);
    for (SheetColumn one : wanted) {
      add(desk.say(one.label()), one == SheetColumn.AMOUNT ? SWT.RIGHT : SWT.LEFT, one.width());
    }
    add(desk.say(new Text("状态", "State")), SWT.LEFT, STATE);
    fitColumns();
  }

  private void add(String name, int align, int width) {
    TableColumn made = new TableColumn(table, align);
    made.setText(name);
    made.setWidth(desk.theme().px(width));
    made.addListener(SWT.Resize, event -> arranged.run());
  }

  /** What is left of the room goes to the columns with words. */
  private void fitColumns() {
    if (gone) {
      return;
    }
    int room = table.getClientArea().width - desk.theme().px(NUMBER + STATE);
    int shares = STATE_SHARE;
    for (SheetColumn one : columns) {
      room -= desk.theme().px(one.width());
      shares += one.share();
    }
    int share = columns.isEmpty() ? 0 : Math.max(0, room) / shares;
    for (int i = 0; i < columns.size(); i++) {
      SheetColumn one = columns.get(i);
      table.getColumn(i + 1).setWidth(desk.theme().px(one.width()) + share * one.share());
    }
    if (!columns.isEmpty()) {
      table.getColumn(columns.size() + 1).setWidth(desk.theme().px(STATE) + share * STATE_SHARE);
    }
    arranged.run();
  }

  /** Shows rows under columns; says whether there are as many as before. */
  boolean show(Sheet sheet, List<SheetColumn> wanted) {
    if (!wanted.equals(columns)) {
      makeColumns(wanted);
      table.removeAll();
    }
    int size = sheet.size();
    int had = table.getItemCount();
    shown = shown.subList(0, Math.min(shown.size(), had));
    for (int i = had; i < size; i++) {
      TableItem made = new TableItem(table, SWT.NONE);
      made.setText(0, String.valueOf(i + 1));
      made.setImage(0, spacer);
      made.setForeground(0, desk.theme().color(Tone.MUTED));
    }
    if (had > size) {
      table.remove(size, had - 1);
    }
    for (int i = 0; i < size; i++) {
      write(i, sheet.row(i));
    }
    shown = sheet.rows();
    stated = stated.subList(0, Math.min(stated.size(), Math.min(had, size)));
    return had == size;
  }

  private void write(int at, SheetRow now) {
    if (at < shown.size() && shown.get(at).equals(now)) {
      return;
    }
    TableItem item = table.getItem(at);
    for (int i = 0; i < columns.size(); i++) {
      item.setText(i + 1, now.text(columns.get(i)));
    }
  }

  /** Shows how each row stands: in words, and the cells that are wrong in colour. */
  void show(List<RowState> states) {
    for (int i = 0; i < Math.min(states.size(), table.getItemCount()); i++) {
      if (i >= stated.size() || !stated.get(i).equals(states.get(i))) {
        write(table.getItem(i), states.get(i));
      }
    }
    stated = states;
  }

  private void write(TableItem item, RowState state) {
    int last = columns.size() + 1;
    item.setText(last, words.state(state));
    item.setForeground(last, desk.theme().color(state.kind().tone()));
    for (int i = 0; i < columns.size(); i++) {
      boolean wrong = state.isTrouble() && state.of(columns.get(i)).isPresent();
      item.setForeground(i + 1, desk.theme().color(wrong ? Tone.BAD : Tone.TEXT));
    }
    item.setForeground(0, desk.theme().color(state.isTrouble() ? state.kind().tone() : Tone.MUTED));
  }

  /** Brings a cell into sight. The toolkit's own showing of an item does nothing here. */
  void reveal(Cell cell) {
    table.showColumn(table.getColumn(cell.column() + 1));
    Rectangle place = place(cell);
    Rectangle room = table.getBounds();
    int head = table.getHeaderHeight();
    if (place.y < room.y + head) {
      table.setTopIndex(cell.row());
    } else if (place.y + place.height > room.y + room.height) {
      int fit = Math.max(1, (room.height - head) / table.getItemHeight());
      table.setTopIndex(Math.max(0, cell.row() - fit + 1));
    }
  }

  /** Where a cell is and what of it may be covered, as the holder of the table counts. */
  Rectangle place(Cell cell) {
    Rectangle inside = table.getItem(cell.row()).getBounds(cell.column() + 1);
    return table
        .getDisplay()
        .map(
            table,
            table.getParent(),
            new Rectangle(
                inside.x - RIM,
                inside.y - RIM,
                inside.width + 2 * RIM,
                table.getItemHeight() + RIM));
  }

  /** What of a place is in sight; nothing where the heads or the edge hide most of it. */
  Optional<Rectangle> seen(Rectangle cell) {
    Rectangle room = table.getBounds();
    boolean seen =
        cell.y + cell.height / 2 > room.y + table.getHeaderHeight()
            && cell.y + cell.height <= room.y + room.height;
    return seen ? Optional.of(cell.intersection(room)) : Optional.empty();
  }

  /** The cell under the pointer; beside the cells it is the first of the row. */
  Optional<Cell> at(Point point) {
    TableItem item = table.getItem(point);
    return item == null
        ? Optional.empty()
        : Optional.of(
            new Cell(
                table.indexOf(item),
                IntStream.range(0, columns.size())
                    .filter(i -> item.getBounds(i + 1).contains(point))
                    .findFirst()
                    .orElse(0)));
  }

  /** What does not fit into the column is told under the pointer. */
  private void explain(Event event) {
    String told =
        at(new Point(event.x, event.y))
            .filter(cell -> cell.row() < stated.size())
            .map(cell -> words.state(stated.get(cell.row())))
            .orElse("");
    if (!told.equals(String.valueOf(table.getToolTipText()))) {
      table.setToolTipText(told.isEmpty() ? null : told);
    }
  }
}
