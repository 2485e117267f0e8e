package org.fundbench.workbench.look;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives controls the names by which screen readers and tests know them. */
public final class Named {
  private static final String NAME = "fundbench.accessible-name";
  private static final String DESCRIPTION = "fundbench.accessible-description";

  private Named() {}

  /** Names a control. A field has no name from the label beside it, so every one is given here. */
  public static <T extends Control> T as(String name, T control) {
    boolean known = control.getData(NAME) != null;
    control.setData(NAME, name);
    NativeName.name(control, name);
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

  /** Says more of a control than its name, such as what is wrong with it; nothing is said of "". */
  public static void explain(String words, Control control) {
    Object before = control.getData(DESCRIPTION);
    if (words.equals(before == null ? "" : before)) {
      return;
    }
    control.setData(DESCRIPTION, words);
    NativeName.description(control, words);
    if (before == null) {
      control
          .getAccessible()
          .addAccessibleListener(
              new AccessibleAdapter() {
                @Override
                public void getDescription(AccessibleEvent event) {
                  event.result = String.valueOf(control.getData(DESCRIPTION));
                }
              });
    }
  }

  /** The name a control was given, or nothing. */
  public static String of(Control control) {
    Object name = control.getData(NAME);
    return name == null ? "" : name.toString();
  }
}
