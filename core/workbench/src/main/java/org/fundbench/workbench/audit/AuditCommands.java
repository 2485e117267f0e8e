package org.fundbench.workbench.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.FileKind;

/** Was anything altered, what was done, and where does a figure come from? */
public final class AuditCommands implements CommandFamily {
  private static final Text PROVING = new Text("生成凭证证明", "Making the proof of an entry");

  private final Desk desk;
  private final Auditor auditor;

  /** The commands of a window. */
  public AuditCommands(Desk desk, Auditor auditor) {
    this.desk = desk;
    this.auditor = auditor;
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
                () -> auditor.verifier().start(Optional.empty()))
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.AUDIT_VERIFY),
        Action.about(
                "audit.verify-report",
                new Text("与报告比对…", "Compare with a Report…"),
                new Text(
                    "与报告中印出的台账头比对，并核对报告的电子签名",
                    "Compares with the head printed in a report, and checks its signatures"),
                Icon.AUDIT,
                "",
                this::compareWithReport)
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_VERIFY),
        Action.of(
                "audit.check",
                new Text("检查台账", "Check the Ledger"),
                new Text(
                    "预算、算术、凭证附件、期间与重复支付的检查",
                    "Budget, arithmetic, evidence, periods, double payments"),
                Icon.PROBLEMS,
                "M1+M2+K",
                this::check)
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_CHECK),
        Action.of(
                "audit.history",
                new Text("记录经历", "History of the Entry"),
                new Text("所选记录的前因后果：谁、何时、为何", "What became of the selected entry: who, when, why"),
                Icon.LOG,
                "M1+M2+H",
                () -> desk.front().showView("history"))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_TRAIL),
        Action.of(
                "audit.operations",
                new Text("操作日志", "Operation Log"),
                new Text("谁在何时做了什么，被拒绝的也在内", "Who did what and when, refused attempts included"),
                Icon.LOG,
                "",
                () -> desk.front().showView("operations"))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_TRAIL),
        Action.of(
                "audit.trail",
                new Text("数字来历", "Trail of a Figure"),
                new Text("报告中任何数字的来历，直到凭证", "Where any figure of the report comes from"),
                Icon.CHART,
                "M1+M2+T",
                () -> desk.front().showView("trail"))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.AUDIT_TRAIL),
        Action.of(
                "audit.prove",
                new Text("导出凭证证明…", "Export the Proof of the Entry…"),
                new Text(
                    "为所选记录生成可独立校验的证明文件",
                    "A file that proves the selected entry without this program"),
                Icon.EXPORT,
                "",
                this::prove)
            .when(() -> selected().isPresent())
            .in(MenuGroup.AUDIT_TRAIL));
  }

  private void check() {
    desk.front().showView("checks");
    auditor.checker().start();
  }

  private Optional<PostedRecord.Entry> selected() {
    return desk.selection().selected().entry();
  }

  private void compareWithReport(Optional<String> named) {
    named
        .map(Path::of)
        .or(
            () ->
                new AskFile(
                        desk,
                        desk.shell(),
                        new Text("要比对的报告", "The report to compare with"),
                        FileKind.PDF)
                    .toOpen())
        .ifPresent(
            file -> {
              desk.front().showView("audit");
              auditor.verifier().start(Optional.of(file));
            });
  }

  private void prove() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty() || selected().isEmpty()) {
      return;
    }
    String number = selected().get().numberText();
    new AskFile(desk, desk.shell(), new Text("证明写到哪里", "Where to write the proof"), FileKind.TEXT)
        .toSave(number + "-proof.txt")
        .ifPresent(target -> prove(open.get().file(), number, target));
  }

  private void prove(Path ledger, String number, Path target) {
    desk.jobs()
        .start(
            PROVING,
            progress -> {
              try (LedgerSession session = desk.program().openReadOnly(ledger)) {
                return session.proofs().writeProof(number, target, progress);
              }
            },
            head ->
                desk.front()
                    .say(
                        desk.say(
                            new Text("{0} 的证明已写入 {1}", "The proof of {0} is in {1}")
                                .with(number, target))),
            thrown -> desk.report(PROVING, thrown));
  }
}
