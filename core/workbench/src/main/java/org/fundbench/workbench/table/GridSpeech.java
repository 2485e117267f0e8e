package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
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
 * table's size and titles are there, and the cell that the keyboard is on is the table's value.
 */
final class GridSpeech {
  private GridSpeech() {}

  static void add(Grid<?> grid, NatTable table, String name) {
    Accessible accessible = table.getAccessible();
    accessible.addAccessibleListener(
        new AccessibleAdapter() {
          @Override
          public void getDescription(AccessibleEvent event) {
            event.result = grid.spoken();
          }
        });
    accessible.addAccessibleControlListener(
        new AccessibleControlAdapter() {
          @Override
          public void getRole(AccessibleControlEvent event) {
            event.detail = ACC.ROLE_TABLE;
          }

          @Override
          public void getValue(AccessibleControlEvent event) {
            event.result = name + ": " + grid.spoken();
          }
        });
    accessible.addAccessibleTableListener(
        new AccessibleTableAdapter() {
          @Override
          public void getRowCount(AccessibleTableEvent event) {
            event.count = grid.size();
          }

          @Override
          public void getColumnCount(AccessibleTableEvent event) {
            event.count = grid.columns().size();
          }

          @Override
          public void getColumnDescription(AccessibleTableEvent event) {
            event.result = grid.title(event.column);
          }
        });
  }
}
