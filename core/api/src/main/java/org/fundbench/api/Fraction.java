package org.fundbench.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Rates and scores are kept as fractions and rounded only when
 * they are printed.
 *
 * @param numerator may be negative
 * @param denominator always positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** Nothing. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** The whole. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  /**
   * Reduces to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero: absent is not zero, so a caller decides
   *     first what "of nothing" means
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction of nothing");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** A whole number. */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /** One whole number over another. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A decimal, exactly. */
  public static Fraction of(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is zero
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The smaller of the two. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** −1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The fraction as a decimal, rounded in the stated way. */
  public BigDecimal toDecimal(int decimals, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
  }

  /** The fraction as a percentage, for example {@code 99.9%}, rounded in the stated way. */
  public String toPercentText(int decimals, RoundingMode mode) {
    return times(of(100)).toDecimal(decimals, mode).toPlainString() + "%";
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
