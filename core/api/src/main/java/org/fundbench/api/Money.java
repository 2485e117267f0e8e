package org.fundbench.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount of money: a long of the smallest unit and its currency.
 *
 * <p>Never floats and never wraps around: every operation throws {@link ArithmeticException} where
 * a long is exceeded or currencies are mixed.
 *
 * @param fen the amount in fen, negative for money that flows the other way
 * @param currency the currency; the ledger's is CNY
 */
public record Money(long fen, Currency currency) implements Comparable<Money> {
  /** The yuan. */
  public static final Currency CNY = Currency.getInstance("CNY");

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final int FEN_DIGITS = 2;

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount of yuan, given in fen. */
  public static Money cny(long fen) {
    return new Money(fen, CNY);
  }

  /**
   * Reads an amount as people write it: {@code 12500}, {@code 12,500.00}, {@code -3.5}.
   *
   * @param text digits with an optional sign, thousands commas (in groups of three) and decimals
   * @param unit the unit the text is written in
   * @return the amount, exact to the fen
   * @throws MoneyFormatException if the text is anything else, or finer than a fen
   */
  public static Money parse(String text, MoneyUnit unit) {
    String trimmed = text.strip();
    if (!PLAIN.matcher(trimmed).matches() && !GROUPED.matcher(trimmed).matches()) {
      boolean wide = trimmed.codePoints().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E);
      throw new MoneyFormatException(
          wide ? MoneyFormatException.Reason.FULL_WIDTH : MoneyFormatException.Reason.MALFORMED,
          text);
    }
    BigDecimal fen = new BigDecimal(trimmed.replace(",", "")).movePointRight(unit.decimals());
    if (fen.stripTrailingZeros().scale() > 0) {
      throw new MoneyFormatException(MoneyFormatException.Reason.NOT_EXACT, text);
    }
    BigInteger whole = fen.toBigIntegerExact();
    if (whole.bitLength() > Long.SIZE - 1) {
      throw new MoneyFormatException(MoneyFormatException.Reason.TOO_LARGE, text);
    }
    return cny(whole.longValueExact());
  }

  /** The sum, in the same currency. */
  public Money plus(Money other) {
    return new Money(Math.addExact(fen, sameCurrency(other).fen), currency);
  }

  /** The difference, in the same currency. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, sameCurrency(other).fen), currency);
  }

  /** The same amount the other way. */
  public Money negated() {
    return new Money(Math.negateExact(fen), currency);
  }

  /** Whether nothing is left: exactly zero fen. */
  public boolean isZero() {
    return fen == 0;
  }

  /** Whether the amount is below zero. */
  public boolean isNegative() {
    return fen < 0;
  }

  /**
   * Splits by weight with largest remainder, so that the parts always add up to this amount.
   *
   * @param weights one weight a part, none negative, at least one positive
   * @return the parts in the order of the weights; of equal remainders the earlier part gets the
   *     fen
   * @throws IllegalArgumentException if the weights cannot divide anything
   */
  public List<Money> split(List<Long> weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("negative weight " + weight);
      }
      total = total.add(BigInteger.valueOf(weight));
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("the weights add up to nothing");
    }
    int sign = Long.signum(fen);
    BigInteger amount = BigInteger.valueOf(fen).abs();
    long[] parts = new long[weights.size()];
    List<BigInteger> remainders = new ArrayList<>(weights.size());
    List<Integer> order = new ArrayList<>(weights.size());
    BigInteger given = BigInteger.ZERO;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] share =
          amount.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
      parts[i] = share[0].longValueExact();
      remainders.add(share[1]);
      order.add(i);
      given = given.add(share[0]);
    }
    Collections.sort(order, (a, b) -> remainders.get(b).compareTo(remainders.get(a)));
    int left = amount.subtract(given).intValueExact();
    for (int i = 0; i < left; i++) {
      parts[order.get(i)]++;
    }
    List<Money> split = new ArrayList<>(parts.length);
    for (long part : parts) {
      split.add(new Money(sign * part, currency));
    }
    return split;
  }

  /** The amount in a unit, exact, without grouping: {@code 69.98} for 69,980,000 fen in 万元. */
  public BigDecimal in(MoneyUnit unit) {
    return BigDecimal.valueOf(fen).movePointLeft(unit.decimals());
  }

  /** The amount in yuan with thousands commas and two decimals: {@code 699,800.00}. */
  public String toYuanText() {
    String digits = in(MoneyUnit.YUAN).setScale(FEN_DIGITS).abs().toPlainString();
    int point = digits.length() - FEN_DIGITS - 1;
    StringBuilder text = new StringBuilder(digits);
    for (int i = point - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return fen < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  /** The amount in 万元 with only the decimals it needs: {@code 69.98}. */
  public String toWanText() {
    BigDecimal wan = in(MoneyUnit.WAN_YUAN).stripTrailingZeros();
    return (wan.scale() < 0 ? wan.setScale(0) : wan).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, sameCurrency(other).fen);
  }

  @Override
  public String toString() {
    return toYuanText() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new ArithmeticException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
