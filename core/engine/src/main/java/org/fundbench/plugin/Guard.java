package org.fundbench.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * The one gate through which every call into a plugin passes, so that a faulty plugin costs its own
 * result and nothing else.
 *
 * <ol>
 *   <li>The thread's context class loader is the plugin's during the call, as libraries inside
 *       plugins look for their services there.
 *   <li>With a limit, the call runs on the executor given and the caller waits that long. A call
 *       that does not end, or that nobody wants any more, is interrupted and left behind: Java
 *       cannot kill it.
 *   <li>A refusal and a declared I/O error pass through unchanged; a cancellation stays one.
 *   <li>Anything else, errors of the virtual machine included, becomes a refusal that names plugin,
 *       extension and reason. Memory that ran out inside a plugin is free again once its call has
 *       been unwound, so the program can go on.
 *   <li>A result of null where something was promised is a failure as well.
 * </ol>
 *
 * <p>What it cannot do: stop code that ends the process or breaks memory. Plugins run with the
 * program's own rights.
 */
final class Guard {
  /** How often the guard looks whether anybody still waits. */
  private static final long LOOK_NANOS = 100_000_000;

  private final String plugin;
  private final String extension;
  private final ClassLoader loader;
  private final CallLimits limits;

  Guard(String plugin, String extension, ClassLoader loader, CallLimits limits) {
    this.plugin = plugin;
    this.extension = extension;
    this.loader = loader;
    this.limits = limits;
  }

  /** The same guard for another part of the plugin. */
  Guard named(String otherExtension) {
    return new Guard(plugin, otherExtension, loader, limits);
  }

  /** Whether calls that work are timed, and so worth bundling. */
  boolean timed() {
    return limits.work().isPresent();
  }

  /** Calls something that answers at once and may not fail. */
  <R> R ask(Text doing, Callable<R> call) {
    return unchecked(doing, limits.question(), call);
  }

  /** Calls something that may take a while but has nothing to do with files. */
  <R> R work(Text doing, Callable<R> call) {
    return unchecked(doing, limits.work(), call);
  }

  /**
   * Calls something that works on files.
   *
   * @throws IOException the plugin's own
   */
  <R> R workOnFile(Text doing, Callable<R> call) throws IOException {
    return workOnFile(doing, () -> false, call);
  }

  /**
   * Calls something that works on files, and does not wait for it once it is no longer wanted.
   *
   * @throws IOException the plugin's own
   * @throws CancellationException if it was no longer wanted before it ended
   */
  <R> R workOnFile(Text doing, BooleanSupplier unwanted, Callable<R> call) throws IOException {
    try {
      return promised(doing, run(doing, limits.work(), unwanted, call));
    } catch (IOException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Throwable e) {
      throw translated(doing, e);
    }
  }

  /**
   * Calls something on the thread that is there, as the window's thread must not wait. What holds
   * it too long is interrupted; the interruption is the plugin's alone.
   */
  <R> R here(Text doing, Callable<R> call) {
    try {
      return promised(doing, run(doing, Optional.empty(), () -> false, call));
    } catch (InterruptedException e) {
      throw failed(
          doing, new Text("占用窗口过久，已被中断", "it held the window too long and was interrupted"));
    } catch (Throwable e) {
      throw translated(doing, e);
    } finally {
      Thread.interrupted();
    }
  }

  /** A refusal because of what the plugin returned. */
  RefusedException failed(Text doing, Text reason) {
    return new RefusedException(
        Problem.of(PluginProblem.FAILED, Place.of(plugin), plugin, extension, doing, reason));
  }

  private <R> R unchecked(Text doing, Optional<Duration> limit, Callable<R> call) {
    try {
      return promised(doing, run(doing, limit, () -> false, call));
    } catch (Throwable e) {
      throw translated(doing, e);
    }
  }

  private <R> R promised(Text doing, @Nullable R result) {
    if (result == null) {
      throw failed(doing, new Text("返回了 null", "it returned null"));
    }
    return result;
  }

  private <R> R run(
      Text doing, Optional<Duration> limit, BooleanSupplier unwanted, Callable<R> call)
      throws Exception {
    Callable<R> inside =
        () -> {
          Thread thread = Thread.currentThread();
          ClassLoader before = thread.getContextClassLoader();
          thread.setContextClassLoader(loader);
          try {
            return call.call();
          } finally {
            thread.setContextClassLoader(before);
          }
        };
    return limit.isEmpty() ? inside.call() : runTimed(doing, limit.get(), unwanted, inside);
  }

  private <R> R runTimed(Text doing, Duration limit, BooleanSupplier unwanted, Callable<R> call)
      throws Exception {
    FutureTask<Outcome<R>> task = new FutureTask<>(() -> outcome(call));
    limits.executor().execute(task);
    try {
      return wait(task, doing, limit, unwanted).get();
    } catch (InterruptedException | RefusedException | CancellationException e) {
      task.cancel(true); // has no effect on what has ended
      throw e;
    }
  }

  private <R> Outcome<R> wait(
      FutureTask<Outcome<R>> task, Text doing, Duration limit, BooleanSupplier unwanted)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
      try {
        return task.get(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (unwanted.getAsBoolean()) {
          throw new CancellationException(plugin);
        }
      }
    }
    throw new RefusedException(
        Problem.of(
            PluginProblem.TIMED_OUT, Place.of(plugin), plugin, extension, doing, seconds(limit)));
  }

  /**
   * What a call on another thread came to. Carried by hand, because the exception that a future
   * would wrap around the plugin's asks that one for its text, which is foreign code again.
   */
  private record Outcome<R>(@Nullable R result, @Nullable Throwable thrown) {
    @SuppressWarnings("NullAway") // null is found by whoever was promised a result
    R get() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof Exception exception) {
        throw exception;
      }
      if (thrown != null) {
        throw new InvocationTargetException(thrown); // neither: a Throwable of the plugin's own
      }
      return result;
    }
  }

  private static <R> Outcome<R> outcome(Callable<R> call) {
    try {
      return new Outcome<>(call.call(), null);
    } catch (Throwable e) {
      return new Outcome<>(null, e);
    }
  }

  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private RuntimeException translated(Text doing, Throwable thrown) {
    if (thrown instanceof RefusedException refused) {
      return sound(doing, refused);
    }
    if (thrown instanceof CancellationException cancelled) {
      return cancelled;
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new CancellationException(plugin);
    }
    RefusedException refused = failed(doing, FailureWords.of(thrown));
    refused.initCause(thrown);
    return refused;
  }

  /** A plugin's own reasons, unless they are none that could be shown. */
  private RefusedException sound(Text doing, RefusedException refused) {
    try {
      return Whole.refusal(refused);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      RefusedException ours = failed(doing, FailureWords.of(e));
      ours.initCause(e);
      return ours;
    }
  }
}
