package org.fundbench.workbench.tour;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.fundbench.workbench.desk.Desk;

/** The window as a tour sees it. */
public interface Stage {
  /** The window's desk. */
  Desk desk();

  /** The perspective that is shown. */
  String perspective();

  /** The control of a view, if it is on top of its stack. */
  Optional<Control> view(String id);

  /** The button of a command or a perspective in the tool row. */
  Optional<Control> tool(String command);
}
