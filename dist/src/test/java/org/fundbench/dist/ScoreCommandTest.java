package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code fundbench score} as its users run it: exit codes, messages, and JSON for other programs.
 */
@Tag("commands")
class ScoreCommandTest {
  /** Numbers as they are written: 12.50 stays 12.50. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final String FORM =
      """
      {"project": "巡查项目", "currency_unit": "万元", "budget_adjusted": "100", "executed": "86",
       "execution_rate_as_printed": "86%%", "execution_weight": "10", "execution_score_as_printed": "%s",
       "indicators": [
         {"name": "巡查次数", "direction_op": "≥", "target": "7", "unit": "次", "actual": "6",
          "weight": "90", "score_as_printed": "77.14", "deviation_reason": "台风停工"}],
       "total_as_printed": "%s", "grade_as_printed": "良"}
      """;

  @TempDir private Path folder;

  @Test
  void aCleanFormEndsWithZero() throws IOException {
    Result result = score(form("form.json", FORM.formatted("8.6", "85.74")));

    assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    assertThat(result.out())
        .contains("巡查项目", "6 ÷ 7 × 90", "printed 85.74 (grade 良), computed 85.74 (grade 良)");
    assertThat(result.err()).isEmpty();
  }

  /** Row 6 should get 9.8 and got 9; row 3 met its target and got 7; neither says why. */
  @Test
  void aPublishedFormWithFindingsEndsWithOneAndNamesRowAndCell() throws IOException {
    Result result = score(published("04_yongde_nutrition_2022"));

    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(1);
    assertThat(result.out() + result.err())
        .contains("[score-differs]", "[reason-missing]", "row 6", "score_as_printed")
        .doesNotContain("\tat ");
  }

  @Test
  void aNoteAloneIsNoFinding() throws IOException {
    Path form = form("banded.json", FORM.formatted("7", "84.14"));

    Result result = score(form);
    Result banded = score(form, "--scheme", "banded-execution");

    assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    assertThat(result.out() + result.err()).contains("[score-banded]", "--scheme banded-execution");
    assertThat(banded.exitCode()).as(banded.err() + banded.out()).isZero();
    assertThat(banded.out() + banded.err()).doesNotContain("[score-");
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertUsage(PackagedProgram.run(folder, "score"), "FORM.json");
    assertUsage(PackagedProgram.run(folder, "score", "form.json", "--jason"), "--jason");
  }

  @Test
  void aMistypedKeyIsAFindingAndWrongUsageIsSaidInChinese() throws IOException {
    Path form =
        form("typo.json", FORM.formatted("8.6", "85.74").replace("\"target\"", "\"tagret\""));

    Result typo = score(form);
    Result usage =
        PackagedProgram.exec(
            folder,
            List.of(
                PackagedProgram.home().resolve("fundbench").toString(),
                "--lang=zh",
                "monitor",
                "l.fund",
                "--as-of=2023-13-45"));

    assertThat(typo.exitCode()).as(typo.err() + typo.out()).isEqualTo(1);
    assertThat(typo.out() + typo.err()).contains("[key-passed-over]", "did you mean “target”?");
    assertThat(usage.exitCode()).isEqualTo(2);
    assertThat(usage.err())
        .contains("--as-of 不能是“2023-13-45”，日期应写成 2023-12-31")
        .doesNotContain("java.");
  }

  private static void assertUsage(Result result, String named) {
    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(2);
    assertThat(result.err()).contains(named, "--help").doesNotContain("\tat ");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "missing|file-missing|missing.json",
        "folder|file-is-folder|folder.json",
        "gb18030|form-missing|GB18030",
        "workbook|form-missing|a workbook, a Word file or an archive",
        "deep|form-malformed|too deeply nested",
        "no JSON|form-malformed|row 1 column 5",
        "broken|form-malformed|JSON syntax error near line 3, column",
        "cut off|form-malformed|with a quote or bracket still open",
        "empty|form-malformed|the file is empty"
      })
  void whatCannotBeReadIsRefusedInOneMessageWithItsPlace(String what, String code, String place)
      throws IOException {
    Path file = unreadable(what);

    Result result = score(file);

    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(1);
    assertThat(result.err())
        .containsOnlyOnce("[")
        .contains("[" + code + "]", String.valueOf(file.getFileName()), place)
        .doesNotContain("\tat ", "Exception", "Jackson", "Unexpected", "token");
    assertThat(result.out()).isEmpty();
  }

  private Path unreadable(String what) throws IOException {
    String clean = FORM.formatted("8.6", "85.74");
    return switch (what) {
      case "missing" -> folder.resolve("missing.json");
      case "folder" -> Files.createDirectory(folder.resolve("folder.json"));
      case "gb18030" ->
          Files.write(folder.resolve("gbk.json"), clean.getBytes(Charset.forName("GB18030")));
      case "workbook" ->
          Files.write(folder.resolve("book.json"), new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0});
      case "deep" -> form("deep.json", "{\"a\": ".repeat(100_000));
      case "no JSON" -> form("words.json", "just some words\n");
      case "broken" ->
          form("broken.json", clean.replace("\"indicators\": [", "\"indicators\": (["));
      case "cut off" -> form("cut.json", clean.substring(0, clean.length() / 2));
      case "empty" -> form("empty.json", "");
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Test
  void aSyntaxErrorIsSaidInChineseWithoutAWordOfTheParser() throws IOException {
    List<String> command =
        List.of(
            PackagedProgram.home().resolve("fundbench").toString(),
            "--lang=zh",
            "score",
            form("x.json", "{\"project\": nonsense}").toString());

    Result result = PackagedProgram.exec(folder, command);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("[form-malformed]", "第 1 行", "附近有 JSON 语法错误")
        .doesNotContain("nonsense", "token", "expect");
  }

  @Test
  void asJsonEveryRowHasItsExactFiguresAndItsFormula() throws IOException {
    Result result = score(form("form.json", FORM.formatted("8.6", "85.74")), "--json");

    assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    JsonNode json = EXACT.readTree(result.out());
    assertThat(json.get("findings")).isEmpty();
    assertThat(texts(json.get("rows"), "row", "weight", "printed", "computed"))
        .containsExactly("0 10 8.6 8.60", "1 90 77.14 77.14");
    assertThat(json.get("rows").get(1).get("formula").asText()).contains("6 ÷ 7 × 90");
    assertThat(json.get("computedTotal").decimalValue().toPlainString()).isEqualTo("85.74");
    assertThat(json.get("computedTotal").isBigDecimal()).isTrue();
  }

  @Test
  void asJsonEveryFindingHasCodeSeverityMessageAndPlace() throws IOException {
    Result result = score(published("04_yongde_nutrition_2022"), "--json");

    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(1);
    JsonNode json = EXACT.readTree(result.out());
    assertThat(json.get("rows")).hasSizeGreaterThan(5);
    for (JsonNode row : json.get("rows")) {
      assertThat(row.fieldNames())
          .toIterable()
          .contains("row", "name", "weight", "printed", "computed", "formula");
      assertThat(row.get("computed").isNumber() || row.get("computed").isNull()).isTrue();
      assertThat(row.get("formula").asText()).isNotBlank();
    }
    List<String> found = new ArrayList<>();
    for (JsonNode finding : json.get("findings")) {
      assertThat(finding.get("severity").asText()).isEqualTo("warning");
      assertThat(finding.get("message").asText()).matches("(?s).*\\p{IsHan}.*");
      assertThat(finding.get("messageEn").asText()).isNotBlank();
      JsonNode place = finding.get("place");
      assertThat(place.get("where").asText()).contains("04_yongde");
      found.add(finding.get("code").asText() + "@" + place.get("row") + place.get("field"));
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "score-differs@3\"score_as_printed\"",
            "reason-missing@3\"deviation_reason\"",
            "score-differs@6\"score_as_printed\"",
            "reason-missing@6\"deviation_reason\"");
  }

  private static List<String> texts(JsonNode rows, String... keys) {
    List<String> texts = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> cells = new ArrayList<>();
      for (String key : keys) {
        cells.add(row.get(key).decimalValue().toPlainString());
      }
      texts.add(String.join(" ", cells));
    }
    return texts;
  }

  private Path form(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json, StandardCharsets.UTF_8);
  }

  /** A copy of a form that a unit published. */
  private Path published(String name) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    String file = name + ".json";
    return Files.copy(
        root.resolve("core/engine/src/test/resources/forms").resolve(file), folder.resolve(file));
  }

  private Result score(Path form, String... more) {
    List<String> arguments = new ArrayList<>(List.of("score", form.toString()));
    arguments.addAll(List.of(more));
    return PackagedProgram.run(folder, arguments.toArray(String[]::new));
  }
}
