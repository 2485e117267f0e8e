package org.fundbench.workbench.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.OptionSpec;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/** Fields for declared options: wizards and preference pages draw none of their own. */
public final class OptionForm {
  private final Desk desk;
  private final Composite form;
  private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();

  /** An empty form. */
  public OptionForm(Composite parent, Desk desk) {
    this.desk = desk;
    form = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.horizontalSpacing = desk.theme().px(12);
    form.setLayout(layout);
  }

  /** The form. */
  public Composite control() {
    return form;
  }

  /**
   * Shows other options.
   *
   * @param set values that were set before
   */
  public void show(List<OptionSpec> options, Map<String, String> set) {
    for (Control child : form.getChildren()) {
      child.dispose();
    }
    fields.clear();
    for (OptionSpec option : options) {
      String value = set.getOrDefault(option.key(), option.defaultValue().orElse(""));
      add(option, value);
    }
    desk.theme().apply(form);
    form.getParent().layout(true, true);
  }

  private void add(OptionSpec option, String value) {
    if (option.type() != OptionSpec.Type.YES_NO) {
      new Label(form, SWT.NONE).setText(desk.say(option.label()));
    }
    Control field =
        switch (option.type()) {
          case YES_NO -> yesNo(option, value);
          case CHOICE -> choice(option, value);
          case TEXT, NUMBER, FILE -> text(option, value);
        };
    field.setToolTipText(desk.say(option.help()));
    Named.as(desk.say(option.label()), field);
  }

  private Control yesNo(OptionSpec option, String value) {
    Button box = new Button(form, SWT.CHECK);
    box.setText(desk.say(option.label()));
    box.setSelection(Boolean.parseBoolean(value));
    box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    fields.put(option.key(), () -> Boolean.toString(box.getSelection()));
    return box;
  }

  private Control choice(OptionSpec option, String value) {
    Combo combo = new Combo(form, SWT.READ_ONLY);
    for (OptionSpec.Choice one : option.choices()) {
      combo.add(desk.say(one.label()));
      if (one.value().equals(value)) {
        combo.select(combo.getItemCount() - 1);
      }
    }
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    fields.put(
        option.key(),
        () ->
            combo.getSelectionIndex() < 0
                ? ""
                : option.choices().get(combo.getSelectionIndex()).value());
    return combo;
  }

  private Control text(OptionSpec option, String value) {
    Text field = new Text(form, SWT.BORDER);
    field.setText(value);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    fields.put(option.key(), field::getText);
    return field;
  }

  /** What was set; empty fields are left out. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          String value = field.get().strip();
          if (!value.isEmpty()) {
            values.put(key, value);
          }
        });
    return values;
  }
}
