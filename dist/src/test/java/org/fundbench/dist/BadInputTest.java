package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.dist.PackagedProgram.Result;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: one clear message with its place, nothing posted, exit code 1. */
@Tag("commands")
class BadInputTest {
  private static final String HEADING = "凭证号,日期,支出方向,金额\n";

  @TempDir private static Path folder;
  private static Path ledger;
  private static List<PostedRecord.Entry> before;

  @BeforeAll
  static void aLedger() {
    ledger = folder.resolve("x.fund");
    Result made =
        PackagedProgram.run(folder, "init", ledger.toString(), "--fund", fundFile().toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    before = entries();
    assertThat(before).isNotEmpty();
  }

  private static Path fundFile() {
    return PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V1,2023-01-05,车辆保险费,12.345|amount-not-exact|row 2 column 4",
        "V1,2023-01-05,车辆保险费,\"１２，３４５.00\"|amount-malformed|row 2 column 4",
        "V1,2023-01-05,车辆保险费,\"1,23\"|amount-malformed|row 2 column 4",
        "V1,2023-02-30,车辆保险费,5.00|date-impossible|row 2 column 2",
        "V1,2023-01-05,差旅费,5.00|line-unknown|row 2 column 3",
        "V1,2023-01-05,车辆保险费|row-width|row 2",
        "V1,2023-01-05,车辆保险费,\"5.00|quote-unclosed|row 2",
        "V1,2023-01-05,车辆保险费,\"5\".00|quote-misplaced|row 2"
      })
  void aRowThatIsWrong(String row, String code, String place) throws IOException {
    assertRefused(Files.writeString(folder.resolve("bad.csv"), HEADING + row + "\n"), code, place);
  }

  @Test
  void aLineTwice() throws IOException {
    String row = "V1,2023-01-05,车辆保险费,5.00\n";

    assertRefused(
        Files.writeString(folder.resolve("twice.csv"), HEADING + row + row),
        "duplicate-in-file",
        "row 3");
  }

  @Test
  void filesThatAreNone() throws IOException {
    assertRefused(folder.resolve("none.csv"), "file-missing", "none.csv");
    assertRefused(folder, "file-is-folder", folder.toString());
    assertRefused(Files.createFile(folder.resolve("empty.csv")), "file-empty", "empty.csv");
    assertRefused(
        Files.writeString(folder.resolve("heading.csv"), HEADING), "no-rows", "heading.csv");
    assertRefused(
        Files.writeString(folder.resolve("words.csv"), "just some words\nand more\n"),
        "header-not-found",
        "words.csv");
    assertRefused(
        Files.writeString(folder.resolve("column.csv"), "凭证号,日期,支出方向\nV1,2023-01-05,车辆保险费\n"),
        "column-missing",
        "row 1");
    assertRefused(
        Files.writeString(folder.resolve("double.csv"), "凭证号,日期,日期,金额\nV,1,2,3\n"),
        "column-twice",
        "row 1 column 3");
    assertRefused(
        Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xFF, 'b', '\n'}),
        "encoding-unknown",
        "latin.csv");
    assertRefused(
        Files.write(
            folder.resolve("binary.csv"),
            (HEADING + "V1,2023-01-05,\0,1\n").getBytes(Charset.forName("GB18030"))),
        "not-text",
        "row 2");
  }

  @Test
  void aLineOfAHundredMegabytes() throws IOException {
    Path file = folder.resolve("long.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((HEADING + "V1,2023-01-05,").getBytes(StandardCharsets.UTF_8));
      byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }

    assertRefused(file, "line-too-long", "row 2");
    Files.delete(file);
  }

  private static void assertRefused(Path file, String code, String place) {
    Result result = PackagedProgram.run(folder, "import", ledger.toString(), file.toString());

    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(1);
    assertThat(result.err()).contains("[" + code + "]", place, "nothing was posted");
    assertThat(result.err()).doesNotContain("\tat ", "Exception in");
    assertThat(entries()).isEqualTo(before);
  }

  /** All that counts; the refused attempt itself is in the operation log. */
  private static List<PostedRecord.Entry> entries() {
    try (Program program =
            new Program(
                new Installation(PackagedProgram.home(), folder.resolve("cache")),
                Clock.systemUTC(),
                "tester");
        LedgerSession session = program.openReadOnly(ledger)) {
      return session.entries(EntryQuery.everything().limited(1000)).entries();
    }
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(PackagedProgram.run(folder, "bogus").exitCode()).isEqualTo(2);
    assertThat(PackagedProgram.run(folder, "status").exitCode()).isEqualTo(2);
    assertThat(PackagedProgram.run(folder, "status", ledger.toString(), "--as-of=x").exitCode())
        .isEqualTo(2);
    assertThat(PackagedProgram.run(folder, "status", "--help").exitCode()).isZero();
  }

  @Test
  void whatIsNotThereIsNamed() {
    String open = ledger.toString();
    assertThat(err("init", "y.fund", "--fund", "none.yaml")).contains("fund-file-unreadable");
    assertThat(folder.resolve("y.fund")).doesNotExist();
    assertThat(err("export", open, "--format=papyrus", "-o", "x")).contains("exporter-missing");
    assertThat(err("explain", open, "score.totl")).contains("figure-missing", "score.total");
    assertThat(err("export", open, "--format=csv", "-o", "no/such/folder/x.csv"))
        .contains("target-unwritable");
    assertThat(err("export", open, "--format=csv", "--option=tabel=scores", "-o", "x"))
        .contains("option-unknown");
    assertThat(err("status", open, "--fund=other")).contains("fund-unknown", "patrol-2023");
  }

  @Test
  void indicatorsWithoutTheirPluginAreFindings() throws IOException {
    String text = Files.readString(fundFile(), StandardCharsets.UTF_8);
    Path fund =
        Files.writeString(
            folder.resolve("other.yaml"),
            text.replaceFirst("module: urban-inspection", "module: not-installed")
                .replace("id: places-patrolled", "id: places-visited")
                .replace("indicator.places-patrolled", "indicator.places-visited"));
    PackagedProgram.run(folder, "init", "other.fund", "--fund", fund.toString());

    Result evaluated = PackagedProgram.run(folder, "evaluate", "other.fund");

    assertThat(evaluated.exitCode()).isEqualTo(1);
    assertThat(evaluated.err()).contains("module-missing", "indicator-missing", "not-computable");
  }

  @Test
  void withoutItsSampleTheDemoSaysSo() throws IOException {
    Path copy = folder.resolve("程序 copy");
    PackagedProgram.exec(
        folder, List.of("cp", "-r", PackagedProgram.home().toString(), copy.toString()));
    PackagedProgram.exec(folder, List.of("rm", "-r", copy.resolve("sample-data").toString()));

    Result demo =
        PackagedProgram.exec(
            folder, List.of(copy.resolve("fundbench").toString(), "demo", "--lang=en"));

    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.err()).contains("sample-missing");
  }

  private static String err(String... arguments) {
    Result result = PackagedProgram.run(folder, arguments);
    assertThat(result.exitCode()).as(result.err()).isNotZero();
    assertThat(result.err()).doesNotContain("\tat ");
    return result.err();
  }
}
