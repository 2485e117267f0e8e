package org.fundbench.workbench.undo;

import java.util.Arrays;
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

  /** So is the entry sheet, while the keyboard is in it. */
  private static final String SHEET_UNDO = "sheet.undo";

  private static final String SHEET_REDO = "sheet.redo";

  /** Data key of fields whose view keeps the history of what is typed in them. */
  public static final String OWN_HISTORY = "fundbench.own-history";

  private final Desk desk;

  /** The commands of a window. */
  public UndoCommands(Desk desk) {
    this.desk = desk;
    Display display = desk.shell().getDisplay();
    Listener watch =
        event -> {
          if (event.widget instanceof org.eclipse.swt.widgets.Text field
              && (field.getStyle() & SWT.PASSWORD) == 0
              && field.getData(OWN_HISTORY) == null) {
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
                    : draft(SHEET_UNDO, DRAFT_UNDO)
                        .map(id -> desk.commands().get(id).name())
                        .orElseGet(() -> desk.lastBatch().label().orElse(new Text("撤销", "Undo"))));
    desk.commands()
        .speak(
            REDO,
            () ->
                draft(SHEET_REDO, DRAFT_REDO)
                    .filter(id -> typed().isEmpty())
                    .map(id -> desk.commands().get(id).name())
                    .orElse(new Text("重做输入", "Redo Typing")));
  }

  /** The first of some commands of drafts that can be run now. */
  private Optional<String> draft(String... ids) {
    return Arrays.stream(ids).filter(desk.commands()::isEnabled).findFirst();
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
                        || draft(SHEET_UNDO, DRAFT_UNDO).isPresent()
                        || desk.lastBatch().batch().isPresent())
            .in(MenuGroup.EDIT_UNDO),
        Action.of(
                REDO,
                new Text("重做", "Redo"),
                new Text("重做撤销了的输入", "Types again what was taken back"),
                Icon.REFRESH,
                "M1+Y",
                this::redo)
            .when(() -> typed().isPresent() || draft(SHEET_REDO, DRAFT_REDO).isPresent())
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
    return focus instanceof org.eclipse.swt.widgets.Text field && field.getData(OWN_HISTORY) == null
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
    typed()
        .ifPresentOrElse(
            TypingHistory::redo,
            () -> draft(SHEET_REDO, DRAFT_REDO).ifPresent(desk.commands()::run));
  }

  private void undo() {
    Optional<String> draft = draft(SHEET_UNDO, DRAFT_UNDO);
    if (typing().isPresent()) {
      typing().get().undo();
    } else if (draft.isPresent()) {
      desk.commands().run(draft.get());
    } else {
      desk.lastBatch()
          .batch()
          .ifPresent(one -> UndoWindow.open(desk, Optional.of(one.batch().number()), shown -> {}));
    }
  }
}
