package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Draws the titles of the columns. */
final class HeadPainter extends AbstractCellPainter {
  private static final int MARGIN = 10;

  private final Grid<?> grid;
  private final Theme theme;

  HeadPainter(Grid<?> grid, Theme theme) {
    this.grid = grid;
    this.theme = theme;
  }

  @Override
  public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
    gc.setBackground(theme.color(Tone.HEADER));
    gc.fillRectangle(bounds);
    gc.setForeground(theme.color(Tone.LINE));
    int foot = bounds.y + bounds.height - 1;
    gc.drawLine(bounds.x, foot, bounds.x + bounds.width - 1, foot);
    int edge = bounds.x + bounds.width - 1;
    int inset = bounds.height / 4;
    gc.drawLine(edge, bounds.y + inset, edge, foot - inset);
    gc.setFont(theme.font(Face.SMALL));
    boolean sorted = grid.order().column() == cell.getColumnIndex();
    gc.setForeground(theme.color(sorted ? Tone.ACCENT : Tone.MUTED));
    String mark = sorted ? (grid.order().isDescending() ? " ▼" : " ▲") : "";
    CellText.draw(
        gc,
        cell.getDataValue() + mark,
        new Rectangle(
            bounds.x + theme.px(MARGIN),
            bounds.y,
            bounds.width - 2 * theme.px(MARGIN),
            bounds.height - 1),
        grid.columns().get(cell.getColumnIndex()).right());
  }

  /** How wide a column is for its title, at a zoom of 100. */
  static int width(int title) {
    return title + 2 * MARGIN + 2;
  }

  @Override
  public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
    gc.setFont(theme.font(Face.SMALL));
    return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * theme.px(MARGIN);
  }

  @Override
  public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return theme.px(Grid.HEAD);
  }
}
