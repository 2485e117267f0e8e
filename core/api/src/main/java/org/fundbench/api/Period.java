package org.fundbench.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * An accounting period (会计期间): one month.
 *
 * @param month the month
 */
public record Period(YearMonth month) implements Comparable<Period> {
  /** The period of a year and a month from 1 to 12. */
  public static Period of(int year, int month) {
    return new Period(YearMonth.of(year, month));
  }

  /** The period a day falls in. */
  public static Period of(LocalDate day) {
    return new Period(YearMonth.from(day));
  }

  /**
   * Reads {@code 2023-03}.
   *
   * @throws DateTimeParseException if the text is anything else
   */
  public static Period parse(String text) {
    return new Period(YearMonth.parse(text));
  }

  /** The calendar year. */
  public int year() {
    return month.getYear();
  }

  /** The month, 1 to 12. */
  public int number() {
    return month.getMonthValue();
  }

  /** The first day. */
  public LocalDate firstDay() {
    return month.atDay(1);
  }

  /** The last day. */
  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  @Override
  public int compareTo(Period other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
