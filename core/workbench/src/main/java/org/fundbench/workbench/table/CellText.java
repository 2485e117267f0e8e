package org.fundbench.workbench.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** One line of text in a cell, cut with an ellipsis where it is too long. */
public final class CellText {
  private static final int FLAGS = SWT.DRAW_TRANSPARENT;
  private static final String MORE = "…";

  private CellText() {}

  /** Draws a text in the middle of the bounds' height. */
  public static void draw(GC gc, String text, Rectangle bounds, boolean right) {
    String line = text.replace('\n', ' ');
    Point extent = gc.textExtent(line, FLAGS);
    if (extent.x > bounds.width) {
      line = cut(gc, line, bounds.width);
      extent = gc.textExtent(line, FLAGS);
    }
    int x = right ? bounds.x + bounds.width - extent.x : bounds.x;
    gc.drawText(line, x, bounds.y + (bounds.height - extent.y) / 2, FLAGS);
  }

  /** The longest beginning that fits, found by halving. */
  private static String cut(GC gc, String text, int width) {
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (gc.textExtent(text.substring(0, middle) + MORE, FLAGS).x <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits == 0 ? "" : text.substring(0, fits) + MORE;
  }
}
