package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
  private static final Scoring NATIONAL = new Scoring(Schemes.shipped("national-default"));

  @ParameterizedTest
  @CsvSource({
    // the more the better
    "AT_LEAST,100,0,0.00",
    "AT_LEAST,100,59.995,6.00",
    "AT_LEAST,100,60,6.00",
    "AT_LEAST,100,79.995,8.00",
    "AT_LEAST,100,99.99,10.00",
    "AT_LEAST,100,100,10.00",
    "AT_LEAST,100,641.8,10.00",
    "AT_LEAST,3,1,3.33",
    "AT_LEAST,0,0,10.00",
    "MORE_THAN,100,100,10.00",
    "MORE_THAN,100,50,5.00",
    // the less the better: target ÷ actual
    "AT_MOST,10,10,10.00",
    "AT_MOST,10,11,9.09",
    "AT_MOST,10,20,5.00",
    "AT_MOST,0,0,10.00",
    "AT_MOST,0,1,0.00",
    "LESS_THAN,10,9.99,10.00",
    "LESS_THAN,10,10,10.00",
    // exactly
    "EXACTLY,5,5,10.00",
    "EXACTLY,5,4,8.00",
    "EXACTLY,5,10,5.00",
    "EXACTLY,0,0,10.00",
    "EXACTLY,0,1,0.00"
  })
  void aResultGetsPoints(Direction direction, BigDecimal target, BigDecimal actual, String points) {
    Score score =
        NATIONAL
            .quantitative(direction, Fraction.of(target), Fraction.of(actual), BigDecimal.TEN)
            .orElseThrow();

    assertThat(score.printed()).isEqualTo(new BigDecimal(points));
    assertThat(score.formula().zh()).startsWith(points + " = ");
  }

  @Test
  void aMissedTargetOfZeroFromBelowIsNotComputable() {
    assertThat(
            NATIONAL.quantitative(
                Direction.MORE_THAN, Fraction.ZERO, Fraction.ZERO, BigDecimal.TEN))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10,8.00", "11,7.20", "15,4.00", "19.99,0.01", "20,0.00", "25,0.00"})
  void theOtherReverseFormulaEndsAtTwiceTheTarget(BigDecimal actual, String points)
      throws IOException {
    Scoring linear = scoring("atMost: target-over-actual", "atMost: linear-excess");

    Score score =
        linear
            .quantitative(
                Direction.AT_MOST, Fraction.of(10), Fraction.of(actual), new BigDecimal("8"))
            .orElseThrow();

    assertThat(score.printed()).isEqualTo(new BigDecimal(points));
  }

  @ParameterizedTest
  @CsvSource({"69980000,70000000,10.00", "0,1,0.00", "1,2,5.00", "4988,10000,4.99", "3,2,10.00"})
  void theExecutionRateIsScoredInProportion(long executed, long budget, String points) {
    assertThat(NATIONAL.execution(Fraction.of(executed, budget), BigDecimal.TEN).printed())
        .isEqualTo(new BigDecimal(points));
  }

  @Test
  void someFormsRoundTheRateFirst() throws IOException {
    Scoring first = scoring("rateFirst: false", "rateFirst: true");

    assertThat(first.execution(Fraction.of(4988, 10000), BigDecimal.TEN).printed())
        .isEqualTo(new BigDecimal("5.00"));
  }

  @ParameterizedTest
  @CsvSource({"100,10.00", "99.99,7.00", "80,7.00", "79.99,5.00", "60,5.00", "59.99,0.00"})
  void someFormsScoreTheRateInBands(BigDecimal percent, String points) throws IOException {
    Scoring banded =
        scoring(
            "rule: proportional        # proportional | banded",
            "rule: banded\n  bands: [{from: 100, points: 100}, {from: 80, points: 70}, {from: 60, points: 50}, {from: 0, points: 0}]");

    assertThat(
            banded
                .execution(Fraction.of(percent).dividedBy(Fraction.of(100)), BigDecimal.TEN)
                .printed())
        .isEqualTo(new BigDecimal(points));
  }

  @Property(tries = 2000)
  void aScoreLiesBetweenZeroAndTheWeight(
      @ForAll Direction direction,
      @ForAll @IntRange(max = 1000) int target,
      @ForAll @IntRange(max = 3000) int actual,
      @ForAll @IntRange(max = 100) int weight) {
    NATIONAL
        .quantitative(
            direction, Fraction.of(target), Fraction.of(actual), BigDecimal.valueOf(weight))
        .ifPresent(
            score -> assertThat(score.exact()).isBetween(Fraction.ZERO, Fraction.of(weight)));
  }

  @Property(tries = 2000)
  void betterNeverScoresLower(
      @ForAll @IntRange(min = 1, max = 1000) int target,
      @ForAll @IntRange(max = 3000) int one,
      @ForAll @IntRange(max = 3000) int other) {
    Fraction low = exact(Direction.AT_LEAST, target, Math.min(one, other));
    Fraction high = exact(Direction.AT_LEAST, target, Math.max(one, other));
    assertThat(high).isGreaterThanOrEqualTo(low);

    Fraction less = exact(Direction.AT_MOST, target, Math.min(one, other));
    Fraction more = exact(Direction.AT_MOST, target, Math.max(one, other));
    assertThat(less).isGreaterThanOrEqualTo(more);
  }

  private static Fraction exact(Direction direction, int target, int actual) {
    return NATIONAL
        .quantitative(direction, Fraction.of(target), Fraction.of(actual), BigDecimal.TEN)
        .orElseThrow()
        .exact();
  }

  private static Scoring scoring(String from, String to) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ScoringTest.class.getResourceAsStream("/schemes/national-default.yaml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      return new Scoring(Schemes.read("s.yaml", text.replace(from, to)));
    }
  }
}
