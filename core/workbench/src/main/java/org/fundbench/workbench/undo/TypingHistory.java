package org.fundbench.workbench.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * What was typed into a field, so that it can be taken back: the toolkit's fields forget it. What
 * is typed in one go up to a blank is one step; so is what an input method commits.
 */
final class TypingHistory {
  private static final String KEY = "fundbench.typing-history";
  private static final int KEPT = 200;

  private record State(String text, int caret) {}

  private final Text field;
  private final Deque<State> before = new ArrayDeque<>();
  private final Deque<State> after = new ArrayDeque<>();
  private State now;
  private boolean restoring;
  private boolean running;

  private TypingHistory(Text field) {
    this.field = field;
    this.now = new State(field.getText(), field.getCaretPosition());
    field.addListener(SWT.Modify, event -> modified());
    field.addListener(SWT.FocusOut, event -> running = false);
    field.addListener(SWT.KeyDown, this::key);
  }

  /** The history of a field, from the moment it is first asked for. */
  static TypingHistory of(Text field) {
    Object known = field.getData(KEY);
    if (known instanceof TypingHistory history) {
      return history;
    }
    TypingHistory history = new TypingHistory(field);
    field.setData(KEY, history);
    return history;
  }

  private void modified() {
    if (restoring) {
      return;
    }
    State next = new State(field.getText(), field.getCaretPosition());
    int grown = next.text().length() - now.text().length();
    boolean typing = grown == 1 && !next.text().isBlank() && !Character.isWhitespace(typed(next));
    if (!(typing && running)) {
      before.push(now);
      if (before.size() > KEPT) {
        before.removeLast();
      }
    }
    running = typing;
    after.clear();
    now = next;
  }

  /** The letter that made the text longer by one. */
  private char typed(State next) {
    int at = 0;
    while (at < now.text().length() && now.text().charAt(at) == next.text().charAt(at)) {
      at++;
    }
    return next.text().charAt(at);
  }

  private void key(Event event) {
    boolean command = (event.stateMask & SWT.MOD1) != 0 && (event.stateMask & SWT.MOD3) == 0;
    boolean shift = (event.stateMask & SWT.MOD2) != 0;
    if (command && event.keyCode == 'z' && !shift) {
      event.doit = false;
      undo();
    } else if (command && (event.keyCode == 'y' || event.keyCode == 'z')) {
      event.doit = false;
      redo();
    }
  }

  boolean canUndo() {
    return !before.isEmpty() && field.getEditable();
  }

  boolean canRedo() {
    return !after.isEmpty() && field.getEditable();
  }

  void undo() {
    if (canUndo()) {
      after.push(now);
      restore(before.pop());
    }
  }

  void redo() {
    if (canRedo()) {
      before.push(now);
      restore(after.pop());
    }
  }

  private void restore(State state) {
    restoring = true;
    try {
      field.setText(state.text());
      field.setSelection(Math.min(state.caret(), state.text().length()));
      now = state;
      running = false;
    } finally {
      restoring = false;
    }
  }
}
