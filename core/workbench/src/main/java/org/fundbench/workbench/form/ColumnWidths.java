package org.fundbench.workbench.form;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Keeps the columns of a small table as wide as the table, in the proportions they began with. */
final class ColumnWidths {
  private ColumnWidths() {}

  static void follow(Table table) {
    int[] wanted = Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).toArray();
    int all = Arrays.stream(wanted).sum();
    table.addListener(
        SWT.Resize,
        event -> {
          int width = table.getClientArea().width;
          int left = width;
          for (int i = 0; i < wanted.length && width > 0; i++) {
            boolean last = i == wanted.length - 1;
            int share = last ? left : wanted[i] * width / all;
            table.getColumn(i).setWidth(Math.max(20, share));
            left -= share;
          }
        });
  }
}
