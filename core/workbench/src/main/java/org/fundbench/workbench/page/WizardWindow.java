package org.fundbench.workbench.page;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.workbench.desk.Desk;

/** The dialog around a wizard, in the language and look of the window. */
public final class WizardWindow extends WizardDialog {
  private final Desk desk;

  /** A dialog for a wizard; open it with {@link #open()}. */
  public WizardWindow(Desk desk, IWizard wizard) {
    super(desk.shell(), wizard);
    this.desk = desk;
    setHelpAvailable(false);
    setMinimumPageSize(desk.theme().px(560), desk.theme().px(300));
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setImage(desk.shell().getImage());
  }

  @Override
  protected Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    desk.theme().apply(contents);
    updateButtons();
    updateMessage();
    return contents;
  }

  @Override
  protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
    return super.createButton(parent, id, ButtonNames.of(id, label, desk.language()), isDefault);
  }

  /** Presses the button that finishes, for tests. */
  public void pressFinish() {
    buttonPressed(IDialogConstants.FINISH_ID);
  }
}
