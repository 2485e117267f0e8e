package org.fundbench.workbench.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.Icon;

/**
 * Something the user can do, wherever he asks for it.
 *
 * @param id unique
 * @param name in Quick Access and on the key page
 * @param help one sentence, for tool tips
 * @param icon in the tool bar
 * @param keys as {@code M1+3} (M1 is Ctrl, on a Mac Command), or empty
 * @param enabled whether it can be done now
 * @param place where it stands in the menus; a command may stand in none
 * @param run does it, on the window's thread; it gets what it is about, if it was told
 */
public record Action(
    String id,
    Text name,
    Text help,
    Optional<Icon> icon,
    String keys,
    BooleanSupplier enabled,
    Optional<Place> place,
    Consumer<Optional<String>> run) {
  /**
   * Where a command stands.
   *
   * @param group in the menus
   * @param label there, where its name would say twice what the menu says
   * @param tool whether it stands in the tool bar too
   */
  public record Place(MenuGroup group, Text label, boolean tool) {}

  /** An action that is always possible. */
  public static Action of(String id, Text name, Text help, Icon icon, String keys, Runnable run) {
    return about(id, name, help, icon, keys, what -> run.run());
  }

  /**
   * An action that may be told what it is about, such as the indicator whose reason is missing.
   * Quick fixes run those.
   *
   * @param run gets nothing where the command was chosen from a menu
   */
  public static Action about(
      String id, Text name, Text help, Icon icon, String keys, Consumer<Optional<String>> run) {
    return new Action(id, name, help, Optional.of(icon), keys, () -> true, Optional.empty(), run);
  }

  /** The same action, possible only under a condition. */
  public Action when(BooleanSupplier condition) {
    return new Action(id, name, help, icon, keys, condition, place, run);
  }

  /** The same action in a group of the menus. */
  public Action in(MenuGroup group) {
    return in(group, name);
  }

  /** The same action in a group of the menus, under a shorter name. */
  public Action in(MenuGroup group, Text label) {
    return new Action(
        id, name, help, icon, keys, enabled, Optional.of(new Place(group, label, false)), run);
  }

  /** The same action in a group of the menus and in the tool bar. */
  public Action inToolBar(MenuGroup group) {
    return new Action(
        id, name, help, icon, keys, enabled, Optional.of(new Place(group, name, true)), run);
  }
}
