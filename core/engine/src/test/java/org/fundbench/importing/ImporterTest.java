package org.fundbench.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.ledger.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImporterTest {
  @TempDir private Path folder;
  private TestLedger test;
  private Ledger ledger;

  @BeforeEach
  void open() {
    test = new TestLedger(folder);
    ledger = test.ledger();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      emptyValue = "",
      value = {
        "V1|2023-01-05|a|12.345|;amount-not-exact;4",
        "V1|2023-01-05|a|１２，３４５.00|;amount-malformed;4",
        "V1|2023-01-05|a|1,23|;amount-malformed;4",
        "V1|2023-01-05|a|99999999999999999999|;amount-too-large;4",
        "V1|2023-01-05|a|-5|;amount-negative;4",
        "V1|2023-02-30|a|5|;date-impossible;2",
        "V1|gestern|a|5|;date-malformed;2",
        "V1|2023-01-05|c|5|;line-unknown;3",
        "V1|2023-01-05|a|5|借出;kind-unknown;5",
        "|2023-01-05|a|5|;cell-empty;1"
      })
  void aCellThatIsWrongIsNamedAndNothingIsPosted(String row, String code, int column)
      throws IOException {
    long before = entries();

    Problem problem = problems(row, "V2|2023-01-05|a|1.00|").get(0);

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.place().row()).hasValue(2);
    assertThat(problem.place().column()).hasValue(column);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void mistakesOfTextsAndOfRulesAreReportedTogetherInTheOrderOfRows() throws IOException {
    assertThat(
            problems("V1|2022-01-05|a|1.00|", "V2|2023-01-05|a|1,23|", "V3|2023-01-05|a|5000.00|"))
        .extracting(Problem::code)
        .startsWith("date-outside-year", "amount-malformed", "over-budget-line");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-05",
    "2023/1/5",
    "20230105",
    "2023年1月5日",
    "2023.01.05",
    "'2023-01-05 10:20:30'"
  })
  void datesAreReadAsOfficesWriteThem(String date) throws IOException {
    Receipt receipt = run(file("V1|" + date + "|租车(费)|1.00|支付"), Optional.empty(), false);

    assertThat(receipt.records()).isEqualTo(1);
  }

  @Test
  void aDryRunSaysWhatWouldHappen() throws IOException {
    long before = entries();

    assertThat(run(file("V1|2023-01-05|a|1.00|"), Optional.empty(), true).posted()).isFalse();
    assertThat(entries()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x|cases|1;period-malformed",
        "2023-01|cases|１２;number-malformed",
        "2023-01|cases|1,2;number-malformed",
        "2023-01|other|1;series-unknown",
        "2023-01|cases|;cell-empty"
      })
  void aCountThatIsWrongIsNamed(String row, String code) throws IOException {
    assertThat(problems("counts", row)).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void filesThatCannotBeReadAreRefusedEachForItsReason() throws IOException {
    assertThat(code(folder.resolve("none.test"))).isEqualTo(ImportProblem.FILE_MISSING.id());
    assertThat(code(folder)).isEqualTo(ImportProblem.FILE_IS_FOLDER.id());
    assertThat(code(Files.createFile(folder.resolve("empty.test"))))
        .isEqualTo(ImportProblem.FILE_EMPTY.id());
    assertThat(code(Files.writeString(folder.resolve("a.other"), "x")))
        .isEqualTo(ImportProblem.FORMAT_UNKNOWN.id());
    assertThat(
            catchThrowableOfType(
                    RefusedException.class, () -> run(file("x"), Optional.of("nothing"), false))
                .problems()
                .get(0)
                .code())
        .isEqualTo(ImportProblem.FORMAT_MISSING.id());
    assertThat(code(Files.writeString(folder.resolve("broken.test"), "IOException")))
        .isEqualTo(ImportProblem.FILE_UNREADABLE.id());
  }

  @Test
  void columnsThatAreMissingAreNamed() throws IOException {
    assertThat(problems("no-voucher", "2023-01-05"))
        .extracting(Problem::code)
        .contains(ImportProblem.COLUMN_MISSING.id());
  }

  @Test
  void theSameFileTwiceIsRefused() throws IOException {
    Path file = file("V1|2023-01-05|a|1.00|");
    run(file, Optional.empty(), false);

    assertThat(code(file)).isEqualTo(LedgerProblem.DUPLICATE_POSTED.id());
  }

  private String code(Path file) {
    return catchThrowableOfType(RefusedException.class, () -> run(file, Optional.empty(), false))
        .problems()
        .get(0)
        .code();
  }

  private List<Problem> problems(String... rows) throws IOException {
    Path file = file(rows);
    List<Problem> foretold =
        catchThrowableOfType(RefusedException.class, () -> run(file, Optional.empty(), true))
            .problems();
    List<Problem> said =
        catchThrowableOfType(RefusedException.class, () -> run(file, Optional.empty(), false))
            .problems();
    assertThat(foretold).as("a dry run foretells what the import says").isEqualTo(said);
    return said;
  }

  private Path file(String... rows) throws IOException {
    return Files.writeString(folder.resolve("rows.test"), String.join("\n", rows));
  }

  private long entries() {
    return ledger.read(reader -> reader.entries(EntryQuery.everything().limited(1))).total();
  }

  private Receipt run(Path file, Optional<String> format, boolean dryRun) {
    Importer importer = new Importer(ledger, List.of(new PipeFormat()));
    Importer.Wish wish =
        new Importer.Wish(
            file,
            ImportProfile.PLAIN.read(format, Map.of()),
            test.fund(),
            "tester",
            Optional.empty());
    if (!dryRun) {
      return importer.run(wish, Progress.SILENT);
    }
    try (Previewed tried = importer.preview(List.of(wish), false, Progress.SILENT).get(0)) {
      return tried.receipt();
    }
  }

  /** Rows of cells between pipes, as the simplest format there can be. */
  private static final class PipeFormat implements ImportFormat {
    @Override
    public Descriptor descriptor() {
      return Descriptor.of("pipe", Text.same("pipe"), Text.same("pipe"));
    }

    @Override
    public int recognise(String fileName, byte[] head) {
      return fileName.endsWith(".test") ? 50 : 0;
    }

    @Override
    public Draft read(Source source) throws IOException {
      String text;
      try (var in = source.content().open()) {
        text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      if (text.equals("IOException")) {
        throw new IOException("the disk is gone");
      }
      List<String> lines = List.of(text.split("\n"));
      return switch (lines.get(0)) {
        case "counts" ->
            new Rows(
                Draft.Kind.MEASUREMENTS,
                lines.subList(1, lines.size()),
                Field.PERIOD,
                Field.SERIES,
                Field.NUMBER);
        case "no-voucher" ->
            new Rows(Draft.Kind.ENTRIES, lines.subList(1, lines.size()), Field.DATE);
        default ->
            new Rows(
                Draft.Kind.ENTRIES,
                lines,
                Field.VOUCHER,
                Field.DATE,
                Field.LINE,
                Field.AMOUNT,
                Field.KIND);
      };
    }
  }

  private static final class Rows implements Draft {
    private final Kind kind;
    private final List<Column> columns;
    private final Iterator<String> lines;
    private long row = 1;

    Rows(Kind kind, List<String> lines, Field... fields) {
      this.kind = kind;
      this.lines = lines.iterator();
      this.columns =
          Arrays.stream(fields)
              .map(
                  field ->
                      new Column(
                          field,
                          field.label().zh(),
                          List.of(fields).indexOf(field) + 1,
                          MoneyUnit.YUAN))
              .toList();
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public List<Column> columns() {
      return columns;
    }

    @Override
    public @Nullable Row next() {
      if (!lines.hasNext()) {
        return null;
      }
      row++;
      return new Row(row, List.of(lines.next().split("\\|", -1)));
    }

    @Override
    public void close() {}
  }
}
