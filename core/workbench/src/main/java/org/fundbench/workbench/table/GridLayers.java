package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Theme;

/**
 * The layers that the toolkit builds a table of: cells, their columns as arranged, what is selected
 * of them, the part in sight, and the titles above.
 */
final class GridLayers {
  private final DataLayer body;
  private final GridColumns arrangement;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final CompositeLayer all = new CompositeLayer(1, 2);

  GridLayers(Grid<?> grid, Desk desk, String id, CellTexts cells, CellTexts titles) {
    Theme theme = desk.theme();
    body = new DataLayer(cells, theme.px(120), theme.px(Grid.ROW));
    body.setLayerPainter(new CellLayerPainter());
    arrangement =
        new GridColumns(
            desk.preferences(),
            theme,
            id,
            body,
            grid.columns().stream().<Integer>map(Column::width).toList());
    selection = new SelectionLayer(arrangement.layer());
    selection.setLayerPainter(new CellLayerPainter());
    viewport = new ViewportLayer(selection);
    viewport.setLayerPainter(new CellLayerPainter());
    DataLayer above = new DataLayer(titles, theme.px(120), theme.px(Grid.HEAD));
    above.setLayerPainter(new CellLayerPainter());
    ColumnHeaderLayer head = new ColumnHeaderLayer(above, viewport, selection);
    head.setLayerPainter(new CellLayerPainter());
    all.setChildLayer(GridRegion.COLUMN_HEADER, head, 0, 0);
    all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
  }

  DataLayer body() {
    return body;
  }

  GridColumns arrangement() {
    return arrangement;
  }

  SelectionLayer selection() {
    return selection;
  }

  ViewportLayer viewport() {
    return viewport;
  }

  CompositeLayer all() {
    return all;
  }
}
