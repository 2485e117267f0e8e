package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.testkit.PluginZip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor compares the ledger with a signed report and reads who signed it. */
@Tag("window")
@ExtendWith(Screen.class)
class ComparedReportTest {
  /** Reads the second line of a report: its signatures as two words each, intact and whole. */
  private static final String SIGNING =
      """
      package sample;
      import java.io.*;
      import java.time.Instant;
      import java.util.*;
      import org.fundbench.api.*;
      public class Signing implements ReportExporter {
        public Descriptor descriptor() {
          return Descriptor.of("signing", new Text("签", "Signing"), new Text("签", "Signing"));
        }
        public String fileExtension() { return "sgn"; }
        public void write(Report r, Options o, OutputStream t, Progress p) throws IOException {
          t.write(1);
        }
        public List<ReportSignature> signatures(InputStream in) throws IOException {
          List<ReportSignature> all = new ArrayList<>();
          for (String one : new String(in.readAllBytes()).split("\\n")[1].split(",")) {
            if (!one.isBlank()) {
              all.add(new ReportSignature("示例单位", "示例单位", "7f",
                  Optional.of(Instant.parse("2024-01-10T08:30:00Z")),
                  one.contains("intact"), one.contains("whole")));
            }
          }
          return all;
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "intact whole|unaltered, covers the whole file|true",
        "intact part|unaltered, does not cover the whole file|false",
        "broken whole|altered, covers the whole file|false",
        "''|the report is not signed|true"
      })
  void whoSignedAndWhetherItWasChangedSinceIsShown(String signatures, String says, boolean clean)
      throws IOException {
    Path shipped = Files.createDirectories(folder.resolve("home").resolve("plugins"));
    PluginZip.of("signing")
        .extension("sample.Signing", SIGNING)
        .write(shipped.resolve("signing.zip"));
    Path ledger = LedgerMaker.make(folder, 3);
    try (Program program = LedgerMaker.program(folder)) {
      Path report = folder.resolve("report.sgn");
      try (LedgerSession session = program.openReadOnly(ledger)) {
        Files.writeString(report, "ledger-head=" + session.head() + "\n" + signatures + " ");
      }
      try (DrivenWindow driven =
          DrivenWindow.open(program, folder, Language.EN, Optional.of(ledger))) {
        driven.window().showPerspective("audit");
        driven.window().desk().commands().run("audit.verify-report", report.toString());
        driven.until("it was compared", () -> cells(driven).contains("Compared report"));
        String cells = cells(driven);
        assertThat(cells).contains("No record was altered", says);
        if (!signatures.isEmpty()) {
          assertThat(cells).contains("示例单位", "2024-01-10");
        }
        assertThat(
                driven.window().desk().problems().all().stream()
                    .map(found -> found.problem().code())
                    .noneMatch(code -> code.startsWith("signature-")))
            .isEqualTo(clean);
      }
    }
  }

  private static String cells(DrivenWindow driven) {
    NatTable table = On.named(driven.window().shell(), NatTable.class, "Audit");
    StringBuilder cells = new StringBuilder();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColumnCount(); column++) {
        cells.append(table.getDataValueByPosition(column, row)).append('\t');
      }
      cells.append('\n');
    }
    return cells.toString();
  }
}
