package org.fundbench.workbench.page;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Puts a text into the system's clipboard. */
public final class Copied {
  private Copied() {}

  /** Puts a text there from a control of the window. */
  public static void from(Control control, String text) {
    Clipboard clipboard = new Clipboard(control.getDisplay());
    try {
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    } finally {
      clipboard.dispose();
    }
  }
}
