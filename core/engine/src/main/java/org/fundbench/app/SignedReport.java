package org.fundbench.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;

/**
 * What can be said of the signatures of a report, the same in the window and on the command line.
 *
 * @param file the report
 * @param signatures in the order they were made
 * @param unread why signatures could not be read, where a plugin failed at it
 */
public record SignedReport(Path file, List<ReportSignature> signatures, List<Problem> unread) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** Said of a report without signatures. */
  public static final Text UNSIGNED = new Text("报告没有电子签名", "the report is not signed");

  public SignedReport {
    signatures = List.copyOf(signatures);
    unread = List.copyOf(unread);
  }

  /** What speaks against the signatures, or kept them from being read. */
  public List<Problem> doubts() {
    List<Problem> doubts = new ArrayList<>(unread);
    Place place = Place.of(file.toString());
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

  /** When a signature was made, as its signer claims. */
  public static Text time(ReportSignature one, ZoneId zone) {
    return one.time()
        .map(time -> Text.same(TIME.format(time.atZone(zone))))
        .orElse(new Text("时间不详", "at an unknown time"));
  }

  /** Whether what was signed is as it was. */
  public static Text intact(ReportSignature one) {
    return one.intact() ? new Text("内容未被改动", "unaltered") : new Text("内容已被改动", "altered");
  }

  /** Whether something was added after it was signed. */
  public static Text whole(ReportSignature one) {
    return one.whole()
        ? new Text("覆盖整个文件", "covers the whole file")
        : new Text("未覆盖整个文件", "does not cover the whole file");
  }

  /** Who vouches for the signer, where the certificate says it. */
  public static Optional<Text> certificate(ReportSignature one) {
    if (one.issuer().isEmpty()) {
      return Optional.empty();
    }
    Text words =
        one.issuer().equals(one.signer())
            ? new Text(
                "证书为自签，序列号 {1}；是否可信请另行核实",
                "self-signed, serial number {1}; whether to trust it is yours to find out")
            : new Text(
                "证书由 {0} 签发，序列号 {1}；是否可信请另行核实",
                "issued by {0}, serial number {1}; whether to trust it is yours to find out");
    return Optional.of(words.with(one.issuer(), one.serial()));
  }
}
