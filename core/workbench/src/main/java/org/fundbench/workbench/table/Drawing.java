package org.fundbench.workbench.table;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.fundbench.workbench.look.Theme;

/** Draws what a cell says. The background is there already. */
@FunctionalInterface
public interface Drawing<R> {
  /** Draws inside the bounds, which leave a margin. */
  void draw(R row, GC gc, Rectangle bounds, Theme theme);
}
