package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
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
 * costs. The last column takes what width is left. Widths that the user sets are kept.
 */
public final class Grid<R> {
  static final int ROW = 30;
  static final int HEAD = 30;

  private final Desk desk;
  private final Theme theme;
  private final String id;
  private final List<Column<R>> columns;
  private final NatTable table;
  private final DataLayer body;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final GridSpeech speech;
  private Rows<R> rows = Rows.of(List.of());
  private Text empty = Text.same("");
  private Predicate<R> strong = row -> false;
  private Runnable selected = () -> {};
  private Consumer<R> opened = row -> {};
  private Runnable copy = this::copyLoaded;

  /**
   * A table without rows.
   *
   * @param id unique, for the widths of its columns
   * @param name for screen readers
   */
  public Grid(Composite parent, Desk desk, String id, Text name, List<Column<R>> columns) {
    this.desk = desk;
    this.theme = desk.theme();
    this.id = id;
    this.columns = List.copyOf(columns);
    body = new DataLayer(new Cells(), theme.px(120), theme.px(ROW));
    for (int i = 0; i < columns.size(); i++) {
      body.setColumnWidthByPosition(
          i,
          theme.px(
              desk.preferences()
                  .number("column." + id + "." + i, columns.get(i).width(), 24, 2000)));
    }
    body.setLayerPainter(new CellLayerPainter());
    selection = new SelectionLayer(body);
    selection.setLayerPainter(new CellLayerPainter());
    viewport = new ViewportLayer(selection);
    viewport.setLayerPainter(new CellLayerPainter());
    DataLayer titles = new DataLayer(new Titles(), theme.px(120), theme.px(HEAD));
    titles.setLayerPainter(new CellLayerPainter());
    ColumnHeaderLayer head = new ColumnHeaderLayer(titles, viewport, selection);
    head.setLayerPainter(new CellLayerPainter());
    CompositeLayer all = new CompositeLayer(1, 2);
    all.setChildLayer(GridRegion.COLUMN_HEADER, head, 0, 0);
    all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
    table = new NatTable(parent, NatTable.DEFAULT_STYLE_OPTIONS, all, false);
    table.setData(Theme.KEEP, true);
    table.setBackground(theme.color(Tone.SURFACE));
    table.addConfiguration(new Painters());
    table.configure();
    // Return opens a row; by itself the table would go down first, and the next row be opened.
    table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
    Named.as(desk.say(name), table);
    speech = new GridSpeech(this, table, selection, desk.say(name));
    new NatTableContentTooltip(table, GridRegion.BODY).setPopupDelay(400);
    selection.registerCommandHandler(new Copy());
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
    table.addListener(SWT.Dispose, event -> keepWidths());
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
    table.refresh();
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
    return selection.getSelectedColumnPositions();
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
    if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      PositionCoordinate at = selection.getLastSelectedCellPosition();
      current()
          .ifPresent(
              row -> {
                Optional<Consumer<R>> click =
                    at == null ? Optional.empty() : columns.get(at.getColumnPosition()).click();
                click.ifPresentOrElse(action -> action.accept(row), () -> open(row));
              });
    }
  }

  private void open(R row) {
    opened.accept(row);
  }

  private void stretch() {
    int left = table.getClientArea().width;
    if (left <= 0) {
      return;
    }
    int last = columns.size() - 1;
    for (int i = 0; i < last; i++) {
      left -= body.getColumnWidthByPosition(i);
    }
    int wanted = Math.max(theme.px(columns.get(last).width()), left);
    if (wanted != body.getColumnWidthByPosition(last)) {
      body.setColumnWidthByPosition(last, wanted);
    }
  }

  private void keepWidths() {
    for (int i = 0; i < columns.size() - 1; i++) {
      int width = body.getColumnWidthByPosition(i) * 100 / Math.max(1, theme.px(100));
      if (Math.abs(width - columns.get(i).width()) > 1) {
        desk.preferences().set("column." + id + "." + i, String.valueOf(width));
      }
    }
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

  /** What the cells say. */
  private final class Cells implements IDataProvider {
    @Override
    public Object getDataValue(int column, int index) {
      R row = row(index);
      return row == null ? "…" : text(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
      throw new UnsupportedOperationException("posted is posted");
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }
  }

  /** What stands above the columns. */
  private final class Titles implements IDataProvider {
    @Override
    public Object getDataValue(int column, int row) {
      return title(column);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
      throw new UnsupportedOperationException("titles are fixed");
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public int getRowCount() {
      return 1;
    }
  }

  /** How they are drawn. */
  private final class Painters extends AbstractRegistryConfiguration {
    @Override
    public void configureRegistry(IConfigRegistry registry) {
      registry.registerConfigAttribute(
          CellConfigAttributes.CELL_PAINTER,
          new BodyPainter<>(Grid.this, theme),
          DisplayMode.NORMAL);
      registry.registerConfigAttribute(
          CellConfigAttributes.CELL_PAINTER,
          new HeadPainter(Grid.this, theme),
          DisplayMode.NORMAL,
          GridRegion.COLUMN_HEADER);
      registry.registerConfigAttribute(
          CellConfigAttributes.CELL_STYLE,
          new org.eclipse.nebula.widgets.nattable.style.Style(),
          DisplayMode.NORMAL);
      registry.registerConfigAttribute(
          CellConfigAttributes.DISPLAY_CONVERTER,
          new org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter(),
          DisplayMode.NORMAL);
    }
  }

  /** Copies by our own way: rows that are not fetched yet must not be copied as dots. */
  private final class Copy extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {
    @Override
    public Class<CopyDataToClipboardCommand> getCommandClass() {
      return CopyDataToClipboardCommand.class;
    }

    @Override
    protected boolean doCommand(CopyDataToClipboardCommand command) {
      copy.run();
      return true;
    }
  }
}
