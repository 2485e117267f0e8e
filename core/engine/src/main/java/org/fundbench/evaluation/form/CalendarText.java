package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that a cell names, as precise as it is printed: {@code 2022年12月31日前}, {@code 12月底}, {@code
 * 2022.12}. Of a span its end counts.
 *
 * @param year the year, 0 where none is printed
 * @param month the month, 0 where none is printed
 * @param day the day, 0 where none is printed
 */
record CalendarText(int year, int month, int day) {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:((?:19|20)[0-9]{2})(?:年度?|[./-])[底末前]?)?"
              + "(?:(1[0-2]|0?[1-9])(?:月份?|[./-])(?:底|初|末|中旬|上旬|下旬|中)?)"
              + "(?:(3[01]|[12][0-9]|0?[1-9])(?:日|号|(?![0-9])))?");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年");
  private static final Pattern POINTED =
      Pattern.compile(
          "((?:19|20)[0-9]{2})[./-](1[0-2]|0?[1-9])(?:[./-](3[01]|[12][0-9]|0?[1-9]))?");

  /** Texts that name a date rather than an amount of time. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:19|20)[0-9]{2}年|(?<![0-9.])(?:1[0-2]|0?[1-9])月(?![/次])|(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}"
              + "|(?:19|20)[0-9]{2}[./-](?:1[0-2]|0?[1-9])[前底]"
              + "|第?[1-4一二三四]季度|[0-9]{1,2}[日号](?:以前|之前|前)");

  /** Whether a cell names a date. */
  static boolean isNamedIn(String tight) {
    return NAMED.matcher(tight).find();
  }

  /** The last date of a cell, if it names one with a month. */
  static Optional<CalendarText> in(String tight) {
    if (!isNamedIn(tight)) {
      return Optional.empty();
    }
    Optional<CalendarText> last = Optional.empty();
    int year = 0;
    Matcher years = YEAR.matcher(tight);
    if (years.find()) {
      year = Integer.parseInt(years.group(1));
    }
    Matcher pointed = POINTED.matcher(tight);
    Matcher dates = pointed.find() ? pointed.reset() : DATE.matcher(tight);
    while (dates.find()) {
      year = number(dates.group(1), year);
      last =
          Optional.of(new CalendarText(year, number(dates.group(2), 0), number(dates.group(3), 0)));
    }
    return last;
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** Whether this is certainly later than a date that was to be kept. */
  boolean isLaterThan(CalendarText due) {
    if (year > 0 && due.year > 0 && year != due.year) {
      return year > due.year;
    }
    if (month != due.month) {
      return month > due.month;
    }
    return day > 0 && due.day > 0 && day > due.day;
  }
}
