package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Draws the cells of a table: text with air around it and one hairline below each row. */
final class BodyPainter<R> extends AbstractCellPainter {
  private static final int MARGIN = 10;

  private final Grid<R> grid;
  private final Theme theme;

  BodyPainter(Grid<R> grid, Theme theme) {
    this.grid = grid;
    this.theme = theme;
  }

  @Override
  public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
    boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT);
    gc.setBackground(theme.color(selected ? Tone.SELECTION : Tone.SURFACE));
    gc.fillRectangle(bounds);
    gc.setForeground(theme.color(Tone.LINE));
    int foot = bounds.y + bounds.height - 1;
    gc.drawLine(bounds.x, foot, bounds.x + bounds.width - 1, foot);
    R row = grid.row(cell.getRowIndex());
    Rectangle inner =
        new Rectangle(
            bounds.x + theme.px(MARGIN),
            bounds.y,
            Math.max(0, bounds.width - 2 * theme.px(MARGIN)),
            bounds.height - 1);
    if (row == null) {
      gc.setForeground(theme.color(Tone.MUTED));
      CellText.draw(gc, "…", inner, false);
      return;
    }
    Column<R> column = grid.columns().get(cell.getColumnIndex());
    gc.setFont(theme.font(grid.strong(row) ? Face.STRONG : Face.BODY));
    if (column.drawing().isPresent()) {
      Rectangle clip = gc.getClipping();
      gc.setClipping(clip.intersection(inner));
      column.drawing().get().draw(row, gc, inner, theme);
      gc.setClipping(clip);
      return;
    }
    gc.setForeground(
        theme.color(
            column.tone().apply(row) == Tone.TEXT
                    && column.click().isPresent()
                    && !column.text().apply(row).isEmpty()
                ? Tone.ACCENT
                : column.tone().apply(row)));
    CellText.draw(gc, column.text().apply(row), inner, column.right());
  }

  @Override
  public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
    gc.setFont(theme.font(Face.BODY));
    return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * theme.px(MARGIN);
  }

  @Override
  public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return theme.px(Grid.ROW);
  }
}
