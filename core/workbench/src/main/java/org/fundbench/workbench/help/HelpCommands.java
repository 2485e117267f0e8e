package org.fundbench.workbench.help;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;

/**
 * The help: for what has the keyboard, for a code, for a topic. Over a dialog, which keeps the
 * window waiting, it opens in a small window of its own.
 */
public final class HelpCommands implements CommandFamily {
  private static final Text HELP = new Text("帮助", "Help");

  private final Desk desk;

  /** The commands of a window. */
  public HelpCommands(Desk desk) {
    this.desk = desk;
    Listener overDialogs =
        event -> {
          if (event.keyCode == SWT.F1
              && event.widget instanceof Control control
              && control.getShell() != desk.shell()
              && control.getShell().getData(HELP.en()) == null) {
            over(control.getShell(), topic(control.getShell()));
          }
        };
    desk.shell().getDisplay().addFilter(SWT.KeyDown, overDialogs);
    desk.shell()
        .addListener(
            SWT.Dispose, event -> desk.shell().getDisplay().removeFilter(SWT.KeyDown, overDialogs));
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    actions.add(
        Action.about(
                "help.show",
                new Text("当前内容的帮助", "Help for This"),
                new Text("打开当前视图的帮助", "Opens the help for the active view"),
                Icon.PROPERTIES,
                "F1",
                about -> show(about.orElseGet(this::here)))
            .in(MenuGroup.HELP_TOPICS));
    actions.add(
        Action.of(
                "help.contents",
                new Text("帮助主题", "Topics of the Help"),
                new Text("打开帮助并从头开始", "Opens the help at its beginning"),
                Icon.LOG,
                "",
                () -> show(Topics.START))
            .in(MenuGroup.HELP_TOPICS));
    actions.add(
        Action.about(
            "help.code",
            new Text("问题代码说明", "Meaning of a Problem's Code"),
            new Text("打开所选问题代码的说明", "Opens the page of the selected problem's code"),
            Icon.PROBLEMS,
            "M1+F1",
            about ->
                show(
                    Topics.ofCode(
                        about
                            .or(() -> desk.fixes().current().map(one -> one.code()))
                            .orElse("")))));
    actions.add(
        Action.of(
                "help.about",
                new Text("关于 Fundbench", "About Fundbench"),
                new Text("版本、许可和运行环境", "Version, licence, and what it runs on"),
                Icon.PROPERTIES,
                "",
                () -> new AboutWindow(desk).open())
            .in(MenuGroup.HELP_ABOUT));
    return actions;
  }

  private String here() {
    return desk.front().activeView().orElse(Topics.START);
  }

  private void show(String topic) {
    desk.preferences().set("help.topic", topic);
    if (desk.ledger().isOpen()) {
      desk.front().showView("help");
      HelpBook.of(desk.shell()).ifPresent(book -> book.open(topic));
    } else {
      over(desk.shell(), topic);
    }
  }

  /** The page of a dialog; over one that has none, that of what lies behind it. */
  private String topic(Shell shell) {
    return Helped.of(shell).map(HelpTopic::id).orElseGet(this::here);
  }

  /** A window of its own over another. */
  private void over(Shell parent, String topic) {
    Shell shell = new Shell(parent, SWT.SHELL_TRIM);
    shell.setData(HELP.en(), true);
    shell.setText(desk.say(HELP));
    shell.setImage(desk.shell().getImage());
    shell.setLayout(new FillLayout());
    HelpBook.create(shell, desk);
    shell.setSize(desk.theme().px(820), desk.theme().px(520));
    shell.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            shell.close();
          }
        });
    shell.open();
    HelpBook.of(shell).ifPresent(book -> book.open(topic));
  }
}
