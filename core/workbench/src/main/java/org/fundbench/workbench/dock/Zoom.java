package org.fundbench.workbench.dock;

import java.util.Optional;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Control;

/** The stack that fills the dock, if one is maximised. */
final class Zoom {
  private Optional<CTabFolder> folder = Optional.empty();

  boolean isOn() {
    return folder.isPresent();
  }

  /** Another layout is shown: nothing is maximised in it. */
  void forget() {
    folder = Optional.empty();
  }

  /** Puts back the stack that is maximised, if another one is to be seen. */
  void leaveFor(CTabFolder wanted) {
    folder.filter(zoomed -> zoomed != wanted).ifPresent(this::toggle);
  }

  /** Maximises a stack, or puts back the one that is. */
  void toggle(CTabFolder wanted) {
    if (!wanted.isDisposed()) {
      boolean on = folder.isEmpty();
      CTabFolder changed = folder.orElse(wanted);
      folder = on ? Optional.of(wanted) : Optional.empty();
      Control child = changed;
      while (child.getParent() instanceof SashForm form) {
        form.setMaximizedControl(on ? child : null);
        child = form;
      }
    }
  }

  /** Puts back the stack that is maximised, or maximises another one if none is. */
  void toggle(Optional<CTabFolder> wanted) {
    folder.or(() -> wanted).ifPresent(this::toggle);
  }
}
