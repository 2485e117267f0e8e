package org.fundbench.workbench.audit;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;

/** Was anything altered, and what was done? */
public final class AuditCommands implements CommandFamily {
  private final Desk desk;
  private final Verifier verifier;

  /** The commands of a window. */
  public AuditCommands(Desk desk, Verifier verifier) {
    this.desk = desk;
    this.verifier = verifier;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "audit.verify",
                new Text("校验台账", "Verify the Ledger"),
                new Text(
                    "重新计算全部记录并与台账头比对", "Recomputes all records and compares them with the head"),
                Icon.VERIFY,
                "M1+M2+V",
                () -> verifier.start(Optional.empty()))
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.AUDIT_VERIFY),
        Action.of(
                "audit.verify-report",
                new Text("与报告比对…", "Compare with a Report…"),
                new Text("与报告中印出的台账头比对", "Compares with the head printed in a report"),
                Icon.AUDIT,
                "",
                this::compareWithReport)
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_VERIFY));
  }

  private void compareWithReport() {
    AskFile.toOpen(desk, desk.shell(), List.of("*.pdf"))
        .ifPresent(file -> verifier.start(Optional.of(file)));
  }
}
