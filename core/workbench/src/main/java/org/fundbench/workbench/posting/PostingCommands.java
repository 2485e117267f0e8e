package org.fundbench.workbench.posting;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.look.Icon;

/** What goes into the ledger and what comes out of it. */
public final class PostingCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public PostingCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "ledger.post",
                new Text("登记一笔…", "Post an Entry…"),
                new Text(
                    "手工登记支付、承诺、退回、冲销或释放",
                    "A payment, commitment, refund, reversal or release by hand"),
                Icon.POST,
                "M1+N",
                () -> PostWizard.open(desk, shown -> {}))
            .when(desk.ledger()::isWritable)
            .inToolBar(MenuGroup.LEDGER_POST),
        Action.of(
                "file.import",
                new Text("导入…", "Import…"),
                new Text("把文件导入台账", "Imports a file into the ledger"),
                Icon.IMPORT,
                "M1+I",
                () -> ImportWizard.open(desk, Optional.empty(), shown -> {}))
            .when(desk.ledger()::isWritable)
            .inToolBar(MenuGroup.FILE_EXCHANGE),
        Action.of(
                "file.export",
                new Text("导出报告…", "Export Report…"),
                new Text("导出年度绩效自评报告", "Exports the yearly self-evaluation"),
                Icon.EXPORT,
                "M1+E",
                () -> ExportWizard.open(desk, shown -> {}))
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.FILE_EXCHANGE));
  }
}
