package org.fundbench.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the events of the window's thread and remembers those in which the window stood still.
 *
 * <p>Counted is the time that the thread itself took for an event, waiting for files or locks
 * included, but not what it waited for a processor: on a busy machine that says something of the
 * machine and nothing of the program. Linux tells both; elsewhere the whole time counts.
 */
public final class Watchdog implements AutoCloseable {
  /** From here on a person feels that the window does not answer. */
  public static final long TOO_LONG_NANOS = 100_000_000;

  private final Display display;
  private final Path schedule;
  private final List<String> stills = new ArrayList<>();
  private final Listener begin = event -> begins();
  private final Listener end = event -> ends();
  private long began = -1;
  private long waited;
  private long events;
  private long longest;

  /** Begins to watch the thread that it is made on, which is the window's. */
  public Watchdog(Display display) {
    this.display = display;
    this.schedule = thread();
    display.addListener(SWT.PreEvent, begin);
    display.addListener(SWT.PostEvent, end);
    // A dialog has a loop of its own inside an event; its events count one by one.
    display.addListener(SWT.PreExternalEventDispatch, end);
    display.addListener(SWT.PostExternalEventDispatch, begin);
  }

  private static Path thread() {
    try {
      return Path.of("/proc/thread-self").toRealPath().resolve("schedstat");
    } catch (IOException e) {
      return Path.of("");
    }
  }

  private void begins() {
    began = System.nanoTime();
    waited = waitedNanos();
  }

  private void ends() {
    if (began < 0) {
      return;
    }
    long took = System.nanoTime() - began - (waitedNanos() - waited);
    began = -1;
    events++;
    longest = Math.max(longest, took);
    if (took > TOO_LONG_NANOS) {
      stills.add(took / 1_000_000 + " ms");
    }
  }

  /** How long the thread has waited for a processor so far. */
  private long waitedNanos() {
    try {
      return schedule.toString().isEmpty()
          ? 0
          : Long.parseLong(Files.readString(schedule, StandardCharsets.US_ASCII).split(" ")[1]);
    } catch (IOException e) {
      return 0;
    }
  }

  /** The events in which the window stood still. */
  public List<String> stills() {
    return List.copyOf(stills);
  }

  /** How many events there were, and the longest. */
  public String summary() {
    return events + " events, the longest " + longest / 1_000_000 + " ms";
  }

  @Override
  public void close() {
    display.removeListener(SWT.PreEvent, begin);
    display.removeListener(SWT.PostEvent, end);
    display.removeListener(SWT.PreExternalEventDispatch, end);
    display.removeListener(SWT.PostExternalEventDispatch, begin);
  }
}
