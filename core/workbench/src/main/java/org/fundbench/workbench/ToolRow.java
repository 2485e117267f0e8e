package org.fundbench.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The row under the menus: the perspectives at the left, the usual commands at the right. */
final class ToolRow {
  private static final List<String> COMMANDS =
      List.of(
          "file.open",
          "file.import",
          "file.export",
          "file.refresh",
          "audit.verify",
          "window.quick-access",
          "window.preferences");

  private final Desk desk;
  private final Map<Perspective, ToolItem> perspectives = new EnumMap<>(Perspective.class);
  private final ToolBar commands;

  ToolRow(Composite parent, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    Composite row = new Composite(parent, SWT.NONE);
    row.setData(Theme.KEEP, true);
    row.setBackground(theme.color(Tone.WINDOW));
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = theme.px(3);
    layout.marginWidth = theme.px(8);
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ToolBar left = bar(row, new Text("透视图", "Perspectives"));
    left.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    for (Perspective one : Perspective.values()) {
      ToolItem item = new ToolItem(left, SWT.RADIO);
      item.setText(desk.say(one.label()));
      item.setImage(theme.icon(one.icon()));
      item.setToolTipText(
          desk.say(one.label()) + "  " + desk.commands().keys("perspective." + one.id()));
      item.addListener(
          SWT.Selection,
          event -> {
            if (item.getSelection()) {
              desk.commands().run("perspective." + one.id());
            }
          });
      perspectives.put(one, item);
    }
    commands = bar(row, new Text("命令", "Commands"));
    for (String id : COMMANDS) {
      Action action = desk.commands().get(id);
      ToolItem item = new ToolItem(commands, SWT.PUSH);
      action.icon().ifPresent(icon -> item.setImage(theme.icon(icon)));
      String keys = desk.commands().keys(id);
      item.setToolTipText(
          desk.say(action.name())
              + (keys.isEmpty() ? "" : "  " + keys)
              + "\n"
              + desk.say(action.help()));
      item.setData(id);
      item.addListener(SWT.Selection, event -> desk.commands().run(id));
    }
    desk.ledger().changed().listen(row, this::enable);
    enable();
  }

  private ToolBar bar(Composite row, Text name) {
    ToolBar bar = new ToolBar(row, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
    bar.setData(Theme.KEEP, true);
    bar.setBackground(desk.theme().color(Tone.WINDOW));
    bar.setForeground(desk.theme().color(Tone.TEXT));
    bar.setFont(desk.theme().font(Face.BODY));
    return Named.as(desk.say(name), bar);
  }

  private void enable() {
    for (ToolItem item : commands.getItems()) {
      item.setEnabled(desk.commands().isEnabled(String.valueOf(item.getData())));
    }
    perspectives.values().forEach(item -> item.setEnabled(desk.ledger().now().isPresent()));
  }

  void show(Perspective now) {
    perspectives.forEach(
        (one, item) -> {
          item.setSelection(one == now);
          item.setImage(desk.theme().icon(one.icon(), one == now ? Tone.ACCENT : Tone.MUTED));
        });
  }
}
