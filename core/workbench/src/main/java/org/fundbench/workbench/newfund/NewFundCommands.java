package org.fundbench.workbench.newfund;

import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** Setting up funds. */
public final class NewFundCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public NewFundCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "file.new",
                new Text("新建台账…", "New Ledger…"),
                new Text("建立一个台账和它的第一项经费", "Makes a ledger with its first fund"),
                Icon.FUND,
                "M1+M2+N",
                () -> NewFundWizard.openNew(desk, shown -> {}))
            .in(MenuGroup.FILE_NEW),
        Action.of(
                "file.add-fund",
                new Text("新增经费…", "Add Fund…"),
                new Text(
                    "在打开的台账中加入另一项经费，或下一年度",
                    "Adds another fund, or the next year, to the open ledger"),
                Icon.FUND,
                "",
                () -> NewFundWizard.openAdding(desk, shown -> {}))
            .when(desk.ledger()::isWritable)
            .in(MenuGroup.FILE_NEW));
  }
}
