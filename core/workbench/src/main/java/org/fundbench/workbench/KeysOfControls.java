package org.fundbench.workbench;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Text fields and tables have their own way with the usual keys; no command takes those. */
final class KeysOfControls {
  private KeysOfControls() {}

  static boolean keeps(Event event) {
    boolean usual =
        (event.stateMask & SWT.MOD1) != 0
            && (event.keyCode == 'c' || event.keyCode == 'a' || event.keyCode == 'v');
    boolean undoes =
        (event.stateMask & SWT.MOD1) != 0
            && (event.keyCode == 'z' || event.keyCode == 'y')
            && event.widget instanceof Text;
    return undoes
        || usual
            && (event.stateMask & SWT.MOD2) == 0
            && (event.widget instanceof Text
                || event.widget instanceof Combo
                || event.widget instanceof NatTable);
  }
}
