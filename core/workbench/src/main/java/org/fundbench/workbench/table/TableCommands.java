package org.fundbench.workbench.table;

import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What can be done in the table that has the focus. */
public final class TableCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public TableCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "edit.copy",
                new Text("复制", "Copy"),
                new Text("把选定内容复制为表格", "Copies the selection as a table"),
                Icon.COPY,
                "M1+C",
                () ->
                    inTable(
                        table ->
                            table.doCommand(
                                new CopyDataToClipboardCommand(
                                    "\t", "\n", table.getConfigRegistry()))))
            .in(MenuGroup.EDIT_CLIPBOARD),
        Action.of(
                "edit.select-all",
                new Text("全选", "Select All"),
                new Text("选定表中全部行", "Selects all rows of the table"),
                Icon.LEDGER,
                "M1+A",
                () -> inTable(table -> table.doCommand(new SelectAllCommand())))
            .in(MenuGroup.EDIT_CLIPBOARD),
        column(
            "table.sort",
            new Text("按当前列排序", "Sort by the Current Column"),
            new Text(
                "按光标所在列排序，再按一次则反向", "Sorts by the column the keyboard is in, then the other way"),
            "M1+M3+S",
            Grid::sort),
        column(
            "table.columns",
            new Text("选择列…", "Choose Columns…"),
            new Text("显示、隐藏列并调整次序", "Shows, hides and orders the columns"),
            "",
            (grid, column) -> new ColumnsWindow(desk, grid).open()),
        column(
            "table.hide-column",
            new Text("隐藏当前列", "Hide the Current Column"),
            new Text("隐藏光标所在列", "Hides the column the keyboard is in"),
            "",
            Grid::hide),
        column(
            "table.column-left",
            new Text("当前列左移", "Move the Column Left"),
            new Text("光标所在列左移一位", "Moves the column the keyboard is in to the left"),
            "M1+M3+ARROW_LEFT",
            (grid, column) -> grid.move(column, -1)),
        column(
            "table.column-right",
            new Text("当前列右移", "Move the Column Right"),
            new Text("光标所在列右移一位", "Moves the column the keyboard is in to the right"),
            "M1+M3+ARROW_RIGHT",
            (grid, column) -> grid.move(column, 1)),
        column(
            "table.column-wider",
            new Text("当前列加宽", "Widen the Column"),
            new Text("光标所在列加宽", "Makes the column the keyboard is in wider"),
            "M1+M3+ARROW_UP",
            (grid, column) -> grid.widen(column, WIDER)),
        column(
            "table.column-narrower",
            new Text("当前列收窄", "Narrow the Column"),
            new Text("光标所在列收窄", "Makes the column the keyboard is in narrower"),
            "M1+M3+ARROW_DOWN",
            (grid, column) -> grid.widen(column, -WIDER)));
  }

  private static final int WIDER = 16;

  private Action column(
      String id, Text name, Text help, String keys, ObjIntConsumer<Grid<?>> action) {
    return Action.of(
            id,
            name,
            help,
            Icon.COLUMNS,
            keys,
            () ->
                GridFocus.active(desk).ifPresent(grid -> action.accept(grid, grid.currentColumn())))
        .when(() -> GridFocus.active(desk).isPresent())
        .in(MenuGroup.EDIT_FIND);
  }

  private void inTable(Predicate<NatTable> action) {
    Control focus = desk.shell().getDisplay().getFocusControl();
    Optional<NatTable> table =
        focus instanceof NatTable focused
            ? Optional.of(focused)
            : GridFocus.active(desk).map(Grid::control);
    if (table.isPresent() && !action.test(table.get())) {
      desk.front().say(desk.say(new Text("没有选定内容", "Nothing is selected")));
    }
  }
}
