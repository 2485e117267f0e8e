package org.fundbench.workbench.table;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.Mnemonics;
import org.fundbench.workbench.desk.Desk;

/** The menu of a table or tree: commands that act on what is selected in it. */
public final class CommandMenu {
  /** Gives a control the menu of some groups of commands. */
  public CommandMenu(Desk desk, Control table, List<List<String>> groups) {
    Menu menu = new Menu(table);
    menu.addListener(SWT.Show, event -> build(desk, menu, groups));
    table.setMenu(menu);
    table.addListener(SWT.Dispose, event -> menu.dispose());
  }

  private static void build(Desk desk, Menu menu, List<List<String>> groups) {
    for (MenuItem old : menu.getItems()) {
      old.dispose();
    }
    Mnemonics letters = new Mnemonics(desk.language());
    for (List<String> group : groups) {
      if (menu.getItemCount() > 0) {
        new MenuItem(menu, SWT.SEPARATOR);
      }
      for (String id : group) {
        Action action = desk.commands().get(id);
        String keys = desk.commands().keys(id);
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(
            letters.mark(desk.commands().spoken(id).orElse(action.name()))
                + (keys.isEmpty() ? "" : "\t" + keys));
        item.setEnabled(desk.commands().isEnabled(id));
        action.icon().ifPresent(icon -> item.setImage(desk.theme().icon(icon)));
        item.addListener(SWT.Selection, event -> desk.commands().run(id));
      }
    }
  }
}
