package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens exactly at a limit, and a hair beside it, in every rule that has one. */
class BoundaryTest {
  @ParameterizedTest
  @CsvSource({
    "0,差",
    "59.99,差",
    "59.995,差",
    "60,中",
    "79.99,中",
    "79.995,中",
    "80,良",
    "89.99,良",
    "90,优",
    "100,优"
  })
  void gradesBeginAtTheirLimit(BigDecimal total, String grade) {
    assertThat(Schemes.shipped("national-default").grade(total).name()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"0,未达成", "59.995,未达成", "60,部分达成", "79.995,部分达成", "80,达成", "90,达成", "100,达成"})
  void aShareOfTheWeightLiesInOneBand(BigDecimal percent, String band) {
    Fraction share = Fraction.of(percent).dividedBy(Fraction.of(100));

    assertThat(
            Schemes.shipped("national-default").qualitative().stream()
                .filter(one -> one.contains(share))
                .map(Scheme.Band::name))
        .containsExactly(band);
  }

  /** A weight of 10 and a target of 100.00 yuan: points as they are printed. */
  @ParameterizedTest
  @CsvSource({
    // 0, one fen below, exactly at and one fen above the target, exactly twice the target
    "AT_LEAST,0,0.00,0.00",
    "AT_LEAST,59.995,6.00,6.00",
    "AT_LEAST,60,6.00,6.00",
    "AT_LEAST,79.995,8.00,8.00",
    "AT_LEAST,80,8.00,8.00",
    "AT_LEAST,90,9.00,9.00",
    "AT_LEAST,99.99,10.00,10.00",
    "AT_LEAST,100,10.00,10.00",
    "AT_LEAST,200,10.00,10.00",
    "MORE_THAN,0,0.00,0.00",
    "MORE_THAN,99.99,10.00,10.00",
    "MORE_THAN,100.01,10.00,10.00",
    "MORE_THAN,200,10.00,10.00",
    // formula (a): target ÷ actual; formula (b): 1 − excess ÷ target
    "AT_MOST,0,10.00,10.00",
    "AT_MOST,99.99,10.00,10.00",
    "AT_MOST,100,10.00,10.00",
    "AT_MOST,100.01,10.00,10.00",
    "AT_MOST,120,8.33,8.00",
    "AT_MOST,140.005,7.14,6.00",
    "AT_MOST,199.99,5.00,0.00",
    "AT_MOST,200,5.00,0.00",
    "AT_MOST,200.01,5.00,0.00",
    "LESS_THAN,99.99,10.00,10.00",
    "LESS_THAN,120,8.33,8.00",
    "LESS_THAN,200,5.00,0.00",
    "EXACTLY,0,0.00,0.00",
    "EXACTLY,59.995,6.00,6.00",
    "EXACTLY,99.99,10.00,10.00",
    "EXACTLY,100,10.00,10.00",
    "EXACTLY,120,8.33,8.00",
    "EXACTLY,200,5.00,0.00"
  })
  void quantitiesAtTheirLimits(
      Direction direction, BigDecimal actual, String formulaA, String formulaB) {
    assertThat(points("national-default", direction, actual)).isEqualTo(formulaA);
    assertThat(points("linear-excess", direction, actual)).isEqualTo(formulaB);
  }

  /** Rounding must not make a missed target look met in the exact score. */
  @ParameterizedTest
  @CsvSource({"AT_LEAST,99.99", "AT_MOST,100.01", "EXACTLY,99.99", "EXACTLY,100.01"})
  void oneFenBesideTheTargetIsNotTheTarget(Direction direction, BigDecimal actual) {
    for (String scheme : new String[] {"national-default", "linear-excess"}) {
      assertThat(exact(scheme, direction, Fraction.of(100), Fraction.of(actual)))
          .isLessThan(Fraction.of(10));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXACTLY,0,10.00",
    "EXACTLY,0.01,0.00",
    "AT_MOST,0,10.00",
    "AT_MOST,0.01,0.00",
    "AT_LEAST,0,10.00",
    "AT_LEAST,5,10.00",
    "MORE_THAN,0.01,10.00"
  })
  void aTargetOfZeroIsMetOrNot(Direction direction, BigDecimal actual, String points) {
    for (String scheme : Schemes.ids()) {
      assertThat(
              new Scoring(Schemes.shipped(scheme))
                  .quantitative(direction, Fraction.ZERO, Fraction.of(actual), BigDecimal.TEN)
                  .orElseThrow()
                  .printed())
          .as(scheme)
          .isEqualByComparingTo(points);
    }
  }

  /** From 130 % on points are taken: none at the threshold, all from 230 % on by formula (b). */
  @ParameterizedTest
  @CsvSource({
    "AT_LEAST,100,10.00",
    "AT_LEAST,129.99,10.00",
    "AT_LEAST,130,10.00",
    "AT_LEAST,130.01,10.00",
    "AT_LEAST,140,9.00",
    "AT_LEAST,180,5.00",
    "AT_LEAST,229.99,0.00",
    "AT_LEAST,230,0.00",
    "AT_LEAST,641.8,0.00",
    "MORE_THAN,180,5.00",
    "AT_MOST,180,5.56",
    "EXACTLY,180,5.56"
  })
  void farOverATargetThatWasTooLowPointsAreTaken(
      Direction direction, BigDecimal actual, String points) {
    assertThat(points("deviation-reduced", direction, actual)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"130,10.00", "140,9.29", "260,5.00", "1300,1.00"})
  void theOtherReductionFadesOut(BigDecimal actual, String points) {
    Scheme scheme = Schemes.shipped("deviation-reduced");
    Scheme other =
        new Scheme(
            scheme.id(),
            scheme.name(),
            scheme.weights(),
            scheme.execution(),
            scheme.quantitative(),
            scheme.qualitative(),
            new Scheme.Deviation(
                scheme.deviation().threshold(),
                scheme.deviation().action(),
                java.util.Optional.of(Scheme.Deviation.Reduction.THRESHOLD_OVER_ACTUAL)),
            scheme.rounding(),
            scheme.alarms(),
            scheme.grades());

    assertThat(
            new Scoring(other)
                .quantitative(
                    Direction.AT_LEAST, Fraction.of(100), Fraction.of(actual), BigDecimal.TEN)
                .orElseThrow()
                .printed()
                .toPlainString())
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.00,0.00",
    "59.995,6.00,0.00",
    "60,6.00,5.00",
    "79.995,8.00,5.00",
    "80,8.00,7.00",
    "90,9.00,7.00",
    "99.999999,10.00,7.00",
    "100,10.00,10.00",
    "200,10.00,10.00"
  })
  void theExecutionRateAtItsLimits(BigDecimal percent, String proportional, String banded) {
    Fraction rate = Fraction.of(percent).dividedBy(Fraction.of(100));

    assertThat(execution("national-default", rate)).isEqualTo(proportional);
    assertThat(execution("banded-execution", rate)).isEqualTo(banded);
  }

  @Property(tries = 1500)
  void noSchemeGivesLessThanNothingOrMoreThanTheWeight(
      @ForAll Direction direction,
      @ForAll @IntRange(max = 10_000) int target,
      @ForAll @IntRange(max = 40_000) int actual,
      @ForAll @IntRange(max = 1000) int weightTenths) {
    BigDecimal weight = BigDecimal.valueOf(weightTenths, 1);
    for (String id : Schemes.ids()) {
      Scoring scoring = new Scoring(Schemes.shipped(id));
      scoring
          .quantitative(direction, Fraction.of(target, 7), Fraction.of(actual, 7), weight)
          .ifPresent(
              score -> {
                assertThat(score.exact()).isBetween(Fraction.ZERO, Fraction.of(weight));
                assertThat(score.printed().signum()).isNotNegative();
              });
      assertThat(scoring.execution(Fraction.of(actual, Math.max(1, target)), weight).exact())
          .isBetween(Fraction.ZERO, Fraction.of(weight));
    }
  }

  @Property(tries = 1500)
  void betterNeverScoresLowerInAnySchemeThatTakesNoPoints(
      @ForAll @IntRange(min = 1, max = 1000) int target,
      @ForAll @IntRange(max = 3000) int one,
      @ForAll @IntRange(max = 3000) int other) {
    Fraction wanted = Fraction.of(target);
    Fraction low = Fraction.of(Math.min(one, other));
    Fraction high = Fraction.of(Math.max(one, other));
    for (String id : Schemes.ids()) {
      Scheme scheme = Schemes.shipped(id);
      for (Direction direction : Direction.values()) {
        switch (direction) {
          case AT_LEAST, MORE_THAN -> {
            if (scheme.deviation().formula().isEmpty()) {
              assertThat(exact(id, direction, wanted, high))
                  .isGreaterThanOrEqualTo(exact(id, direction, wanted, low));
            }
          }
          case AT_MOST, LESS_THAN ->
              assertThat(exact(id, direction, wanted, low))
                  .isGreaterThanOrEqualTo(exact(id, direction, wanted, high));
          case EXACTLY -> {
            if (high.compareTo(wanted) <= 0) {
              assertThat(exact(id, direction, wanted, high))
                  .isGreaterThanOrEqualTo(exact(id, direction, wanted, low));
            } else if (low.compareTo(wanted) >= 0) {
              assertThat(exact(id, direction, wanted, low))
                  .isGreaterThanOrEqualTo(exact(id, direction, wanted, high));
            }
          }
          case QUALITATIVE -> {
            // a person's points
          }
        }
      }
    }
  }

  private static Fraction exact(
      String scheme, Direction direction, Fraction target, Fraction actual) {
    return new Scoring(Schemes.shipped(scheme))
        .quantitative(direction, target, actual, BigDecimal.TEN)
        .orElseThrow()
        .exact();
  }

  private static String points(String scheme, Direction direction, BigDecimal actual) {
    return new Scoring(Schemes.shipped(scheme))
        .quantitative(direction, Fraction.of(100), Fraction.of(actual), BigDecimal.TEN)
        .orElseThrow()
        .printed()
        .toPlainString();
  }

  private static String execution(String scheme, Fraction rate) {
    return new Scoring(Schemes.shipped(scheme))
        .execution(rate, BigDecimal.TEN)
        .printed()
        .toPlainString();
  }
}
