package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are JSON and yet do not say what their maker meant: nothing of it is passed over. */
class FormInputTest {
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  private static final String FORM =
      """
      {"currency_unit": "万元", "budget_adjusted": "100", "executed": "86", "execution_weight": "10",
       "execution_score_as_printed": "8.6",
       "indicators": [
         {"name": "巡查次数", "direction_op": "≥", "target": "7", "unit": "次", "actual": "6",
          "weight": "90", "score_as_printed": "77.14", "deviation_reason": "台风停工"}],
       "total_as_printed": "85.74"}
      """;

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what is written; instead; code@row(field)
        "\"executed\";\"excuted\";key-passed-over@0(excuted) not-computable@0(executed)",
        "\"target\";\"tagret\";key-passed-over@1(tagret)",
        "\"score_as_printed\": \"77;\"得份数\": \"77;score-missing@0(total_as_printed)",
        "\"actual\";\"实际完成\";key-passed-over@1(实际完成) not-computable@1(actual)",
        "\"unit\": \"次\";\"units\": \"次\", \"unit\": \"次\";",
        "\"name\": \"巡查次数\";\"name\": \"巡查次数\", \"date\": \"2022\", \"source\": \"网站\", \"notes\": \"无\";",
        "\"weight\": \"90\";\"weight\": \"-90\";unreadable@1(weight)",
        "\"execution_weight\": \"10\";\"execution_weight\": \"-10\";unreadable@0(execution_weight)",
        "\"actual\": \"6\";\"actual\": 1e999;unreadable@1(actual)",
        "\"actual\": \"6\";\"actual\": true;unreadable@1(actual)",
        "\"budget_adjusted\": \"100\";\"budget\": \"100\";",
        "\"total_as_printed\": \"85.74\";\"total\": 85.75;total-differs@0(total_as_printed)",
        "\"total_as_printed\": \"85.74\";\"total\": {\"weight\": 100, \"score\": 85.74};"
      })
  void whatIsNearlyRightIsFound(String written, String instead, String expected) {
    String json = FORM.replace(written, instead);
    assertThat(json).isNotEqualTo(FORM);

    List<Problem> findings = FormCheck.run("f", FormReader.read("f", json), SCHEME).findings();

    assertThat(findings)
        .extracting(
            one ->
                one.code()
                    + "@"
                    + one.place().row().orElse(0)
                    + "("
                    + one.place().field().orElse("")
                    + ")")
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ", -1)));
  }

  @Test
  void aMistypedKeyIsToldOnceWithTheNameThatWasMeant() {
    String row = "{\"name\": \"a\", \"tagret\": \"5\", \"actual\": \"5\", \"weight\": \"10\"}";
    Form form = FormReader.read("f", "{\"indicators\": [%s, %s, %s]}".formatted(row, row, row));

    assertThat(form.noticed())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo(FormProblem.KEY_PASSED_OVER.id());
              assertThat(one.place().row()).hasValue(1);
              assertThat(one.advice().zh()).contains("“target”");
            });
  }

  @Test
  void oneCellUnderTwoNamesMustSayTheSame() {
    assertThat(FormReader.read("f", "{\"executed\": \"5\", \"全年执行数\": \"5\"}").executed())
        .contains("5");
    assertThat(FormReader.read("f", "{\"executed\": null, \"全年执行数\": \"5\"}").executed())
        .contains("5");
    assertThatThrownBy(() -> FormReader.read("f", "{\"executed\": 5, \"全年执行数\": 6}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              Problem problem = refused.problems().get(0);
              assertThat(problem.message().zh()).contains("全年执行数", "同一栏", "内容不同");
              assertThat(problem.message().en()).contains("the same cell (execution)");
              assertThat(problem.place().column()).isPresent();
            });
  }

  @ParameterizedTest(name = "{0} is no form that could be checked")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"indicators\": []}",
        "{\"indicators\": null}",
        "{\"indicators\": [null, {\"name\": \"……\"}]}",
        "{\"executed\": \"1\", \"budget\": \"2\", \"execution_weight\": \"10\"}",
        "{\"executed\": \"1\", \"usable_as\": \"funds\"}"
      })
  void aFormWithoutARowIsNotCalledFine(String json) {
    assertThat(FormCheck.run("f", FormReader.read("f", json), SCHEME).findings())
        .anySatisfy(
            one -> {
              assertThat(one.code()).isEqualTo(FormProblem.NOT_COMPUTABLE.id());
              assertThat(one.place().field()).contains("indicators");
            });
  }

  /** The parser gives no place for what is beyond its limits; a line of −1 helps nobody. */
  @Test
  void whatIsBeyondTheLimitsHasItsPlace() {
    Map<String, Long> beyond =
        Map.of("{\"a\": ".repeat(3000), 1L, "{\n\"executed\": " + "9".repeat(2000) + "}", 2L);
    beyond.forEach(
        (json, row) ->
            assertThatThrownBy(() -> FormReader.read("f", json))
                .isInstanceOfSatisfying(
                    RefusedException.class,
                    refused -> {
                      Problem problem = refused.problems().get(0);
                      assertThat(problem.place().row()).hasValue(row);
                      assertThat(problem.message().zh()).doesNotContain("-1").contains("过长");
                    }));
  }

  @Test
  void aCellOfAMillionCharactersIsCut() {
    Form form =
        FormReader.read(
            "f", "{\"project\": \"%s\", \"executed\": \"5\"}".formatted("长".repeat(1_000_000)));

    assertThat(form.project()).hasSizeLessThan(5000).endsWith("…");
  }
}
