package org.fundbench.workbench.desk;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Waits for the next painting of a window, or until it has been on the screen for half a second,
 * whichever comes first.
 */
final class AfterPaint {
  private static final int PATIENCE_MS = 500;
  private static final int TURN_MS = 1;

  private final Shell shell;
  private final Runnable task;
  private final Listener listener = this::paint;
  private final Runnable done = this::done;
  private boolean waiting = true;

  AfterPaint(Shell shell, Runnable task) {
    this.shell = shell;
    this.task = task;
  }

  void await() {
    shell.getDisplay().addFilter(SWT.Paint, listener);
    if (shell.isVisible()) {
      impatient();
    } else {
      shell.addListener(SWT.Show, event -> impatient());
    }
    shell.addListener(SWT.Dispose, event -> waiting = false);
  }

  private void impatient() {
    shell.getDisplay().timerExec(PATIENCE_MS, done);
  }

  private void paint(Event event) {
    if (event.widget instanceof Control control && control.getShell() == shell) {
      // Heard before the control has drawn. After this round of drawing the toolkit gets a turn, to
      // put on the screen what was drawn.
      event.display.removeFilter(SWT.Paint, listener);
      event.display.asyncExec(() -> event.display.timerExec(TURN_MS, done));
    }
  }

  private void done() {
    if (waiting && !shell.isDisposed()) {
      waiting = false;
      shell.getDisplay().removeFilter(SWT.Paint, listener);
      shell.getDisplay().timerExec(-1, done);
      task.run();
    }
  }
}
