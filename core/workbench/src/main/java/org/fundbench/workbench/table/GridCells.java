package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableCellAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * The cells of a table as objects of their own for screen readers.
 *
 * <p>NatTable paints its cells; to the system there is one empty surface. So each cell that
 * somebody asks for becomes an accessible child with text, place and state. Only those in sight are
 * listed as children: a reader that walks all children of a million rows would never come back. A
 * cell out of sight is still found by row and column.
 *
 * <p>Objects live until the rows change, as readers remember the name of an object.
 */
final class GridCells {
  /** So many are kept; more than a large screen shows. */
  private static final int KEPT = 4000;

  private record At(int row, int column) {}

  private final Grid<?> grid;
  private final NatTable table;
  private final Map<At, Accessible> cells = new LinkedHashMap<>();

  GridCells(Grid<?> grid, NatTable table) {
    this.grid = grid;
    this.table = table;
  }

  /** Forgets the objects: the rows are others now. */
  void clear() {
    cells.values().forEach(Accessible::dispose);
    cells.clear();
  }

  /** How many cells are in sight. */
  int visibleCount() {
    return visibleRows() * columns();
  }

  /** A cell in sight by its place among them. */
  Accessible visible(int index) {
    return at(grid.firstVisible() + index / columns(), index % columns());
  }

  /** All cells in sight, row by row. */
  List<Accessible> visible() {
    List<Accessible> all = new ArrayList<>();
    for (int i = 0; i < visibleCount(); i++) {
      all.add(visible(i));
    }
    return all;
  }

  /** The cell of a row, counted from 0 over all rows, and a column as shown. */
  Accessible at(int row, int column) {
    At at = new At(row, column);
    Accessible known = cells.get(at);
    if (known != null) {
      return known;
    }
    if (cells.size() >= KEPT) {
      clear();
    }
    Accessible made = make(at);
    cells.put(at, made);
    return made;
  }

  private int columns() {
    return Math.max(1, grid.columnsShown());
  }

  private int visibleRows() {
    int shown = Math.max(0, table.getRowCount() - 1);
    return Math.min(shown, Math.max(0, grid.size() - grid.firstVisible()));
  }

  private Accessible make(At at) {
    Accessible cell = new Accessible(table.getAccessible());
    cell.addAccessibleListener(
        new AccessibleAdapter() {
          @Override
          public void getName(AccessibleEvent event) {
            event.result = grid.cellText(at.row(), at.column());
          }

          @Override
          public void getDescription(AccessibleEvent event) {
            event.result = grid.titleShown(at.column());
          }
        });
    cell.addAccessibleControlListener(
        new AccessibleControlAdapter() {
          @Override
          public void getRole(AccessibleControlEvent event) {
            event.detail = ACC.ROLE_TABLECELL;
          }

          @Override
          public void getState(AccessibleControlEvent event) {
            event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE | ACC.STATE_READONLY;
            if (grid.isSelected(at.row(), at.column())) {
              event.detail |= ACC.STATE_SELECTED;
            }
          }

          @Override
          public void getChild(AccessibleControlEvent event) {
            if (event.childID == ACC.CHILDID_CHILD_INDEX) {
              event.detail = (at.row() - grid.firstVisible()) * columns() + at.column();
            }
          }

          @Override
          public void getLocation(AccessibleControlEvent event) {
            Rectangle box = bounds(at);
            Point corner = table.toDisplay(box.x, box.y);
            event.x = corner.x;
            event.y = corner.y;
            event.width = box.width;
            event.height = box.height;
          }
        });
    cell.addAccessibleTableCellListener(
        new AccessibleTableCellAdapter() {
          @Override
          public void getRowIndex(AccessibleTableCellEvent event) {
            event.index = at.row();
          }

          @Override
          public void getColumnIndex(AccessibleTableCellEvent event) {
            event.index = at.column();
          }

          @Override
          public void getTable(AccessibleTableCellEvent event) {
            event.accessible = table.getAccessible();
          }

          @Override
          public void isSelected(AccessibleTableCellEvent event) {
            event.isSelected = grid.isSelected(at.row(), at.column());
          }
        });
    return cell;
  }

  private Rectangle bounds(At at) {
    int position = 1 + at.row() - grid.firstVisible();
    Rectangle box = table.getBoundsByPosition(at.column(), position);
    return box == null ? new Rectangle(0, 0, 0, 0) : box;
  }
}
