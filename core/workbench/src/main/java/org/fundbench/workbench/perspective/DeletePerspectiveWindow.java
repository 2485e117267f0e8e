package org.fundbench.workbench.perspective;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** Asks which perspective of the user's own is to be deleted, and whether he means it. */
final class DeletePerspectiveWindow extends FormWindow {
  private final List<Perspective> own;
  private final int first;
  private final Consumer<Perspective> chosen;
  private @Nullable Combo which;

  /**
   * A question that is not asked yet.
   *
   * @param first the place of the one that is proposed
   */
  DeletePerspectiveWindow(
      Desk desk, List<Perspective> own, int first, Consumer<Perspective> chosen) {
    super(
        desk,
        new Text("删除透视图", "Delete a Perspective"),
        new Text(
            "要删除这个自建透视图吗？它的布局和按键不能恢复；台账和视图不受影响",
            "Delete this perspective of your own? Its layout and keys cannot be brought back; the"
                + " ledger and the views stay as they are"));
    this.own = own;
    this.first = first;
    this.chosen = chosen;
  }

  @Override
  protected void fill(Composite page) {
    FormBody body = new FormBody(page, desk(), () -> {});
    which =
        body.choice(
            new Text("透视图(&P)", "&Perspective"),
            3,
            own.stream().map(one -> say(one.label())).toList());
    which.select(Math.max(0, first));
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(parent, IDialogConstants.OK_ID, new Text("删除(&D)", "&Delete"), false);
    createButton(parent, IDialogConstants.CANCEL_ID, "", true); // Enter keeps it
  }

  @Override
  protected void filled() {
    setTitleImage(desk().theme().icon(Icon.PROBLEMS, Tone.CAUTION));
    if (which != null) {
      which.setFocus();
    }
  }

  @Override
  protected void okPressed() {
    int at = which == null ? -1 : which.getSelectionIndex();
    super.okPressed();
    if (at >= 0) {
      chosen.accept(own.get(at));
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.LAYOUT;
  }
}
