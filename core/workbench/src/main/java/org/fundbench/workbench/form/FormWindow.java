package org.fundbench.workbench.form;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.ButtonNames;
import org.fundbench.workbench.page.Helped;
import org.jspecify.annotations.Nullable;

/** A dialog with a title, a line that says how the form stands, and the form. Esc leaves it. */
public abstract class FormWindow extends TitleAreaDialog implements Helped {
  private final Desk desk;
  private final Text title;
  private final Text hint;

  /**
   * A dialog that is not shown yet.
   *
   * @param hint what the line says while nothing else is to be said
   */
  protected FormWindow(Desk desk, Text title, Text hint) {
    super(desk.shell());
    this.desk = desk;
    this.title = title;
    this.hint = hint;
    setHelpAvailable(false);
  }

  /** Makes the form, in a composite with a grid layout of one column. */
  protected abstract void fill(Composite page);

  /** The desk. */
  protected final Desk desk() {
    return desk;
  }

  /** A text in the language of the window. */
  protected final String say(Text text) {
    return desk.say(text);
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    Helped.in(shell, this);
    shell.setText(say(title));
    shell.setImage(desk.shell().getImage());
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    setTitle(say(title));
    setTitleImage(desk.theme().icon(Icon.POST, Tone.ACCENT));
    inset(getTitleImageLabel());
    setMessage(say(hint));
    desk.theme().apply(contents);
    filled();
    return contents;
  }

  /** The toolkit puts the icon into the very corner. */
  private void inset(Label icon) {
    if (icon.getLayoutData() instanceof FormData at) {
      at.top = new FormAttachment(0, desk.theme().px(12));
      at.right = new FormAttachment(100, -desk.theme().px(18));
    }
  }

  /** Called once, when everything is there. */
  protected void filled() {}

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Composite page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(14);
    layout.verticalSpacing = desk.theme().px(10);
    page.setLayout(layout);
    page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    fill(page);
    return area;
  }

  @Override
  protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
    String words = ButtonNames.of(id, label, desk.language());
    return Named.as(Mnemonic.strip(words), super.createButton(parent, id, words, isDefault));
  }

  /** A button with words of its own. */
  protected final Button button(Composite parent, int id, Text words, boolean isDefault) {
    Button button = createButton(parent, id, "", isDefault);
    button.setText(say(words));
    setButtonLayoutData(button);
    return Named.as(Mnemonic.strip(say(words)), button);
  }

  /** As large as its contents want to be. */
  @Override
  protected Point getInitialSize() {
    Point size = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
    return new Point(Math.max(size.x, desk.theme().px(640)), size.y);
  }

  /** Whether it is still there: answers may come when it was closed. */
  protected final boolean alive() {
    Shell shell = getShell();
    return shell != null && !shell.isDisposed();
  }

  /** Says how the form stands: what is wrong, or else a hint. */
  protected final void stand(@Nullable String wrong, String otherwise) {
    setErrorMessage(wrong);
    if (wrong == null) {
      setMessage(otherwise, IMessageProvider.NONE);
    }
  }

  /** The hint. */
  protected final String hint() {
    return say(hint);
  }

  /** Presses a button, for tests. */
  public void press(int id) {
    buttonPressed(id);
  }
}
