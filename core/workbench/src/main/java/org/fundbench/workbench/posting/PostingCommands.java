package org.fundbench.workbench.posting;

import java.util.ArrayList;
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
    List<Action> actions = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      actions.add(document(kind));
    }
    actions.add(
        Action.of(
                "ledger.review",
                new Text("复核待审单据…", "Review What Waits…"),
                new Text(
                    "查看、批准或退回等待复核的单据", "Looks at, approves or sends back what waits for review"),
                Icon.DONE,
                "",
                () -> ReviewWindow.open(desk, shown -> {}))
            .when(desk.ledger()::isWritable)
            .in(MenuGroup.LEDGER_REVIEW));
    actions.add(period(true, "ledger.close-period", new Text("结账…", "Close a Period…")));
    actions.add(period(false, "ledger.reopen-period", new Text("反结账…", "Reopen a Period…")));
    actions.add(
        Action.of(
                "file.import",
                new Text("导入…", "Import…"),
                new Text("把文件导入台账", "Imports a file into the ledger"),
                Icon.IMPORT,
                "M1+I",
                () -> ImportWizard.open(desk, Optional.empty(), shown -> {}))
            .when(desk.ledger()::isWritable)
            .inToolBar(MenuGroup.FILE_EXCHANGE));
    actions.add(
        Action.of(
                "file.export",
                new Text("导出报告…", "Export Report…"),
                new Text("导出年度绩效自评报告", "Exports the yearly self-evaluation"),
                Icon.EXPORT,
                "M1+E",
                () -> ExportWizard.open(desk, shown -> {}))
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.FILE_EXCHANGE));
    return actions;
  }

  private Action period(boolean closing, String id, Text name) {
    return Action.of(
            id,
            name,
            closing
                ? new Text("检查后给一个月份结账", "Closes a month after a check")
                : new Text("写明原因后重新打开已结账的月份", "Opens a closed month again, with a reason"),
            closing ? Icon.VERIFY : Icon.OPEN,
            "",
            () -> PeriodWindow.open(desk, closing, shown -> {}))
        .when(desk.ledger()::isWritable)
        .in(MenuGroup.LEDGER_PERIOD);
  }

  private Action document(DocumentKind kind) {
    Action action =
        Action.of(
                kind.command(),
                new Text("登记{0}…", "New {0}…").with(kind.label()),
                new Text("用表单登记：{0}", "By a form: {0}").with(kind.label()),
                Icon.POST,
                kind == DocumentKind.PAYMENT ? "M1+N" : "",
                () -> PostWindow.open(desk, kind, Optional.empty(), shown -> {}))
            .when(desk.ledger()::isWritable);
    MenuGroup group =
        switch (kind) {
          case PAYMENT, COMMITMENT -> MenuGroup.LEDGER_POST;
          case REFUND, REVERSAL, RELEASE, EXPIRY -> MenuGroup.LEDGER_CORRECT;
          case APPROPRIATION, MEASUREMENT, CORRECTION -> MenuGroup.LEDGER_DOCUMENT;
          case ATTACHMENT -> MenuGroup.LEDGER_ATTACH;
        };
    return kind == DocumentKind.PAYMENT ? action.inToolBar(group) : action.in(group);
  }
}
