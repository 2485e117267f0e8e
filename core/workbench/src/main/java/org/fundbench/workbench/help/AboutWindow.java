package org.fundbench.workbench.help;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.app.Version;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.Copied;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.RunningProgram;

/** Which program this is, under which licence, and what its maintainers ask for first. */
final class AboutWindow extends FormWindow {
  private static final int COPY = IDialogConstants.CLIENT_ID;

  AboutWindow(Desk desk) {
    super(
        desk,
        new Text("关于 Fundbench", "About Fundbench"),
        new Text("专项经费台账与年度绩效自评", "Ledgers of public project funds and their self-evaluation"));
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.START;
  }

  @Override
  protected void fill(Composite page) {
    Path home = desk().program().installation().home();
    words(page, "Fundbench " + Version.current());
    words(
        page,
        say(
            new Text(
                    "许可：AGPL-3.0-or-later。本程序及所含各库的许可见 {0} 中的 LICENSE、NOTICE 和 licenses",
                    "Licence: AGPL-3.0-or-later. LICENSE, NOTICE and licenses in {0} name it and"
                        + " those of the libraries")
                .with(home)));
    org.eclipse.swt.widgets.Text details =
        new org.eclipse.swt.widgets.Text(
            page, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    details.setText(described());
    GridData space = new GridData(SWT.FILL, SWT.FILL, true, true);
    space.widthHint = desk().theme().px(560);
    space.heightHint = desk().theme().px(220);
    details.setLayoutData(space);
    Named.as(say(new Text("程序、系统和插件", "Program, system and plugins")), details);
  }

  private void words(Composite page, String text) {
    Label label = new Label(page, SWT.WRAP);
    label.setText(text);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = desk().theme().px(560);
    label.setLayoutData(wide);
  }

  private String described() {
    return RunningProgram.described(desk().program().plugins().records(), desk().language());
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(parent, COPY, new Text("复制(&C)", "&Copy"), false);
    createButton(parent, IDialogConstants.CLOSE_ID, "", true);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == COPY) {
      Copied.from(getShell(), described());
    } else {
      close();
    }
  }
}
