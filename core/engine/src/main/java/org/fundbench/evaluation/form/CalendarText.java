package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that a cell names, as precise as it is printed: {@code 2022年12月31日前}, {@code 12月底}, {@code
 * 2022.12}, {@code 第三季度}, {@code 上半年}, {@code 2022年底前}. Of a span with two ends its end counts.
 *
 * @param year the year, 0 where none is printed
 * @param first the first month that it may mean
 * @param month the last month that it may mean
 * @param day the day, 0 where none is printed
 */
record CalendarText(int year, int first, int month, int day) {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:((?:19|20)[0-9]{2})(?:年度?|[./-])[底末前]?)?"
              + "(?:(1[0-2]|0?[1-9])(?:月份?|[./-])(?:底|初|末|中旬|上旬|下旬|中)?)"
              + "(?:(3[01]|[12][0-9]|0?[1-9])(?:日|号|(?![0-9])))?"
              + "|(?:((?:19|20)[0-9]{2})年?度?)?(?:第?([1-4一二三四])季度|([上下])半年)");

  /** A year and nothing else, for a year in a longer text may be that of a plan. */
  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "((?:19|20)[0-9]{2})年(?:度|全年|当年)?(?:内|底|末|年底|年末)?(?:以前|之前|前)?(?:完成|完工|支付完成)?");

  /** Half a year and nothing else: 较上半年增长 names no date. */
  private static final Pattern HALF_YEAR =
      Pattern.compile("[上下]半年(?:内|底|末)?(?:以前|之前|前)?(?:完成|完工|支付完成)?");

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

  /** The last date of a cell, if it names one. */
  static Optional<CalendarText> in(String tight) {
    Matcher whole = WHOLE_YEAR.matcher(tight);
    if (whole.matches()) {
      return Optional.of(new CalendarText(Integer.parseInt(whole.group(1)), 1, 12, 0));
    }
    if (!isNamedIn(tight) && !HALF_YEAR.matcher(tight).matches()) {
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
      boolean part = dates.group(2) == null;
      year = number(dates.group(part ? 4 : 1), year);
      last = Optional.of(part ? partOf(year, dates) : dayOf(year, dates));
    }
    return last;
  }

  private static CalendarText dayOf(int year, Matcher date) {
    int month = number(date.group(2), 0);
    return new CalendarText(year, month, month, number(date.group(3), 0));
  }

  /** A quarter or half of a year. */
  private static CalendarText partOf(int year, Matcher part) {
    if (part.group(6) != null) {
      return part.group(6).equals("上")
          ? new CalendarText(year, 1, 6, 0)
          : new CalendarText(year, 7, 12, 0);
    }
    int quarter = Math.max("1234".indexOf(part.group(5)), "一二三四".indexOf(part.group(5)));
    return new CalendarText(year, 3 * quarter + 1, 3 * quarter + 3, 0);
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** Whether this is certainly later than a date that was to be kept. */
  boolean isLaterThan(CalendarText due) {
    if (year > 0 && due.year > 0 && year != due.year) {
      return year > due.year;
    }
    if (first != due.month) {
      return first > due.month;
    }
    return day > 0 && due.day > 0 && day > due.day;
  }

  /** Whether this may be later, being less precise than the date that was to be kept. */
  boolean mayBeLaterThan(CalendarText due) {
    boolean sameYear = year == 0 || due.year == 0 || year == due.year;
    return sameYear && month > due.month;
  }
}
