package org.fundbench.workbench.jobs;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the window does not respond, from a thread of its own: code on the window's thread
 * can be neither timed nor ended by it.
 *
 * <ol>
 *   <li>Ten times within the limit it asks the window for a sign, which comes when the window
 *       handles events, also in a dialog over it.
 *   <li>Without a sign for the whole limit, the one who holds the window is looked for, again and
 *       again. Beats are counted, not time: a machine that slept held nothing.
 *   <li>Once he is found, the window's thread is interrupted, which ends what waits; what loops
 *       goes on, as Java cannot end it.
 *   <li>When a sign comes after all, that is told on the window's thread.
 * </ol>
 */
public final class WindowWatch implements AutoCloseable {
  private static final int BEATS = 10;

  private final Thread window;
  private final Executor onWindow;
  private final Holding holding;
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fundbench-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean answered = true;
  private volatile boolean found;
  private int missed;

  /** Who is to know of it. */
  public interface Holding {
    /**
     * The window stands. Called on the watch's thread.
     *
     * @param stack where its thread is
     * @return whether it is known who holds it
     */
    boolean stands(StackTraceElement[] stack);

    /** The window, of which it was said that it stands, goes on. Called on its thread. */
    void goesOn();
  }

  private WindowWatch(Thread window, Executor onWindow, Holding holding) {
    this.window = window;
    this.onWindow = onWindow;
    this.holding = holding;
  }

  /**
   * Watches the thread that calls this.
   *
   * @param onWindow runs something on that thread when it handles events
   * @param limit how long it may give no sign
   */
  public static WindowWatch start(Executor onWindow, Duration limit, Holding holding) {
    WindowWatch watch = new WindowWatch(Thread.currentThread(), onWindow, holding);
    long pause = Math.max(10, limit.toMillis() / BEATS);
    watch.beat.scheduleWithFixedDelay(watch::look, pause, pause, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    if (answered) {
      missed = 0;
      answered = false;
      onWindow.execute(this::sign);
    } else if (++missed >= BEATS && !found && holding.stands(window.getStackTrace())) {
      found = true;
      window.interrupt();
    }
  }

  private void sign() {
    answered = true;
    if (found) {
      found = false;
      Thread.interrupted(); // it was meant for what has ended
      holding.goesOn();
    }
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}
