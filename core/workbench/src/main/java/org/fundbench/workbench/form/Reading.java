package org.fundbench.workbench.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.importing.DateText;

/**
 * What a text in a field means: a value, or why it is none.
 *
 * @param value the value
 * @param wrong why it is none, in words a person can act on
 */
public record Reading<T>(Optional<T> value, Optional<Text> wrong) {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,6})?");

  /** Reads what was typed; it is never blank. */
  @FunctionalInterface
  public interface Reader<T> {
    /** What the text means. */
    Reading<T> read(String text);
  }

  /** A value. */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), Optional.empty());
  }

  /** Not a value. */
  public static <T> Reading<T> wrong(Text why) {
    return new Reading<>(Optional.empty(), Optional.of(why));
  }

  /** Any words. */
  public static Reading<String> words(String text) {
    return of(text);
  }

  /** A day as offices write it. */
  public static Reading<LocalDate> day(String text) {
    return DateText.day(text)
        .map(Reading::of)
        .orElseGet(
            () ->
                wrong(
                    new Text(
                        "不是日期；写成 2023-01-31、2023/1/31 或 20230131",
                        "not a day; write 2023-01-31, 2023/1/31 or 20230131")));
  }

  /** A month. */
  public static Reading<Period> month(String text) {
    return DateText.month(text)
        .map(Reading::of)
        .orElseGet(() -> wrong(new Text("不是月份；写成 2023-01", "not a month; write 2023-01")));
  }

  /** An amount of either sign, exact to the fen. */
  public static Reading<Money> money(String text) {
    try {
      return of(Money.parse(text, MoneyUnit.YUAN));
    } catch (MoneyFormatException e) {
      return wrong(
          switch (e.reason()) {
            case MALFORMED ->
                new Text("不是金额；写成 12,345.00 或 12345", "not an amount; write 12,345.00 or 12345");
            case FULL_WIDTH ->
                new Text("请改用半角数字和小数点", "write the digits and the point in half width");
            case NOT_EXACT ->
                new Text("最多写到分（两位小数）", "two decimals at most: a fen is the smallest");
            case TOO_LARGE -> new Text("金额过大", "too large");
          });
    }
  }

  /** An amount above zero, exact to the fen. */
  public static Reading<Money> amount(String text) {
    Reading<Money> money = money(text);
    return money.value().filter(one -> one.fen() <= 0).isPresent()
        ? wrong(new Text("金额须大于零", "the amount has to be above zero"))
        : money;
  }

  /** A counted number, not negative. */
  public static Reading<BigDecimal> count(String text) {
    String plain = text.replace(",", "");
    return COUNT.matcher(plain).matches()
        ? of(new BigDecimal(plain))
        : wrong(new Text("不是数量；写成 3851", "not a count; write 3851"));
  }
}
