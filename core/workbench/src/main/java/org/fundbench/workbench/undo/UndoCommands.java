package org.fundbench.workbench.undo;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.posting.UndoWindow;

/**
 * Undo takes back typing while the keyboard is in a field. What is posted is never taken back:
 * there undo offers the batch that negates the last one, with a reason and its effect shown.
 */
public final class UndoCommands implements CommandFamily {
  private static final String UNDO = "edit.undo";
  private static final String REDO = "edit.redo";

  /** The self-evaluation is edited as a draft with a history of its own. */
  private static final String DRAFT_UNDO = "evaluation.undo";

  private static final String DRAFT_REDO = "evaluation.redo";

  private final Desk desk;

  /** The commands of a window. */
  public UndoCommands(Desk desk) {
    this.desk = desk;
    Display display = desk.shell().getDisplay();
    Listener watch =
        event -> {
          if (event.widget instanceof org.eclipse.swt.widgets.Text field
              && (field.getStyle() & SWT.PASSWORD) == 0) {
            TypingHistory.of(field);
          }
        };
    display.addFilter(SWT.FocusIn, watch);
    desk.shell().addListener(SWT.Dispose, event -> display.removeFilter(SWT.FocusIn, watch));
    speak();
  }

  /** The menu says what undo and redo would do. */
  private void speak() {
    desk.commands()
        .speak(
            UNDO,
            () ->
                typing().isPresent()
                    ? new Text("撤销输入", "Undo Typing")
                    : desk.commands().isEnabled(DRAFT_UNDO)
                        ? desk.commands().get(DRAFT_UNDO).name()
                        : desk.lastBatch().label().orElse(new Text("撤销", "Undo")));
    desk.commands()
        .speak(
            REDO,
            () ->
                typed().isEmpty() && desk.commands().isEnabled(DRAFT_REDO)
                    ? desk.commands().get(DRAFT_REDO).name()
                    : new Text("重做输入", "Redo Typing"));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                UNDO,
                new Text("撤销", "Undo"),
                new Text(
                    "撤销输入；已过账的，提供撤销批次",
                    "Takes back typing; of what is posted, offers the undo of its batch"),
                Icon.REFRESH,
                "M1+Z",
                this::undo)
            .when(
                () ->
                    typing().isPresent()
                        || desk.commands().isEnabled(DRAFT_UNDO)
                        || desk.lastBatch().batch().isPresent())
            .in(MenuGroup.EDIT_UNDO),
        Action.of(
                REDO,
                new Text("重做", "Redo"),
                new Text("重做撤销了的输入", "Types again what was taken back"),
                Icon.REFRESH,
                "M1+Y",
                this::redo)
            .when(() -> typed().isPresent() || desk.commands().isEnabled(DRAFT_REDO))
            .in(MenuGroup.EDIT_UNDO),
        Action.about(
                "ledger.undo-batch",
                new Text("撤销批次…", "Undo a Batch…"),
                new Text(
                    "再过一批相反的记录以撤销一个批次，须写明原因", "Posts a batch that negates another, with a reason"),
                Icon.REFRESH,
                "",
                number ->
                    UndoWindow.open(
                        desk,
                        number
                            .map(Long::valueOf)
                            .or(() -> desk.lastBatch().batch().map(one -> one.batch().number())),
                        shown -> {}))
            .when(desk.ledger()::isWritable)
            .in(MenuGroup.LEDGER_CORRECT));
  }

  private Optional<TypingHistory> history() {
    Control focus = desk.shell().getDisplay().getFocusControl();
    return focus instanceof org.eclipse.swt.widgets.Text field
        ? Optional.of(TypingHistory.of(field))
        : Optional.empty();
  }

  private Optional<TypingHistory> typing() {
    return history().filter(TypingHistory::canUndo);
  }

  private Optional<TypingHistory> typed() {
    return history().filter(TypingHistory::canRedo);
  }

  private void redo() {
    typed().ifPresentOrElse(TypingHistory::redo, () -> desk.commands().run(DRAFT_REDO));
  }

  private void undo() {
    if (typing().isPresent()) {
      typing().get().undo();
    } else if (desk.commands().isEnabled(DRAFT_UNDO)) {
      desk.commands().run(DRAFT_UNDO);
    } else {
      desk.lastBatch()
          .batch()
          .ifPresent(one -> UndoWindow.open(desk, Optional.of(one.batch().number()), shown -> {}));
    }
  }
}
