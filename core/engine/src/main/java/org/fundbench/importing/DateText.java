package org.fundbench.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Period;

/**
 * Reads dates and months as offices write them: {@code 2023-01-31}, {@code 2023/1/31}, {@code
 * 20230131}, {@code 2023年1月31日}, with or without a time behind.
 */
public final class DateText {
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?"
              + "(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4})(?:-|/|\\.|年)?([0-9]{1,2})月?(?:份)?");

  private DateText() {}

  /** Whether the text has the form of a date, be it a day that exists or not. */
  public static boolean looksLikeDate(String text) {
    return DAY.matcher(text).matches() || COMPACT.matcher(text).matches();
  }

  /** The day, or nothing if the text is no date or the day does not exist. */
  public static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      matcher = COMPACT.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The month, or nothing if the text is none. */
  public static Optional<Period> month(String text) {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Period(
              YearMonth.of(
                  Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
