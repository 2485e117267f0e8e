package org.fundbench.workbench.look;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives controls the names by which screen readers and tests know them. */
public final class Named {
  private static final String NAME = "fundbench.accessible-name";

  private Named() {}

  /** Names a control. A field has no name from the label beside it, so every one is given here. */
  public static <T extends Control> T as(String name, T control) {
    boolean known = control.getData(NAME) != null;
    control.setData(NAME, name);
    NativeName.set(control, name);
    if (!known) {
      control
          .getAccessible()
          .addAccessibleListener(
              new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                  event.result = String.valueOf(control.getData(NAME));
                }
              });
    }
    return control;
  }

  /** The name a control was given, or nothing. */
  public static String of(Control control) {
    Object name = control.getData(NAME);
    return name == null ? "" : name.toString();
  }
}
