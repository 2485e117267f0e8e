package org.fundbench.plugin.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Language;
import org.fundbench.api.Options;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrbanInspectionTest {
  @ParameterizedTest
  @CsvSource({
    "video-problems,3851宗/月",
    "handled-problems,141415宗/年",
    "places-patrolled,4190处次/年",
    "patrol-closing-rate,98.7%",
    "complaint-closing-rate,100.0%"
  })
  void theYearOfTheFoundingCaseGivesItsPublishedResults(String indicator, String text) {
    assertThat(compute(indicator, 12).value().text(Language.ZH)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "video-problems",
    "handled-problems",
    "patrol-closing-rate",
    "complaint-closing-rate"
  })
  void aMonthThatWasNotCountedMakesTheResultAbsentAndNotSmaller(String indicator) {
    assertThat(compute(indicator, 11).value()).isInstanceOf(Value.Absent.class);
  }

  @Test
  void theIntelligenceLevelIsForAPersonToJudge() {
    IndicatorModule.Result result = compute("intelligence-level", 12);

    assertThat(result.value()).isInstanceOf(Value.Absent.class);
    assertThat(result.trail().sources()).isNotEmpty();
  }

  private static IndicatorModule.Result compute(String indicator, int monthsCounted) {
    return new UrbanInspection()
        .compute(new IndicatorModule.Request(indicator, new Year(monthsCounted), Options.none()));
  }

  /** The founding case's year, of which some months may not have been counted. */
  private record Year(int monthsCounted) implements FundFacts {
    private static final Map<String, String> SUMS =
        Map.of(
            "video-found", "46212",
            "handled", "141415",
            "patrolled", "4190",
            "patrol-cases", "12000",
            "patrol-cases-closed", "11844",
            "complaints", "2184",
            "complaints-closed", "2184");

    @Override
    public String fund() {
      return "f";
    }

    @Override
    public PeriodRange range() {
      return PeriodRange.year(2023);
    }

    @Override
    public List<String> lines() {
      return List.of();
    }

    @Override
    public Figure initialBudget(Scope scope) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Figure currentBudget(Scope scope) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Figure paid(Scope scope, PeriodRange range) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Figure committed(Scope scope) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Figure planned(Scope scope, PeriodRange range) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Figure measured(String series, PeriodRange range) {
      return new Figure(
          series,
          Text.same(series),
          new Value.Quantity(new BigDecimal(SUMS.get(series)), ""),
          Trail.of(Text.same("sum"), new Trail.Measurements("f", series, range, monthsCounted)));
    }
  }
}
