package org.fundbench.workbench.newfund;

import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;

/**
 * A page that describes a part of the fund. It says above what is wrong, else what is still to be
 * filled in, else what it is for; and puts the keyboard into its first field when it is shown.
 */
abstract class DraftPage extends WizardPage implements Helped {
  private final Desk desk;
  private final FundDraft draft;
  private final Text hint;
  private int filled = -1;
  private boolean filling;

  DraftPage(String id, Desk desk, FundDraft draft, Text title, Text hint) {
    super(id);
    this.desk = desk;
    this.draft = draft;
    this.hint = hint;
    setTitle(desk.say(title));
    setDescription(desk.say(hint));
  }

  final Desk desk() {
    return desk;
  }

  final FundDraft draft() {
    return draft;
  }

  final String say(Text text) {
    return desk.say(text);
  }

  /** Makes the fields, in a composite with a grid layout of one column. */
  abstract void fill(Composite page);

  /** Shows the draft in the fields. */
  abstract void show();

  /** Takes what is in the fields into the draft, and says how the page stands. */
  abstract void take();

  /** Puts the keyboard into the first field. */
  abstract void focus();

  @Override
  public final void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = desk.theme().px(20);
    layout.marginHeight = desk.theme().px(14);
    layout.verticalSpacing = desk.theme().px(10);
    page.setLayout(layout);
    filling = true;
    fill(page);
    filling = false;
    setControl(page);
    setPageComplete(false);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      if (filled != draft.version()) {
        filled = draft.version();
        filling = true;
        show();
        filling = false;
      }
      changed();
      focus();
    }
  }

  /** To be called by every field. */
  final void changed() {
    if (!filling && getControl() != null) {
      take();
    }
  }

  /** Says how the page stands. */
  final void stand(Optional<String> wrong, Optional<String> missing) {
    setErrorMessage(wrong.orElse(null));
    setMessage(missing.orElse(say(hint)));
    setPageComplete(wrong.isEmpty() && missing.isEmpty());
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.NEW_LEDGER;
  }
}
