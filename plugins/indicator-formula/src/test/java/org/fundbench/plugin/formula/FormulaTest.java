package org.fundbench.plugin.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Language;
import org.fundbench.api.Options;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Value;
import org.fundbench.testkit.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final FormulaIndicators MODULE = new FormulaIndicators();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the sample has two lines of 10,000 yuan a month, and 100 counts a month in each series
        "PAID()|240000",
        "PAID('first')|120000",
        "MEASURED(\"cases\") + 1|1201",
        "MEASURED('a') - MEASURED('b') * 2|-1200",
        "MIN(MONTHS(), 5) * 1.005|5.025",
        "(1 + 2) * -3|-9"
      })
  void anExpressionIsComputedExactly(String expression, String number) {
    Value value = compute(expression, true).value();

    assertThat(((Value.Quantity) value).number()).isEqualByComparingTo(number);
  }

  @Test
  void aQuotientKeepsBothParts() {
    IndicatorModule.Result result = compute("PAID() / MEASURED('cases')", true);

    Value.Rate rate = (Value.Rate) result.value();
    assertThat(rate.part()).isEqualByComparingTo("240000");
    assertThat(rate.whole()).isEqualByComparingTo("1200");
    assertThat(result.trail().sources()).hasSize(2);
    assertThat(result.trail().formula().zh()).isEqualTo("PAID() / MEASURED('cases')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MEASURED('cases')|没有数据",
        "1 / (2 - 2)|除数为零",
        "1 + 1 / (2 - 2)|除数为零",
        "PAID('moon')|没有支出方向 moon"
      })
  void whatHasNoValueIsAbsentAndNotZero(String expression, String reason) {
    Value value = compute(expression, false).value();

    assertThat(value).isInstanceOf(Value.Absent.class);
    assertThat(value.text(Language.ZH)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +|3",
        "(1 + 2|1",
        "PAID() PAID()|8",
        "2 ^ 3|3",
        "java.lang.System|5",
        "EXIT()|1",
        "NOW()|1"
      })
  void aWrongExpressionIsRefusedWithItsPosition(String expression, int column) {
    Problem problem = refusal(expression);

    assertThat(problem.code()).isEqualTo(FormulaProblem.FORMULA_WRONG.id());
    assertThat(problem.place().column().orElseThrow()).isBetween(1, expression.length() + 1);
    assertThat(column).isPositive();
  }

  @Test
  void whatNobodyCouldReadIsNotComputed() {
    assertThat(refusal(" ").code()).isEqualTo(FormulaProblem.FORMULA_EMPTY.id());
    assertThat(refusal("1+".repeat(600) + "1").code())
        .isEqualTo(FormulaProblem.FORMULA_TOO_LONG.id());
  }

  private static Problem refusal(String expression) {
    return catchThrowableOfType(RefusedException.class, () -> compute(expression, true))
        .problems()
        .get(0);
  }

  private static IndicatorModule.Result compute(String expression, boolean busy) {
    return MODULE.compute(
        new IndicatorModule.Request(
            "expression",
            busy ? SampleFacts.busy() : SampleFacts.empty(),
            Options.check(
                "formula", MODULE.descriptor().options(), Map.of("expression", expression))));
  }
}
