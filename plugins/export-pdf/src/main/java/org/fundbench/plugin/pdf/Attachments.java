package org.fundbench.plugin.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fundbench.api.DataTable;
import org.fundbench.api.Report;

/** The data behind the report travel inside it: CSV for each table, JSON for the evaluation. */
final class Attachments {
  private final PdfDocument pdf;
  private final Report report;

  Attachments(PdfDocument pdf, Report report) {
    this.pdf = pdf;
    this.report = report;
  }

  void add() {
    for (DataTable table : report.tables()) {
      add(table.id() + ".csv", "text/csv", csv(table), table.name().zh(), PdfName.Data);
    }
    add(
        "evaluation.json",
        "application/json",
        report.evaluationJson(),
        "自评结果（机器可读）",
        PdfName.Source);
  }

  private void add(String name, String type, String content, String about, PdfName relation) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    PdfDictionary parameters = new PdfDictionary();
    parameters.put(PdfName.ModDate, PdfDates.of(report.identity().date()));
    parameters.put(PdfName.Size, new PdfNumber(bytes.length));
    pdf.addAssociatedFile(
        name,
        PdfFileSpec.createEmbeddedFileSpec(
            pdf, bytes, about, name, new PdfName(type), parameters, relation));
  }

  private static String csv(DataTable table) {
    StringBuilder text = new StringBuilder();
    append(text, table.columns());
    table.rows().forEach(row -> append(text, row));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean quote = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      text.append(i == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append("\r\n");
  }
}
