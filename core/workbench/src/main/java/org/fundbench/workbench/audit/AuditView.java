package org.fundbench.workbench.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.fundbench.app.SignedReport;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** Whether the ledger is as it was posted: its head, and what a verification found. */
public final class AuditView {
  private static final Text SIGNATURE = new Text("电子签名", "Signature");
  private static final Text COMMA = new Text("，", ", ");

  private record Row(Text what, String says, Tone tone) {}

  private final Desk desk;
  private final Verifier verifier;
  private final PageHead head;
  private final Grid<Row> grid;

  private AuditView(Composite page, Desk desk, Verifier verifier) {
    this.desk = desk;
    this.verifier = verifier;
    head = new PageHead(page, desk, List.of("audit.verify", "audit.verify-report"));
    grid =
        new Grid<>(
            page,
            desk,
            "audit",
            new Text("审计", "Audit"),
            List.of(
                Column.<Row>left(new Text("项目", "What"), 220, row -> desk.say(row.what()))
                    .toned(row -> Tone.MUTED),
                Column.<Row>left(new Text("内容", "It says"), 480, Row::says).toned(Row::tone)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.ledger().changed().listen(page, this::show);
    verifier.changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk, Verifier verifier) {
    Composite page = PageHead.page(parent, desk);
    new AuditView(page, desk, verifier);
    return page;
  }

  private void show() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty()) {
      return;
    }
    Optional<Verifier.Found> outcome = verifier.found(open.get());
    Text verdict =
        outcome
            .map(
                found ->
                    found.isClean()
                        ? new Text("全部相符", "All as posted")
                        : new Text("发现 {0} 处不符", "{0} things do not fit")
                            .with(found.problems().size()))
            .orElse(new Text("尚未校验", "Not verified yet"));
    head.say(
        desk.say(verdict),
        desk.say(
            new Text(
                "校验会重新计算每一条记录的哈希，并与台账头比对",
                "Verifying recomputes the hash of every record and compares it with the head")));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(new Text("台账文件", "Ledger file"), open.get().file().toString(), Tone.TEXT));
    rows.add(
        new Row(new Text("记录数", "Records"), String.valueOf(open.get().head().size()), Tone.TEXT));
    rows.add(
        new Row(
            new Text("台账头（数量:根）", "Head (size:root)"), open.get().head().toString(), Tone.TEXT));
    outcome.ifPresent(found -> add(rows, found));
    grid.show(Rows.of(rows));
  }

  private void add(List<Row> rows, SignedReport report) {
    rows.add(new Row(new Text("比对的报告", "Compared report"), report.file().toString(), Tone.TEXT));
    if (report.signatures().isEmpty() && report.unread().isEmpty()) {
      rows.add(new Row(SIGNATURE, desk.say(SignedReport.UNSIGNED), Tone.MUTED));
    }
    for (ReportSignature one : report.signatures()) {
      rows.add(new Row(SIGNATURE, one.signer(), Tone.TEXT));
      rows.add(
          new Row(
              new Text("签署时间", "Signed at"),
              desk.say(SignedReport.time(one, desk.program().zone())),
              Tone.TEXT));
      rows.add(
          new Row(
              new Text("签名之后", "Since it was signed"),
              desk.say(SignedReport.intact(one))
                  + desk.say(COMMA)
                  + desk.say(SignedReport.whole(one)),
              one.intact() && one.whole() ? Tone.GOOD : one.intact() ? Tone.CAUTION : Tone.BAD));
      SignedReport.certificate(one)
          .ifPresent(
              words ->
                  rows.add(new Row(new Text("证书", "Certificate"), desk.say(words), Tone.MUTED)));
    }
  }

  private void add(List<Row> rows, Verifier.Found found) {
    rows.add(
        new Row(
            new Text("已重新计算", "Recomputed"),
            desk.say(new Text("{0} 条记录", "{0} records").with(found.outcome().records())),
            Tone.TEXT));
    rows.add(
        new Row(
            new Text("结论", "Verdict"),
            found.outcome().isClean()
                ? desk.say(new Text("没有记录被改动、删除或插入", "No record was altered, removed or inserted"))
                : desk.say(new Text("与过账时不符，见下", "Not as posted, see below")),
            found.outcome().isClean() ? Tone.GOOD : Tone.BAD));
    found.report().ifPresent(report -> add(rows, report));
    found
        .problems()
        .forEach(
            problem ->
                rows.add(new Row(problem.place().text(), desk.say(problem.message()), Tone.BAD)));
  }
}
