package org.fundbench.workbench;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.tour.Stage;

/** The window as a tour sees it. */
record WindowStage(WorkbenchWindow window, Desk desk) implements Stage {
  @Override
  public String perspective() {
    return window.perspectiveId();
  }

  @Override
  public Optional<Control> view(String id) {
    return window.dock().control(id).filter(Control::isVisible);
  }

  @Override
  public Optional<Control> tool(String command) {
    return window.tool(command);
  }
}
