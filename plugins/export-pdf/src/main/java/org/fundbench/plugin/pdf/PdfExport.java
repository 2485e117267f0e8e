package org.fundbench.plugin.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.fundbench.api.Descriptor;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
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
                new Text("目录", "contents"),
                new Text("在正文前印目录", "print a table of contents first"),
                true)));
  }

  @Override
  public String fileExtension() {
    return "pdf";
  }

  @Override
  public void write(Report report, Options options, OutputStream target, Progress progress)
      throws IOException {
    boolean contents = options.get("contents").map(Boolean::parseBoolean).orElse(true);
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
    result.writeTo(target);
  }
}
