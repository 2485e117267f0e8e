package org.fundbench.workbench;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.preferences.PageSheets;
import org.fundbench.workbench.preferences.PreferencesWindow;
import org.fundbench.workbench.quickaccess.QuickAccess;

/**
 * The commands that move the window itself about; those of what it shows stand in {@link Families}.
 */
final class WindowCommands implements CommandFamily {
  private final WorkbenchWindow window;
  private final Desk desk;

  WindowCommands(WorkbenchWindow window, Desk desk) {
    this.window = window;
    this.desk = desk;
  }

  /** A command that opens a view. */
  Action opening(View view) {
    return Action.of(
            "view." + view.id(),
            new Text("视图：{0}", "View: {0}").with(view.name()),
            new Text("打开视图“{0}”", "Opens the view {0}").with(view.name()),
            view.icon(),
            "",
            () -> window.showView(view.id()))
        .when(desk.ledger()::isOpen)
        .in(MenuGroup.WINDOW_VIEWS, view.name());
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    actions.add(
        Action.of(
                "window.quick-access",
                new Text("快速访问", "Quick Access"),
                new Text(
                    "查找任何命令、视图、经费、记录、首选项和帮助主题",
                    "Finds every command, view, fund, entry, preference and help topic"),
                Icon.SEARCH,
                "M1+3",
                () -> QuickAccess.open(desk, window.quickItems()))
            .inToolBar(MenuGroup.WINDOW_PREFERENCES));
    actions.add(
        Action.of(
                "window.preferences",
                new Text("首选项…", "Preferences…"),
                new Text("语言、主题、缩放、按键", "Language, theme, zoom, keys"),
                Icon.SETTINGS,
                "M1+,",
                this::openPreferences)
            .inToolBar(MenuGroup.WINDOW_PREFERENCES));
    return actions;
  }

  private void openPreferences() {
    PageSheets.read(
        desk, window.contributions().pages(), sheets -> PreferencesWindow.of(desk, sheets).open());
  }
}
