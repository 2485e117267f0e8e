package org.fundbench.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * How long a call into a plugin may take.
 *
 * @param question for what should answer at once: recognise a file, name the indicators
 * @param work for reading a stretch of a file, computing an indicator, writing a report
 * @param window for what runs on the window's thread, which nobody can take it from: past it, the
 *     plugin is named and switched off
 * @param executor runs calls that have a limit. Must have a free thread while a caller waits:
 *     callers must not themselves fill it up
 */
public record CallLimits(
    Optional<Duration> question,
    Optional<Duration> work,
    Optional<Duration> window,
    Executor executor) {
  private static final Duration USUAL = Duration.ofSeconds(10);

  /** No limits: calls run on the caller's thread. */
  public static CallLimits none() {
    return new CallLimits(Optional.empty(), Optional.empty(), Optional.empty(), Runnable::run);
  }

  /**
   * Generous for anything that works, and an end for what hangs: ten seconds for a question, ten
   * minutes for work. The threads are the plugins' own, and never keep the program from ending.
   */
  public static CallLimits usual() {
    return of(USUAL, Duration.ofMinutes(10));
  }

  /** Limits of other lengths, with threads of their own. */
  public static CallLimits of(Duration question, Duration work) {
    return new CallLimits(
        Optional.of(question),
        Optional.of(work),
        Optional.of(USUAL),
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fundbench-plugins");
              thread.setDaemon(true);
              return thread;
            }));
  }

  /** The same limit for every call. */
  public static CallLimits all(Duration limit, Executor executor) {
    return new CallLimits(Optional.of(limit), Optional.of(limit), Optional.empty(), executor);
  }

  /** The same with another limit for the window's thread. */
  public CallLimits withWindow(Duration limit) {
    return new CallLimits(question, work, Optional.of(limit), executor);
  }
}
