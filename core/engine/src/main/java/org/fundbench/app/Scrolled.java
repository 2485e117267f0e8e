package org.fundbench.app;

import java.util.List;

/**
 * What scrolling through a table took.
 *
 * @param width of the table in pixels, as painting costs by area
 * @param height of the table in pixels
 * @param ways the frames for each way of scrolling
 */
public record Scrolled(int width, int height, List<Frames> ways) {
  /** Nobody can change the ways afterwards. */
  public Scrolled {
    ways = List.copyOf(ways);
  }
}
