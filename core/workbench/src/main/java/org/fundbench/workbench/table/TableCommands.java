package org.fundbench.workbench.table;

import java.util.List;
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
                Icon.RECENT,
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
            .in(MenuGroup.EDIT_CLIPBOARD));
  }

  private void inTable(Predicate<NatTable> action) {
    Control focus = desk.shell().getDisplay().getFocusControl();
    if (focus instanceof NatTable table && !action.test(table)) {
      desk.front().say(desk.say(new Text("没有选定内容", "Nothing is selected")));
    }
  }
}
