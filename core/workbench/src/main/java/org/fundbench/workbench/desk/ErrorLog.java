package org.fundbench.workbench.desk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What went wrong or is worth knowing while the window was open, newest first. */
public final class ErrorLog {
  private static final int KEPT = 500;

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Signal changed = new Signal();

  /** An empty log. */
  public ErrorLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * One entry.
   *
   * @param time when
   * @param severity how grave
   * @param message what
   * @param details for the maintainers, possibly empty
   */
  public record Entry(LocalDateTime time, Severity severity, Text message, String details) {}

  /** Notes something. */
  public void note(Severity severity, Text message) {
    add(new Entry(LocalDateTime.now(clock), severity, message, ""));
  }

  /** Notes an error with its stack. */
  public void note(Text message, Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack, true));
    add(new Entry(LocalDateTime.now(clock), Severity.ERROR, message, stack.toString()));
  }

  /** Notes an error with what the maintainers want to know of it. */
  public void note(Text message, String details) {
    add(new Entry(LocalDateTime.now(clock), Severity.ERROR, message, details));
  }

  private void add(Entry entry) {
    entries.add(0, entry);
    if (entries.size() > KEPT) {
      entries.remove(KEPT);
    }
    changed.tell();
  }

  /** The entries, newest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Forgets all. */
  public void clear() {
    entries.clear();
    changed.tell();
  }

  /** Told when something was noted. */
  public Signal changed() {
    return changed;
  }
}
