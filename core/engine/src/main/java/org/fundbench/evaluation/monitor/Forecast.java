package org.fundbench.evaluation.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.ledger.Execution;

/**
 * What will have been paid at the year's end, if the rest of the year goes as the year so far.
 *
 * <p>The pace is paid ÷ planned over the months that are over; what the plan still holds is paid at
 * that pace. The range takes the lower and the upper quartile of the single months' paces instead.
 * The back-test makes the same forecast at the end of each earlier month, for the last month that
 * is over, and compares.
 *
 * @param expected paid at the year's end
 * @param low the lower end of the range
 * @param high the upper end of the range
 * @param ahead what will have been paid at the end of each month that is not over
 * @param backTest the forecasts of earlier months, in their order
 */
public record Forecast(
    Money expected, Money low, Money high, List<Ahead> ahead, List<Trial> backTest) {
  private static final int FEWEST_MONTHS = 2;

  public Forecast {
    ahead = List.copyOf(ahead);
    backTest = List.copyOf(backTest);
  }

  /**
   * What is expected of a month to come.
   *
   * @param month 1 to 12
   * @param expected paid by its end
   * @param low the lower end of the range
   * @param high the upper end of the range
   */
  public record Ahead(int month, Money expected, Money low, Money high) {}

  /**
   * A forecast that can be compared with what came.
   *
   * @param month the month at whose end it was made, 1 to 12
   * @param forecast what it said would be paid by now
   * @param actual what was paid by now
   */
  public record Trial(int month, Money forecast, Money actual) {
    /** How far it was off, as a share of what was paid. */
    public Optional<Fraction> error() {
      if (actual.isZero()) {
        return Optional.empty();
      }
      Fraction off = Fraction.of(forecast.minus(actual).fen(), actual.fen());
      return Optional.of(off.signum() < 0 ? Fraction.ZERO.minus(off) : off);
    }
  }

  /** The mean error of the back-test, empty where nothing could be compared. */
  public Optional<Fraction> meanError() {
    List<Fraction> errors = backTest.stream().flatMap(trial -> trial.error().stream()).toList();
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            errors.stream()
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(Fraction.of(errors.size())));
  }

  /**
   * Makes a forecast.
   *
   * @param months all months of the year, of which some are over
   * @param over how many months are over
   * @return nothing where there is no plan, or too few months are over
   */
  static Optional<Forecast> of(List<Execution.Month> months, int over) {
    if (over < FEWEST_MONTHS || months.stream().anyMatch(m -> m.plannedSoFar().isEmpty())) {
      return Optional.empty();
    }
    List<Fraction> paces = paces(months, over);
    Optional<Fraction> pace = pace(months, over);
    if (pace.isEmpty() || paces.isEmpty()) {
      return Optional.empty();
    }
    List<Trial> trials = new ArrayList<>();
    Money actual = months.get(over - 1).paidSoFar();
    for (int earlier = FEWEST_MONTHS; earlier < over; earlier++) {
      int month = earlier;
      pace(months, earlier)
          .ifPresent(
              then -> trials.add(new Trial(month, paidBy(months, month, over, then), actual)));
    }
    Fraction slow = paces.get(paces.size() / 4);
    Fraction fast = paces.get(paces.size() - 1 - paces.size() / 4);
    List<Ahead> ahead = new ArrayList<>();
    for (int month = over + 1; month <= 12; month++) {
      ahead.add(
          new Ahead(
              month,
              paidBy(months, over, month, pace.get()),
              paidBy(months, over, month, slow),
              paidBy(months, over, month, fast)));
    }
    return Optional.of(
        new Forecast(
            paidBy(months, over, 12, pace.get()),
            paidBy(months, over, 12, slow),
            paidBy(months, over, 12, fast),
            ahead,
            trials));
  }

  private static Optional<Fraction> pace(List<Execution.Month> months, int over) {
    long planned = planned(months, over);
    return planned == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(months.get(over - 1).paidSoFar().fen(), planned));
  }

  private static List<Fraction> paces(List<Execution.Month> months, int over) {
    List<Fraction> paces = new ArrayList<>();
    for (int i = 0; i < over; i++) {
      long planned = planned(months, i + 1) - planned(months, i);
      if (planned > 0) {
        paces.add(Fraction.of(months.get(i).paid().fen(), planned));
      }
    }
    paces.sort(Fraction::compareTo);
    return paces;
  }

  private static long planned(List<Execution.Month> months, int count) {
    return count == 0 ? 0 : months.get(count - 1).plannedSoFar().orElseThrow().fen();
  }

  private static Money paidBy(List<Execution.Month> months, int known, int until, Fraction pace) {
    long rest = planned(months, until) - planned(months, known);
    BigDecimal more = Fraction.of(rest).times(pace).toDecimal(0, RoundingMode.HALF_UP);
    return months.get(known - 1).paidSoFar().plus(Money.cny(more.longValueExact()));
  }
}
