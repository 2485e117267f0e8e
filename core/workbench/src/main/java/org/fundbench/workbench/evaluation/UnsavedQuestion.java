package org.fundbench.workbench.evaluation;

import org.eclipse.jface.dialogs.MessageDialog;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/** Asks what is to become of unsaved work when the window is to be closed. */
public final class UnsavedQuestion {
  private final Desk desk;
  private final EvaluationEditing editing;

  /** The question of a window. */
  public UnsavedQuestion(Desk desk) {
    this.desk = desk;
    this.editing = EvaluationEditing.of(desk);
  }

  /**
   * Whether the window may be closed now. Where the answer is to save first, it is closed when that
   * is done.
   */
  public boolean mayClose() {
    if (!editing.isDirty()) {
      return true;
    }
    MessageDialog dialog =
        new MessageDialog(
            desk.shell(),
            desk.say(new Text("自评尚未保存", "The self-evaluation is not saved")),
            null,
            desk.say(
                new Text(
                    "对自评的修改还没有记入台账。关闭前要保存吗？",
                    "What you changed in the self-evaluation is not posted yet. Save it first?")),
            MessageDialog.QUESTION,
            0,
            desk.say(new Text("保存(&S)", "&Save")),
            desk.say(new Text("不保存(&N)", "Do&n't Save")),
            desk.say(new Text("取消(&C)", "&Cancel")));
    return switch (dialog.open()) {
      case 0 -> {
        SaveWindow.open(desk, editing, shown -> {}, desk.shell()::close);
        yield false;
      }
      case 1 -> true;
      default -> false;
    };
  }
}
