package org.fundbench.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a figure says. Absent is not zero, and a rate keeps both its parts. */
public sealed interface Value {
  /** How the value is printed where nothing else is asked for. */
  String text(Language language);

  /**
   * An amount of money.
   *
   * @param money the amount
   */
  record Amount(Money money) implements Value {
    @Override
    public String text(Language language) {
      return money.toYuanText() + (language == Language.ZH ? " 元" : " yuan");
    }
  }

  /**
   * A counted or measured quantity.
   *
   * @param number exact
   * @param unit as printed behind the number, possibly empty
   */
  record Quantity(BigDecimal number, String unit) implements Value {
    @Override
    public String text(Language language) {
      BigDecimal plain = number.stripTrailingZeros();
      return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + unit;
    }
  }

  /**
   * A rate as an exact fraction with its parts as they were counted.
   *
   * @param part the numerator, in the unit of the whole
   * @param whole the denominator, never zero
   */
  record Rate(BigDecimal part, BigDecimal whole) implements Value {
    private static final int PRINTED_DECIMALS = 1;

    public Rate {
      if (whole.signum() == 0) {
        throw new ArithmeticException("a rate of nothing");
      }
    }

    /** Part over whole, exactly. */
    public Fraction fraction() {
      return Fraction.of(part).dividedBy(Fraction.of(whole));
    }

    /**
     * The rate in percent, cut after one decimal: 99.97 % prints as 99.9 %, as 100.0 % would not be
     * true before the last fen is spent.
     */
    @Override
    public String text(Language language) {
      return fraction().toPercentText(PRINTED_DECIMALS, RoundingMode.DOWN);
    }
  }

  /**
   * A wording: a qualitative target or finding.
   *
   * @param words as written by the person
   */
  record Wording(String words) implements Value {
    @Override
    public String text(Language language) {
      return words;
    }
  }

  /**
   * Nothing was planned, counted or defined. Not zero.
   *
   * @param reason why there is no value
   */
  record Absent(Text reason) implements Value {
    @Override
    public String text(Language language) {
      return reason.in(language);
    }
  }
}
