package org.fundbench.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;

/** Something that others want to hear of. Heard and told on the window's thread only. */
public final class Signal {
  private final List<Runnable> listeners = new ArrayList<>();

  /** Calls back as long as a widget lives. */
  public void listen(Widget asLongAs, Runnable listener) {
    listeners.add(listener);
    asLongAs.addListener(SWT.Dispose, event -> listeners.remove(listener));
  }

  /** Tells all. */
  public void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
