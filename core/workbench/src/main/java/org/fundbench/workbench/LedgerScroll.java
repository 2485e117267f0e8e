package org.fundbench.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.app.Scrolled;
import org.fundbench.workbench.ledger.LedgerEditor;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.ScrollRun;

/**
 * Goes to the entries, scrolls through them, tells how long the frames took, and closes the window:
 * what {@code fundbench workbench LEDGER --measure-scroll} prints.
 */
final class LedgerScroll {
  private static final int LOOK_AGAIN_MS = 100;

  private final WorkbenchWindow window;
  private final Consumer<Scrolled> then;

  private LedgerScroll(WorkbenchWindow window, Consumer<Scrolled> then) {
    this.window = window;
    this.then = then;
  }

  /** Waits for the ledger to be open. */
  static void await(WorkbenchWindow window, Consumer<Scrolled> then) {
    new LedgerScroll(window, then).lookAgain(Step.OPEN);
  }

  private enum Step {
    OPEN,
    LIST
  }

  private void lookAgain(Step step) {
    window.shell().getDisplay().timerExec(LOOK_AGAIN_MS, () -> look(step));
  }

  private void look(Step step) {
    if (window.shell().isDisposed()) {
      return;
    }
    if (step == Step.OPEN) {
      boolean open = window.desk().ledger().isOpen() && !window.desk().jobs().busy();
      if (open) {
        window.showPerspective("ledger");
        window.showView("ledger");
      }
      lookAgain(open ? Step.LIST : Step.OPEN);
      return;
    }
    Optional<Grid<?>> grid =
        LedgerEditor.in(window.desk())
            .<Grid<?>>map(LedgerEditor::grid)
            .filter(one -> !one.isEmpty());
    if (grid.isEmpty() || window.desk().jobs().busy()) {
      lookAgain(Step.LIST);
      return;
    }
    then.accept(ScrollRun.of(grid.get().control()));
    window.close();
  }
}
