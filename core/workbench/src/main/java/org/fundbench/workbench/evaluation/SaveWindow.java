package org.fundbench.workbench.evaluation;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** Asks why the self-evaluation is changed, and posts it. */
public final class SaveWindow extends FormWindow {
  private static final Text USUAL = new Text("自评修改", "Self-evaluation revised");

  private final EvaluationEditing editing;
  private final Runnable then;
  private @Nullable Field<String> reason;
  private @Nullable FormBody body;

  private SaveWindow(Desk desk, EvaluationEditing editing, Runnable then) {
    super(
        desk,
        new Text("保存自评", "Save the Self-Evaluation"),
        new Text(
            "修改将记入台账，原来的内容保留；原因会出现在操作日志中",
            "The change is posted and what held before is kept; the log shows the reason"));
    this.editing = editing;
    this.then = then;
  }

  /**
   * Shows it; or, where something cannot be read, says what.
   *
   * @param shown gets the window before it is opened
   * @param then runs when it is saved
   */
  static void open(
      Desk desk, EvaluationEditing editing, Consumer<SaveWindow> shown, Runnable then) {
    if (editing.unreadable().isPresent()) {
      desk.front().say(editing.unreadable().get());
      desk.shell().getDisplay().beep();
      return;
    }
    SaveWindow window = new SaveWindow(desk, editing, then);
    window.create();
    shown.accept(window);
    window.open();
  }

  @Override
  protected void fill(Composite page) {
    body = new FormBody(page, desk(), this::check);
    reason = body.field(new Text("原因(&R)", "&Reason"), 3, Reading::words);
  }

  @Override
  protected void filled() {
    if (reason != null) {
      reason.set(say(USUAL));
      reason.focus();
    }
  }

  private void check() {
    Button ok = getButton(IDialogConstants.OK_ID);
    if (body != null && ok != null) {
      stand(null, body.missing().orElse(hint()));
      ok.setEnabled(body.missing().isEmpty());
    }
  }

  @Override
  protected void okPressed() {
    if (reason != null) {
      String why = reason.text().strip();
      super.okPressed();
      editing.save(why, then);
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.EVALUATION;
  }
}
