package org.fundbench.workbench.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;

/** What can be done with the self-evaluation while it is edited. */
public final class EvaluationCommands implements CommandFamily {
  private final Desk desk;
  private final EvaluationEditing editing;

  /** The commands of a window. */
  public EvaluationCommands(Desk desk) {
    this.desk = desk;
    this.editing = EvaluationEditing.of(desk);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "evaluation.save",
                new Text("保存自评", "Save Self-Evaluation"),
                new Text("写明原因，把修改记入台账", "Posts what was changed, with a reason"),
                Icon.DONE,
                "M1+S",
                () -> SaveWindow.open(desk, editing, shown -> {}, () -> {}))
            .when(editing::canSave)
            .inToolBar(MenuGroup.EVALUATION_EDIT),
        Action.of(
                "evaluation.undo",
                new Text("撤销自评修改", "Undo in Self-Evaluation"),
                new Text("撤销自评中未保存的修改", "Takes back what is not saved yet"),
                Icon.RECENT,
                "",
                editing::undo)
            .when(editing::canUndo)
            .in(MenuGroup.EDIT_UNDO),
        Action.of(
                "evaluation.redo",
                new Text("恢复自评修改", "Redo in Self-Evaluation"),
                new Text("恢复刚撤销的修改", "Does again what was taken back"),
                Icon.REFRESH,
                "",
                editing::redo)
            .when(editing::canRedo)
            .in(MenuGroup.EDIT_UNDO),
        Action.of(
                "evaluation.revert",
                new Text("放弃未保存的修改", "Revert Self-Evaluation"),
                new Text("回到台账中现行的自评", "Goes back to what the ledger has"),
                Icon.CANCEL,
                "",
                editing::revert)
            .when(() -> editing.draft().filter(EvaluationDraft::isDirty).isPresent())
            .in(MenuGroup.EVALUATION_EDIT),
        Action.about(
                "evaluation.edit",
                new Text("修改自评", "Edit Self-Evaluation"),
                new Text("到指标、总体目标或报告文字处修改", "Goes to an indicator, a goal or a text"),
                Icon.EVALUATION,
                "",
                about -> editing.goTo(place(about)))
            .when(() -> editing.now().isPresent())
            .in(MenuGroup.EVALUATION_EDIT),
        Action.of(
                "evaluation.add-indicator",
                new Text("添加指标…", "Add Indicator…"),
                new Text(
                    "添加由模块计算或由人评定的指标；保存时写明原因",
                    "Adds an indicator that a module computes or a person judges; saved with a"
                        + " reason"),
                Icon.POST,
                "",
                () -> AddIndicatorWindow.open(desk, editing))
            .when(() -> desk.ledger().isWritable() && editing.now().isPresent())
            .in(MenuGroup.EVALUATION_EDIT),
        Action.of(
                "evaluation.remove-indicator",
                new Text("移除指标", "Remove Indicator"),
                new Text(
                    "从自评草稿中移除选中的指标；保存之前可以撤销",
                    "Takes the selected indicator out of the draft; undone until it is saved"),
                Icon.CANCEL,
                "",
                editing::remove)
            .when(() -> desk.ledger().isWritable() && editing.indicator().isPresent())
            .in(MenuGroup.EVALUATION_EDIT),
        Action.about(
                "evaluation.evidence",
                new Text("添加佐证材料…", "Add Evidence…"),
                new Text("把文件与选中的指标一起存入台账", "Keeps files with the selected indicator"),
                Icon.POST,
                "",
                this::addEvidence)
            .when(() -> desk.ledger().isWritable() && editing.indicator().isPresent())
            .in(MenuGroup.EVALUATION_EDIT));
  }

  /** The place of what a command is about: an indicator's id, or {@code texts/background}. */
  private Place place(Optional<String> about) {
    String[] words =
        about.or(() -> editing.indicator().map(one -> one.id())).orElse("").split("/", 2);
    return words.length == 2 ? Place.field(words[0], words[1]) : Place.of(words[0]);
  }

  private void addEvidence(Optional<String> about) {
    Optional<String> id = about.or(() -> editing.indicator().map(one -> one.id()));
    if (id.isEmpty()) {
      return;
    }
    List<Path> files =
        new AskFile(desk, desk.shell(), new Text("选择佐证材料", "Choose evidence")).severalToOpen();
    if (!files.isEmpty()) {
      editing.keep(id.get(), files);
    }
  }
}
