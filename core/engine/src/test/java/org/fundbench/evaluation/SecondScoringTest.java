package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;

/**
 * The scores once more, written by the wording of the rules and not by our code: decimals with
 * enough digits instead of fractions, one formula after the other instead of a switch.
 */
class SecondScoringTest {
  private static final int DIGITS = 40;

  @Property(tries = 5000)
  void twoImplementationsAgree(
      @ForAll Direction direction,
      @ForAll @IntRange(max = 100_000) int targetHundredths,
      @ForAll @IntRange(max = 300_000) int actualHundredths,
      @ForAll @IntRange(min = 1, max = 400) int weightTenths,
      @ForAll boolean linear) {
    BigDecimal target = BigDecimal.valueOf(targetHundredths, 2);
    BigDecimal actual = BigDecimal.valueOf(actualHundredths, 2);
    BigDecimal weight = BigDecimal.valueOf(weightTenths, 1);
    Scheme scheme = Schemes.shipped(linear ? "linear-excess" : "national-default");

    var score =
        new Scoring(scheme)
            .quantitative(direction, Fraction.of(target), Fraction.of(actual), weight);

    if (direction == Direction.QUALITATIVE) {
      assertThat(score).isEmpty();
    } else if (score.isPresent()) {
      assertThat(score.get().printed())
          .isEqualByComparingTo(second(direction.key(), target, actual, weight, linear));
    } else {
      assertThat(target.signum()).isZero();
    }
  }

  private static BigDecimal second(
      String sign, BigDecimal target, BigDecimal actual, BigDecimal weight, boolean linear) {
    BigDecimal share;
    boolean above = actual.compareTo(target) > 0;
    boolean same = actual.compareTo(target) == 0;
    if (sign.equals(">=") && (above || same)
        || sign.equals(">") && above
        || sign.equals("=") && same
        || sign.equals("<=") && !above
        || sign.equals("<") && !above && !same) {
      share = BigDecimal.ONE;
    } else if (target.signum() == 0) {
      share = BigDecimal.ZERO;
    } else if (sign.startsWith(">") || sign.equals("=") && !above) {
      share = actual.divide(target, DIGITS, RoundingMode.HALF_EVEN);
    } else if (linear) {
      share = BigDecimal.valueOf(2).subtract(actual.divide(target, DIGITS, RoundingMode.HALF_EVEN));
    } else {
      share = target.divide(actual, DIGITS, RoundingMode.HALF_EVEN);
    }
    return share
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE)
        .multiply(weight)
        .setScale(30, RoundingMode.HALF_EVEN)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
