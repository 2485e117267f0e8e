package org.fundbench.workbench.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.QuickFixes.Fix;
import org.fundbench.workbench.look.Icon;

/** What can be done with the entry sheet. */
public final class SheetCommands implements CommandFamily {
  private final Desk desk;
  private final EntrySheet sheet;

  /** The commands of a window. */
  public SheetCommands(Desk desk) {
    this.desk = desk;
    this.sheet = EntrySheet.of(desk);
    desk.fixes().register(CellProblem.codes(), this::fix);
  }

  /** The way to the cell of a problem; problems of other things have none here. */
  private Fix fix(Problem problem) {
    boolean ours = problem.place().where().equals(desk.say(SheetWords.NAME));
    return Fix.by(
        ours ? "sheet.go" : "",
        new Text("转到录入表第 {0} 行", "Go to row {0} of the entry sheet")
            .with(problem.place().row().orElse(1)),
        problem.place().row().orElse(1) + "/" + problem.place().column().orElse(1));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "ledger.sheet",
                new Text("逐行录入支付", "Type Payments as Rows"),
                new Text(
                    "像填表一样一行一笔地录入支付，试算后整批过账",
                    "Payments typed as rows of a sheet, tried together and posted as one"),
                Icon.SHEET,
                "M1+M2+E",
                this::open)
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.LEDGER_POST),
        Action.of(
                "sheet.post",
                new Text("全部提交", "Submit All Rows"),
                new Text(
                    "把录入表的全部行作为一个批次过账，须复核的资金则送审；有一行不行就都不提交",
                    "Posts all rows of the entry sheet as one batch, or sends them to review where the"
                        + " fund asks for it; all or none"),
                Icon.DONE,
                "M1+CR",
                this::post)
            .when(sheet::canPost)
            .in(MenuGroup.LEDGER_POST, new Text("录入表：全部提交", "Entry Sheet: Submit All Rows")),
        Action.of(
                "sheet.add-row",
                new Text("加一行", "Add Row"),
                new Text("在录入表的当前行下面加一行", "Adds a row to the entry sheet, beneath this one"),
                Icon.POST,
                "M1+INSERT",
                () -> inTable(SheetTable::addRow))
            .when(sheet::isOpen)
            .in(MenuGroup.EDIT_ROWS, new Text("录入表：加一行", "Entry Sheet: Add Row")),
        Action.of(
                "sheet.remove-row",
                new Text("删一行", "Delete Row"),
                new Text("删去录入表的当前行；可以撤销", "Takes this row out of the entry sheet; can be undone"),
                Icon.CANCEL,
                "M1+M2+DEL",
                () -> inTable(SheetTable::removeRow))
            .when(sheet::isOpen)
            .in(MenuGroup.EDIT_ROWS, new Text("录入表：删一行", "Entry Sheet: Delete Row")),
        Action.of(
                "sheet.copy-above",
                new Text("抄上一行", "Copy Cell Above"),
                new Text("把录入表上一行同一格的内容抄下来", "Copies the cell above in the entry sheet"),
                Icon.NEXT,
                "M1+D",
                () -> inTable(SheetTable::copyAbove))
            .when(sheet::isOpen)
            .in(MenuGroup.EDIT_ROWS, new Text("录入表：抄上一行", "Entry Sheet: Copy Cell Above")),
        Action.of(
                "sheet.show-posted",
                new Text("查看刚过账的分录", "Show What Was Posted Last"),
                new Text(
                    "在台账中列出刚从录入表过账的分录；送审的，转到复核",
                    "Lists what was posted last from the entry sheet; what waits is shown where it is"
                        + " reviewed"),
                Icon.NEXT,
                "",
                () -> sheet.last().ifPresent(rows -> rows.show(desk)))
            .when(() -> sheet.last().isPresent())
            .in(
                MenuGroup.LEDGER_POST,
                new Text("录入表：查看刚过账的分录", "Entry Sheet: Show What Was Posted Last")),
        Action.of(
                "sheet.undo",
                new Text("撤销录入", "Undo in the Entry Sheet"),
                new Text("撤销录入表中未过账的修改", "Takes back what was typed in the entry sheet"),
                Icon.RECENT,
                "",
                () -> inTable(table -> table.undo(sheet::undo)))
            .when(() -> hasKeyboard() && sheet.canUndo()),
        Action.of(
                "sheet.redo",
                new Text("恢复录入", "Redo in the Entry Sheet"),
                new Text("恢复录入表中刚撤销的修改", "Does again what was taken back in the entry sheet"),
                Icon.REFRESH,
                "",
                () -> inTable(table -> table.undo(sheet::redo)))
            .when(() -> hasKeyboard() && sheet.canRedo()),
        Action.about(
                "sheet.go",
                new Text("转到录入表", "Go to the Entry Sheet"),
                new Text("转到录入表中有问题的一格", "Goes to the cell of the entry sheet with a problem"),
                Icon.SHEET,
                "",
                this::go)
            .when(desk.ledger()::isOpen));
  }

  private boolean hasKeyboard() {
    return EntrySheetView.table(desk).filter(SheetTable::hasFocus).isPresent();
  }

  private void open() {
    desk.front().showPerspective("ledger");
    desk.front().showView(EntrySheet.VIEW);
    EntrySheetView.table(desk).ifPresent(SheetTable::focus);
  }

  private void inTable(Consumer<SheetTable> work) {
    if (EntrySheetView.table(desk).isEmpty()) {
      open();
    }
    EntrySheetView.table(desk).ifPresent(work);
  }

  private void post() {
    sheet.post();
    sheet
        .trouble()
        .filter(row -> sheet.check().tried())
        .ifPresent(row -> inTable(table -> table.go(row, sheet.check().states().get(row).cell())));
  }

  private void go(Optional<String> about) {
    open();
    String[] at = about.orElse("1/1").split("/", -1);
    int row = Integer.parseInt(at[0]) - 1;
    Optional<SheetColumn> column =
        Arrays.stream(SheetColumn.values())
            .filter(one -> at.length > 1 && at[1].equals(String.valueOf(one.ordinal() + 1)))
            .findFirst();
    if (row >= 0 && row < sheet.sheet().size()) {
      inTable(table -> table.go(row, column));
    }
  }
}
