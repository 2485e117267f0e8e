package org.fundbench.workbench;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.workbench.desk.Preferences;

/** Opens a window as large as it was when it was closed last, in the middle of the screen. */
record WindowSize(Shell shell, Preferences preferences) {
  private static final String WIDTH = "window.width";
  private static final String HEIGHT = "window.height";

  void restore() {
    Rectangle area = shell.getDisplay().getPrimaryMonitor().getClientArea();
    int width = preferences.number(WIDTH, 1360, 640, 8000);
    int height = preferences.number(HEIGHT, 860, 480, 8000);
    shell.setSize(Math.min(width, area.width), Math.min(height, area.height));
    Point size = shell.getSize();
    shell.setLocation(
        area.x + Math.max(0, (area.width - size.x) / 2),
        area.y + Math.max(0, (area.height - size.y) / 2));
  }

  /** A maximised window has no size of its own to remember. */
  void keep() {
    if (!shell.getMaximized()) {
      preferences.set(WIDTH, String.valueOf(shell.getSize().x));
      preferences.set(HEIGHT, String.valueOf(shell.getSize().y));
    }
  }
}
