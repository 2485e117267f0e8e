package org.fundbench.workbench.perspective;

import org.fundbench.api.Text;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.look.Icon;

/**
 * An arrangement of views for a task. The user may change it, and put it back.
 *
 * @param id as it stands in commands and files; it never changes
 * @param label in menus and on its button
 * @param icon beside its label
 * @param original the arrangement it begins with
 * @param own whether the user made it himself, and may delete it
 */
public record Perspective(String id, Text label, Icon icon, Layout original, boolean own) {
  private static final String COMMAND = "perspective.";

  /** The command that goes to it. */
  public String command() {
    return COMMAND + id;
  }
}
