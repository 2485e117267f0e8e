package org.fundbench.workbench.table;

import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.fundbench.workbench.desk.Desk;

/**
 * Which table of a window the table commands act in: the one that has the keyboard, or had it last
 * when a menu took it away.
 */
final class GridFocus {
  private static final String GRID = "fundbench.grid";

  private GridFocus() {}

  /** Lets the commands find a table as long as it lives. */
  static void follow(Grid<?> grid, NatTable table, Desk desk) {
    table.setData(GRID, grid);
    table.addListener(SWT.FocusIn, event -> desk.shell().setData(GRID, grid));
    table.addListener(
        SWT.Dispose,
        event -> {
          if (desk.shell().getData(GRID) == grid) {
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
}
