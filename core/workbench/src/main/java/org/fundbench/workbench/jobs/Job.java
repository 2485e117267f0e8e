package org.fundbench.workbench.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;

/** One piece of long work: its name, how far it is, and whether it is still wanted. */
public final class Job implements Progress {
  /** Where a job stands. */
  public enum State {
    /** Others are before it. */
    WAITING(new Text("等待", "waiting")),
    /** It works. */
    RUNNING(new Text("进行中", "running")),
    /** It is done. */
    DONE(new Text("完成", "done")),
    /** It was refused or failed. */
    FAILED(new Text("失败", "failed")),
    /** It was cancelled. */
    CANCELLED(new Text("已取消", "cancelled"));

    private final Text label;

    State(Text label) {
      this.label = label;
    }

    /** The word for it. */
    public Text label() {
      return label;
    }
  }

  /** A person sees no more than that; telling of every row would keep the window redrawing. */
  private static final long PAUSE_NANOS = 100_000_000;

  private final Text name;
  private final Runnable changed;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicLong done = new AtomicLong();
  private volatile State state = State.WAITING;
  private volatile Text part;
  private volatile long total = -1;
  private final LocalDateTime asked;
  private volatile long begun;
  private volatile long ended;
  private volatile Text outcome = Text.same("");
  private volatile Optional<Runnable> opening = Optional.empty();
  private volatile long told = System.nanoTime() - PAUSE_NANOS;

  Job(Text name, LocalDateTime asked, Runnable changed) {
    this.name = name;
    this.asked = asked;
    this.part = name;
    this.changed = changed;
  }

  /** What it does. */
  public Text name() {
    return name;
  }

  /** When it was asked for. */
  public LocalDateTime asked() {
    return asked;
  }

  /** How long it works, or worked; without the time that it waited for others. */
  public Duration took() {
    long from = begun;
    long to = ended;
    return from == 0 ? Duration.ZERO : Duration.ofNanos((to == 0 ? System.nanoTime() : to) - from);
  }

  /** What became of it: its result in words, or why it failed; empty while that is not known. */
  public Text outcome() {
    return outcome;
  }

  /** Shows what it came to, where there is something to show. */
  public Optional<Runnable> opening() {
    return opening;
  }

  /** Whether it was asked to end, and has not yet. */
  public boolean isEnding() {
    return cancelled.get() && isActive();
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The part of the work it is at. */
  public Text part() {
    return part;
  }

  /** How far its part is in percent, or −1 where that cannot be said. */
  public int percent() {
    long all = total;
    return all <= 0 ? -1 : (int) Math.min(100, done.get() * 100 / all);
  }

  /** Whether it still waits or works. */
  public boolean isActive() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** Asks it to end soon without a result. */
  public void cancel() {
    cancelled.set(true);
    changed.run();
  }

  void enter(State next) {
    if (next == State.RUNNING) {
      begun = System.nanoTime();
    } else if (begun != 0) {
      ended = System.nanoTime();
    }
    state = next;
    changed.run();
  }

  void cameTo(Text words) {
    outcome = words;
    changed.run();
  }

  void opens(Runnable action) {
    opening = Optional.of(action);
    changed.run();
  }

  @Override
  public void begin(Text what, long steps) {
    part = what;
    total = steps;
    done.set(0);
    changed.run();
  }

  @Override
  public void advance(long steps) {
    done.addAndGet(steps);
    long now = System.nanoTime();
    if (now - told >= PAUSE_NANOS) {
      told = now;
      changed.run();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }
}
