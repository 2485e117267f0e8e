package org.fundbench.workbench.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fundbench.evaluation.SelfEvaluation;

/**
 * A self-evaluation while it is edited: what is posted, what it is to become, and the steps between
 * them. Typing on in one field is one step.
 */
final class EvaluationDraft {
  private final Deque<SelfEvaluation> before = new ArrayDeque<>();
  private final Deque<SelfEvaluation> after = new ArrayDeque<>();
  private SelfEvaluation posted;
  private SelfEvaluation now;
  private String field = "";

  EvaluationDraft(SelfEvaluation posted) {
    this.posted = posted;
    this.now = posted;
  }

  SelfEvaluation now() {
    return now;
  }

  boolean isDirty() {
    return !now.equals(posted);
  }

  /**
   * Makes it something else.
   *
   * @param what the field that was typed into
   */
  void change(String what, SelfEvaluation next) {
    if (next.equals(now)) {
      return;
    }
    if (!what.equals(field)) {
      before.push(now);
      field = what;
    }
    after.clear();
    now = next;
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  void undo() {
    after.push(now);
    now = before.pop();
    field = "";
  }

  void redo() {
    before.push(now);
    now = after.pop();
    field = "";
  }

  /** Gives up what was not saved; that can be undone too. */
  void revert() {
    field = "";
    change("revert", posted);
    field = "";
  }

  /** Something was posted: by us, and nothing is left to undo; or by others, and ours stays. */
  void posted(SelfEvaluation next) {
    boolean ours = !isDirty() || now.equals(next);
    posted = next;
    if (ours) {
      now = next;
      before.clear();
      after.clear();
      field = "";
    }
  }
}
