package org.fundbench.workbench.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.evaluation.monitor.Forecast;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.ledger.Execution;

/**
 * A month as the chart shows it.
 *
 * @param month the month of the execution
 * @param planned the plan of the month alone
 * @param ahead what is expected by its end, where it is not over
 * @param before what is expected by the end of the month before it, to tell the month alone
 */
record ChartMonth(
    Execution.Month month,
    Optional<Money> planned,
    Optional<Forecast.Ahead> ahead,
    Forecast.Ahead before) {

  /** All months of a year. */
  static List<ChartMonth> of(Execution execution, Optional<Monitoring> monitoring) {
    List<Forecast.Ahead> ahead =
        monitoring.flatMap(Monitoring::forecast).map(Forecast::ahead).orElse(List.of());
    List<ChartMonth> months = new ArrayList<>();
    Optional<Money> plannedBefore = Optional.of(Money.cny(0));
    Forecast.Ahead before = known(0, Money.cny(0));
    for (Execution.Month month : execution.months()) {
      Optional<Money> earlier = plannedBefore;
      int number = month.period().number();
      Optional<Forecast.Ahead> mine =
          ahead.stream().filter(one -> one.month() == number).findFirst();
      months.add(
          new ChartMonth(
              month, month.plannedSoFar().flatMap(now -> earlier.map(now::minus)), mine, before));
      plannedBefore = month.plannedSoFar();
      before = mine.orElseGet(() -> known(number, month.paidSoFar()));
    }
    return months;
  }

  private static Forecast.Ahead known(int month, Money paid) {
    return new Forecast.Ahead(month, paid, paid, paid);
  }

  int number() {
    return month.period().number();
  }

  /** Expected to be paid in the month alone. */
  Optional<Money> expected() {
    return ahead.map(one -> one.expected().minus(before.expected()));
  }

  /** The lower end of what is expected of the month alone. */
  Optional<Money> low() {
    return ahead.map(one -> one.low().minus(before.low()));
  }

  /** The upper end. */
  Optional<Money> high() {
    return ahead.map(one -> one.high().minus(before.high()));
  }
}
