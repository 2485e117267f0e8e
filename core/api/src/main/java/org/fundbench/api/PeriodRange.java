package org.fundbench.api;

/**
 * Consecutive periods, both ends included.
 *
 * @param first the first period
 * @param last the last period, not before the first
 */
public record PeriodRange(Period first, Period last) {
  public PeriodRange {
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** The twelve months of a year. */
  public static PeriodRange year(int year) {
    return new PeriodRange(Period.of(year, 1), Period.of(year, 12));
  }

  /** How many months. */
  public int months() {
    return (last.year() - first.year()) * 12 + last.number() - first.number() + 1;
  }

  /** Whether a period lies within. */
  public boolean contains(Period period) {
    return first.compareTo(period) <= 0 && period.compareTo(last) <= 0;
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + ".." + last;
  }
}
