package org.fundbench.workbench.undo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The states of something that is edited and not posted yet, so that steps can be taken back. What
 * is changed under the same name in one go is one step, such as typing in one cell.
 *
 * @param <T> the state, which never changes by itself
 */
public final class Steps<T> {
  private static final int KEPT = 500;

  private final Deque<T> before = new ArrayDeque<>();
  private final Deque<T> after = new ArrayDeque<>();
  private T now;
  private String last = "";

  /** Begins with a state that cannot be taken back. */
  public Steps(T first) {
    now = first;
  }

  /** The state. */
  public T now() {
    return now;
  }

  /**
   * Makes it another.
   *
   * @param what names what is done
   */
  public void change(String what, T next) {
    if (next.equals(now)) {
      return;
    }
    if (!what.equals(last)) {
      before.push(now);
      if (before.size() > KEPT) {
        before.removeLast();
      }
      last = what;
    }
    after.clear();
    now = next;
  }

  /** What is done next is a step of its own, whatever its name. */
  public void rest() {
    last = "";
  }

  /** Whether something can be taken back. */
  public boolean canUndo() {
    return !before.isEmpty();
  }

  /** Whether something taken back can be done again. */
  public boolean canRedo() {
    return !after.isEmpty();
  }

  /** Takes back a step. */
  public void undo() {
    if (canUndo()) {
      after.push(now);
      now = before.pop();
      last = "";
    }
  }

  /** Does again what was taken back. */
  public void redo() {
    if (canRedo()) {
      before.push(now);
      now = after.pop();
      last = "";
    }
  }
}
