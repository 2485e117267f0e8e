package org.fundbench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.fundbench.app.AppProblem;
import org.fundbench.json.JsonText;

/** The signatures of a report in words and for machines. */
final class SignatureListing {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private SignatureListing() {}

  /** What speaks against the signatures. */
  static List<Problem> doubts(Path report, List<ReportSignature> signatures) {
    List<Problem> doubts = new ArrayList<>();
    Place place = Place.of(report.toString());
    for (ReportSignature one : signatures) {
      if (!one.intact()) {
        doubts.add(Problem.of(AppProblem.SIGNATURE_BROKEN, place, one.signer()));
      }
    }
    // An earlier signature never covers what a later one added.
    signatures.stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.intact() && !last.whole())
        .ifPresent(
            last -> doubts.add(Problem.of(AppProblem.SIGNATURE_PARTIAL, place, last.signer())));
    return doubts;
  }

  static void print(Terminal terminal, List<ReportSignature> signatures, ZoneId zone) {
    if (signatures.isEmpty()) {
      terminal.line(new Text("报告没有电子签名", "the report is not signed"));
    }
    for (ReportSignature one : signatures) {
      terminal.line(
          new Text("签名：{0}，签于 {1}，{2}，{3}", "signed by {0}, {1}, {2}, {3}")
              .with(
                  one.signer(),
                  one.time()
                      .map(time -> Text.same(TIME.format(time.atZone(zone))))
                      .orElse(new Text("时间不详", "at an unknown time")),
                  one.intact() ? new Text("内容未被改动", "unaltered") : new Text("内容已被改动", "altered"),
                  one.whole()
                      ? new Text("覆盖整个文件", "covers the whole file")
                      : new Text("未覆盖整个文件", "does not cover the whole file")));
      if (!one.issuer().isEmpty()) {
        terminal.line(
            (one.issuer().equals(one.signer())
                    ? new Text(
                        "　　证书为自签，序列号 {1}；是否可信请另行核实",
                        "  self-signed, serial number {1}; whether to trust it is yours to find out")
                    : new Text(
                        "　　证书由 {0} 签发，序列号 {1}；是否可信请另行核实",
                        "  issued by {0}, serial number {1}; whether to trust it is yours to find out"))
                .with(one.issuer(), one.serial()));
      }
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
