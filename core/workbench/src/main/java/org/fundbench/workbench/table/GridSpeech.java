package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableEvent;

/**
 * Tells screen readers about a table: NatTable draws its cells itself and says nothing of them. The
 * table's size and titles are there, its cells are {@link GridCells}, and the row that the keyboard
 * is on is the table's value.
 */
final class GridSpeech {
  private final Grid<?> grid;
  private final Accessible accessible;
  private final SelectionLayer selection;
  private final GridCells cells;

  GridSpeech(Grid<?> grid, NatTable table, SelectionLayer selection, String name) {
    this.grid = grid;
    this.selection = selection;
    accessible = table.getAccessible();
    cells = new GridCells(grid, table);
    accessible.addAccessibleListener(
        new AccessibleAdapter() {
          @Override
          public void getDescription(AccessibleEvent event) {
            event.result = grid.spoken();
          }
        });
    accessible.addAccessibleControlListener(new Surface(name));
    accessible.addAccessibleTableListener(new Table());
  }

  /** The rows are others now. */
  void rowsChanged() {
    cells.clear();
  }

  /** The keyboard is on another cell. */
  void selectionChanged() {
    PositionCoordinate at = selection.getLastSelectedCellPosition();
    accessible.selectionChanged();
    if (at != null && at.getRowPosition() >= 0 && at.getRowPosition() < grid.size()) {
      cells.at(at.getRowPosition(), Math.max(0, at.getColumnPosition())).setFocus(ACC.CHILDID_SELF);
    }
  }

  /** The table as a control with children. */
  private final class Surface extends AccessibleControlAdapter {
    private final String name;

    Surface(String name) {
      this.name = name;
    }

    @Override
    public void getRole(AccessibleControlEvent event) {
      event.detail = ACC.ROLE_TABLE;
    }

    @Override
    public void getValue(AccessibleControlEvent event) {
      event.result = name + ": " + grid.spoken();
    }

    @Override
    public void getChildCount(AccessibleControlEvent event) {
      event.detail = cells.visibleCount();
    }

    @Override
    public void getChildren(AccessibleControlEvent event) {
      event.children = cells.visible().toArray();
    }

    @Override
    public void getChild(AccessibleControlEvent event) {
      if (event.childID == ACC.CHILDID_CHILD_AT_INDEX
          && event.detail >= 0
          && event.detail < cells.visibleCount()) {
        event.accessible = cells.visible(event.detail);
      }
    }
  }

  /** The table by rows and columns. */
  private final class Table extends AccessibleTableAdapter {
    @Override
    public void getRowCount(AccessibleTableEvent event) {
      event.count = grid.size();
    }

    @Override
    public void getColumnCount(AccessibleTableEvent event) {
      event.count = grid.columnsShown();
    }

    @Override
    public void getColumnDescription(AccessibleTableEvent event) {
      event.result = grid.titleSpoken(event.column);
    }

    @Override
    public void getCell(AccessibleTableEvent event) {
      if (event.row >= 0
          && event.row < grid.size()
          && event.column >= 0
          && event.column < grid.columnsShown()) {
        event.accessible = cells.at(event.row, event.column);
      }
    }

    @Override
    public void isRowSelected(AccessibleTableEvent event) {
      event.isSelected = selection.isRowPositionSelected(event.row);
    }
  }
}
