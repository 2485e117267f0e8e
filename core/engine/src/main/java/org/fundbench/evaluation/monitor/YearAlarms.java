package org.fundbench.evaluation.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.Actuals;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Scoring;
import org.fundbench.evaluation.monitor.Monitoring.Moment;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.Execution.Light;

/**
 * What a person is told in the course of the year: each time a limit is crossed, once, with the
 * month in which it was. What comes back and crosses again is told again.
 */
final class YearAlarms {
  private final List<Moment> moments;
  private final Scheme scheme;
  private final List<Told> told = new ArrayList<>();

  private record Told(LocalDate since, Problem alarm) {}

  YearAlarms(List<Moment> moments, Scheme scheme) {
    this.moments = moments;
    this.scheme = scheme;
  }

  /** All alarms in the order of time. */
  List<Problem> all() {
    told.clear();
    int lines = moments.isEmpty() ? 0 : moments.get(0).execution().lines().size();
    for (int i = 0; i < lines; i++) {
      int line = i;
      crossings(moment -> fellBehind(moment, moment.execution().lines().get(line)));
      crossings(moment -> wentOver(moment, moment.execution().lines().get(line)));
    }
    crossings(this::forecastOver);
    crossings(this::unspentExpected);
    crossings(this::workAhead);
    int indicators = moments.stream().mapToInt(one -> one.indicators().size()).max().orElse(0);
    for (int i = 0; i < indicators; i++) {
      int indicator = i;
      crossings(
          moment ->
              moment.indicators().isEmpty()
                  ? Optional.empty()
                  : farOverTarget(moment, moment.indicators().get(indicator)));
    }
    crossings(this::decemberRush);
    return told.stream().sorted(Comparator.comparing(Told::since)).map(Told::alarm).toList();
  }

  /** Tells what was not so at the moment before. */
  private void crossings(Function<Moment, Optional<Problem>> condition) {
    boolean before = false;
    for (Moment moment : moments) {
      Optional<Problem> alarm = condition.apply(moment);
      if (alarm.isPresent() && !before) {
        told.add(new Told(moment.execution().asOf(), alarm.get()));
      }
      before = alarm.isPresent();
    }
  }

  private static Optional<Problem> fellBehind(Moment moment, Execution.Row row) {
    return moment.full() && row.light() == Light.RED
        ? Optional.of(
            Problem.of(
                MonitorProblem.FELL_BEHIND,
                Place.of(row.line().orElse("")),
                row.name(),
                month(moment),
                row.rate().map(rate -> percent(rate.fraction())).orElse("—"),
                row.timeProgress().map(YearAlarms::percent).orElse("—")))
        : Optional.empty();
  }

  private static Optional<Problem> wentOver(Moment moment, Execution.Row row) {
    return row.light() == Light.OVER
        ? Optional.of(
            Problem.of(
                MonitorProblem.WENT_OVER,
                Place.of(row.line().orElse("")),
                row.name(),
                month(moment),
                row.paid().minus(row.current()).toYuanText()))
        : Optional.empty();
  }

  private Optional<Problem> forecastOver(Moment moment) {
    Money budget = moment.execution().total().current();
    return moment
        .forecast()
        .filter(forecast -> forecast.expected().compareTo(budget) > 0)
        .map(
            forecast ->
                Problem.of(
                    MonitorProblem.FORECAST_OVER,
                    fund(moment),
                    forecast.expected().toYuanText(),
                    budget.toYuanText(),
                    month(moment)));
  }

  private Optional<Problem> unspentExpected(Moment moment) {
    Money budget = moment.execution().total().current();
    if (budget.fen() <= 0) {
      return Optional.empty();
    }
    return moment
        .forecast()
        .map(Forecast::expected)
        .filter(
            expected ->
                Fraction.of(budget.minus(expected).fen(), budget.fen())
                        .compareTo(scheme.alarms().unspent())
                    > 0)
        .map(
            expected ->
                Problem.of(
                    MonitorProblem.UNSPENT_EXPECTED,
                    fund(moment),
                    month(moment),
                    expected.toYuanText(),
                    budget.minus(expected).toYuanText(),
                    percent(Fraction.of(budget.minus(expected).fen(), budget.fen()))));
  }

  /**
   * Work that is far ahead of the money. What the rule means is the year's end, when points are
   * compared with what was spent. So the work done already is compared with what will have been
   * spent by then: in January a twelfth of the work and no payment yet are nothing to be told of.
   * Only what adds up over the months is looked at: a rate is as good in January as in December and
   * says nothing of how much was done.
   */
  private Optional<Problem> workAhead(Moment moment) {
    Fraction done = Fraction.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (IndicatorPace pace : moment.indicators()) {
      if (pace.expected().isPresent() && Scoring.wantsMore(pace.plan().direction())) {
        done =
            done.plus(
                pace.achieved()
                    .orElse(Fraction.ZERO)
                    .min(Fraction.ONE)
                    .times(Fraction.of(pace.plan().weight())));
        weights = weights.add(pace.plan().weight());
      }
    }
    Optional<Fraction> spent = spentAtTheEnd(moment);
    if (weights.signum() <= 0 || spent.isEmpty()) {
      return Optional.empty();
    }
    Fraction share = done.dividedBy(Fraction.of(weights));
    return share.minus(spent.get()).compareTo(scheme.alarms().scoresAboveSpending()) > 0
        ? Optional.of(
            Problem.of(
                MonitorProblem.WORK_AHEAD,
                fund(moment),
                month(moment),
                percent(share),
                percent(spent.get())))
        : Optional.empty();
  }

  /** The share of the budget that will be spent; known without a forecast once the year is over. */
  private static Optional<Fraction> spentAtTheEnd(Moment moment) {
    Money budget = moment.execution().total().current();
    if (budget.fen() <= 0) {
      return Optional.empty();
    }
    LocalDate asOf = moment.execution().asOf();
    boolean over = !asOf.isBefore(moment.execution().months().get(11).period().lastDay());
    return over
        ? moment.execution().total().rate().map(rate -> rate.fraction())
        : moment.forecast().map(forecast -> Fraction.of(forecast.expected().fen(), budget.fen()));
  }

  private Optional<Problem> farOverTarget(Moment moment, IndicatorPace pace) {
    if (!Scoring.wantsMore(pace.plan().direction()) || pace.plan().deviationReason().isPresent()) {
      return Optional.empty();
    }
    Fraction target = Fraction.of(new BigDecimal(pace.plan().target()));
    return Actuals.number(pace.actual().value(), pace.plan().unit())
        .filter(actual -> scheme.deviation().asksForReason(target, actual))
        .map(
            actual ->
                Problem.of(
                    MonitorProblem.FAR_OVER_TARGET,
                    Place.of(pace.plan().id()),
                    pace.plan().name(),
                    month(moment),
                    percent(actual.dividedBy(target))));
  }

  private Optional<Problem> decemberRush(Moment moment) {
    Execution.Month december = moment.execution().months().get(11);
    boolean begun = !moment.execution().asOf().isBefore(december.period().firstDay());
    if (!begun || december.paidSoFar().fen() <= 0) {
      return Optional.empty();
    }
    Fraction share = Fraction.of(december.paid().fen(), december.paidSoFar().fen());
    return share.compareTo(scheme.alarms().decemberShare()) > 0
        ? Optional.of(
            Problem.of(
                MonitorProblem.DECEMBER_RUSH,
                Place.of(december.period().toString()),
                percent(share),
                december.paid().toYuanText()))
        : Optional.empty();
  }

  private static Place fund(Moment moment) {
    return Place.of(moment.execution().fund().id());
  }

  private static Period month(Moment moment) {
    return Period.of(moment.execution().asOf());
  }

  private static String percent(Fraction share) {
    return share.toPercentText(1, RoundingMode.DOWN);
  }
}
