package org.fundbench.workbench.preferences;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.jspecify.annotations.Nullable;

/** The two buttons of a page in the language of the window, which may not be the system's. */
final class PageButtons {
  private PageButtons() {}

  static void name(Desk desk, @Nullable Button defaults, @Nullable Button apply) {
    if (defaults != null) {
      name(defaults, desk.say(new Text("恢复默认值(&D)", "Restore &Defaults")));
    }
    if (apply != null) {
      name(apply, desk.say(new Text("应用(&A)", "&Apply")));
      apply.getParent().layout(true, true);
    }
  }

  private static void name(Button button, String text) {
    button.setText(text);
    if (button.getLayoutData() instanceof GridData data) {
      data.widthHint =
          Math.max(data.widthHint, button.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x);
    }
  }
}
