package org.fundbench.workbench.dock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Language;
import org.fundbench.api.Text;

/**
 * What can be done with the view on top of a stack, and with the stack; made when it is asked for.
 */
final class TabMenu {
  private final Dock dock;
  private final CTabFolder folder;
  private final Language language;
  private final Menu menu;

  TabMenu(Dock dock, CTabFolder folder, Language language) {
    this.dock = dock;
    this.folder = folder;
    this.language = language;
    menu = new Menu(folder);
    menu.addListener(SWT.Show, event -> fill());
  }

  Menu menu() {
    return menu;
  }

  private void fill() {
    for (MenuItem old : menu.getItems()) {
      old.dispose();
    }
    Optional<String> selected = Shown.selected(folder);
    if (selected.isEmpty()) {
      return;
    }
    String view = selected.get();
    item(menu, new Text("关闭(&C)", "&Close"), true, () -> dock.close(view));
    item(
        menu, new Text("关闭其他(&O)", "Close &Others"), folder.getItemCount() > 1, () -> others(view));
    new MenuItem(menu, SWT.SEPARATOR);
    item(
        menu,
        dock.zoom().isOn() ? new Text("还原(&X)", "Restore (&X)") : new Text("最大化(&X)", "Ma&ximise"),
        true,
        () -> dock.zoom().toggle(folder));
    item(menu, new Text("最小化(&N)", "Mi&nimise"), !dock.zoom().isOn(), () -> dock.fold(folder));
    new MenuItem(menu, SWT.SEPARATOR);
    Map<Layout.Side, Text> sides = new LinkedHashMap<>();
    sides.put(Layout.Side.LEFT, new Text("拆分到左侧(&L)", "Split to the &Left"));
    sides.put(Layout.Side.RIGHT, new Text("拆分到右侧(&R)", "Split to the &Right"));
    sides.put(Layout.Side.TOP, new Text("拆分到上方(&A)", "Split &Above"));
    sides.put(Layout.Side.BOTTOM, new Text("拆分到下方(&B)", "Split &Below"));
    sides.forEach(
        (side, name) -> item(menu, name, folder.getItemCount() > 1, () -> dock.split(view, side)));
    MenuItem to = new MenuItem(menu, SWT.CASCADE);
    to.setText(new Text("移到另一组(&M)", "&Move to").in(language));
    Menu stacks = new Menu(to);
    to.setMenu(stacks);
    for (CTabFolder other : dock.folders()) {
      if (other != folder && other.getItemCount() > 0) {
        CTabItem top = other.getItem(Math.max(0, other.getSelectionIndex()));
        MenuItem one = new MenuItem(stacks, SWT.PUSH);
        one.setText(top.getText().replace("&", "&&"));
        String beside = LiveViews.of(top);
        one.addListener(SWT.Selection, event -> dock.move(view, beside, Layout.Side.CENTRE));
      }
    }
    to.setEnabled(stacks.getItemCount() > 0);
  }

  private void others(String kept) {
    for (CTabItem item : folder.getItems()) {
      if (!LiveViews.of(item).equals(kept)) {
        // The folder is built anew after each.
        String view = LiveViews.of(item);
        folder.getDisplay().asyncExec(() -> dock.close(view));
      }
    }
  }

  private void item(Menu parent, Text name, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(parent, SWT.PUSH);
    item.setText(name.in(language));
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, event -> action.run());
  }
}
