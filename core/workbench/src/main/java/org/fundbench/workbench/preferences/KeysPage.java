package org.fundbench.workbench.preferences;

import java.util.List;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** All commands with their keys. */
public final class KeysPage extends PreferencePage {
  private final Desk desk;

  KeysPage(Desk desk) {
    super(desk.say(new Text("按键", "Keys")));
    this.desk = desk;
    noDefaultAndApplyButton();
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(1, false));
    Grid<Action> grid =
        new Grid<>(
            page,
            desk,
            "keys",
            new Text("按键", "Keys"),
            List.of(
                Column.left(new Text("命令", "Command"), 220, action -> desk.say(action.name())),
                Column.<Action>left(
                        new Text("按键", "Keys"), 140, action -> desk.commands().keys(action.id()))
                    .toned(action -> Tone.ACCENT)));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = desk.theme().px(420);
    data.heightHint = desk.theme().px(320);
    grid.control().setLayoutData(data);
    grid.show(Rows.of(desk.commands().all()));
    return page;
  }
}
