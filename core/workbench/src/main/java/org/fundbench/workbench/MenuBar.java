package org.fundbench.workbench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.command.Mnemonics;
import org.fundbench.workbench.command.TopMenu;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/**
 * The menus. They are built from what the commands say of their place, anew whenever commands or
 * keys change, and grey out what cannot be done now.
 */
final class MenuBar {
  private final Desk desk;
  private final Map<TopMenu, Menu> tops = new EnumMap<>(TopMenu.class);
  private boolean filled;

  MenuBar(Desk desk) {
    this.desk = desk;
    Menu bar = new Menu(desk.shell(), SWT.BAR);
    desk.shell().setMenuBar(bar);
    desk.commands().onChange(desk.shell(), this::build);
    for (TopMenu top : TopMenu.values()) {
      tops.put(top, menu(bar, desk.say(top.label())));
    }
    // Drawing icons and linking keys for a hundred items would hold up the first figures.
    desk.whenPainted(
        () -> {
          if (!filled) {
            build();
          }
        });
  }

  private void build() {
    filled = true;
    Map<MenuGroup, List<Action>> groups = new EnumMap<>(MenuGroup.class);
    for (MenuGroup group : MenuGroup.values()) {
      groups.put(group, desk.commands().in(group));
    }
    tops.forEach(
        (top, menu) -> {
          for (MenuItem old : menu.getItems()) {
            old.dispose();
          }
          fill(top, menu, groups);
        });
  }

  private void fill(TopMenu top, Menu menu, Map<MenuGroup, List<Action>> groups) {
    Items items = new Items(menu, new Mnemonics(desk.language()), repeated(top, groups, ""));
    Map<Text, Items> inner = new HashMap<>();
    groups.forEach(
        (group, actions) -> {
          if (group.menu() == top && !actions.isEmpty()) {
            if (menu.getItemCount() > 0 && group.submenu().isEmpty()) {
              new MenuItem(menu, SWT.SEPARATOR);
            }
            group
                .submenu()
                .ifPresentOrElse(
                    name ->
                        fill(
                            inner.computeIfAbsent(
                                name, n -> inner(items, n, repeated(top, groups, n.en()))),
                            actions),
                    () -> actions.forEach(action -> item(items, action)));
            if (group == MenuGroup.FILE_OPEN) {
              recent(menu(menu, items.letters().mark(new Text("最近打开", "Opened Last"))));
            }
          }
        });
  }

  /**
   * A menu whose items are being made; several groups may share one.
   *
   * @param repeated icons that several of its commands have, which tell nothing there; views have
   *     those of their tabs, whether or not another has the same
   */
  private record Items(Menu menu, Mnemonics letters, Set<Icon> repeated) {}

  private static Set<Icon> repeated(
      TopMenu top, Map<MenuGroup, List<Action>> groups, String submenu) {
    Set<Icon> once = EnumSet.noneOf(Icon.class);
    Set<Icon> repeated = EnumSet.noneOf(Icon.class);
    groups.forEach(
        (group, actions) -> {
          if (group.menu() == top
              && group != MenuGroup.WINDOW_VIEWS
              && group.submenu().map(Text::en).orElse("").equals(submenu)) {
            actions.stream()
                .flatMap(action -> action.icon().stream())
                .filter(icon -> !once.add(icon))
                .forEach(repeated::add);
          }
        });
    return repeated;
  }

  private Items inner(Items outer, Text name, Set<Icon> repeated) {
    Menu menu = menu(outer.menu(), outer.letters().mark(name));
    return new Items(menu, new Mnemonics(desk.language()), repeated);
  }

  private void fill(Items inner, List<Action> actions) {
    if (inner.menu().getItemCount() > 0) {
      new MenuItem(inner.menu(), SWT.SEPARATOR);
    }
    actions.forEach(action -> item(inner, action));
  }

  private Menu menu(Menu parent, String label) {
    MenuItem top = new MenuItem(parent, SWT.CASCADE);
    top.setText(label);
    if ((parent.getStyle() & SWT.BAR) == 0) {
      top.setImage(desk.theme().icon(Icon.NONE));
    }
    Menu menu = new Menu(top);
    top.setMenu(menu);
    menu.addListener(
        SWT.Show,
        event -> {
          for (MenuItem item : menu.getItems()) {
            if (item.getData() instanceof String id) {
              item.setEnabled(desk.commands().isEnabled(id));
              desk.commands().spoken(id).ifPresent(words -> speak(item, id, words));
            }
          }
        });
    return menu;
  }

  private void item(Items items, Action action) {
    MenuItem item = new MenuItem(items.menu(), SWT.PUSH);
    String keys = desk.commands().keys(action.id());
    Text label = action.place().map(Action.Place::label).orElse(action.name());
    item.setText(items.letters().mark(label) + (keys.isEmpty() ? "" : "\t" + keys));
    item.setToolTipText(desk.say(action.help()));
    item.setData(action.id());
    boolean inToolBar = action.place().filter(Action.Place::tool).isPresent();
    Icon icon =
        action
            .icon()
            .filter(one -> inToolBar || !items.repeated().contains(one))
            .orElse(Icon.NONE); // Without one, its words would stand left of the others.
    item.setImage(desk.theme().icon(icon));
    item.addListener(SWT.Selection, event -> desk.commands().run(action.id()));
  }

  private void speak(MenuItem item, String id, Text label) {
    String keys = desk.commands().keys(id);
    String words = new Mnemonics(desk.language()).mark(label);
    item.setText(words + (keys.isEmpty() ? "" : "\t" + keys));
  }

  private void recent(Menu menu) {
    menu.addListener(
        SWT.Show,
        event -> {
          for (MenuItem old : menu.getItems()) {
            old.dispose();
          }
          for (Path path : desk.preferences().recent()) {
            MenuItem one = new MenuItem(menu, SWT.PUSH);
            one.setText(path.toString().replace("&", "&&"));
            one.addListener(SWT.Selection, chosen -> desk.ledger().open(path, open -> {}));
          }
        });
  }
}
