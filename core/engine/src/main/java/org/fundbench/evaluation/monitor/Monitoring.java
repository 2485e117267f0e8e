package org.fundbench.evaluation.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.IndicatorSource;
import org.fundbench.evaluation.Scheme;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.FundSnapshot;

/**
 * How the year is going on a day.
 *
 * @param execution the execution on that day
 * @param forecast paid at the year's end, where a plan lets it be said
 * @param counted the last month that is over; counts come by the month, so that indicators are
 *     looked at there
 * @param indicators each indicator against the pace of the year
 * @param alarms one for each crossing, in the order of time
 */
public record Monitoring(
    Execution execution,
    Optional<Forecast> forecast,
    Optional<Period> counted,
    List<IndicatorPace> indicators,
    List<Problem> alarms) {
  public Monitoring {
    indicators = List.copyOf(indicators);
    alarms = List.copyOf(alarms);
  }

  /** Looks at the year up to the day of a snapshot. */
  public static Monitoring of(
      FundSnapshot now, EvaluationPlan plan, Scheme scheme, IndicatorSource source) {
    Execution execution = ExecutionTable.of(now);
    int over = monthsOver(execution, now.asOf());
    List<Moment> moments = new ArrayList<>();
    for (int month = 1; month <= over; month++) {
      FundSnapshot then = now.atEndOf(Period.of(now.fund().year(), month));
      Execution end = ExecutionTable.of(then);
      moments.add(
          new Moment(
              end,
              true,
              Forecast.of(end.months(), month),
              IndicatorPace.of(then, month, plan, source)));
    }
    Optional<Moment> last =
        moments.isEmpty() ? Optional.empty() : Optional.of(moments.get(moments.size() - 1));
    List<IndicatorPace> paces =
        last.map(Moment::indicators).orElseGet(() -> IndicatorPace.of(now, 0, plan, source));
    if (last.isEmpty() || last.get().execution().asOf().isBefore(now.asOf())) {
      // The month that has begun: what was paid in it can cross a limit, but not fall behind yet.
      moments.add(new Moment(execution, false, Optional.empty(), List.of()));
    }
    return new Monitoring(
        execution,
        Forecast.of(execution.months(), over),
        over == 0 ? Optional.empty() : Optional.of(Period.of(now.fund().year(), over)),
        paces,
        new YearAlarms(moments, scheme).all());
  }

  private static int monthsOver(Execution execution, LocalDate day) {
    if (day.getYear() != execution.fund().year()) {
      return day.getYear() > execution.fund().year() ? 12 : 0;
    }
    Period period = Period.of(day);
    return period.lastDay().equals(day) ? period.number() : period.number() - 1;
  }

  /**
   * The year as it stood at one time.
   *
   * @param execution the execution then
   * @param full whether a month had just ended
   * @param forecast what was expected of the year then
   * @param indicators the indicators then
   */
  record Moment(
      Execution execution,
      boolean full,
      Optional<Forecast> forecast,
      List<IndicatorPace> indicators) {}
}
