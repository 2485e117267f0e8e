package org.fundbench.workbench.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Question;

/** Asks what is to become of unsaved work when the window is to be closed. */
public final class UnsavedQuestion {
  private static final Text TITLE = new Text("自评尚未保存", "The self-evaluation is not saved");
  private static final Text DROP = new Text("不保存(&N)", "Do&n't Save");

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
    return editing.canSave() ? askToSave() : askToGoThere(editing.unsaved());
  }

  private boolean askToSave() {
    int answer =
        Question.ask(
            desk,
            TITLE,
            new Text(
                "对自评的修改还没有记入台账。关闭前要保存吗？",
                "What you changed in the self-evaluation is not posted yet. Save it first?"),
            new Text("保存(&S)", "&Save"),
            DROP);
    if (answer == 0) {
      SaveWindow.open(desk, editing, shown -> {}, desk.shell()::close);
    }
    return answer == 1;
  }

  /**
   * What is not saved belongs to funds that are not looked at now; it is saved where it is seen.
   */
  private boolean askToGoThere(List<EvaluatedFund> unsaved) {
    String names =
        unsaved.stream()
            .map(one -> desk.say(new Text("“{0}”", "“{0}”").with(one.name())))
            .collect(Collectors.joining(desk.say(new Text("、", ", "))));
    int answer =
        Question.ask(
            desk,
            TITLE,
            new Text(
                    "对{0}的自评的修改还没有记入台账，关闭窗口即丢失。先转到那里保存吗？",
                    "What you changed in the self-evaluation of {0} is not posted yet and would be"
                        + " lost. Go there to save it first?")
                .with(names),
            new Text("转到那里(&G)", "&Go There"),
            DROP);
    if (answer == 0) {
      goThere(unsaved.get(0));
    }
    return answer == 1;
  }

  private void goThere(EvaluatedFund of) {
    desk.ledger()
        .open(
            of.file(),
            open -> {
              if (!open.fund().id().equals(of.id())) {
                desk.ledger().refresh(Optional.of(of.id()));
              }
              desk.front().showPerspective("evaluation");
              desk.front().showView(EvaluationEditing.VIEW);
            });
  }
}
