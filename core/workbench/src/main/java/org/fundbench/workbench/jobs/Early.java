package org.fundbench.workbench.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is certain to be asked for, begun before there is anybody to ask: there is a
 * second processor while the window toolkit is loading.
 */
public final class Early<T> {
  private final FutureTask<T> task;

  private Early(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins it, on a thread of its own. */
  public static <T> Early<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Early<>(task);
  }

  /** Waits for what came of it; nothing, if it failed: who asks then does it anew, and is told. */
  public Optional<T> result() {
    try {
      return Optional.of(task.get());
    } catch (ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
