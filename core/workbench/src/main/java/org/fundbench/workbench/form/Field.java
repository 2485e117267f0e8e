package org.fundbench.workbench.form;

import java.util.Optional;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.swt.SWT;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/** A field of a form: while it holds nothing usable, it is marked and says why. */
public final class Field<T> {
  private final Desk desk;
  private final String name;
  private final boolean required;
  private final Reading.Reader<T> reader;
  private final org.eclipse.swt.widgets.Text control;
  private final ControlDecoration mark;
  private Optional<Text> wrong = Optional.empty();
  private Optional<T> value = Optional.empty();

  Field(
      Desk desk,
      String name,
      boolean required,
      Reading.Reader<T> reader,
      org.eclipse.swt.widgets.Text control,
      Runnable changed) {
    this.desk = desk;
    this.name = name;
    this.required = required;
    this.reader = reader;
    this.control = control;
    mark = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
    mark.setImage(desk.theme().icon(Icon.PROBLEMS, Tone.BAD));
    mark.setMarginWidth(1);
    mark.hide();
    control.addListener(
        SWT.Modify,
        event -> {
          read();
          changed.run();
        });
  }

  /** Reads again what was typed: what it means has changed. */
  public void read() {
    String text = control.getText().strip();
    Reading<T> reading =
        text.isEmpty() ? new Reading<>(Optional.empty(), Optional.empty()) : reader.read(text);
    value = reading.value();
    wrong = reading.wrong();
    control.setForeground(desk.theme().color(wrong.isPresent() ? Tone.BAD : Tone.TEXT));
    control.setToolTipText(wrong.map(desk::say).orElse(null));
    Named.explain(wrong.map(desk::say).orElse(""), control);
    if (wrong.isPresent()) {
      mark.setDescriptionText(desk.say(wrong.get()));
      mark.show();
    } else {
      mark.hide();
    }
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** What it holds, if it holds something usable. */
  public Optional<T> value() {
    return value;
  }

  /** Why what was typed is not usable. */
  public Optional<Text> wrong() {
    return wrong;
  }

  /** Whether it must be filled in and is not. */
  public boolean missing() {
    return required && control.isEnabled() && control.getText().isBlank();
  }

  /** What was typed. */
  public String text() {
    return control.getText();
  }

  /** Fills it in. */
  public void set(String text) {
    if (!control.getText().equals(text)) {
      control.setText(text);
    }
  }

  /** Whether it can be filled in by hand. */
  public void enable(boolean on) {
    control.setEnabled(on);
  }

  /** Puts the keyboard into it. */
  public void focus() {
    control.setFocus();
    control.selectAll();
  }
}
