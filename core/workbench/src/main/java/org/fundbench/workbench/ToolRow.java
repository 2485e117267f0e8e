package org.fundbench.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.perspective.Perspective;
import org.fundbench.workbench.perspective.Perspectives;
import org.fundbench.workbench.perspective.Switcher;

/**
 * The row under the menus: the perspectives at the left, the usual commands at the right. Which are
 * usual the commands say themselves ({@link Action#inToolBar}).
 */
final class ToolRow {
  private final Desk desk;
  private final Switcher perspectives;
  private final Map<String, FlatButton> commands = new LinkedHashMap<>();

  ToolRow(Composite parent, Desk desk, Perspectives all) {
    this.desk = desk;
    Theme theme = desk.theme();
    Composite row = new Composite(parent, SWT.NONE);
    row.moveAbove(null); // It stands first, whatever was made before it.
    row.setData(Theme.KEEP, true);
    row.setBackground(theme.color(Tone.WINDOW));
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = theme.px(4);
    layout.marginWidth = theme.px(6);
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    perspectives = new Switcher(row, desk, all);
    Composite right = bar(row, new Text("命令", "Commands"));
    for (Action action : desk.commands().tools()) {
      String id = action.id();
      FlatButton button =
          FlatButton.inBar(
              right,
              theme,
              action.icon().orElse(Icon.CONTRIBUTED),
              "",
              desk.say(action.name()),
              () -> desk.commands().run(id));
      commands.put(id, button);
    }
    desk.whenPainted(this::explain); // Nobody points at them before they are there.
    desk.ledger().changed().listen(row, this::enable);
    enable();
  }

  private Composite bar(Composite row, Text name) {
    Composite bar = new Composite(row, SWT.NONE);
    bar.setData(Theme.KEEP, true);
    bar.setBackground(desk.theme().color(Tone.WINDOW));
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.marginTop = 0;
    layout.marginBottom = 0;
    layout.spacing = desk.theme().px(3);
    layout.wrap = false;
    bar.setLayout(layout);
    return Named.as(desk.say(name), bar);
  }

  private void explain() {
    commands.forEach(
        (id, button) -> {
          Action action = desk.commands().get(id);
          String keys = desk.commands().keys(id);
          button.setToolTipText(
              desk.say(action.name())
                  + (keys.isEmpty() ? "" : "  " + keys)
                  + "\n"
                  + desk.say(action.help()));
        });
  }

  private void enable() {
    commands.forEach((id, button) -> button.setEnabled(desk.commands().isEnabled(id)));
  }

  /** The button of a command or a perspective. */
  Optional<Control> button(String command) {
    return perspectives.button(command).or(() -> Optional.ofNullable(commands.get(command)));
  }

  void show(Perspective now) {
    perspectives.show(now);
  }
}
