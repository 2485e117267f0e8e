package org.fundbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void isKeptInLowestTermsWithAPositiveDenominator() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
  }

  @Test
  void ofNothingIsRefused() {
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void thirdsAddUpExactly() {
    Fraction third = Fraction.of(1, 3);

    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
  }

  @Test
  void theExecutionRateIsCutAndNeverRoundedUpToTheWhole() {
    Value.Rate rate =
        new Value.Rate(BigDecimal.valueOf(69_980_000), BigDecimal.valueOf(70_000_000));

    assertThat(rate.text(Language.ZH)).isEqualTo("99.9%");
    assertThat(rate.fraction().toPercentText(1, RoundingMode.HALF_UP)).isEqualTo("100.0%");
  }

  @Test
  void decimalsOfAnyScaleAreExact() {
    assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
  }
}
