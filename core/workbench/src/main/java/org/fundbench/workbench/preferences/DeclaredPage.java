package org.fundbench.workbench.preferences;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Options;
import org.fundbench.api.RefusedException;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** A page that a plugin declares; it is checked against its declaration before it is kept. */
final class DeclaredPage extends PreferencePage {
  private final Desk desk;
  private final WorkbenchContribution.PreferencePage page;
  private @Nullable OptionForm form;

  DeclaredPage(Desk desk, WorkbenchContribution.PreferencePage page) {
    super(desk.say(page.name()));
    this.desk = desk;
    this.page = page;
    noDefaultAndApplyButton();
  }

  private String key(String option) {
    return "plugin." + page.id() + "." + option;
  }

  @Override
  protected Control createContents(Composite parent) {
    Map<String, String> set = new HashMap<>();
    page.options()
        .forEach(
            option -> {
              String value = desk.preferences().get(key(option.key()), "");
              if (!value.isEmpty()) {
                set.put(option.key(), value);
              }
            });
    OptionForm made = new OptionForm(parent, desk);
    made.show(page.options(), set);
    form = made;
    return made.control();
  }

  @Override
  public boolean performOk() {
    if (form == null) {
      return true;
    }
    Map<String, String> values = form.values();
    try {
      Options.check(page.id(), page.options(), values);
    } catch (RefusedException e) {
      setErrorMessage(desk.say(e.problems().get(0).message()));
      return false;
    }
    values.forEach((option, value) -> desk.preferences().set(key(option), value));
    return PreferencesWindow.save(desk);
  }
}
