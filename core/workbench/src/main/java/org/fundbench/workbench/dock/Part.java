package org.fundbench.workbench.dock;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.workbench.look.Icon;

/** A view as the dock knows it. */
public interface Part {
  /** Its id, as it stands in layouts. */
  String id();

  /** The title on its tab. */
  String title();

  /** The icon on its tab. */
  Image icon();

  /** The same icon, for buttons. */
  Icon symbol();

  /** Makes its content. */
  Control create(Composite parent);
}
