package org.fundbench.workbench.preferences;

import java.util.List;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/** A page that only heads others. */
final class GroupPage extends PreferencePage implements Found {
  private final Desk desk;
  private final Text words;

  GroupPage(Desk desk, Text name, Text words) {
    super(desk.say(name));
    this.desk = desk;
    this.words = words;
    noDefaultAndApplyButton();
  }

  @Override
  protected Control createContents(Composite parent) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(desk.say(words));
    return label;
  }

  @Override
  public boolean has(List<String> search) {
    return search.isEmpty();
  }

  @Override
  public void mark(List<String> search) {}
}
