package org.fundbench.workbench.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What the mouse and the keyboard do in a table beyond selecting: opening, links, typing. */
final class GridHands<R> {
  private final Grid<R> grid;
  private final NatTable table;
  private final GridSelection selection;
  private Consumer<R> opened = row -> {};
  private Consumer<String> typed = text -> {};

  GridHands(Grid<R> grid, NatTable table, GridSelection selection) {
    this.grid = grid;
    this.table = table;
    this.selection = selection;
    // Return opens a row; by itself the table would go down first, and the next row be opened.
    table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
    // Tab goes on to what comes after the table; by itself it would go from cell to cell for ever.
    for (int modifiers : new int[] {SWT.NONE, SWT.MOD2}) {
      table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(modifiers, SWT.TAB));
    }
    table.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
          }
        });
    table.addListener(SWT.MouseUp, this::click);
    table.addListener(SWT.MouseMove, this::point);
    table.addListener(
        SWT.MouseDoubleClick,
        event -> cellAt(event.x, event.y).ifPresent(cell -> opened.accept(cell.row())));
    table.addListener(SWT.KeyDown, this::key);
  }

  void onOpen(Consumer<R> listener) {
    opened = listener;
  }

  void onType(Consumer<String> listener) {
    typed = listener;
  }

  private record Cell<R>(Column<R> column, R row) {}

  private Optional<Cell<R>> cellAt(int x, int y) {
    LabelStack region = table.getRegionLabelsByXY(x, y);
    if (region == null || !region.hasLabel(GridRegion.BODY)) {
      return Optional.empty();
    }
    int column = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
    int index = table.getRowIndexByPosition(table.getRowPositionByY(y));
    if (column < 0 || index < 0 || column >= grid.columns().size()) {
      return Optional.empty();
    }
    R row = grid.row(index);
    return row == null
        ? Optional.empty()
        : Optional.of(new Cell<>(grid.columns().get(column), row));
  }

  private void click(Event event) {
    if (event.button != 1 || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
      return;
    }
    boolean one = selection.isOneCell();
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
    if (event.keyCode == SWT.ARROW_DOWN && selection.isNowhere()) {
      grid.select(0);
    }
    boolean command = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0;
    if (!command && event.character > ' ' && event.character != SWT.DEL) {
      typed.accept(String.valueOf(event.character));
    } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      grid.current()
          .ifPresent(
              row ->
                  grid.columns()
                      .get(selection.column())
                      .click()
                      .ifPresentOrElse(action -> action.accept(row), () -> opened.accept(row)));
    }
  }
}
