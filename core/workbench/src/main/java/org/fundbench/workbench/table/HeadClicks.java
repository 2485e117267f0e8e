package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/**
 * A click on a heading sorts. The toolkit would select the column, of a million rows where there
 * are so many; that is left to the click with the control key.
 */
final class HeadClicks extends AbstractUiBindingConfiguration {
  private final Grid<?> grid;

  HeadClicks(Grid<?> grid) {
    this.grid = grid;
  }

  @Override
  public void configureUiBindings(UiBindingRegistry registry) {
    MouseEventMatcher click = MouseEventMatcher.columnHeaderLeftClick(SWT.NONE);
    registry.unregisterMouseDownBinding(click);
    registry.registerFirstSingleClickBinding(
        click,
        (table, event) ->
            grid.sort(table.getColumnIndexByPosition(table.getColumnPositionByX(event.x))));
  }
}
