package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.fundbench.workbench.look.Theme;

/** How the cells of a table are drawn. */
final class GridPaint extends AbstractRegistryConfiguration {
  private final Grid<?> grid;
  private final Theme theme;

  GridPaint(Grid<?> grid, Theme theme) {
    this.grid = grid;
    this.theme = theme;
  }

  @Override
  public void configureRegistry(IConfigRegistry registry) {
    registry.registerConfigAttribute(
        CellConfigAttributes.CELL_PAINTER, new BodyPainter<>(grid, theme), DisplayMode.NORMAL);
    registry.registerConfigAttribute(
        CellConfigAttributes.CELL_PAINTER,
        new HeadPainter(grid, theme),
        DisplayMode.NORMAL,
        GridRegion.COLUMN_HEADER);
    registry.registerConfigAttribute(
        CellConfigAttributes.CELL_STYLE, new Style(), DisplayMode.NORMAL);
    registry.registerConfigAttribute(
        CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter(), DisplayMode.NORMAL);
  }
}
