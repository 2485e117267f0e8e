package org.fundbench.workbench.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

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
    FileDialog dialog = new FileDialog(desk.shell(), SWT.OPEN);
    dialog.setFilterExtensions(new String[] {"*.pdf", "*"});
    Optional.ofNullable(dialog.open())
        .ifPresent(file -> verifier.start(Optional.of(Path.of(file))));
  }
}
