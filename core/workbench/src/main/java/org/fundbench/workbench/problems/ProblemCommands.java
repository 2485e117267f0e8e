package org.fundbench.workbench.problems;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.command.Mnemonics;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.QuickFixes.Fix;
import org.fundbench.workbench.look.Icon;

/** What can be done about the problem that is selected. */
public final class ProblemCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public ProblemCommands(Desk desk) {
    this.desk = desk;
    UsualFixes.register(desk.fixes());
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "problems.quick-fix",
                new Text("快速修复…", "Quick Fix…"),
                new Text("列出能解决所选问题的操作", "Lists what mends the selected problem"),
                Icon.DONE,
                "M1+1",
                () -> desk.fixes().current().ifPresent(problem -> offer(desk, problem)))
            .when(() -> desk.fixes().current().isPresent())
            .in(MenuGroup.EDIT_FIX),
        Action.of(
                "problems.go",
                new Text("转到问题所在", "Go to the Problem"),
                new Text("打开所选问题所在的地方", "Opens the place of the selected problem"),
                Icon.PROBLEMS,
                "",
                () -> desk.fixes().current().ifPresent(problem -> go(desk, problem)))
            .when(() -> desk.fixes().current().isPresent())
            .in(MenuGroup.EDIT_FIX));
  }

  /** Leads to the place: the first fix does. */
  static void go(Desk desk, Problem problem) {
    Optional<Fix> first = desk.fixes().of(problem).stream().findFirst();
    first.ifPresentOrElse(
        desk.fixes()::run,
        () ->
            desk.front()
                .say(
                    desk.say(
                        new Text("这个问题没有可打开的位置", "There is no place to open for this problem"))));
  }

  /** Lists the fixes where the keyboard is; arrows choose, return runs. */
  static Menu offer(Desk desk, Problem problem) {
    Menu menu = new Menu(desk.shell(), SWT.POP_UP);
    Mnemonics letters = new Mnemonics(desk.language());
    for (Fix fix : desk.fixes().of(problem)) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(letters.mark(fix.label()));
      desk.commands()
          .get(fix.command())
          .icon()
          .ifPresent(icon -> item.setImage(desk.theme().icon(icon)));
      item.addListener(SWT.Selection, event -> desk.fixes().run(fix));
    }
    menu.addListener(
        SWT.Hide,
        event ->
            menu.getDisplay()
                .asyncExec(
                    () -> {
                      if (!menu.isDisposed()) {
                        menu.dispose();
                      }
                    }));
    menu.setVisible(true);
    return menu;
  }
}
