package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.EntryKind;
import org.fundbench.api.FigureKind;
import org.fundbench.api.Fraction;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.fundbench.evaluation.monitor.IndicatorPace;
import org.fundbench.evaluation.monitor.IndicatorPace.Standing;
import org.fundbench.evaluation.monitor.MonitorProblem;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.TestFund;
import org.fundbench.proof.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The year as it goes: 1,200 yuan on line a, planned at 100 a month until August and 50 from then
 * on, that is 1,000; and a series of counts.
 */
class YearAlarmsTest {
  private static final int[] NOTHING = {};

  @ParameterizedTest
  @CsvSource({
    // direction, unit, counted by the end of June (twelve of it would be the target), standing
    "AT_LEAST,宗,600,ON_PACE",
    "AT_LEAST,宗,480,ON_PACE",
    "AT_LEAST,宗,479.99,BEHIND",
    "AT_LEAST,宗,360,BEHIND",
    "AT_LEAST,宗,359.99,FAR_BEHIND",
    "AT_LEAST,宗/年,0,FAR_BEHIND",
    "MORE_THAN,宗,600,ON_PACE",
    "EXACTLY,宗,600,ON_PACE",
    "EXACTLY,宗,1200,ON_PACE",
    "EXACTLY,宗,1200.01,OVER",
    "AT_MOST,宗,600,ON_PACE",
    "AT_MOST,宗,600.01,FAST",
    "AT_MOST,宗,1200,FAST",
    "AT_MOST,宗,1200.01,OVER",
    "LESS_THAN,宗,0,ON_PACE",
    // what does not add up over the months
    "AT_LEAST,宗/月,600,NOT_COMPARED",
    "AT_LEAST,%,98,NOT_COMPARED",
    "AT_LEAST,元/件,5,NOT_COMPARED"
  })
  void aCountStandsToTheShareOfTheYearThatIsOver(
      Direction direction, String unit, BigDecimal counted, Standing standing) {
    IndicatorPace pace =
        monitor(LocalDate.of(2023, 6, 30), NOTHING, indicator(direction, unit, "1200"), counted)
            .indicators()
            .get(0);

    assertThat(pace.standing()).isEqualTo(standing);
    assertThat(pace.expected())
        .isEqualTo(
            standing == Standing.NOT_COMPARED ? Optional.empty() : Optional.of(Fraction.of(600)));
    assertThat(pace.note().zh()).isNotBlank();
  }

  /** A survey's average in 分 was taken for a count that has to grow. */
  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource(
      nullValues = "~",
      value = {
        "分,~,FAR_BEHIND",
        "分,LEVEL,NOT_COMPARED",
        "分,COUNT,FAR_BEHIND",
        "宗/月,COUNT,FAR_BEHIND",
        "宗/月,LEVEL,NOT_COMPARED"
      })
  void whatAModuleSaysOfItsFigureGoesBeforeItsUnit(
      String unit, FigureKind kind, Standing standing) {
    IndicatorPace pace =
        Monitoring.of(
                snapshot(LocalDate.of(2023, 6, 30), NOTHING, BigDecimal.ONE),
                plan(indicator(Direction.AT_LEAST, unit, "95")),
                Schemes.shipped("national-default"),
                (module, name, options, facts) -> {
                  IndicatorModule.Result result =
                      IndicatorModule.Result.quantity(new BigDecimal("12"), unit, trail());
                  return kind == null ? result : result.as(kind);
                })
            .indicators()
            .get(0);

    assertThat(pace.standing()).isEqualTo(standing);
    assertThat(pace.achieved()).contains(Fraction.of(12).dividedBy(Fraction.of(95)));
  }

  @Test
  void inAMonthTheLastFullMonthIsLookedAt() {
    Monitoring monitoring =
        monitor(
            LocalDate.of(2023, 7, 20),
            NOTHING,
            indicator(Direction.AT_LEAST, "宗", "1200"),
            new BigDecimal("600"));

    assertThat(monitoring.counted()).contains(Period.of(2023, 6));
    assertThat(monitoring.indicators().get(0).standing()).isEqualTo(Standing.ON_PACE);
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    assertThat(why(indicator(Direction.QUALITATIVE, "", "提高"), LocalDate.of(2023, 6, 30)))
        .contains("由人评定");
    assertThat(why(indicator(Direction.AT_LEAST, "宗", "0"), LocalDate.of(2023, 6, 30)))
        .contains("目标值为零");
    assertThat(why(indicator(Direction.AT_LEAST, "宗", "10"), LocalDate.of(2023, 1, 30)))
        .contains("还没有结束的月份");
    assertThat(why(indicator(Direction.AT_LEAST, "%", "10"), LocalDate.of(2023, 6, 30)))
        .contains("不随月份累计");
  }

  @Test
  void aRateIsComparedWithTheTargetOnly() {
    IndicatorPace pace =
        Monitoring.of(
                snapshot(LocalDate.of(2023, 3, 31), NOTHING, BigDecimal.ONE),
                plan(indicator(Direction.AT_LEAST, "%", "98")),
                Schemes.shipped("national-default"),
                (module, indicator, options, facts) ->
                    IndicatorModule.Result.rate(
                        new BigDecimal("49"), new BigDecimal("100"), trail()))
            .indicators()
            .get(0);

    assertThat(pace.standing()).isEqualTo(Standing.NOT_COMPARED);
    assertThat(pace.achieved()).contains(Fraction.of(1, 2));
  }

  @Test
  void muchThatWouldBeLeftIsToldInTheMonthItShows() {
    // 100 % of the plan is 1,000 of 1,200: 16.7 % are left, which is not more than 20 %.
    assertThat(codes(LocalDate.of(2023, 4, 30), 100, 100, 100, 100))
        .doesNotContain("unspent-expected");
    assertThat(codes(LocalDate.of(2023, 4, 30), 100, 100, 60, 60))
        .contains("unspent-expected 2023-03")
        .doesNotHaveDuplicates();
  }

  @Test
  void aCrossingIsToldOnceAndAgainWhenItComesBack() {
    assertThat(codes(LocalDate.of(2023, 6, 30), 100, 80, 100, 120, 20, 20))
        .filteredOn(code -> code.startsWith("unspent-expected"))
        .containsExactly("unspent-expected 2023-02", "unspent-expected 2023-05");
  }

  @Test
  void workFarAheadOfTheMoneyIsTold() {
    List<String> alarms =
        codes(
            monitor(
                LocalDate.of(2023, 6, 30),
                new int[] {60, 60, 60, 60, 60, 60},
                indicator(Direction.AT_LEAST, "宗", "1200"),
                new BigDecimal("661")));

    // 661 of 1,200 are 55.08 %; at this pace 600 yuan of 1,200 will be spent: 50 %.
    assertThat(alarms).filteredOn(code -> code.startsWith("work-ahead")).hasSize(1);
    assertThat(workAhead(LocalDate.of(2023, 6, 30), "660", 60, 60, 60, 60, 60, 60)).isEmpty();
  }

  @Test
  void workOfTheFirstMonthsIsNotFarAheadOfMoneyThatComesInTime() {
    // A sixth of the work is done and little is paid yet; by the end of the year all will be.
    assertThat(workAhead(LocalDate.of(2023, 2, 28), "200", 100, 100)).isEmpty();
    assertThat(workAhead(LocalDate.of(2023, 1, 31), "100", 0)).isEmpty();
    assertThat(workAhead(LocalDate.of(2023, 6, 30), "720", 100, 100, 100, 100, 100, 100)).isEmpty();
  }

  @Test
  void atTheEndOfTheYearTheMoneyThatWasSpentCounts() {
    int[] half = {100, 100, 100, 100, 100, 100, 0, 0, 0, 0, 0, 0};
    assertThat(workAhead(LocalDate.of(2023, 12, 31), "660", half)).isEmpty();
    assertThat(workAhead(LocalDate.of(2023, 12, 31), "661", half)).hasSize(1);
  }

  private static List<String> workAhead(LocalDate asOf, String counted, int... paid) {
    return codes(
            monitor(
                asOf, paid, indicator(Direction.AT_LEAST, "宗", "1200"), new BigDecimal(counted)))
        .stream()
        .filter(code -> code.startsWith("work-ahead"))
        .toList();
  }

  @Test
  void farOverTheTargetWithoutAReasonIsToldOnce() {
    assertThat(farOver(Optional.empty(), "1559.99")).isEmpty();
    assertThat(farOver(Optional.empty(), "1560")).hasSize(1);
    assertThat(farOver(Optional.of("因为"), "1560")).isEmpty();
  }

  @Test
  void aLimitCrossedWithinTheMonthIsToldAtOnce() {
    assertThat(codes(LocalDate.of(2023, 2, 10), 100, 1200))
        .contains("went-over 2023-02")
        .noneMatch(code -> code.startsWith("fell-behind"));
  }

  @Test
  void aRushInDecemberIsMeasuredByTheSchemesShare() {
    int[] even = {100, 100, 100, 100, 100, 100, 100, 100, 50, 50, 50, 50};
    assertThat(codes(LocalDate.of(2023, 12, 31), even)).noneMatch(c -> c.startsWith("december"));
    int[] quarter = {100, 100, 100, 100, 100, 100, 100, 50, 0, 0, 0, 250};
    assertThat(codes(LocalDate.of(2023, 12, 31), quarter)).noneMatch(c -> c.startsWith("december"));
    int[] more = {100, 100, 100, 100, 100, 100, 100, 49, 0, 0, 0, 251};
    assertThat(codes(LocalDate.of(2023, 12, 31), more)).anyMatch(c -> c.startsWith("december"));
  }

  @Test
  void theForecastSaysEachMonthToCome() {
    Monitoring monitoring =
        monitor(
            LocalDate.of(2023, 10, 31),
            new int[] {100, 100, 100, 100, 100, 100, 100, 100, 50, 50},
            indicator(Direction.AT_LEAST, "宗", "1200"),
            BigDecimal.ONE);

    assertThat(monitoring.forecast().orElseThrow().ahead())
        .extracting(ahead -> ahead.month() + " " + ahead.expected().toYuanText())
        .containsExactly("11 950.00", "12 1,000.00");
  }

  @Test
  void everyAlarmOfTheYearIsMetHere() {
    assertThat(MonitorProblem.values())
        .containsExactlyInAnyOrder(
            MonitorProblem.FELL_BEHIND,
            MonitorProblem.WENT_OVER,
            MonitorProblem.FORECAST_OVER,
            MonitorProblem.UNSPENT_EXPECTED,
            MonitorProblem.WORK_AHEAD,
            MonitorProblem.FAR_OVER_TARGET,
            MonitorProblem.DECEMBER_RUSH);
  }

  private static List<String> farOver(Optional<String> reason, String counted) {
    EvaluationPlan.Indicator plain = indicator(Direction.AT_LEAST, "宗", "1200");
    EvaluationPlan.Indicator indicator =
        new EvaluationPlan.Indicator(
            plain.id(),
            plain.module(),
            plain.computes(),
            plain.options(),
            plain.level1(),
            plain.level2(),
            plain.name(),
            plain.direction(),
            plain.target(),
            plain.unit(),
            plain.weight(),
            reason,
            Optional.empty(),
            Optional.empty());
    return codes(monitor(LocalDate.of(2023, 12, 31), NOTHING, indicator, new BigDecimal(counted)))
        .stream()
        .filter(code -> code.startsWith("far-over-target"))
        .toList();
  }

  private static String why(EvaluationPlan.Indicator indicator, LocalDate day) {
    IndicatorPace pace = monitor(day, NOTHING, indicator, BigDecimal.ONE).indicators().get(0);
    assertThat(pace.standing()).isEqualTo(Standing.NOT_COMPARED);
    return pace.note().zh();
  }

  private static List<String> codes(LocalDate day, int... paidByMonth) {
    return codes(
        monitor(day, paidByMonth, indicator(Direction.AT_LEAST, "%", "100"), BigDecimal.ONE));
  }

  private static List<String> codes(Monitoring monitoring) {
    return monitoring.alarms().stream()
        .map(
            alarm ->
                alarm.code()
                    + " "
                    + alarm.message().en().replaceAll("(?s).*?(2023-[0-9]{2}).*|.*", "$1"))
        .map(String::strip)
        .toList();
  }

  private static Monitoring monitor(
      LocalDate day, int[] paidByMonth, EvaluationPlan.Indicator indicator, BigDecimal counted) {
    return Monitoring.of(
        snapshot(day, paidByMonth, counted),
        plan(indicator),
        Schemes.shipped("national-default"),
        (module, name, options, facts) ->
            facts.measured("cases", facts.range()).value() instanceof Value.Quantity quantity
                ? IndicatorModule.Result.quantity(quantity.number(), indicator.unit(), trail())
                : IndicatorModule.Result.absent(new Text("没有数据", "nothing counted"), trail()));
  }

  private static EvaluationPlan plan(EvaluationPlan.Indicator indicator) {
    return new EvaluationPlan(
        "national-default", BigDecimal.TEN, List.of(indicator), new EvaluationPlan.Goals("", ""));
  }

  private static EvaluationPlan.Indicator indicator(
      Direction direction, String unit, String target) {
    return new EvaluationPlan.Indicator(
        "i",
        "m",
        "i",
        Map.of(),
        "l",
        "l",
        "案件",
        direction,
        target,
        unit,
        new BigDecimal("90"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Trail trail() {
    return new Trail(Text.same("x"), List.of());
  }

  /** All counts in January: what was counted by then is what is known of the year. */
  private static FundSnapshot snapshot(LocalDate day, int[] paidByMonth, BigDecimal counted) {
    List<Turnover> turnover = new ArrayList<>();
    turnover.add(
        new Turnover(
            "a",
            Period.of(2023, 1),
            EntryKind.APPROPRIATION,
            Side.BUDGET,
            Optional.of(AppropriationKind.INITIAL),
            Optional.empty(),
            Money.cny(1200_00),
            1));
    for (int i = 0; i < paidByMonth.length; i++) {
      turnover.add(
          new Turnover(
              "a",
              Period.of(2023, i + 1),
              EntryKind.PAYMENT,
              Side.PAID,
              Optional.empty(),
              Optional.empty(),
              Money.cny(paidByMonth[i] * 100L),
              1));
    }
    return new FundSnapshot(
        TestFund.file().fund(),
        day,
        turnover,
        List.of(new PostedRecord.Measurement(0, "test", "cases", Period.of(2023, 1), counted, 0)),
        new MerkleTree().head());
  }
}
