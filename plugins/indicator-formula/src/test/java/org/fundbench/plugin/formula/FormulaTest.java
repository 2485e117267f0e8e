package org.fundbench.plugin.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.fundbench.api.FigureKind;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Language;
import org.fundbench.api.Options;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Value;
import org.fundbench.testkit.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @CsvSource({"by-unit,", "count,COUNT", "level,LEVEL"})
  void theFundFileSaysWhatTheFigureDoesOverTheMonths(String option, FigureKind kind) {
    Options options =
        Options.check(
            "formula",
            MODULE.descriptor().options(),
            Map.of("expression", "MEASURED('cases')", "kind", option));

    IndicatorModule.Result result =
        MODULE.compute(new IndicatorModule.Request("expression", SampleFacts.busy(), options));

    assertThat(result.kind()).isEqualTo(Optional.ofNullable(kind));
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
      quoteCharacter = '`',
      value = {
        "1 +|3|缺少数值",
        "(1 + 2|1|右括号",
        "1 + 2)|6|右括号",
        "PAID() PAID()|1|缺少运算符",
        "2 ^ 3|3|运算符",
        "9^9^9^9|2|运算符",
        "java.lang.System|5|运算符",
        "PAID().getClass()|7|运算符",
        "#{1}|1|运算符",
        "x[1]|2|运算符",
        "EXIT()|1|没有这个函数",
        "NOW()|1|没有这个函数",
        "1 + NAME|5|不认识",
        "PAID|1|不认识",
        "1..2|1|小数点",
        // short texts of long numbers
        "1e999999999|1|十进制",
        "2 * 1E-999999999|5|十进制",
        "0xFF|1|十进制",
        // a text is no number, and not nought
        "'5' + 1|1|应为数值",
        "MAX(1, 'a')|8|应为数值",
        "PAID(1)|1|PAID",
        "PAID('first', 'second')|1|PAID",
        "MEASURED()|1|MEASURED",
        "MONTHS(1)|1|MONTHS",
        "MIN()|1|参数"
      })
  void aWrongExpressionIsRefusedWithItsPosition(String expression, int column, String reason) {
    Problem problem = refusal(expression);

    assertThat(problem.code()).isEqualTo(FormulaProblem.FORMULA_WRONG.id());
    assertThat(problem.place().column()).hasValue(column);
    assertThat(problem.message().zh()).contains(reason);
    assertThat(problem.message().en()).doesNotMatch(".*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1 + 0.2|0.3",
        "1 / 3 * 3|1",
        "(PAID() / 7) * 7 - PAID()|0",
        "0.01 * 0.01|0.0001",
        "99999999999999999999.99 + 0.01|100000000000000000000"
      })
  void nothingIsLostInBetween(String expression, String number) {
    assertThat(((Value.Quantity) compute(expression, true).value()).number())
        .isEqualByComparingTo(number);
  }

  @Test
  void whatNobodyCouldReadIsNotComputed() {
    assertThat(refusal(" ").code()).isEqualTo(FormulaProblem.FORMULA_EMPTY.id());
    assertThat(refusal("1+".repeat(600) + "1").code())
        .isEqualTo(FormulaProblem.FORMULA_TOO_LONG.id());
    assertThat(refusal("9".repeat(10_000)).code()).isEqualTo(FormulaProblem.FORMULA_TOO_LONG.id());
    assertThat(refusal("(".repeat(5_000) + "1" + ")".repeat(5_000)).code())
        .isEqualTo(FormulaProblem.FORMULA_TOO_LONG.id());
  }

  @Test
  void deepNestingIsRefusedAndNotAStackOverflow() {
    assertThat(refusal("-".repeat(990) + "1").message().en()).contains("nested");
    assertThat(refusal("1+".repeat(499) + "1").message().en()).contains("nested");
    assertThat(refusal("(".repeat(990)).code()).isEqualTo(FormulaProblem.FORMULA_WRONG.id());
    assertThat(((Value.Quantity) compute("1+".repeat(200) + "1", true).value()).number())
        .isEqualByComparingTo("201");
    assertThat(
            ((Value.Quantity) compute("(".repeat(490) + "7" + ")".repeat(490), true).value())
                .number())
        .isEqualByComparingTo("7");
  }

  /** The most that fits into the length allowed, and still in no time. */
  @Test
  @Timeout(5)
  void theDearestExpressionIsCheap() {
    assertThat(refusal("999999999*".repeat(90) + "9999*9999").message().en()).contains("too large");
    assertThat(refusal("PAID()/7*".repeat(90) + "1").message().en()).contains("too large");
    compute("1/7+1/9+1/11+1/13+".repeat(30) + "1", true);
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
