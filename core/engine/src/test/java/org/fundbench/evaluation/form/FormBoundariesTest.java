package org.fundbench.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of every rule that a form is held against: just below, at, and just above. */
class FormBoundariesTest {
  private static final Scheme SCHEME = Schemes.shipped("national-default");

  @ParameterizedTest(name = "{0}{1} → {2}: {3} of 10 is {4} {5}")
  @CsvSource(
      delimiter = ';',
      nullValues = "~",
      value = {
        // sign; target; actual; printed; computed; findings
        "≥;100;0;0;0.00;~",
        "≥;100;0.01;0;0.00;~",
        "≥;100;99.99;10;10.00;~",
        "≥;100;99.94;10;9.99;score-differs",
        "≥;100;99.94;9.99;9.99;~",
        "≥;100;100;10;10.00;~",
        "≥;100;129.99;10;10.00;~",
        "≥;100;130;10;10.00;~",
        "≥;100;200;10;10.00;~",
        ">;100;100;10;10.00;~",
        "≤;10;0;10;10.00;~",
        "≤;10;10;10;10.00;~",
        "≤;10;10.01;9.99;9.99;~",
        "≤;10;19.99;0.01;0.01;~",
        "≤;10;20;0;0.00;~",
        "≤;10;20;5;5.00;~",
        "≤;10;20.01;0;0.00;~",
        "≤;10;20.01;5;5.00;~",
        "≤;10;20.01;6;5.00;score-differs",
        "≤;0;0;10;10.00;~",
        "≤;0;0.01;0;0.00;~",
        "≤;0;0.01;10;0.00;score-differs",
        "=;10;9.99;9.99;9.99;~",
        "=;10;10;10;10.00;~",
        "=;10;10.01;10;10.00;~",
        "=;0;0;10;10.00;~",
        "=;0;1;10;0.00;score-differs",
        "≥;100;100;10.01;10.00;outside-band",
        "≥;100;100;-0.01;10.00;outside-band",
        // judged: 达成 from 80 %, 部分达成 from 60 % of the weight
        "定性;好;达成;8;8;~",
        "定性;好;达成;7.9995;7.9995;outside-band",
        "定性;好;部分达成;8;8;outside-band",
        "定性;好;部分达成;7.9995;7.9995;~",
        "定性;好;部分达成;6;6;~",
        "定性;好;部分达成;5.9995;5.9995;outside-band",
        "定性;好;未达成;6;6;outside-band",
        "定性;好;未达成;5.9995;5.9995;~",
        "定性;好;未达成;0;0;~",
        "定性;好;达成;10.01;10.01;outside-band"
      })
  void aScoreAtTheEdgeOfItsRule(
      String sign, String target, String actual, String printed, String computed, String expected) {
    Form.Row row =
        new Form.Row(
            1,
            "产出指标",
            "数量指标",
            "指标甲",
            Optional.of(sign),
            Optional.of(target),
            Optional.empty(),
            Optional.of(actual),
            Optional.of("10"),
            Optional.of(printed),
            Optional.of("原因已说明"));
    Form form = Forms.of(row, Forms.row(2, "≥", "100", "97.77", "12.25", "11.98"));

    FormResult result = FormCheck.run("f", form, SCHEME);

    assertThat(
            result.findings().stream()
                .filter(one -> one.place().row().orElse(0) == 1)
                .map(Problem::code)
                .toList())
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ", -1)));
    assertThat(result.rows().get(0).computed().orElseThrow()).isEqualByComparingTo(computed);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"100,优", "90,优", "89.995,良", "80,良", "79.995,中", "60,中", "59.995,差", "0,差"})
  void aTotalAtTheEdgeOfAGrade(String total, String grade) {
    for (String printed : List.of("优", "良", "中", "差")) {
      Form form =
          FormReader.read(
              "f",
              """
              {"indicators": [{"name": "a", "target": "好", "actual": "一般般", "weight": "100", "score": "%s",
                "reason": "已说明"}], "total_as_printed": "%s", "grade_as_printed": "%s"}
              """
                  .formatted(total, total, printed));

      FormResult result = FormCheck.run("f", form, SCHEME);

      assertThat(result.grade()).contains(grade);
      assertThat(result.findings().stream().map(Problem::code).toList())
          .isEqualTo(printed.equals(grade) ? List.of() : List.of("grade-differs"));
    }
  }

  @ParameterizedTest(name = "{0} of a budget of 10,000 → {1}")
  @CsvSource({
    "0,0.00",
    "0.01,0.00",
    "5000,5.00",
    "9999.99,10.00",
    "10000,10.00",
    "10000.01,10.00",
    "20000,10.00"
  })
  void anExecutionRateAtTheEdge(String executed, String score) {
    Form form =
        FormReader.read(
            "f",
            """
            {"budget_adjusted": "10000.00", "executed": "%s", "execution_weight": "10",
             "execution_score_as_printed": "%s", "usable_as": "funds"}
            """
                .formatted(executed, score));

    FormResult result = FormCheck.run("f", form, SCHEME);

    assertThat(result.execution().computed().orElseThrow()).isEqualByComparingTo(score);
    assertThat(result.findings()).isEmpty();
  }
}
