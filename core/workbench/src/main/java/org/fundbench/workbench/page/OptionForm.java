package org.fundbench.workbench.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Fields for declared options: wizards and preference pages draw none of their own. */
public final class OptionForm {
  private final Desk desk;
  private final Composite form;
  private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();
  private final Map<OptionSpec, Control> labels = new LinkedHashMap<>();
  private boolean explained;
  private Runnable changed = () -> {};

  /** An empty form. */
  public OptionForm(Composite parent, Desk desk) {
    this.desk = desk;
    form = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.horizontalSpacing = desk.theme().px(12);
    form.setLayout(layout);
  }

  /** The same form with the help of each option beneath it. */
  public OptionForm explained() {
    explained = true;
    return this;
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
    labels.clear();
    for (OptionSpec option : options) {
      String value = set.getOrDefault(option.key(), option.defaultValue().orElse(""));
      add(option, value);
    }
    desk.theme().apply(form);
    form.getParent().layout(true, true);
  }

  private void add(OptionSpec option, String value) {
    if (option.type() != OptionSpec.Type.YES_NO) {
      Label label = new Label(form, SWT.NONE);
      label.setText(desk.say(option.label()));
      labels.put(option, label);
    }
    Control field =
        switch (option.type()) {
          case YES_NO -> yesNo(option, value);
          case CHOICE -> choice(option, value);
          case FILE -> file(option, value);
          case TEXT, NUMBER -> text(form, option, value, SWT.NONE);
          case SECRET -> text(form, option, "", SWT.PASSWORD);
        };
    field.setToolTipText(desk.say(option.help()));
    Named.as(desk.say(option.label()), field);
    labels.putIfAbsent(option, field);
    if (explained) {
      explain(option);
    }
  }

  private void explain(OptionSpec option) {
    if (option.type() != OptionSpec.Type.YES_NO) {
      new Label(form, SWT.NONE);
    }
    Label help = new Label(form, SWT.WRAP);
    help.setData(Theme.KEEP, true);
    help.setBackground(desk.theme().color(Tone.SURFACE));
    help.setForeground(desk.theme().color(Tone.MUTED));
    help.setFont(desk.theme().font(Face.SMALL));
    help.setText(desk.say(option.help()));
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = desk.theme().px(320);
    if (option.type() == OptionSpec.Type.YES_NO) {
      data.horizontalSpan = 2;
      data.horizontalIndent = desk.theme().px(24);
    }
    help.setLayoutData(data);
  }

  /** Marks options, such as those that a search found. */
  public void mark(Predicate<OptionSpec> found) {
    labels.forEach(
        (option, label) -> {
          boolean on = found.test(option);
          label.setFont(desk.theme().font(on ? Face.STRONG : Face.BODY));
          if (label instanceof Label) {
            label.setForeground(desk.theme().color(on ? Tone.ACCENT : Tone.TEXT));
          }
        });
    form.layout(true, true);
  }

  private Control yesNo(OptionSpec option, String value) {
    Button box = new Button(form, SWT.CHECK);
    box.setText(desk.say(option.label()));
    box.setSelection(Boolean.parseBoolean(value));
    box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    box.addListener(SWT.Selection, event -> changed.run());
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
    combo.addListener(SWT.Selection, event -> changed.run());
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    fields.put(
        option.key(),
        () ->
            combo.getSelectionIndex() < 0
                ? ""
                : option.choices().get(combo.getSelectionIndex()).value());
    return combo;
  }

  /** Tells when a value was changed. */
  public void onChange(Runnable listener) {
    changed = listener;
  }

  /** A field with a button that asks for a file, or for a folder where the key says so. */
  private Control file(OptionSpec option, String value) {
    Composite both = new Composite(form, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    both.setLayout(layout);
    both.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Text field = text(both, option, value, SWT.NONE);
    String browse = desk.say(new org.fundbench.api.Text("浏览…", "Browse…"));
    Button button = new Button(both, SWT.PUSH);
    button.setText(browse);
    Named.as(desk.say(option.label()) + " " + browse, button);
    button.addListener(
        SWT.Selection,
        event -> {
          AskFile ask = new AskFile(desk, form.getShell(), option.label());
          (option.key().startsWith("folder") ? ask.folder(option.help()) : ask.toOpen())
              .ifPresent(chosen -> field.setText(chosen.toString()));
        });
    return field;
  }

  private Text text(Composite parent, OptionSpec option, String value, int style) {
    Text field = new Text(parent, SWT.BORDER | style);
    field.addListener(SWT.Modify, event -> changed.run());
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
