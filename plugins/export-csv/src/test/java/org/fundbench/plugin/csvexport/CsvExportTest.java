package org.fundbench.plugin.csvexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundbench.api.DataTable;
import org.fundbench.api.Options;
import org.fundbench.api.Progress;
import org.fundbench.api.Report;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;

class CsvExportTest {
  @Test
  void cellsThatNeedItAreQuotedAndNoneBecomesAFormula() throws IOException {
    String text = write("UTF-8").replace("\r\n", "\n");

    assertThat(text).isEqualTo("名称,值\n\"逗号,引号\"\"\",-12.50\n'=SUM(A1),+3%\n'-x,\"两\n行\"\n");
  }

  @Test
  void theDefaultCarriesAMarkForSpreadsheets() throws IOException {
    assertThat(write("UTF-8-BOM")).startsWith("\uFEFF名称");
  }

  @Test
  void gb18030IsWrittenWhereItIsAskedFor() throws IOException {
    assertThat(new String(bytes("GB18030"), Charset.forName("GB18030"))).startsWith("名称,值");
  }

  @Test
  void aTableThatIsNotThereIsRefusedWithThoseThatAre() {
    Options options = new Options(Map.of("table", "measurements", "encoding", "UTF-8"));

    assertThatThrownBy(
            () ->
                new CsvExport()
                    .write(report(), options, new ByteArrayOutputStream(), Progress.SILENT))
        .hasMessageContaining("table-unknown");
  }

  private static String write(String encoding) throws IOException {
    return new String(bytes(encoding), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String encoding) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    new CsvExport()
        .write(
            report(),
            new Options(Map.of("table", "scores", "encoding", encoding)),
            target,
            Progress.SILENT);
    return target.toByteArray();
  }

  private static Report report() {
    return new Report(
        List.of("标题"),
        new Report.Identity(
            "f", 2023, "u", "d", LocalDate.of(2023, 12, 31), 0, "00", "Fundbench test"),
        List.of(),
        List.of(
            new DataTable(
                "scores",
                Text.same("scores"),
                List.of("名称", "值"),
                List.of(
                    List.of("逗号,引号\"", "-12.50"),
                    List.of("=SUM(A1)", "+3%"),
                    List.of("-x", "两\n行")))),
        "{}");
  }
}
