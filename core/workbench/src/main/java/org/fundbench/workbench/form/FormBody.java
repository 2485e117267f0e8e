package org.fundbench.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/**
 * The fields of a form, two in a row. The order they are made in is the order of the tab key; each
 * label has a letter that jumps to its field.
 */
public final class FormBody {
  /** Label and field, twice. */
  public static final int COLUMNS = 4;

  /** What is left of a field where a form has little room: enough for an amount. */
  private static final int NARROWEST = 70;

  private final Desk desk;
  private final Composite body;
  private final Runnable changed;
  private final List<Field<?>> fields = new ArrayList<>();
  private final List<Label> outermost = new ArrayList<>();
  private int used;

  /**
   * A form without fields.
   *
   * @param changed hears of every change
   */
  public FormBody(Composite parent, Desk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    body = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(COLUMNS, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = desk.theme().px(8);
    layout.horizontalSpacing = desk.theme().px(14);
    body.setLayout(layout);
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
  }

  /** The composite that the fields stand in. */
  public Composite control() {
    return body;
  }

  /** The desk. */
  public Desk desk() {
    return desk;
  }

  /** Tells that something changed which is no field. */
  public void changed() {
    changed.run();
  }

  /** Begins a new row; what is left of the last one stays empty. */
  public void newRow() {
    if (used % COLUMNS != 0) {
      Label rest = new Label(body, SWT.NONE);
      rest.setLayoutData(
          new GridData(SWT.FILL, SWT.CENTER, false, false, COLUMNS - used % COLUMNS, 1));
    }
    used = 0;
  }

  /** A label in front of a control. */
  public Label label(Text words) {
    Label label = new Label(body, SWT.NONE);
    label.setText(desk.say(words));
    if (used % COLUMNS == 0) {
      outermost.add(label);
    }
    return label;
  }

  /**
   * Makes a label that stands above or below the form, in a row of its own, as wide as the form's
   * first column and the form's labels as wide as it: all fields then begin on one line.
   */
  public void align(Label other) {
    outermost.add(other);
    int width = 0;
    for (Label label : outermost) {
      width = Math.max(width, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }
    for (Label label : outermost) {
      GridData data =
          label.getLayoutData() instanceof GridData set
              ? set
              : new GridData(SWT.FILL, SWT.CENTER, false, false);
      data.widthHint = width;
      label.setLayoutData(data);
    }
  }

  /**
   * A field that has to be filled in.
   *
   * @param span how many of the four columns it fills
   */
  public <T> Field<T> field(Text words, int span, Reading.Reader<T> reader) {
    return field(words, span, true, reader);
  }

  /** A field that may stay empty. */
  public <T> Field<T> optional(Text words, int span, Reading.Reader<T> reader) {
    return field(words, span, false, reader);
  }

  private <T> Field<T> field(Text words, int span, boolean required, Reading.Reader<T> reader) {
    label(words);
    used += 1 + span;
    String name = Mnemonic.strip(desk.say(words));
    org.eclipse.swt.widgets.Text control = new org.eclipse.swt.widgets.Text(body, SWT.BORDER);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
    data.widthHint = desk.theme().px(170);
    data.minimumWidth = desk.theme().px(NARROWEST);
    control.setLayoutData(data);
    Named.as(name, control);
    Field<T> field = new Field<>(desk, name, required, reader, control, changed);
    fields.add(field);
    return field;
  }

  /** A choice among some, the first chosen. */
  public Combo choice(Text words, int span, List<String> items) {
    label(words);
    used += 1 + span;
    Combo combo = new Combo(body, SWT.READ_ONLY);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
    data.widthHint = desk.theme().px(170);
    data.minimumWidth = desk.theme().px(NARROWEST);
    combo.setLayoutData(data);
    items.forEach(combo::add);
    combo.select(0);
    combo.addListener(SWT.Selection, event -> changed.run());
    return Named.as(Mnemonic.strip(desk.say(words)), combo);
  }

  /** Adds a field that stands elsewhere to those that are looked at. */
  public void watch(Field<?> field) {
    fields.add(field);
  }

  /** What is wrong with the first field that holds something unusable. */
  public Optional<String> wrong() {
    return fields.stream()
        .filter(field -> field.wrong().isPresent())
        .findFirst()
        .map(
            field ->
                desk.say(
                    new Text("{0}：{1}", "{0}: {1}")
                        .with(field.name(), desk.say(field.wrong().orElseThrow()))));
  }

  /** What has still to be filled in. */
  public Optional<String> missing() {
    List<Field<?>> left = fields.stream().filter(Field::missing).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            desk.say(
                new Text("还需填写：{0}", "Still to fill in: {0}")
                    .with(
                        left.stream()
                            .map(Field::name)
                            .collect(Collectors.joining(desk.say(new Text("、", ", ")))))));
  }

  /** Puts the keyboard where something is wrong or missing. */
  public void focusTrouble() {
    fields.stream()
        .filter(field -> field.wrong().isPresent() || field.missing())
        .findFirst()
        .ifPresent(Field::focus);
  }
}
