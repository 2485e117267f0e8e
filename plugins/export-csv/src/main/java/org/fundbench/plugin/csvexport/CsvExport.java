package org.fundbench.plugin.csvexport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.fundbench.api.DataTable;
import org.fundbench.api.Descriptor;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Report;
import org.fundbench.api.ReportExporter;
import org.fundbench.api.Text;
import org.pf4j.Extension;

/**
 * Exports one table of a report's data (RFC 4180).
 *
 * <p>With a byte-order mark by default, as spreadsheets on Windows take a file without one for the
 * local encoding. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
@Extension
public final class CsvExport implements ReportExporter {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+%?");

  /** What can go wrong. */
  enum CsvExportProblem implements ProblemCode {
    /** The report has no such table. */
    TABLE_UNKNOWN;

    @Override
    public Definition definition() {
      return Definition.error(
          "table-unknown",
          new Text("报告中没有数据表 {0}", "the report has no table {0}"),
          new Text("可用：{1}", "there are: {1}"));
    }
  }

  @Override
  public Descriptor descriptor() {
    return new Descriptor(
        "csv",
        new Text("CSV 数据", "CSV data"),
        new Text("报告背后的一张数据表", "one table of the data behind the report"),
        List.of(
            OptionSpec.choice(
                "table",
                new Text("数据表", "Table"),
                new Text("导出哪一张表", "Which table to export"),
                List.of(
                    new OptionSpec.Choice("scores", new Text("指标得分", "scores")),
                    new OptionSpec.Choice(
                        "execution-by-line", new Text("按支出方向执行", "execution by line")),
                    new OptionSpec.Choice(
                        "execution-by-month", new Text("按月执行", "execution by month")),
                    new OptionSpec.Choice("measurements", new Text("业务数据", "measurements")))),
            OptionSpec.choice(
                "encoding",
                new Text("编码", "Encoding"),
                new Text(
                    "Windows 表格软件请用带 BOM 的 UTF-8",
                    "Spreadsheets on Windows want UTF-8 with a mark"),
                List.of(
                    new OptionSpec.Choice("UTF-8-BOM", new Text("UTF-8（带 BOM）", "UTF-8 with mark")),
                    new OptionSpec.Choice("UTF-8", Text.same("UTF-8")),
                    new OptionSpec.Choice("GB18030", Text.same("GB18030"))))));
  }

  @Override
  public String fileExtension() {
    return "csv";
  }

  @Override
  public void write(Report report, Options options, OutputStream target, Progress progress)
      throws IOException {
    String wanted = options.get("table").orElse("scores");
    DataTable table =
        report.tables().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.of(
                            CsvExportProblem.TABLE_UNKNOWN,
                            Place.of(wanted),
                            wanted,
                            String.join(
                                "、", report.tables().stream().map(DataTable::id).toList()))));
    String encoding = options.get("encoding").orElse("UTF-8-BOM");
    Charset charset =
        encoding.equals("GB18030") ? Charset.forName(encoding) : StandardCharsets.UTF_8;
    Writer writer = new OutputStreamWriter(target, charset);
    if (encoding.equals("UTF-8-BOM")) {
      writer.write('\uFEFF');
    }
    writeRow(writer, table.columns());
    progress.begin(table.name(), table.rows().size());
    for (List<String> row : table.rows()) {
      if (progress.cancelled()) {
        return;
      }
      writeRow(writer, row);
      progress.advance(1);
    }
    writer.flush();
  }

  private static void writeRow(Writer writer, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(cell(cells.get(i)));
    }
    writer.write("\r\n");
  }

  private static String cell(String text) {
    String safe =
        !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches()
            ? "'" + text
            : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
