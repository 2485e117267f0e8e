package org.fundbench.cli;

import java.time.Instant;
import java.time.ZoneId;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.fundbench.app.SignedReport;
import org.fundbench.json.JsonText;

/** The signatures of a report in words and for machines. */
final class SignatureListing {
  private SignatureListing() {}

  static void print(Terminal terminal, SignedReport report, ZoneId zone) {
    if (report.signatures().isEmpty() && report.unread().isEmpty()) {
      terminal.line(SignedReport.UNSIGNED);
    }
    for (ReportSignature one : report.signatures()) {
      terminal.line(
          new Text("签名：{0}，签于 {1}，{2}，{3}", "signed by {0}, {1}, {2}, {3}")
              .with(
                  one.signer(),
                  SignedReport.time(one, zone),
                  SignedReport.intact(one),
                  SignedReport.whole(one)));
      SignedReport.certificate(one)
          .ifPresent(words -> terminal.line(new Text("　　{0}", "  {0}").with(words)));
    }
  }

  static void write(JsonText text, ReportSignature one) {
    text.text("signer", one.signer())
        .text("issuer", one.issuer())
        .text("serial", one.serial())
        .text("time", one.time().map(Instant::toString))
        .flag("intact", one.intact())
        .flag("coversWholeFile", one.whole());
  }
}
