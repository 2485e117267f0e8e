package org.fundbench.workbench.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A table. Rows are only asked for when they are seen, so a million of them cost what a screenful
 * costs. Which columns are shown, and how, the user decides and it is kept.
 */
public final class Grid<R> {
  static final int ROW = 30;
  static final int HEAD = 30;

  private final Desk desk;
  private final List<Column<R>> columns;
  private final NatTable table;
  private final GridLayers layers;
  private final GridSelection selection;
  private final GridSpeech speech;
  private final GridHands<R> hands;
  private final GridSort order;
  private final GridCopy<R> copy = new GridCopy<>(this);
  private final EmptyNote empty;
  private Rows<R> rows = Rows.of(List.of());
  private Predicate<R> strong = row -> false;
  private Runnable selected = () -> {};

  /**
   * A table without rows.
   *
   * @param id unique, for the widths of its columns
   * @param name for screen readers
   */
  public Grid(Composite parent, Desk desk, String id, Text name, List<Column<R>> columns) {
    this.desk = desk;
    this.columns = List.copyOf(columns);
    Theme theme = desk.theme();
    layers =
        new GridLayers(
            this,
            desk,
            id,
            new CellTexts(columns.size(), () -> rows.size(), this::said),
            new CellTexts(columns.size(), () -> 1, (column, row) -> title(column)));
    selection = new GridSelection(layers);
    order = new GridSort(this, desk);
    table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, layers.all(), false);
    table.setData(Theme.KEEP, true);
    table.setBackground(theme.color(Tone.SURFACE));
    table.addConfiguration(new GridPaint(this, theme));
    table.addConfiguration(new HeadClicks(this));
    table.configure();
    Named.as(desk.say(name), table);
    speech = new GridSpeech(this, table, layers.selection(), desk.say(name));
    new NatTableContentTooltip(table, GridRegion.BODY).setPopupDelay(400);
    layers.selection().registerCommandHandler(new CopyByUs(this::copySelection));
    layers
        .selection()
        .addLayerListener(
            event -> {
              if (event instanceof ISelectionEvent) {
                speech.selectionChanged();
                selected.run();
              }
            });
    hands = new GridHands<>(this, table, selection);
    empty = new EmptyNote(this, desk, table);
    table.addListener(SWT.Resize, event -> stretch());
    GridFocus.follow(this, table, desk);
    table.addListener(SWT.Dispose, event -> layers.arrangement().keep());
  }

  /** The control. */
  public NatTable control() {
    return table;
  }

  /** Shows other rows. */
  public void show(Rows<R> next) {
    rows = next;
    speech.rowsChanged();
    selection.clear();
    // Not the table's own refresh: that would put the columns back in their first order.
    layers.body().fireLayerEvent(new RowStructuralRefreshEvent(layers.body()));
    table.redraw();
    stretch();
  }

  /** Shows other values in as many rows; what is selected stays selected. */
  public void update(Rows<R> next) {
    rows = next;
    repaint();
  }

  /** Draws again what is seen: rows that were fetched have come. */
  public void repaint() {
    speech.rowsChanged();
    table.redraw();
  }

  /** What stands in an empty table. */
  public Grid<R> sayingWhenEmpty(Text words) {
    empty.set(words);
    return this;
  }

  /** Which rows stand out, such as a total. */
  public Grid<R> withStrong(Predicate<R> which) {
    strong = which;
    return this;
  }

  /** Hears that something else was selected. */
  public Grid<R> onSelect(Runnable listener) {
    selected = listener;
    return this;
  }

  /** Hears that a row was opened by a double click or the return key. */
  public Grid<R> onOpen(Consumer<R> listener) {
    hands.onOpen(listener);
    return this;
  }

  /** Hears what is typed while a row is selected, letter by letter as input methods commit it. */
  public Grid<R> onType(Consumer<String> listener) {
    hands.onType(listener);
    return this;
  }

  /**
   * Lets a click on a heading sort.
   *
   * @param how sorts by the column of a number, or says that it cannot
   */
  public Grid<R> onSort(IntPredicate how) {
    order.use(how);
    return this;
  }

  /** Replaces how the selection is copied, where rows may still be on their way. */
  public Grid<R> onCopy(Runnable copier) {
    copy.use(copier);
    return this;
  }

  /** Offers commands by the menu key and the right mouse button. */
  public Grid<R> withMenu(List<List<String>> groups) {
    new CommandMenu(desk, table, groups);
    return this;
  }

  /** Marks the column that the rows are sorted by. */
  public void markSorted(int column, boolean backwards) {
    order.mark(column, backwards);
    table.redraw();
  }

  GridSort order() {
    return order;
  }

  /** Sorts by a column; a second time the other way round. */
  void sort(int column) {
    order.by(column);
  }

  /** The column that the keyboard is in, or −1. */
  int currentColumn() {
    return selection.column();
  }

  /** The numbers of the columns that are shown, left to right. */
  public List<Integer> shownColumns() {
    return layers.arrangement().shown();
  }

  /** Shows some columns in an order. */
  public void arrange(List<Integer> shown) {
    rearrange(() -> layers.arrangement().arrange(shown));
  }

  void move(int column, int step) {
    rearrange(() -> layers.arrangement().move(column, step));
  }

  void hide(int column) {
    rearrange(() -> layers.arrangement().hide(column));
  }

  void widen(int column, int by) {
    rearrange(() -> layers.arrangement().widen(column, by));
  }

  /** The keyboard stays in the row and column where it was, if that is still shown. */
  private void rearrange(Runnable action) {
    int row = selection.row();
    int column = currentColumn();
    action.run();
    speech.rowsChanged();
    table.redraw();
    stretch();
    if (row >= 0) {
      selection.moveTo(Math.max(0, shownColumns().indexOf(column)), row);
    }
  }

  /** The row of the cell that the keyboard is on. */
  public Optional<R> current() {
    int row = selection.row();
    return row < 0 ? Optional.empty() : Optional.ofNullable(row(row));
  }

  /** The selected rows as ranges of their numbers. */
  public List<int[]> selectedRanges() {
    return selection.ranges();
  }

  /** The numbers of the columns in which something is selected. */
  public int[] selectedColumns() {
    return selection.columns();
  }

  /** Selects a row and brings it into sight. */
  public void select(int row) {
    if (row < rows.size()) {
      selection.select(row);
    }
  }

  /** Selects all rows. */
  public void selectAll() {
    selection.selectAll();
  }

  /** Scrolls to the first row. */
  public void showTop() {
    layers.viewport().setOriginY(0);
  }

  /** The number of the first row in sight. */
  public int firstVisible() {
    return layers.viewport().getRowIndexByPosition(0);
  }

  List<Column<R>> columns() {
    return columns;
  }

  String title(int column) {
    return desk.say(columns.get(column).title());
  }

  /** Whether there is no row, or none is known of yet. */
  public boolean isEmpty() {
    return rows.size() == 0;
  }

  int size() {
    return rows.size();
  }

  /** How many columns are shown. */
  int columnsShown() {
    return layers.selection().getColumnCount();
  }

  private int columnAt(int position) {
    return layers.selection().getColumnIndexByPosition(position);
  }

  /** What stands above a column as shown, and whether the rows are sorted by it. */
  String titleSpoken(int position) {
    return titleShown(position) + desk.say(order.spoken(columnAt(position)));
  }

  /** What stands above a column as shown. */
  String titleShown(int position) {
    return title(columnAt(position));
  }

  /** What a cell says; of a row that is not fetched yet, nothing. */
  String cellText(int index, int position) {
    R row = row(index);
    return row == null ? "" : text(columnAt(position), row);
  }

  boolean isSelected(int index, int position) {
    return selection.contains(index, position);
  }

  @Nullable R row(int index) {
    return rows.at(index);
  }

  boolean strong(R row) {
    return strong.test(row);
  }

  /** The selected row in words. */
  String spoken() {
    return current()
        .map(
            row -> {
              StringBuilder words = new StringBuilder();
              for (int i = 0; i < columns.size(); i++) {
                words.append(title(i)).append(' ').append(text(i, row)).append("; ");
              }
              return words.toString();
            })
        .orElseGet(empty::spoken);
  }

  private String said(int column, int index) {
    R row = row(index);
    return row == null ? "…" : text(column, row);
  }

  String text(int column, R row) {
    return columns.get(column).text().apply(row);
  }

  /** A line of the table as tab-separated text. */
  public String line(R row, int[] of) {
    return copy.line(row, of);
  }

  /** Copies the selection, as the copy key does. */
  public void copySelection() {
    copy.run();
  }

  /** Puts a text on the clipboard. */
  public void toClipboard(String text) {
    copy.toClipboard(text);
  }

  private void stretch() {
    layers.arrangement().stretch(table.getClientArea().width);
  }
}
