package org.fundbench.evaluation.monitor;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Scheme;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.Execution.Light;

/**
 * How the year is going on a day.
 *
 * @param execution the execution on that day
 * @param forecast paid at the year's end, where a plan lets it be said
 * @param alarms one for each crossing, in the order of time
 */
public record Monitoring(Execution execution, Optional<Forecast> forecast, List<Problem> alarms) {
  private static final Set<Light> BEHIND = EnumSet.of(Light.RED);

  public Monitoring {
    alarms = List.copyOf(alarms);
  }

  /**
   * Looks at the year up to a day.
   *
   * @param asOf gives the execution of a day
   */
  public static Monitoring of(Function<LocalDate, Execution> asOf, LocalDate day, Scheme scheme) {
    Execution now = asOf.apply(day);
    int over = monthsOver(now, day);
    Optional<Forecast> forecast = Forecast.of(now.months(), over);
    List<Problem> alarms = new ArrayList<>(crossings(asOf, now, over));
    forecast.ifPresent(known -> overBudget(now, known, alarms));
    decemberRush(now, day, scheme, alarms);
    return new Monitoring(now, forecast, alarms);
  }

  private static int monthsOver(Execution execution, LocalDate day) {
    if (day.getYear() != execution.fund().year()) {
      return day.getYear() > execution.fund().year() ? 12 : 0;
    }
    Period period = Period.of(day);
    return period.lastDay().equals(day) ? period.number() : period.number() - 1;
  }

  /** A line that falls behind is named once, with the month since which it has been so. */
  private static List<Problem> crossings(
      Function<LocalDate, Execution> asOf, Execution now, int over) {
    List<Problem> alarms = new ArrayList<>();
    List<Execution> ends = new ArrayList<>();
    for (int month = 1; month <= over; month++) {
      ends.add(asOf.apply(Period.of(now.fund().year(), month).lastDay()));
    }
    for (int line = 0; line < now.lines().size(); line++) {
      boolean behind = false;
      boolean above = false;
      for (Execution end : ends) {
        Execution.Row row = end.lines().get(line);
        if (BEHIND.contains(row.light()) && !behind) {
          alarms.add(
              Problem.of(
                  MonitorProblem.FELL_BEHIND,
                  Place.of(row.line().orElse("")),
                  row.name(),
                  Period.of(end.asOf()),
                  row.rate().map(rate -> percent(rate.fraction())).orElse("—"),
                  row.timeProgress().map(Monitoring::percent).orElse("—")));
        }
        if (row.light() == Light.OVER && !above) {
          alarms.add(
              Problem.of(
                  MonitorProblem.WENT_OVER,
                  Place.of(row.line().orElse("")),
                  row.name(),
                  Period.of(end.asOf()),
                  row.available().negated().toYuanText()));
        }
        behind = BEHIND.contains(row.light());
        above = row.light() == Light.OVER;
      }
    }
    return alarms;
  }

  private static void overBudget(Execution now, Forecast forecast, List<Problem> alarms) {
    Money budget = now.total().current();
    if (forecast.expected().compareTo(budget) > 0) {
      alarms.add(
          Problem.of(
              MonitorProblem.FORECAST_OVER,
              Place.of(now.fund().id()),
              forecast.expected().toYuanText(),
              budget.toYuanText()));
    }
  }

  private static void decemberRush(
      Execution now, LocalDate day, Scheme scheme, List<Problem> alarms) {
    Execution.Month december = now.months().get(11);
    boolean begun = !day.isBefore(december.period().firstDay());
    if (begun && december.paidSoFar().fen() > 0) {
      Fraction share = Fraction.of(december.paid().fen(), december.paidSoFar().fen());
      if (share.compareTo(scheme.alarms().decemberShare()) > 0) {
        alarms.add(
            Problem.of(
                MonitorProblem.DECEMBER_RUSH,
                Place.of(december.period().toString()),
                percent(share),
                december.paid().toYuanText()));
      }
    }
  }

  private static String percent(Fraction share) {
    return share.toPercentText(1, RoundingMode.DOWN);
  }
}
