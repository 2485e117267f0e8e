package org.fundbench.workbench;

import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/**
 * A display that knows whether something is still to come by the clock, as what is looked up when
 * typing pauses: so that tests wait for that, and no longer.
 */
final class TimedDisplay extends Display {
  /** Longer ones only stand in for something that did not come. */
  private static final int LONGEST_MS = 400;

  private final Map<Runnable, Timer> timers = new IdentityHashMap<>();
  private boolean running;

  /** Something to be done later. */
  private final class Timer implements Runnable {
    private final Runnable task;
    private final boolean counts;

    Timer(Runnable task, boolean counts) {
      this.task = task;
      this.counts = counts;
    }

    @Override
    public void run() {
      timers.remove(task);
      running = true;
      try {
        task.run();
      } finally {
        running = false;
      }
    }
  }

  /** The display of this thread, which is made if it has none yet. */
  static TimedDisplay ofThisThread() {
    return Display.findDisplay(Thread.currentThread()) instanceof TimedDisplay display
        ? display
        : new TimedDisplay();
  }

  @Override
  protected void checkSubclass() {
    // Of the toolkit nothing is changed but that timers are remembered.
  }

  @Override
  public void timerExec(int milliseconds, @Nullable Runnable task) {
    Timer before = timers.remove(task);
    if (before != null) {
      super.timerExec(-1, before);
    }
    if (task == null || milliseconds < 0) {
      super.timerExec(milliseconds, task);
      return;
    }
    // One that is set by a timer goes on and on, such as that of a tour.
    Timer timer = new Timer(task, !running && milliseconds <= LONGEST_MS);
    timers.put(task, timer);
    super.timerExec(milliseconds, timer);
  }

  /** Whether something will be done soon. */
  boolean waits() {
    return timers.values().stream().anyMatch(timer -> timer.counts);
  }

  /** Has the display server do all that it was asked for, and tell what came of it. */
  void catchUp() {
    // Its answer comes after everything that it had to say before.
    getCursorLocation();
  }
}
