package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.evaluation.Schemes;
import org.fundbench.evaluation.monitor.Forecast;
import org.fundbench.evaluation.monitor.MonitorProblem;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line a plans 100.00 a month until August and 50.00 from then on; line b plans to pay nothing. */
class MonitoringTest {
  @TempDir private Path folder;

  @Test
  void theRestOfTheYearIsExpectedAtThePaceSoFar() {
    Monitoring monitoring =
        monitor(
            LocalDate.of(2023, 3, 31),
            "pay V1 2023-01-05 a 50.00",
            "pay V2 2023-02-05 a 100.00",
            "pay V3 2023-03-05 a 90.00");

    Forecast forecast = monitoring.forecast().orElseThrow();
    // 240.00 of 300.00 planned: a pace of 80 %, and 700.00 are still planned.
    assertThat(forecast.expected()).isEqualTo(Money.cny(800_00));
    assertThat(forecast.low()).isEqualTo(Money.cny(590_00));
    assertThat(forecast.high()).isEqualTo(Money.cny(940_00));
    // At the end of February the pace was 75 %: 225.00 expected by now, 240.00 came.
    assertThat(forecast.backTest())
        .containsExactly(new Forecast.Trial(2, Money.cny(225_00), Money.cny(240_00)));
    assertThat(forecast.meanError().orElseThrow())
        .isEqualTo(org.fundbench.api.Fraction.of(15, 240));
  }

  @Test
  void nothingIsForecastBeforeTwoMonthsAreOver() {
    assertThat(monitor(LocalDate.of(2023, 2, 27), "pay V1 2023-01-05 a 50.00").forecast())
        .isEmpty();
  }

  @Test
  void aLineThatFallsBehindIsNamedOnceForEachCrossing() {
    Monitoring monitoring =
        monitor(
            LocalDate.of(2023, 5, 31), "pay V1 2023-03-05 a 300.00", "pay V2 2023-03-05 b 400.00");

    assertThat(codes(monitoring))
        .containsExactly(
            // behind in January and February, paid up in March; 300 of 500 is 60 % and not below
            "fell-behind 2023-01",
            // nothing was paid by the end of February: nothing will be
            "unspent-expected",
            // 700 of 300 planned by the end of March
            "forecast-over");
    assertThat(monitoring.alarms().get(0).place().where()).isEqualTo("a");
    assertThat(MonitorProblem.FELL_BEHIND.id()).isEqualTo("fell-behind");
  }

  @Test
  void aYearThatWouldEndAboveItsBudgetIsTold() {
    assertThat(
            codes(
                monitor(
                    LocalDate.of(2023, 2, 28),
                    "budget reduction 2023-01-02 district b=-500.00",
                    "pay V1 2023-01-05 a 150.00",
                    "pay V2 2023-02-05 a 150.00")))
        .contains("forecast-over");
  }

  @Test
  void aRushInDecemberAndALineOverItsBudgetAreTold() {
    Path file = folder.resolve("over.fund");
    try (LedgerScript script = new LedgerScript(file, planned("ignore"))) {
      script.run("pay V1 2023-11-05 a 1100.00");
      script.run("pay V2 2023-12-05 b 400.00");

      assertThat(codes(monitor(script, LocalDate.of(2023, 12, 31))))
          .contains("went-over 2023-11", "december-rush");
    }
  }

  private Monitoring monitor(LocalDate day, String... lines) {
    try (LedgerScript script =
        new LedgerScript(folder.resolve("l" + System.nanoTime() + ".fund"), planned("stop"))) {
      for (String line : lines) {
        assertThat(script.run(line)).isEqualTo("ok");
      }
      return monitor(script, day);
    }
  }

  private static FundFile planned(String policy) {
    return FundFileReader.read(
        "fund.yaml",
        TestFund.text(policy, policy)
            .replace(
                "name: 水电费, economicCode: \"30206\"",
                "name: 水电费, economicCode: \"30206\", plan: ["
                    + String.join(", ", java.util.Collections.nCopies(12, "\"0.00\""))
                    + "]"));
  }

  private static Monitoring monitor(LedgerScript script, LocalDate day) {
    return script
        .ledger()
        .read(
            reader ->
                Monitoring.of(
                    FundSnapshot.take(reader, script.fund(), day),
                    planned("stop").evaluation(),
                    Schemes.shipped("national-default"),
                    (module, indicator, options, facts) ->
                        IndicatorModule.Result.absent(
                            Text.same("x"), new Trail(Text.same("x"), List.of()))));
  }

  private static List<String> codes(Monitoring monitoring) {
    return monitoring.alarms().stream()
        .map(
            alarm ->
                alarm.code()
                    + (alarm.message().en().matches(".* in 2023-.*")
                        ? alarm.message().en().replaceAll("(?s).* in (2023-..).*", " $1")
                        : ""))
        .toList();
  }
}
