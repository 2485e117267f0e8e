package org.fundbench.workbench.look;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.widgets.Control;

/**
 * Tells GTK itself the name of a control. The toolkit answers screen readers through listeners only
 * for what it draws; a field or a tree is GTK's own, and nobody asks the listeners of those.
 */
final class NativeName {
  private NativeName() {}

  /** Sets it; on other platforms the listeners are asked, and there is nothing to do. */
  static void set(Control control, String name) {
    try {
      long handle = control.getClass().getField("handle").getLong(control);
      long accessible =
          (long)
              Class.forName("org.eclipse.swt.internal.gtk3.GTK3")
                  .getMethod("gtk_widget_get_accessible", long.class)
                  .invoke(null, handle);
      Class.forName("org.eclipse.swt.internal.gtk.OS")
          .getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
          .invoke(null, accessible, text("accessible-name"), text(name), 0L);
    } catch (ReflectiveOperationException e) {
      // Not GTK.
    }
  }

  private static byte[] text(String text) {
    return (text + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
