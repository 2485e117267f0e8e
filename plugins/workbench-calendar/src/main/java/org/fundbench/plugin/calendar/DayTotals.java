package org.fundbench.plugin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Money;
import org.fundbench.api.Scope;
import org.fundbench.api.workbench.FundBook;

/** What was paid on each day of a year, refunds and reversals taken off. */
final class DayTotals {
  private final Map<LocalDate, Day> days = new TreeMap<>();

  /**
   * One day.
   *
   * @param paid what was paid, less what came back
   * @param entries how many entries there are
   */
  record Day(Money paid, long entries) {
    private Day plus(Money effect) {
      return new Day(paid.plus(effect), entries + 1);
    }
  }

  /** Adds up the payments of the open fund. */
  static DayTotals of(FundBook book) {
    DayTotals totals = new DayTotals();
    book.entries(
        EntrySelection.spending(book.facts().fund(), Scope.fund(), book.facts().range()),
        entry ->
            totals.days.merge(
                entry.date(),
                new Day(entry.effect(), 1),
                (before, one) -> before.plus(one.paid())));
    return totals;
  }

  Optional<Day> on(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /** The day on which most was paid; the earlier of two. */
  Optional<LocalDate> busiest() {
    return days.entrySet().stream()
        .max(
            Comparator.<Map.Entry<LocalDate, Day>, Money>comparing(entry -> entry.getValue().paid())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /** The month of the last payment. */
  Optional<YearMonth> lastMonth() {
    return days.keySet().stream().reduce((one, next) -> next).map(YearMonth::from);
  }

  /** What was paid in a month; empty where there was nothing. */
  Optional<Day> in(YearMonth month) {
    return days.entrySet().stream()
        .filter(entry -> YearMonth.from(entry.getKey()).equals(month))
        .map(Map.Entry::getValue)
        .reduce(
            (one, other) ->
                new Day(one.paid().plus(other.paid()), one.entries() + other.entries()));
  }
}
