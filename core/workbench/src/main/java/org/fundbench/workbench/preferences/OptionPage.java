package org.fundbench.workbench.preferences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.RefusedException;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.OptionForm;
import org.jspecify.annotations.Nullable;

/** A page made from declared options; values are checked against their declaration first. */
final class OptionPage extends PreferencePage implements Found {
  private final Desk desk;
  private final OptionSheet sheet;
  private List<String> marked = List.of();
  private @Nullable OptionForm form;

  OptionPage(Desk desk, OptionSheet sheet) {
    super(desk.say(sheet.name()));
    this.desk = desk;
    this.sheet = sheet;
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.verticalSpacing = desk.theme().px(10);
    page.setLayout(layout);
    if (!desk.say(sheet.intro()).isEmpty()) {
      Label intro = new Label(page, SWT.WRAP);
      intro.setText(desk.say(sheet.intro()));
      GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
      wide.widthHint = desk.theme().px(440);
      intro.setLayoutData(wide);
    }
    OptionForm made = new OptionForm(page, desk).explained();
    made.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    form = made;
    show(sheet.chosen(desk.preferences()));
    return page;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    PageButtons.name(desk, getDefaultsButton(), getApplyButton());
  }

  private void show(Map<String, String> values) {
    if (form != null) {
      form.show(sheet.options(), values);
      mark(marked);
    }
  }

  @Override
  protected void performDefaults() {
    show(Map.of());
    setErrorMessage(null);
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    if (form == null) {
      return true;
    }
    Map<String, String> values = form.values();
    try {
      Options.check(sheet.id(), sheet.options(), values);
    } catch (RefusedException e) {
      setErrorMessage(desk.say(e.problems().get(0).message()));
      return false;
    }
    setErrorMessage(null);
    Map<String, String> before = sheet.chosen(desk.preferences());
    boolean different = false;
    for (OptionSpec option : sheet.options()) {
      Optional<String> usual = option.defaultValue();
      String now = values.getOrDefault(option.key(), "");
      different |= !now.equals(before.getOrDefault(option.key(), usual.orElse("")));
      // What is as usual is not kept: a later version may have a better default.
      desk.preferences()
          .set(sheet.prefix() + option.key(), usual.equals(Optional.of(now)) ? "" : now);
    }
    PreferencesWindow.save(desk);
    if (different) {
      desk.optionsChanged().tell();
    }
    if (different && sheet.rebuilds()) {
      PreferencesWindow.rebuildWhenClosed(getShell(), desk);
    }
    return true;
  }

  @Override
  public boolean has(List<String> words) {
    return sheet.nameMatches(words)
        || sheet.options().stream().anyMatch(option -> sheet.matches(option, words));
  }

  @Override
  public void mark(List<String> words) {
    marked = words;
    if (form != null && !form.control().isDisposed()) {
      form.mark(
          option -> !words.isEmpty() && sheet.matches(option, words) && !sheet.nameMatches(words));
    }
  }
}
