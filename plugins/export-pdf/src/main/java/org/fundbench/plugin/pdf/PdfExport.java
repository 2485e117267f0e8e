package org.fundbench.plugin.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Descriptor;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.ReportSignature;
import org.fundbench.api.Text;
import org.pf4j.Extension;

/**
 * Exports a report as PDF.
 *
 * <p>Drawn twice: the first pass finds on which page every heading comes to stand, the second
 * prints the contents with these pages. The contents take the same room in both.
 */
@Extension
public final class PdfExport implements ReportExporter {
  private static final int PASSES = 2;

  @Override
  public Descriptor descriptor() {
    return new Descriptor(
        "pdf",
        new Text("PDF 公文版式", "PDF in official layout"),
        new Text(
            "GB/T 9704 版式，PDF/A-3a、PDF/UA-1，附数据文件",
            "GB/T 9704 layout, PDF/A-3a and PDF/UA-1, with the data attached"),
        List.of(
            OptionSpec.yesNo(
                "contents",
                new Text("目录", "Table of contents"),
                new Text("在正文前印目录", "Print a table of contents first"),
                true),
            OptionSpec.file(
                Signing.CERTIFICATE,
                new Text("签名证书", "Certificate"),
                new Text(
                    "本单位的 PKCS#12 证书文件（.p12、.pfx）；不填则不签名",
                    "The unit's PKCS#12 file (.p12, .pfx); not signed without it")),
            OptionSpec.secret(
                Signing.PASSWORD,
                new Text("证书密码", "Password"),
                new Text("证书文件的密码，不会保存", "The password of that file; never kept")),
            OptionSpec.text(
                Signing.REASON,
                new Text("签名说明", "Reason"),
                new Text("写入签名的说明，如“自评报告定稿”", "Kept in the signature, such as “approved”"))));
  }

  @Override
  public String fileExtension() {
    return "pdf";
  }

  @Override
  public void write(Report report, Options options, OutputStream target, Progress progress)
      throws IOException {
    boolean contents = options.get("contents").map(Boolean::parseBoolean).orElse(true);
    Optional<Signing> signing = Signing.of(options);
    ReportDocument document = new ReportDocument(report, contents);
    progress.begin(new Text("排版", "typesetting"), (long) PASSES * report.blocks().size());
    List<Integer> pages = Collections.nCopies(document.headings().size(), 0);
    ByteArrayOutputStream result = new ByteArrayOutputStream(1 << 20);
    for (int pass = 0; pass < PASSES; pass++) {
      result.reset();
      List<Integer> found = document.draw(result, pages, progress);
      if (progress.cancelled()) {
        return;
      }
      if (pass == PASSES - 1 && document.hasContents() && !found.equals(pages)) {
        throw new IllegalStateException("headings moved between passes: " + pages + " " + found);
      }
      pages = found;
    }
    if (signing.isPresent()) {
      signing.get().sign(result.toByteArray(), report.identity().producer(), target);
    } else {
      result.writeTo(target);
    }
  }

  @Override
  public List<ReportSignature> signatures(InputStream report) throws IOException {
    return SignatureReader.read(report);
  }
}
