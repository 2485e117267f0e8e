package org.fundbench.workbench.help;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.MessageBox;
import org.fundbench.api.Text;
import org.fundbench.app.Version;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What the window tells of itself. */
public final class HelpCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public HelpCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "help.about",
                new Text("关于 Fundbench", "About Fundbench"),
                new Text("版本和许可", "Version and licence"),
                Icon.PROPERTIES,
                "",
                this::about)
            .in(MenuGroup.HELP_ABOUT));
  }

  private void about() {
    MessageBox box = new MessageBox(desk.shell(), SWT.ICON_INFORMATION | SWT.OK);
    box.setText("Fundbench");
    box.setMessage(
        "Fundbench "
            + Version.current()
            + "\n"
            + desk.say(
                new Text(
                    "专项经费台账与年度绩效自评\nAGPL-3.0-or-later",
                    "Ledgers of public project funds and their self-evaluation\nAGPL-3.0-or-later")));
    box.open();
  }
}
