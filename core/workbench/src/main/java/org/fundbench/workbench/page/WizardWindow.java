package org.fundbench.workbench.page;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Tone;

/** The dialog around a wizard, in the language and look of the window. */
public final class WizardWindow extends WizardDialog implements Helped {
  private static final ImageData EMPTY = empty();

  private final Desk desk;

  /** A dialog for a wizard; open it with {@link #open()}. */
  public WizardWindow(Desk desk, Wizard wizard) {
    super(desk.shell(), wizard);
    // JFace's own picture belongs to another look.
    wizard.setDefaultPageImageDescriptor(
        ImageDescriptor.createFromImageDataProvider(zoom -> EMPTY));
    this.desk = desk;
    setHelpAvailable(false);
    setMinimumPageSize(desk.theme().px(560), desk.theme().px(300));
  }

  private static ImageData empty() {
    ImageData data = new ImageData(1, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
    data.setAlpha(0, 0, 0);
    return data;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    Helped.in(shell, this);
    shell.setImage(desk.shell().getImage());
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    desk.theme().apply(contents);
    readableTitle(contents);
    updateButtons();
    updateMessage();
    return contents;
  }

  /**
   * The keyboard goes along to a page that is shown. It would stay on the button that led there, or
   * jump to the one back where that button can do no more.
   */
  @Override
  public void showPage(IWizardPage page) {
    super.showPage(page);
    Control control = page.getControl();
    if (control != null && !control.isDisposed() && !holdsFocus(control)) {
      control.setFocus();
    }
  }

  private static boolean holdsFocus(Control page) {
    for (Control at = page.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
      if (at == page) {
        return true;
      }
    }
    return false;
  }

  /** JFace gives the title the system's colour, which may be that of the other theme. */
  private void readableTitle(Control control) {
    if (control instanceof Label && control.getFont().equals(JFaceResources.getBannerFont())) {
      control.setForeground(desk.theme().color(Tone.TEXT));
    } else if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        readableTitle(child);
      }
    }
  }

  /** JFace makes the cancel button of a wizard past {@link #createButton}. */
  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    Button cancel = getButton(IDialogConstants.CANCEL_ID);
    if (cancel != null) {
      cancel.setText(ButtonNames.of(IDialogConstants.CANCEL_ID, cancel.getText(), desk.language()));
    }
  }

  @Override
  protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
    return super.createButton(parent, id, ButtonNames.of(id, label, desk.language()), isDefault);
  }

  /** Presses the button that finishes, for tests. */
  public void pressFinish() {
    buttonPressed(IDialogConstants.FINISH_ID);
  }

  /** The page of the help for the page that is shown; every one has its own. */
  @Override
  public HelpTopic helpTopic() {
    return ((Helped) getCurrentPage()).helpTopic();
  }
}
