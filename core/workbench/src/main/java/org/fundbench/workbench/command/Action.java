package org.fundbench.workbench.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.Icon;

/**
 * Something the user can do, wherever he asks for it.
 *
 * @param id unique
 * @param name in menus and Quick Access
 * @param help one sentence, for tool tips
 * @param icon in the tool bar
 * @param keys as {@code M1+3} (M1 is Ctrl, on a Mac Command), or empty
 * @param enabled whether it can be done now
 * @param run does it, on the window's thread
 */
public record Action(
    String id,
    Text name,
    Text help,
    Optional<Icon> icon,
    String keys,
    BooleanSupplier enabled,
    Runnable run) {
  /** An action that is always possible. */
  public static Action of(String id, Text name, Text help, Icon icon, String keys, Runnable run) {
    return new Action(id, name, help, Optional.of(icon), keys, () -> true, run);
  }

  /** The same action, possible only under a condition. */
  public Action when(BooleanSupplier condition) {
    return new Action(id, name, help, icon, keys, condition, run);
  }
}
