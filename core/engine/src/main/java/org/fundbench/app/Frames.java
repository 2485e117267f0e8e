package org.fundbench.app;

import java.time.Duration;
import java.util.List;
import org.fundbench.api.Text;

/**
 * How long it took until frames were painted, counted from what caused each of them.
 *
 * @param way what was done to the window
 * @param times one for each frame, in the order of painting
 */
public record Frames(Text way, List<Duration> times) {
  /** Nobody can change the times afterwards. */
  public Frames {
    times = List.copyOf(times);
  }

  /**
   * So many in a hundred frames were painted within this time.
   *
   * @param percent from 1 to 100; 100 is the slowest frame of all
   */
  public Duration within(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(percent + " %");
    }
    if (times.isEmpty()) {
      return Duration.ZERO;
    }
    List<Duration> sorted = times.stream().sorted().toList();
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(rank - 1);
  }
}
