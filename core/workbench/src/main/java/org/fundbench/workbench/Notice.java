package org.fundbench.workbench;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * A warning in the status line that nobody asked for. Unlike what happened last it is not written
 * over by what happens next: it stays until a click opens the log, where all of it stands.
 */
final class Notice {
  private static final String LOG = "view.error-log";

  private final Desk desk;
  private final Link link;
  private int count;

  Notice(Composite line, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    link = new Link(line, SWT.NONE);
    link.setData(Theme.KEEP, true);
    link.setFont(theme.font(Face.SMALL));
    link.setBackground(theme.color(Tone.WINDOW));
    link.setLinkForeground(theme.color(Tone.CAUTION));
    GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    data.exclude = true;
    link.setLayoutData(data);
    link.setVisible(false);
    link.addListener(SWT.Selection, event -> look());
    desk.log().changed().listen(link, this::forgetIfCleared);
  }

  void show(String brief, String full) {
    count++;
    String words =
        count == 1
            ? brief
            : desk.say(new Text("{0} 等 {1} 条提示", "{0}, {1} notices in all").with(brief, count));
    link.setText("<a>" + words.replace("&", "&&").replace("<", "‹").replace(">", "›") + "</a>");
    link.setToolTipText(
        full + "\n" + desk.say(new Text("点击查看错误日志", "A click opens the Error Log")));
    Named.as(words, link);
    see(true);
  }

  private void look() {
    String full = String.valueOf(link.getToolTipText());
    count = 0;
    see(false);
    if (desk.commands().isEnabled(LOG)) {
      desk.commands().run(LOG);
    } else {
      MessageDialog.openWarning(desk.shell(), "Fundbench", full.lines().findFirst().orElse(full));
    }
  }

  private void forgetIfCleared() {
    if (count > 0 && desk.log().entries().isEmpty()) {
      count = 0;
      see(false);
    }
  }

  private void see(boolean on) {
    link.setVisible(on);
    ((GridData) link.getLayoutData()).exclude = !on;
    link.getParent().layout();
  }
}
