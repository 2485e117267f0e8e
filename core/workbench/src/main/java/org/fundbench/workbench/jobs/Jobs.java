package org.fundbench.workbench.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * All work beside the window's thread. Questions that a view waits for go one after another on one
 * thread; jobs that a person started and can cancel on another, so that scrolling goes on while a
 * ledger is verified. Results come back on the window's thread.
 */
public final class Jobs implements AutoCloseable {
  private static final int KEPT = 50;
  private static final Text CANCELLED = new Text("已取消，没有改动任何数据", "cancelled; no data was changed");

  private final Executor window;
  private final ExecutorService questions = worker("fundbench-questions");
  private final ExecutorService works = worker("fundbench-jobs");
  private final ExecutorService pictures = worker("fundbench-pictures");
  private final List<Job> jobs = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final AtomicBoolean telling = new AtomicBoolean();
  private final List<WindowWatch> watches = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final Clock clock;

  /** Whose result is being taken; used on the window's thread. */
  private @Nullable Job finishing;

  /**
   * Jobs of a window.
   *
   * @param clock tells when they were asked for
   * @param window runs something on the window's thread soon, and drops it when the window is gone
   */
  public Jobs(Clock clock, Executor window) {
    this.clock = clock;
    this.window = window;
  }

  private static ExecutorService worker(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Work that can be followed and cancelled. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run(Progress progress) throws Exception;
  }

  /** A result that may be a part of what was wanted, as the rest of it was cancelled. */
  public interface Partial {
    /** Whether the work ended early because it was cancelled. */
    boolean cutShort();
  }

  /**
   * Asks something that takes a moment.
   *
   * @param then gets the answer, on the window's thread
   * @param failed gets what went wrong, on the window's thread
   */
  public <T> void ask(Callable<T> question, Consumer<T> then, Consumer<Throwable> failed) {
    answer(questions, question, then, failed);
  }

  /**
   * Draws something that a view shows, on a thread of its own, so that no question waits for it.
   *
   * @param then gets what was drawn, on the window's thread
   * @param failed gets what went wrong, on the window's thread
   */
  public <T> void draw(Callable<T> drawing, Consumer<T> then, Consumer<Throwable> failed) {
    answer(pictures, drawing, then, failed);
  }

  private <T> void answer(
      ExecutorService on, Callable<T> question, Consumer<T> then, Consumer<Throwable> failed) {
    open.incrementAndGet();
    boolean taken =
        submit(
            on,
            () -> {
              try {
                T answer = question.call();
                answered(() -> then.accept(answer));
              } catch (Exception | LinkageError e) {
                answered(() -> failed.accept(e));
              }
            });
    if (!taken) {
      open.decrementAndGet();
    }
  }

  private void answered(Runnable answer) {
    window.execute(
        () -> {
          open.decrementAndGet();
          answer.run();
        });
  }

  /**
   * Starts work that shows in the Progress view.
   *
   * @param then gets the result, on the window's thread
   * @param failed gets what went wrong, on the window's thread; not called for a cancellation
   */
  public <T> Job start(Text name, Work<T> work, Consumer<T> then, Consumer<Throwable> failed) {
    return start(name, work, then, failed, () -> {});
  }

  /**
   * The same for who waits for the end of it, also where it is cancelled.
   *
   * @param givenUp called on the window's thread when it was given up; no data was changed then
   */
  public <T> Job start(
      Text name, Work<T> work, Consumer<T> then, Consumer<Throwable> failed, Runnable givenUp) {
    Job job = new Job(name, LocalDateTime.now(clock), this::changed);
    jobs.add(0, job);
    while (jobs.size() > KEPT && !jobs.get(jobs.size() - 1).isActive()) {
      jobs.remove(jobs.size() - 1);
    }
    changed();
    open.incrementAndGet();
    if (!submit(works, () -> run(job, work, then, failed, givenUp))) {
      open.decrementAndGet();
    }
    return job;
  }

  private <T> void run(
      Job job, Work<T> work, Consumer<T> then, Consumer<Throwable> failed, Runnable givenUp) {
    if (job.cancelled()) {
      cancelled(job, givenUp);
      return;
    }
    job.enter(Job.State.RUNNING);
    try {
      T result = work.run(job);
      boolean cut = result instanceof Partial partial && partial.cutShort();
      job.enter(cut ? Job.State.CANCELLED : Job.State.DONE);
      answered(() -> finish(job, () -> then.accept(result)));
    } catch (CancellationException e) {
      cancelled(job, givenUp);
    } catch (Exception | LinkageError e) {
      job.enter(Job.State.FAILED);
      answered(() -> finish(job, () -> failed.accept(e)));
      job.cameTo(
          e instanceof RefusedException refused
              ? refused.problems().get(0).message()
              : Text.same(e.toString()));
    }
  }

  private void cancelled(Job job, Runnable givenUp) {
    job.enter(Job.State.CANCELLED);
    job.cameTo(CANCELLED);
    answered(givenUp);
  }

  private void finish(Job job, Runnable taking) {
    finishing = job;
    try {
      taking.run();
    } finally {
      finishing = null;
    }
  }

  /**
   * What is said to the user while a job's result is taken is what became of the job. On the
   * window's thread.
   */
  public void said(String message) {
    Job job = finishing;
    if (job != null && job.state() != Job.State.FAILED) {
      job.cameTo(Text.same(message));
    }
  }

  /** The job whose result is being taken came to something that can be shown again. */
  public void opens(Runnable action) {
    Job job = finishing;
    if (job != null) {
      job.opens(action);
    }
  }

  /** Watches from now on whether the window responds. Called on its thread. */
  public void watchWindow(Duration limit, WindowWatch.Holding holding) {
    watches.add(WindowWatch.start(window, limit, holding));
  }

  private static boolean submit(ExecutorService executor, Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      // The window is closing; nobody waits for the answer.
      return false;
    }
  }

  /** The jobs, newest first. */
  public List<Job> all() {
    return List.copyOf(jobs);
  }

  /** Whether something is going on: a job or a question whose answer was not taken yet. */
  public boolean busy() {
    return open.get() > 0;
  }

  /** Forgets jobs that ended. */
  public void forgetEnded() {
    jobs.removeIf(job -> !job.isActive());
    changed();
  }

  /** Calls back on the window's thread whenever a job changed. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Stops calling back. */
  public void unlisten(Runnable listener) {
    listeners.remove(listener);
  }

  /** However often jobs tell, the window hears it once until it has looked. */
  private void changed() {
    if (telling.compareAndSet(false, true)) {
      window.execute(
          () -> {
            telling.set(false);
            List.copyOf(listeners).forEach(Runnable::run);
          });
    }
  }

  /** Cancels what runs and waits a moment for it, so that ledgers are closed in order. */
  @Override
  public void close() {
    watches.forEach(WindowWatch::close);
    jobs.forEach(Job::cancel);
    questions.shutdown();
    works.shutdown();
    pictures.shutdownNow();
    try {
      if (!questions.awaitTermination(2, TimeUnit.SECONDS)
          || !works.awaitTermination(2, TimeUnit.SECONDS)) {
        questions.shutdownNow();
        works.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
