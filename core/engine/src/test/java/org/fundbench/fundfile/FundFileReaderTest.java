package org.fundbench.fundfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.fundbench.api.Fraction;
import org.fundbench.api.Problem;
import org.fundbench.api.ProblemCode;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.Execution.Light;
import org.fundbench.ledger.Lights;
import org.fundbench.ledger.TestFund;
import org.fundbench.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FundFileReaderTest {
  private static final String GOOD = TestFund.text("stop", "warn");

  static List<Arguments> mistakes() {
    return List.of(
        mistake("id: test,", "id: Test 1,", FundFileProblem.ID_MALFORMED, 1),
        mistake("{id: b, name", "{id: a, name", FundFileProblem.ID_TWICE, 6),
        mistake("aliases: [租车（费）]", "aliases: [水电费]", FundFileProblem.NAME_AMBIGUOUS, 6),
        mistake("\"50.00\"]", "\"50.00\", \"1.00\"]", FundFileProblem.PLAN_MONTHS, 5),
        mistake("\"1000.00\"", "\"1,00.00\"", FundFileProblem.AMOUNT, 8),
        mistake("2023-01-01", "2023-02-30", FundFileProblem.DATE, 8),
        mistake("year: 2023", "year: 23", FundFileProblem.YEAR, 1),
        mistake(
            "sources: [{id: district, name: 区财政拨款, kind: current-year}]",
            "sources: []",
            FundFileProblem.NOTHING_LISTED,
            2),
        mistake("{a: \"1000.00\"", "{c: \"1000.00\"", FundFileProblem.LINE_UNDEFINED, 8),
        mistake("target: \"10\"", "target: 很多", FundFileProblem.TARGET, 15),
        mistake("weight: \"90\"", "weight: \"80\"", FundFileProblem.WEIGHTS_SUM, 14),
        mistake("weight: \"90\"", "weight: \"-90\"", FundFileProblem.WEIGHT, 15),
        mistake("executionWeight: \"10\"", "executionWeight: \"-10\"", FundFileProblem.WEIGHT, 13),
        mistake("policyBasis:", "policyBases:", YamlProblem.KEY_UNKNOWN, 1),
        mistake("department: 主管, ", "", YamlProblem.KEY_MISSING, 1),
        mistake("manager: 张三", "manager: 张三, manager: 李四", YamlProblem.KEY_TWICE, 1),
        mistake("unit: 单位", "unit: [单位]", YamlProblem.VALUE_SHAPE, 1),
        mistake("line: stop", "line: halt", YamlProblem.VALUE_UNKNOWN, 3),
        mistake("line: stop", "redBelow: \"81\", line: stop", FundFileProblem.LIGHTS, 3),
        mistake("executionWeight: \"10\"", "executionWeight: ten", YamlProblem.VALUE_NUMBER, 13),
        mistake("lines:", "lines: [", YamlProblem.YAML_SYNTAX, 0));
  }

  private static Arguments mistake(String from, String to, ProblemCode code, int row) {
    return Arguments.of(from, to, code, row);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void aMistakeIsReportedWithItsRow(String from, String to, ProblemCode code, int row) {
    assertThat(GOOD).contains(from);

    List<Problem> problems = problems(GOOD.replace(from, to));

    assertThat(problems).extracting(Problem::code).contains(code.id());
    if (row > 0) {
      assertThat(problems)
          .filteredOn(problem -> problem.code().equals(code.id()))
          .extracting(problem -> problem.place().row().orElse(-1))
          .contains((long) row);
    }
  }

  @Test
  void anUnknownKeyComesWithTheNearestKnownOne() {
    Problem problem = problems(GOOD.replace("policyBasis:", "policyBases:")).get(0);

    assertThat(problem.advice().en()).contains("policyBasis");
  }

  @Test
  void aWeightBelowNothingIsNamedWithItsKeyEvenWhereTheSumIsRight() {
    String bad =
        GOOD.replace("executionWeight: \"10\"", "executionWeight: \"-10\"")
            .replace("weight: \"90\"", "weight: \"110\"");

    List<Problem> problems = problems(bad);

    assertThat(problems).extracting(Problem::code).containsExactly(FundFileProblem.WEIGHT.id());
    assertThat(problems.get(0).place().field()).contains("executionWeight");
    assertThat(problems.get(0).message().zh()).contains("-10").contains("小于 0");
    assertThat(problems.get(0).message().en()).contains("-10").contains("below 0");
  }

  @Test
  void allMistakesAreReportedTogether() {
    String bad = GOOD.replace("year: 2023", "year: x").replace("line: stop", "line: halt");

    assertThat(problems(bad)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aQualitativeIndicatorMayWaitForItsJudgement() {
    String waiting =
        GOOD.replace("direction: \">=\", target: \"10\"", "direction: qualitative, target: 提高");

    FundFile file = FundFileReader.read("fund.yaml", waiting);

    assertThat(file.evaluation().indicators().get(0).assessment()).isEmpty();
    assertThat(file.warnings())
        .extracting(Problem::code)
        .containsExactly(FundFileProblem.ASSESSMENT_MISSING.id());
  }

  @Test
  void lightsAreTheUsualOnesUnlessTheFundSaysOthers() {
    assertThat(FundFileReader.read("fund.yaml", GOOD).fund().policies().lights())
        .isEqualTo(Lights.USUAL);
    String own = GOOD.replace("line: stop", "redBelow: \"50\", yellowBelow: \"72.5\", line: stop");
    Lights lights = FundFileReader.read("fund.yaml", own).fund().policies().lights();
    assertThat(lights.of(Fraction.of(4999, 10_000))).isEqualTo(Light.RED);
    assertThat(lights.of(Fraction.of(5000, 10_000))).isEqualTo(Light.YELLOW);
    assertThat(lights.of(Fraction.of(7249, 10_000))).isEqualTo(Light.YELLOW);
    assertThat(lights.of(Fraction.of(7250, 10_000))).isEqualTo(Light.GREEN);
  }

  @Test
  void theFileIsKeptWordForWord() {
    assertThat(FundFileReader.read("fund.yaml", GOOD).text()).isEqualTo(GOOD);
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(
            RefusedException.class, () -> FundFileReader.read("fund.yaml", text))
        .problems();
  }
}
