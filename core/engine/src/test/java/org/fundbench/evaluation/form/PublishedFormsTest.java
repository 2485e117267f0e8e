package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Self-evaluations as units printed them. Each line: the form, the findings as code@row (row 0 is
 * the form itself), and why a reader would agree.
 */
class PublishedFormsTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "00_baiyun_patrol_2023|reason-missing@2 reason-missing@4 reason-missing@5 not-computable@0|641.8 %, 141.4 % and 209.5 % of their targets without a word; no weights, so 99 cannot be followed; 99.9 % is 99.97 % cut",
        "01_putuo_sports_settlement_2022|rate-differs@0|86.18304 % was printed as 86.19 %; its score 8.62 and the total 98.62 agree",
        "04_yongde_nutrition_2022|score-differs@3 reason-missing@3 score-differs@6 reason-missing@6|row 3 met its target and got 7 of 10, row 6 should get 9.8 and got 9, neither says why; the total is the sum of the prints",
        "05_langfang_hvac_2019||whole numbers throughout: 8.62 prints as 9, 86.2 % as 86 %; the one deviation is explained",
        "11_haidian_xueyuanlu_2016|rate-rounded-first@0|49.88 % became 50 % and gave 5 instead of 4.99; divided by the initial budget as old forms do",
        "20_yuanzhou_potato_2022||no points for execution, a judged row of 7 with its reason, the rest of the scores lost in copying"
      })
  void theFindingsAreThoseOfACarefulReader(String form, String expected, String why)
      throws IOException {
    FormResult result = check(form);

    assertThat(result.findings().stream().map(PublishedFormsTest::short_).toList())
        .as(why)
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "01_putuo_sports_settlement_2022,98.62,优",
    "04_yongde_nutrition_2022,99.80,优",
  })
  void theTotalIsWhatTheRuleGives(String form, String total, String grade) throws IOException {
    FormResult result = check(form);

    assertThat(result.total().orElseThrow()).isEqualByComparingTo(total);
    assertThat(result.grade()).contains(grade);
  }

  private static FormResult check(String form) throws IOException {
    try (InputStream in =
        PublishedFormsTest.class.getResourceAsStream("/forms/" + form + ".json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FormCheck.run(form, FormReader.read(form, json), Schemes.shipped("national-default"));
    }
  }

  private static String short_(Problem problem) {
    return problem.code() + "@" + problem.place().row().orElse(0);
  }
}
