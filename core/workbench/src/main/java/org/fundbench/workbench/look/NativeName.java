package org.fundbench.workbench.look;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.widgets.Control;

/**
 * Tells GTK itself the name and the description of a control. The toolkit answers screen readers
 * through listeners only for what it draws; a field or a tree is GTK's own, and nobody asks the
 * listeners of those.
 */
final class NativeName {
  private NativeName() {}

  /** Sets the name; on other platforms the listeners are asked, and there is nothing to do. */
  static void name(Control control, String name) {
    set(control, "accessible-name", name);
  }

  /** Sets the description, in the same way; readers hear at once that it is another. */
  static void description(Control control, String words) {
    set(control, "accessible-description", words);
  }

  private static void set(Control control, String property, String words) {
    try {
      long handle = control.getClass().getField("handle").getLong(control);
      long accessible =
          (long)
              Class.forName("org.eclipse.swt.internal.gtk3.GTK3")
                  .getMethod("gtk_widget_get_accessible", long.class)
                  .invoke(null, handle);
      Class.forName("org.eclipse.swt.internal.gtk.OS")
          .getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
          .invoke(null, accessible, text(property), text(words), 0L);
    } catch (ReflectiveOperationException e) {
      // Not GTK.
    }
  }

  private static byte[] text(String text) {
    return (text + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
