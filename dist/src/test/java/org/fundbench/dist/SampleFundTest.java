package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: the sample fund's year becomes its self-evaluation. */
@Tag("commands")
class SampleFundTest {
  @TempDir private static Path folder;
  private static Result demo;
  private static String ledger;
  private static Path report;

  @BeforeAll
  static void runTheDemo() {
    demo = PackagedProgram.run(folder, "demo", "--dir", "样例 demo");
    ledger = folder.resolve("样例 demo/patrol-2023.fund").toString();
    report = folder.resolve("样例 demo/patrol-2023-self-evaluation.pdf");
  }

  @Test
  void theDemoEndsWithTableScoresAndPaths() {
    assertThat(demo.err()).isEmpty();
    assertThat(demo.exitCode()).isZero();
    assertThat(demo.out())
        .contains("699,800.00", "99.9%", "total 99.00, grade 优", ledger, report.toString());
  }

  @Test
  void aSecondDemoInTheSameFolderHarmsNothing() throws IOException {
    byte[] before = Files.readAllBytes(Path.of(ledger));
    byte[] pdf = Files.readAllBytes(report);

    Result again = PackagedProgram.run(folder, "demo", "--dir", "样例 demo");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("already holds the sample ledger");
    assertThat(Files.readAllBytes(Path.of(ledger))).isEqualTo(before);
    assertThat(Files.readAllBytes(report)).isEqualTo(pdf);
  }

  @Test
  void statusAgreesWithTheHandSummedTruth() throws IOException {
    JsonNode status = json("status", ledger, "--json");

    for (List<String> row : truth("by-line.csv")) {
      JsonNode line = row.get(0).equals("total") ? status.get("total") : line(status, row.get(0));
      assertThat(line.at("/approved/fen").asLong()).as(row.get(0)).isEqualTo(fen(row.get(1)));
      assertThat(line.at("/paid/fen").asLong()).as(row.get(0)).isEqualTo(fen(row.get(5)));
    }
    for (List<String> row : truth("by-month.csv")) {
      JsonNode month = find(status.get("months"), "month", row.get(0));
      assertThat(month.at("/paid/fen").asLong()).as(row.get(0)).isEqualTo(fen(row.get(1)));
      assertThat(month.at("/paidSoFar/fen").asLong()).as(row.get(0)).isEqualTo(fen(row.get(2)));
    }
    assertThat(status.at("/total/rate/text").asText()).isEqualTo("99.9%");
    assertThat(status.at("/total/rate/numerator").asLong()).isEqualTo(3499);
    assertThat(status.at("/total/rate/denominator").asLong()).isEqualTo(3500);
  }

  @Test
  void linesByMonthAgreeWithTheHandSummedTruth() throws IOException {
    for (List<String> row : truth("by-line-month.csv")) {
      if (row.get(1).endsWith("03") || row.get(1).endsWith("11")) {
        JsonNode entries =
            json(
                "entries",
                ledger,
                "--line=" + row.get(0),
                "--from=" + row.get(1) + "-01",
                "--to=" + row.get(1) + (row.get(1).endsWith("03") ? "-31" : "-30"),
                "--json");
        assertThat(entries.at("/paid/fen").asLong()).as(row.toString()).isEqualTo(fen(row.get(2)));
      }
    }
  }

  @Test
  void scoresAgreeWithTheHandSummedTruthAndShowTheirFormula() throws IOException {
    JsonNode evaluation = json("evaluate", ledger, "--json");

    assertThat(evaluation.get("total").decimalValue()).isEqualTo(new BigDecimal("99.00"));
    assertThat(evaluation.get("grade").asText()).isEqualTo("优");
    assertThat(evaluation.get("findings")).isEmpty();
    for (List<String> row : truth("scores.csv")) {
      if (row.get(3).isEmpty() || row.get(0).equals("total")) {
        continue;
      }
      JsonNode scored =
          row.get(0).equals("execution-rate")
              ? evaluation.get("execution")
              : find(evaluation.get("indicators"), "id", row.get(0));
      assertThat(scored.get("score").decimalValue()).isEqualTo(new BigDecimal(row.get(3)));
      assertThat(scored.get("formula").asText()).startsWith(row.get(3) + " = ");
      String actual =
          row.get(0).equals("execution-rate")
              ? scored.at("/rate/text").asText()
              : scored.at("/actual/text").asText();
      assertThat(actual).isEqualTo(row.get(1));
    }
  }

  @Test
  void everyFigureOfTheReportEndsAtVouchersCountsOrAPersonsWord() throws IOException {
    Result names = PackagedProgram.run(folder, "explain", ledger);
    List<String> figures =
        names
            .out()
            .lines()
            .skip(2)
            .map(line -> line.split(" ")[0])
            .filter(n -> !n.isBlank())
            .toList();
    assertThat(figures).contains("score.total", "line.rental.rate", "month.12.paid", "grade");

    for (String figure :
        List.of(
            "score.total",
            "grade",
            "line.tolls.available",
            "month.3.paid",
            "refunds.total",
            "time-progress",
            "indicator.video-problems.target")) {
      JsonNode explained = json("explain", ledger, figure, "--limit=3", "--json");
      assertEndsAtSources(explained, figure);
    }
  }

  private static void assertEndsAtSources(JsonNode figure, String name) {
    assertThat(figure.get("sources")).as(name).isNotEmpty();
    for (JsonNode source : figure.get("sources")) {
      switch (source.get("kind").asText()) {
        case "figure" -> assertEndsAtSources(source.get("figure"), name);
        case "entries" -> {
          // Nothing was promised in the sample: a sum of nothing has nothing behind it.
          if (!figure.get("name").asText().endsWith("committed")) {
            assertThat(source.get("entries")).as(name).isNotEmpty();
          }
        }
        case "measurements" -> assertThat(source.get("measurements")).as(name).hasSize(12);
        case "judgement" -> assertThat(source.get("reason").asText()).as(name).isNotBlank();
        case "definition" -> assertThat(source.get("name").asText()).as(name).isNotBlank();
        default -> throw new AssertionError(source);
      }
    }
  }

  @Test
  void theReportCarriesEveryFigureOfTheEvaluationAsText() throws IOException {
    assumeTrue(PackagedProgram.has("pdftotext"), "pdftotext (poppler-utils) is not installed");
    String text =
        PackagedProgram.exec(folder, List.of("pdftotext", "-layout", report.toString(), "-"))
            .out()
            .replaceAll("\\s", "");
    JsonNode evaluation = json("evaluate", ledger, "--json");

    for (JsonNode indicator : evaluation.get("indicators")) {
      assertThat(text)
          .contains(
              indicator.at("/actual/text").asText(),
              indicator.get("score").decimalValue().toPlainString());
    }
    assertThat(text).contains("99.9%", "699,800.00", "69.98", "99.00", "优", "28.4%");
    assertThat(text.replace("—", ""))
        .contains(evaluation.get("ledgerHead").asText().substring(0, 40));
    for (List<String> row : truth("by-line.csv")) {
      assertThat(text).contains(money(row.get(5)));
    }
    for (List<String> row : truth("by-month.csv")) {
      assertThat(text).contains(money(row.get(1)), money(row.get(2)));
    }
  }

  @Test
  void allFontsOfTheReportAreEmbedded() {
    assumeTrue(PackagedProgram.has("pdffonts"), "pdffonts (poppler-utils) is not installed");
    List<String> fonts =
        PackagedProgram.exec(folder, List.of("pdffonts", report.toString()))
            .out()
            .lines()
            .skip(2)
            .toList();

    assertThat(fonts).hasSizeGreaterThanOrEqualTo(4);
    assertThat(fonts).allMatch(line -> line.matches(".* yes +yes +yes +.*"));
  }

  @Test
  void theReportIsSoundForAnotherReader() {
    assumeTrue(PackagedProgram.has("qpdf"), "qpdf is not installed");

    assertThat(
            PackagedProgram.exec(folder, List.of("qpdf", "--check", report.toString())).exitCode())
        .isZero();
  }

  @Test
  void sumsAgreeWithAnotherAccountingProgram() throws IOException {
    assumeTrue(PackagedProgram.has("hledger"), "hledger is not installed");
    Path journal = folder.resolve("sample.journal");
    Files.writeString(
        journal,
        PackagedProgram.run(folder, "entries", ledger, "--format=journal").out(),
        StandardCharsets.UTF_8);
    Result sums =
        PackagedProgram.exec(
            folder, List.of("hledger", "-f", journal.toString(), "balance", "--flat", "-O", "csv"));
    assertThat(sums.err()).isEmpty();
    JsonNode status = json("status", ledger, "--json");

    for (JsonNode line : status.get("lines")) {
      String id = line.get("line").asText();
      assertThat(sums.out())
          .contains(
              "\"paid:patrol-2023:" + id + "\",\"CNY " + plain(line.at("/paid/fen").asLong()),
              "\"budget:patrol-2023:" + id + "\",\"CNY " + plain(line.at("/current/fen").asLong()));
    }
  }

  @Test
  void theReportProvesTheLedgerAndNoOther() throws IOException {
    Result verified = PackagedProgram.run(folder, "verify", ledger, "--report", report.toString());
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains("396 records recomputed", "agrees with the head given");

    Result other = PackagedProgram.run(folder, "verify", ledger, "--head", "396:" + "0".repeat(64));
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("head-unknown");

    Path text = Files.writeString(folder.resolve("no-report.pdf"), "words");
    assertThat(PackagedProgram.run(folder, "verify", ledger, "--report", text.toString()).err())
        .contains("report-without-head");
    assertThat(PackagedProgram.run(folder, "verify", ledger, "--head", "x").err())
        .contains("head-malformed");
  }

  @Test
  void theDataBehindTheReportAreExported() throws IOException {
    Path csv = folder.resolve("lines.csv");

    Result exported =
        PackagedProgram.run(
            folder,
            "export",
            ledger,
            "--format=csv",
            "--option=table=execution-by-line",
            "-o",
            csv.toString());

    assertThat(exported.err()).isEmpty();
    assertThat(exported.exitCode()).isZero();
    assertThat(Files.readString(csv, StandardCharsets.UTF_8))
        .startsWith("\uFEFF编号,")
        .contains("合计", "699800.00");
  }

  private static JsonNode json(String... arguments) throws IOException {
    Result result = PackagedProgram.run(folder, arguments);
    assertThat(result.err()).isEmpty();
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .setNodeFactory(
            com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true))
        .readTree(result.out());
  }

  private static JsonNode line(JsonNode status, String id) {
    return find(status.get("lines"), "line", id);
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    for (JsonNode one : list) {
      if (one.get(key).asText().equals(value)) {
        return one;
      }
    }
    throw new AssertionError("no " + key + " " + value);
  }

  private static List<List<String>> truth(String file) throws IOException {
    Path truth = PackagedProgram.home().resolve("sample-data/patrol-2023/truth").resolve(file);
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(truth, StandardCharsets.UTF_8)) {
      rows.add(List.of(line.split(",", -1)));
    }
    return rows.subList(1, rows.size());
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static String plain(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static String money(String yuan) {
    return String.format(java.util.Locale.ROOT, "%,.2f", new BigDecimal(yuan));
  }
}
