package org.fundbench.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How long a call into a plugin may take.
 *
 * @param question for what should answer at once: recognise a file, name the indicators
 * @param work for reading a stretch of a file, computing an indicator, writing a report
 * @param executor runs calls that have a limit. Must have a free thread while a caller waits:
 *     callers must not themselves fill it up
 */
public record CallLimits(Optional<Duration> question, Optional<Duration> work, Executor executor) {
  /** No limits: calls run on the caller's thread. */
  public static CallLimits none() {
    return new CallLimits(Optional.empty(), Optional.empty(), Runnable::run);
  }

  /** The same limit for every call. */
  public static CallLimits all(Duration limit, Executor executor) {
    return new CallLimits(Optional.of(limit), Optional.of(limit), executor);
  }
}
