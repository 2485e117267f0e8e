package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;

/** Whole forms, and texts of every kind. */
class FormReaderTest {
  /** Read once: thousands of tries would spend their time on reading its file. */
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  private static final String FORM =
      """
      {"project": "项目", "currency_unit": "万元", "budget_initial": %s, "budget_adjusted": %s, "executed": %s,
       "execution_rate_as_printed": %s, "execution_weight": "10", "execution_score_as_printed": %s,
       "indicators": [
         {"level1": "产出指标", "name": "数量", "direction_op": "≥", "target": "100", "actual": "100",
          "weight": "60", "score_as_printed": "60"},
         {"level1": "满意度", "name": "满意度", "direction_op": "≥", "target": "90%%", "actual": "95%%",
          "weight": "%s", "score_as_printed": "30"},
         {"level1": "产出指标", "name": "指标2", "target": "", "actual": null, "weight": null},
         {"level1": "", "name": "……", "target": "/", "actual": "/", "weight": "/"}],
       "total_as_printed": %s, "grade_as_printed": "%s"}
      """;

  private static String form(
      String initial,
      String current,
      String executed,
      String rate,
      String score,
      String weight,
      String total,
      String grade) {
    return String.format(
        Locale.ROOT, FORM, initial, current, executed, rate, score, weight, total, grade);
  }

  private static List<String> findings(String json) {
    return FormCheck.run("f", FormReader.read("f", json), SCHEME).findings().stream()
        .map(Problem::code)
        .toList();
  }

  @Example
  void aFormThatAddsUpHasNoFindings() {
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.05", "30", "99.05", "优")))
        .isEmpty();
    assertThat(findings(form("70", "70", "63.35", "0.905", "\"9.05\"", "30", "\"100 99.05\"", "优")))
        .isEmpty();
    assertThat(
            findings(
                form("70", "70", "\"63.35万元\"", "\"90.50％\"", "9.05", "30", "\"99.05分\"", "优秀")))
        .isEmpty();
  }

  @Example
  void olderFormsDivideByTheInitialBudget() {
    assertThat(findings(form("100", "80", "50", "\"50%\"", "5", "30", "95", "优"))).isEmpty();
    assertThat(findings(form("\"100 (年初)\"", "null", "50", "\"50%\"", "5", "30", "95", "优")))
        .isEmpty();
  }

  @Example
  void whatDoesNotFitIsFound() {
    assertThat(findings(form("70", "70", "63.35", "\"91%\"", "9.05", "30", "99.05", "优")))
        .isEmpty();
    assertThat(findings(form("70", "70", "63.35", "\"92%\"", "9.05", "30", "99.05", "优")))
        .containsExactly("rate-differs");
    assertThat(findings(form("70", "70", "63.35", "\"91%\"", "9.10", "30", "99.10", "优")))
        .containsExactly("rate-rounded-first");
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.50", "30", "99.50", "优")))
        .containsExactly("score-differs");
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.05", "35", "99.05", "优")))
        .contains("weights-sum");
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.05", "30", "98.05", "优")))
        .containsExactly("total-differs");
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.05", "30", "99.05", "良")))
        .containsExactly("grade-differs");
    assertThat(findings(form("0", "0", "0", "\"/\"", "0", "30", "90", "优")))
        .containsExactly("not-computable");
    assertThat(findings(form("70", "70", "\"见附件\"", "\"90.5%\"", "9.05", "30", "99.05", "优")))
        .containsExactly("unreadable");
    assertThat(findings(form("70", "70", "63.35", "\"良好\"", "9.05", "30", "99.05", "优")))
        .containsExactly("unreadable");
  }

  @Example
  void aFileThatIsNoFormIsRefusedWithItsPlace() {
    for (String text :
        List.of(
            "",
            "[]",
            "{",
            "{\"indicators\": 5}",
            "{\"indicators\": [5]}",
            "{} {}",
            "nonsense",
            "{\"a\": 01}",
            "{}",
            "{\"a\": 1, \"a\": 2}",
            "{\"indicators\": {\"name\": \"n\"}}",
            "{\"indicators\": [[]]}",
            "{\"indicators\": [{\"target\": {\"≥\": 5}}]}",
            "{\"indicators\": [{\"target\": [[5]]}]}",
            "{\"executed\": {\"a\": 1}}",
            "{\"indicators\": ".repeat(2000),
            "{\"executed\": " + "9".repeat(2000) + "}",
            "{'indicators': []}",
            "{\"indicators\": [],}",
            "[".repeat(5000))) {
      assertThatThrownBy(() -> FormReader.read("f.json", text))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(FormProblem.FORM_MALFORMED.id());
    }
    assertThat(FormProblem.FORM_MISSING.id()).isEqualTo("form-missing");
  }

  @Example
  void aSyntaxErrorIsSaidInOurOwnWordsWithLineAndColumn() {
    Map<String, String> said =
        Map.of(
            "{\n  \"project\": x}",
            "第 2 行第 15 列附近有 JSON 语法错误",
            "{\n\n{",
            "第 3 行第 1 列附近有 JSON 语法错误",
            "{\"executed\": 5",
            "文件在第 1 行第 15 列中断，有引号或括号没有闭合",
            "{\"a\": 1,\n \"a\": 2}",
            "键“a”出现了两次",
            "[".repeat(5),
            "应以 { 开始");
    said.forEach(
        (text, words) ->
            assertThatThrownBy(() -> FormReader.read("f.json", text))
                .isInstanceOfSatisfying(
                    RefusedException.class,
                    refused -> {
                      Problem problem = refused.problems().get(0);
                      assertThat(problem.message().zh())
                          .endsWith(words)
                          .doesNotContainPattern("[A-Za-z]{5,}");
                      assertThat(problem.message().en()).doesNotContainPattern("\\p{IsHan}");
                      assertThat(problem.place().row()).isPresent();
                      assertThat(problem.place().column()).isPresent();
                    }));
  }

  @Example
  void aRowThatIsNullIsPassedOverAndControlCharactersAreNotKept() {
    Form form =
        FormReader.read(
            "f.json",
            "{\"project\": \"a\\u001b[31mb\", \"indicators\": [null, {\"name\": \"n\"}]}");

    assertThat(form.rows()).hasSize(1);
    assertThat(form.project()).isEqualTo("a [31mb");
  }

  @Example
  void aCellOfAnyTypeIsTextAsItWasPrinted() {
    Form form =
        FormReader.read(
            "f.json",
            """
            {"项目名称": "p", "budget": {"年初预算数": 70, "adjusted": null}, "全年执行数": 1E2,
             "indicators": [{"三级指标": "n", "target": 1e999999999, "actual": ["95%", "98%"], "unit": true,
               "weight": 1e99999999999999, "score": 12.50, "note": {"a": [1]}}],
             "total": {"weight": 100, "score": 98.6}}
            """);

    Form.Row row = form.rows().get(0);
    assertThat(form.project()).isEqualTo("p");
    assertThat(form.initial()).contains("70");
    assertThat(form.current()).isEmpty();
    assertThat(form.executed()).contains("100");
    assertThat(form.total()).contains("98.6");
    assertThat(row.name()).isEqualTo("n");
    assertThat(row.target()).contains("1e999999999");
    assertThat(row.actual()).contains("95%; 98%");
    assertThat(row.unit()).contains("true");
    assertThat(row.score()).contains("12.50");
    assertThat(FormCheck.run("f", form, SCHEME).findings()).isNotEmpty();
  }

  @Example
  void anUnreadableWeightIsNotAddedUp() {
    assertThat(findings(form("70", "70", "63.35", "\"90.5%\"", "9.05", "三十", "99.05", "优")))
        .contains("unreadable")
        .doesNotContain("weights-sum");
  }

  @Example
  void noTextCrashesTheReader() {
    List<String> naughty =
        new ArrayList<>(
            List.of(
                "NaN",
                "Infinity",
                "-0",
                "1e999999999",
                "0x1F",
                "１２３",
                "١٢٣",
                "½",
                "²",
                "9".repeat(5000),
                "0." + "0".repeat(4000) + "1",
                "\u0000",
                "\u202Eabc",
                "👨‍👩‍👧",
                "̷z̷a̷l̷g̷o̷",
                "(((((((((",
                "%%%%",
                "≥≥5",
                "≥",
                "万",
                "1万亿",
                "1,2,3",
                ",",
                ".",
                "+",
                "1.2.3",
                "\\d+",
                "{0}",
                "'{0}'",
                "%s",
                "null",
                "true",
                "<script>",
                "'; DROP TABLE entry;--",
                "a".repeat(100_000),
                "5%%",
                "-5%",
                "5－6",
                "2023-01-01",
                "约100",
                "100左右",
                "≥90%且≤95%",
                "\uD800",
                "1\n2",
                "1\u00002",
                "①②③",
                "百分之",
                "百分之点",
                "十百千万亿",
                "零零零次",
                "九九九九九九九九九个",
                "≥".repeat(400),
                "1-".repeat(200),
                "5-3",
                "0-0",
                "1:0",
                "0:0",
                "0:1",
                "‰",
                "0‰",
                "13月32日",
                "9999年99月99日前",
                "第0季度",
                "((((5",
                "5))))",
                "5万万万",
                "亿",
                "%5",
                "－０",
                "无".repeat(400),
                "培训".repeat(200) + "5",
                "0.0000000000000000000000000001",
                "=1+1"));
    for (String text : naughty) {
      Form.Row row =
          new Form.Row(
              1,
              text,
              text,
              text,
              java.util.Optional.of(text),
              java.util.Optional.of(text),
              java.util.Optional.of(text),
              java.util.Optional.of(text),
              java.util.Optional.of(text),
              java.util.Optional.of(text),
              java.util.Optional.of(text));
      var one = java.util.Optional.of(text);
      Form form =
          new Form(
              text, text, one, one, one, one, one, one, List.of(row), one, one, true, List.of());

      assertThat(FormCheck.run("f", form, SCHEME)).as(text).isNotNull();
    }
  }

  @Property(tries = 2000)
  void noPairOfTextsMadeOfAFormsOwnSignsCrashesTheReader(
      @ForAll("cells") String sign,
      @ForAll("cells") String target,
      @ForAll("cells") String actual) {
    Form form = Forms.of(Forms.row(1, sign, target, actual, "10", "9"));

    FormResult.Line line = FormCheck.run("f", form, SCHEME).rows().get(0);

    line.computed()
        .ifPresent(score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.TEN));
  }

  /** Texts put together from what stands in cells: closer to trouble than random signs. */
  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.of(
            "≥", "≤", "=", "%", "‰", "1", "0", "95", "3.5", "-", ":", ",", ".", "万", "亿", "公里", "米",
            "元", "/", "月", "年", "2022", "12", "日", "底", "前", "三", "十", "个", "百分之", "不", "未", "每",
            "完成", "增长", "下降", "以上", "内", "(", ")", " ", "①", "部分", "至", "e", "+")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void noRandomTextCrashesTheReader(@ForAll String text) {
    assertThat(CellText.read(text)).isNotNull();
  }

  @Property
  void aScoreLiesBetweenNothingAndItsWeight(
      @ForAll @IntRange(max = 500) int target,
      @ForAll @IntRange(max = 1500) int actual,
      @ForAll @IntRange(min = 1, max = 40) int weight) {
    for (FormResult.Line line :
        scored(
            weight,
            new String[] {"≥", target + "", actual + ""},
            new String[] {">", target + "", actual + ""},
            new String[] {"=", target + "", actual + ""},
            new String[] {"≤", target + "", actual + ""},
            new String[] {"<", target + "", actual + ""})) {
      line.computed()
          .ifPresent(
              score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(weight)));
    }
  }

  @Property
  void betterResultsNeverScoreLower(
      @ForAll @IntRange(min = 1, max = 500) int target,
      @ForAll @IntRange(max = 700) int actual,
      @ForAll @IntRange(min = 1, max = 200) int more) {
    List<BigDecimal> scores =
        scored(
                10,
                new String[] {"≥", target + "", actual + ""},
                new String[] {"≥", target + "", (actual + more) + ""},
                new String[] {"≤", target + "", actual + ""},
                new String[] {"≤", target + "", (actual + more) + ""})
            .stream()
            .map(line -> line.computed().orElseThrow())
            .toList();

    assertThat(scores.get(1)).isGreaterThanOrEqualTo(scores.get(0));
    assertThat(scores.get(3)).isLessThanOrEqualTo(scores.get(2));
  }

  /** The lines of one form with a row for each sign, target and result. */
  private static List<FormResult.Line> scored(int weight, String[]... rows) {
    Form.Row[] all = new Form.Row[rows.length];
    for (int i = 0; i < rows.length; i++) {
      String[] row = rows[i];
      all[i] = Forms.row(i + 1, row[0], row[1], row[2], String.valueOf(weight), "/");
    }
    return FormCheck.run("f", Forms.of(all), SCHEME).rows();
  }
}
