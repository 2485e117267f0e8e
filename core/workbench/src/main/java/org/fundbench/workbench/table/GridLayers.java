package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.GC;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
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
    arrangement = new GridColumns(desk.preferences(), theme, id, body, widths(grid, theme));
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

  /** No heading is cut: what is wide enough for one language may not be for the other. */
  private static List<Integer> widths(Grid<?> grid, Theme theme) {
    GC gc = new GC(theme.display());
    gc.setFont(theme.font(Face.SMALL));
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < grid.columns().size(); i++) {
      int heading = HeadPainter.width(gc.textExtent(grid.title(i)).x * 100 / theme.px(100));
      widths.add(Math.max(grid.columns().get(i).width(), heading));
    }
    gc.dispose();
    return widths;
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
