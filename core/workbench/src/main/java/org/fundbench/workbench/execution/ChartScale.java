package org.fundbench.workbench.execution;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where an amount stands in the plot.
 *
 * @param plot the plot
 * @param step between two lines, in fen
 * @param top the amount at the upper edge, in fen
 */
record ChartScale(Rectangle plot, long step, long top) {
  private static final long LEAST = 1_000;

  /** A scale with round steps, no more of them than find room. */
  static ChartScale of(Rectangle plot, long most, int room) {
    long steps = Math.max(1, Math.min(5, plot.height / Math.max(1, room)));
    long step = LEAST;
    long base = LEAST;
    long[] factors = {2, 5, 10};
    int at = 0;
    while (step * steps < most) {
      step = base * factors[at];
      at++;
      if (at == factors.length) {
        base *= 10;
        at = 0;
      }
    }
    long wanted = Math.max(1, (most + step - 1) / step);
    return new ChartScale(plot, step, wanted * step);
  }

  /** The height above the foot of the plot; only where to draw, what is said is exact. */
  int height(long fen) {
    return (int) (Math.max(0, Math.min(top, fen)) * plot.height / top);
  }

  int y(long fen) {
    return plot.y + plot.height - height(fen);
  }

  /** The middle of a month. */
  int x(int month) {
    return plot.x + (month * 2 - 1) * plot.width / 24;
  }
}
