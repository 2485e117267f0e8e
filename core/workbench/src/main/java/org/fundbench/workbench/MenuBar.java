package org.fundbench.workbench;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;

/** The menus. They are built from the commands, and grey out what cannot be done now. */
final class MenuBar {
  private final Desk desk;
  private final Menu bar;
  private final Views views;

  MenuBar(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
    bar = new Menu(desk.shell(), SWT.BAR);
    desk.shell().setMenuBar(bar);
    Menu file = menu(new Text("文件(&F)", "&File"), List.of("file.open", "file.sample"));
    recent(file);
    separator(file);
    add(file, "ledger.post", "file.import", "file.export");
    separator(file);
    add(file, "file.refresh", "file.exit");
    menu(new Text("编辑(&E)", "&Edit"), List.of("edit.copy", "edit.select-all"));
    perspectives();
    viewsMenu();
    menu(
        new Text("工具(&T)", "&Tools"),
        List.of(
            "audit.verify",
            "audit.verify-report",
            "jobs.clear",
            "window.quick-access",
            "window.preferences"));
    menu(new Text("帮助(&H)", "&Help"), List.of("help.about"));
  }

  private Menu menu(Text name, List<String> commands) {
    MenuItem top = new MenuItem(bar, SWT.CASCADE);
    top.setText(desk.say(name));
    Menu menu = new Menu(top);
    top.setMenu(menu);
    add(menu, commands.toArray(new String[0]));
    menu.addListener(
        SWT.Show,
        event -> {
          for (MenuItem item : menu.getItems()) {
            if (item.getData() instanceof String id) {
              item.setEnabled(desk.commands().isEnabled(id));
            }
          }
        });
    return menu;
  }

  private void add(Menu menu, String... ids) {
    for (String id : ids) {
      item(menu, desk.commands().get(id), desk.commands().get(id).name());
    }
  }

  private void item(Menu menu, Action action, Text name) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    String keys = desk.commands().keys(action.id());
    item.setText(desk.say(name) + (keys.isEmpty() ? "" : "\t" + keys));
    item.setData(action.id());
    action.icon().ifPresent(icon -> item.setImage(desk.theme().icon(icon)));
    item.addListener(SWT.Selection, event -> desk.commands().run(action.id()));
  }

  private static void separator(Menu menu) {
    new MenuItem(menu, SWT.SEPARATOR);
  }

  private void recent(Menu file) {
    MenuItem item = new MenuItem(file, SWT.CASCADE);
    item.setText(desk.say(new Text("最近打开", "Opened Last")));
    Menu menu = new Menu(item);
    item.setMenu(menu);
    menu.addListener(
        SWT.Show,
        event -> {
          for (MenuItem old : menu.getItems()) {
            old.dispose();
          }
          for (Path path : desk.preferences().recent()) {
            MenuItem one = new MenuItem(menu, SWT.PUSH);
            one.setText(path.toString());
            one.addListener(SWT.Selection, chosen -> desk.ledger().open(path, open -> {}));
          }
        });
  }

  private void perspectives() {
    Menu menu = menu(new Text("透视图(&P)", "&Perspective"), List.of());
    for (Perspective one : Perspective.values()) {
      item(menu, desk.commands().get("perspective." + one.id()), one.label());
    }
    separator(menu);
    add(menu, "perspective.reset", "view.maximise");
  }

  private void viewsMenu() {
    Menu menu = menu(new Text("视图(&V)", "&View"), List.of());
    for (View view : views.all()) {
      item(menu, desk.commands().get("view." + view.id()), view.name());
    }
  }

  /** Adds a menu for what plugins brought, if they brought something. */
  void addContributed(Contributions contributions) {
    if (contributions.commands().isEmpty() && contributions.views().isEmpty()) {
      return;
    }
    Menu menu = menu(new Text("插件(&G)", "Plu&gins"), List.of());
    for (Action action : contributions.commands()) {
      item(menu, action, action.name());
    }
    for (View view : contributions.views()) {
      item(menu, desk.commands().get("view." + view.id()), view.name());
    }
  }
}
