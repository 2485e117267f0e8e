package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
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

  private static final String GRID = "fundbench.grid";

  private final Desk desk;
  private final Theme theme;
  private final List<Column<R>> columns;
  private final NatTable table;
  private final DataLayer body;
  private final GridColumns arrangement;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final GridSpeech speech;
  private Rows<R> rows = Rows.of(List.of());
  private Text empty = Text.same("");
  private Predicate<R> strong = row -> false;
  private Runnable selected = () -> {};
  private Consumer<R> opened = row -> {};
  private Runnable copy = this::copyLoaded;
  private Consumer<String> typed = text -> {};
  private IntPredicate sorter = column -> false;
  private int column = -1;
  private int sorted = -1;
  private boolean descending;

  /**
   * A table without rows.
   *
   * @param id unique, for the widths of its columns
   * @param name for screen readers
   */
  public Grid(Composite parent, Desk desk, String id, Text name, List<Column<R>> columns) {
    this.desk = desk;
    this.theme = desk.theme();
    this.columns = List.copyOf(columns);
    body =
        new DataLayer(
            new CellTexts(columns.size(), () -> rows.size(), this::said),
            theme.px(120),
            theme.px(ROW));
    body.setLayerPainter(new CellLayerPainter());
    arrangement =
        new GridColumns(
            desk.preferences(), theme, id, body, columns.stream().map(Column::width).toList());
    selection = new SelectionLayer(arrangement.layer());
    selection.setLayerPainter(new CellLayerPainter());
    viewport = new ViewportLayer(selection);
    viewport.setLayerPainter(new CellLayerPainter());
    DataLayer titles =
        new DataLayer(
            new CellTexts(columns.size(), () -> 1, (column, row) -> title(column)),
            theme.px(120),
            theme.px(HEAD));
    titles.setLayerPainter(new CellLayerPainter());
    ColumnHeaderLayer head = new ColumnHeaderLayer(titles, viewport, selection);
    head.setLayerPainter(new CellLayerPainter());
    CompositeLayer all = new CompositeLayer(1, 2);
    all.setChildLayer(GridRegion.COLUMN_HEADER, head, 0, 0);
    all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
    table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, all, false);
    table.setData(Theme.KEEP, true);
    table.setBackground(theme.color(Tone.SURFACE));
    table.setData(GRID, this);
    table.addConfiguration(new GridPaint(this, theme));
    table.addConfiguration(new HeadClicks(this));
    table.configure();
    // Return opens a row; by itself the table would go down first, and the next row be opened.
    table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
    Named.as(desk.say(name), table);
    speech = new GridSpeech(this, table, selection, desk.say(name));
    new NatTableContentTooltip(table, GridRegion.BODY).setPopupDelay(400);
    selection.registerCommandHandler(new CopyByUs(() -> copy.run()));
    selection.addLayerListener(
        event -> {
          if (event instanceof ISelectionEvent) {
            speech.selectionChanged();
            selected.run();
          }
        });
    table.addListener(SWT.Resize, event -> stretch());
    table.addListener(SWT.MouseUp, this::click);
    table.addListener(SWT.MouseMove, this::point);
    table.addListener(
        SWT.MouseDoubleClick,
        event -> cellAt(event.x, event.y).ifPresent(cell -> open(cell.row())));
    table.addListener(SWT.KeyDown, this::key);
    table.addListener(SWT.Paint, event -> paintEmpty(event));
    table.addListener(SWT.FocusIn, event -> desk.shell().setData(GRID, this));
    table.addListener(
        SWT.Dispose,
        event -> {
          arrangement.keep();
          if (desk.shell().getData(GRID) == this) {
            desk.shell().setData(GRID, null);
          }
        });
  }

  /** The table that has the keyboard, or had it last. */
  static Optional<Grid<?>> active(Desk desk) {
    Control focus = desk.shell().getDisplay().getFocusControl();
    if (focus instanceof NatTable && focus.getData(GRID) instanceof Grid<?> grid) {
      return Optional.of(grid);
    }
    return desk.shell().getData(GRID) instanceof Grid<?> grid
        ? Optional.of(grid)
        : Optional.empty();
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
    body.fireLayerEvent(new RowStructuralRefreshEvent(body));
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
    empty = words;
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
    opened = listener;
    return this;
  }

  /** Hears what is typed while a row is selected, letter by letter as input methods commit it. */
  public Grid<R> onType(Consumer<String> listener) {
    typed = listener;
    return this;
  }

  /**
   * Lets a click on a heading sort.
   *
   * @param how sorts by the column of a number, or says that it cannot
   */
  public Grid<R> onSort(IntPredicate how) {
    sorter = how;
    return this;
  }

  /** Marks the column that the rows are sorted by. */
  public void markSorted(int column, boolean backwards) {
    sorted = column;
    descending = backwards;
    table.redraw();
  }

  /** The column that the rows are sorted by, or −1. */
  int sorted() {
    return sorted;
  }

  boolean isDescending() {
    return descending;
  }

  /** Sorts by a column; a second time the other way round. */
  void sort(int column) {
    if (column < 0) {
      desk.front().say(desk.say(new Text("请先选定一格", "Select a cell first")));
    } else if (!sorter.test(column)) {
      desk.front().say(desk.say(new Text("不能按“{0}”排序", "{0} is no order").with(title(column))));
    }
  }

  /** The column that the keyboard is in, or −1. */
  int currentColumn() {
    // Of a row that is selected whole, the last selected cell would be the one at its far end; and
    // when columns move, the toolkit forgets the cell.
    int position = selection.getSelectionAnchor().getColumnPosition();
    if (position >= 0) {
      column = selection.getColumnIndexByPosition(position);
    }
    return column;
  }

  /** The numbers of the columns that are shown, left to right. */
  public List<Integer> shownColumns() {
    return arrangement.shown();
  }

  /** Shows some columns in an order. */
  public void arrange(List<Integer> shown) {
    rearrange(() -> arrangement.arrange(shown));
  }

  void move(int column, int step) {
    rearrange(() -> arrangement.move(column, step));
  }

  void hide(int column) {
    rearrange(() -> arrangement.hide(column));
  }

  void widen(int column, int by) {
    rearrange(() -> arrangement.widen(column, by));
  }

  /** The keyboard stays in the row and column where it was, if that is still shown. */
  private void rearrange(Runnable action) {
    PositionCoordinate at = selection.getLastSelectedCellPosition();
    int kept = currentColumn();
    action.run();
    speech.rowsChanged();
    table.redraw();
    stretch();
    if (at != null && at.getRowPosition() >= 0) {
      int position = Math.max(0, shownColumns().indexOf(kept));
      selection.doCommand(
          new SelectCellCommand(selection, position, at.getRowPosition(), false, false));
    }
  }

  /** Offers commands by the menu key and the right mouse button. */
  public Grid<R> withMenu(List<List<String>> groups) {
    new GridMenu(desk, table, groups);
    return this;
  }

  /** Replaces how the selection is copied, where rows may still be on their way. */
  public Grid<R> onCopy(Runnable copier) {
    copy = copier;
    return this;
  }

  /** The row of the cell that the keyboard is on. */
  public Optional<R> current() {
    PositionCoordinate at = selection.getLastSelectedCellPosition();
    return at == null || at.getRowPosition() < 0
        ? Optional.empty()
        : Optional.ofNullable(row(at.getRowPosition()));
  }

  /** The selected rows as ranges of their numbers. */
  public List<int[]> selectedRanges() {
    List<int[]> ranges = new ArrayList<>();
    for (Range range : selection.getSelectedRowPositions()) {
      ranges.add(new int[] {range.start, range.end});
    }
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    return ranges;
  }

  /** The numbers of the columns in which something is selected. */
  public int[] selectedColumns() {
    return java.util.Arrays.stream(selection.getSelectedColumnPositions())
        .map(selection::getColumnIndexByPosition)
        .toArray();
  }

  /** Selects a row and brings it into sight. */
  public void select(int row) {
    if (row < rows.size()) {
      selection.selectRow(0, row, false, false);
      viewport.moveRowPositionIntoViewport(row);
    }
  }

  /** Selects all rows. */
  public void selectAll() {
    selection.selectAll();
  }

  /** The number of the first row in sight. */
  public int firstVisible() {
    return viewport.getRowIndexByPosition(0);
  }

  List<Column<R>> columns() {
    return columns;
  }

  String title(int column) {
    return desk.say(columns.get(column).title());
  }

  int size() {
    return rows.size();
  }

  /** How many columns are shown. */
  int columnsShown() {
    return selection.getColumnCount();
  }

  /** What stands above a column as shown, and whether the rows are sorted by it. */
  String titleSpoken(int position) {
    boolean by = selection.getColumnIndexByPosition(position) == sorted;
    Text order = descending ? new Text("，降序", ", descending") : new Text("，升序", ", ascending");
    return titleShown(position) + (by ? desk.say(order) : "");
  }

  /** What stands above a column as shown. */
  String titleShown(int position) {
    return title(selection.getColumnIndexByPosition(position));
  }

  /** What a cell says; of a row that is not fetched yet, nothing. */
  String cellText(int index, int position) {
    R row = row(index);
    return row == null ? "" : text(selection.getColumnIndexByPosition(position), row);
  }

  boolean isSelected(int index, int position) {
    return selection.isCellPositionSelected(position, index);
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
        .orElse(desk.say(empty));
  }

  private String said(int column, int index) {
    R row = row(index);
    return row == null ? "…" : text(column, row);
  }

  private String text(int column, R row) {
    return columns.get(column).text().apply(row);
  }

  /** A line of the table as tab-separated text. */
  public String line(R row, int[] of) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < of.length; i++) {
      line.append(i == 0 ? "" : "\t")
          .append(text(of[i], row).replace('\t', ' ').replace('\n', ' '));
    }
    return line.append('\n').toString();
  }

  private void copyLoaded() {
    int[] of = selectedColumns();
    StringBuilder lines = new StringBuilder();
    for (int[] range : selectedRanges()) {
      for (int i = range[0]; i < range[1]; i++) {
        R row = row(i);
        if (row != null) {
          lines.append(line(row, of));
        }
      }
    }
    toClipboard(lines.toString());
  }

  /** Copies the selection, as the copy key does. */
  public void copySelection() {
    copy.run();
  }

  /** Puts a text on the clipboard. */
  public void toClipboard(String text) {
    if (text.isEmpty()) {
      return;
    }
    Clipboard clipboard = new Clipboard(table.getDisplay());
    try {
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    } finally {
      clipboard.dispose();
    }
  }

  private record Cell<R>(Column<R> column, R row) {}

  private Optional<Cell<R>> cellAt(int x, int y) {
    LabelStack region = table.getRegionLabelsByXY(x, y);
    if (region == null || !region.hasLabel(GridRegion.BODY)) {
      return Optional.empty();
    }
    int column = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
    int index = table.getRowIndexByPosition(table.getRowPositionByY(y));
    if (column < 0 || index < 0 || column >= columns.size()) {
      return Optional.empty();
    }
    R row = row(index);
    return row == null ? Optional.empty() : Optional.of(new Cell<>(columns.get(column), row));
  }

  private void click(Event event) {
    if (event.button != 1 || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
      return;
    }
    boolean one = selection.getSelectedCellPositions().length == 1;
    cellAt(event.x, event.y)
        .filter(cell -> one)
        .ifPresent(cell -> cell.column().click().ifPresent(action -> action.accept(cell.row())));
  }

  private void point(Event event) {
    boolean link = cellAt(event.x, event.y).flatMap(cell -> cell.column().click()).isPresent();
    table.setCursor(link ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
  }

  private void key(Event event) {
    // The table moves on from what is selected; somebody has to be the first.
    if (event.keyCode == SWT.ARROW_DOWN && selection.getLastSelectedCellPosition() == null) {
      select(0);
    }
    boolean command = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0;
    if (!command && event.character > ' ' && event.character != SWT.DEL) {
      typed.accept(String.valueOf(event.character));
    } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      PositionCoordinate at = selection.getLastSelectedCellPosition();
      current()
          .ifPresent(
              row -> {
                Optional<Consumer<R>> click =
                    at == null ? Optional.empty() : columns.get(currentColumn()).click();
                click.ifPresentOrElse(action -> action.accept(row), () -> open(row));
              });
    }
  }

  private void open(R row) {
    opened.accept(row);
  }

  private void stretch() {
    arrangement.stretch(table.getClientArea().width);
  }

  private void paintEmpty(Event event) {
    if (rows.size() == 0) {
      Rectangle area = table.getClientArea();
      event.gc.setFont(theme.font(Face.BODY));
      event.gc.setForeground(theme.color(Tone.MUTED));
      int top = theme.px(HEAD) + theme.px(18);
      event.gc.drawText(
          desk.say(empty),
          Math.max(theme.px(12), (area.width - event.gc.textExtent(desk.say(empty)).x) / 2),
          top,
          true);
    }
  }
}
