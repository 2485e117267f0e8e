package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;

/** Turns results into points by the rules of a scheme. A score lies between 0 and the weight. */
public final class Scoring {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Scheme scheme;

  /** Scoring by a scheme. */
  public Scoring(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * Points for the execution rate (执行率得分).
   *
   * @param rate executed ÷ budget
   * @param weight the most it can get
   */
  public Score execution(Fraction rate, BigDecimal weight) {
    String printedRate = rate.toPercentText(4, RoundingMode.DOWN);
    if (!scheme.execution().bands().isEmpty()) {
      Fraction percent = rate.times(HUNDRED);
      Fraction points =
          scheme.execution().bands().stream()
              .filter(band -> percent.compareTo(Fraction.of(band.from())) >= 0)
              .findFirst()
              .map(band -> Fraction.of(band.points()))
              .orElse(Fraction.ZERO);
      Fraction exact = points.dividedBy(HUNDRED).times(Fraction.of(weight));
      return score(
          exact,
          new Text("执行率 " + printedRate + " 所在档次得分", "band of the execution rate " + printedRate));
    }
    Fraction used =
        scheme.rounding().rateFirst()
            ? Fraction.of(rate.times(HUNDRED).toDecimal(0, RoundingMode.HALF_UP)).dividedBy(HUNDRED)
            : rate;
    Fraction exact = clamp(used.times(Fraction.of(weight)), weight);
    return score(
        exact,
        Text.same(
            "min("
                + (scheme.rounding().rateFirst()
                    ? used.toPercentText(0, RoundingMode.DOWN)
                    : printedRate)
                + " × "
                + plain(weight)
                + ", "
                + plain(weight)
                + ")"));
  }

  /**
   * Points for a quantitative result.
   *
   * @param direction which way is better
   * @param target the target, not negative
   * @param actual the result, not negative
   * @param weight the most it can get
   * @return the score, or nothing where the rule defines none (a target of zero that should be
   *     reached from below)
   */
  public Optional<Score> quantitative(
      Direction direction, Fraction target, Fraction actual, BigDecimal weight) {
    String met = decimal(actual) + " " + sign(direction) + " " + decimal(target);
    if (isMet(direction, target, actual)) {
      Optional<Scheme.Deviation.Reduction> reduction = scheme.deviation().formula();
      if (reduction.isPresent()
          && wantsMore(direction)
          && scheme.deviation().isReached(target, actual)) {
        return Optional.of(reduced(reduction.get(), target, actual, weight));
      }
      return Optional.of(
          score(
              Fraction.of(weight), new Text(met + "，完成目标，得满分", met + ", target met, full weight")));
    }
    return switch (direction) {
      case AT_LEAST, MORE_THAN -> proportional(target, actual, weight);
      case AT_MOST, LESS_THAN -> reverse(target, actual, weight);
      case EXACTLY ->
          target.signum() == 0
              ? Optional.of(
                  score(Fraction.ZERO, new Text("目标为 0 而未达到", "the target is 0 and was missed")))
              : actual.compareTo(target) < 0
                  ? proportional(target, actual, weight)
                  : reverse(target, actual, weight);
      case QUALITATIVE -> Optional.empty();
    };
  }

  private Optional<Score> proportional(Fraction target, Fraction actual, BigDecimal weight) {
    if (target.signum() == 0) {
      return Optional.empty();
    }
    // ">" just reached is not met, but no quotient may give more than the weight.
    Fraction exact = clamp(actual.dividedBy(target).times(Fraction.of(weight)), weight);
    return Optional.of(
        score(exact, Text.same(decimal(actual) + " ÷ " + decimal(target) + " × " + plain(weight))));
  }

  private Optional<Score> reverse(Fraction target, Fraction actual, BigDecimal weight) {
    if (target.signum() == 0) {
      return Optional.of(
          score(Fraction.ZERO, new Text("目标为 0 而未达到", "the target is 0 and was missed")));
    }
    return Optional.of(
        switch (scheme.quantitative().atMost()) {
          case TARGET_OVER_ACTUAL ->
              score(
                  clamp(target.dividedBy(actual).times(Fraction.of(weight)), weight),
                  Text.same(decimal(target) + " ÷ " + decimal(actual) + " × " + plain(weight)));
          case LINEAR_EXCESS ->
              score(
                  clamp(
                      Fraction.ONE
                          .minus(actual.minus(target).dividedBy(target))
                          .times(Fraction.of(weight)),
                      weight),
                  Text.same(
                      "(1 − ("
                          + decimal(actual)
                          + " − "
                          + decimal(target)
                          + ") ÷ "
                          + decimal(target)
                          + ") × "
                          + plain(weight)));
        });
  }

  /** Far over a target that was set too low. */
  private Score reduced(
      Scheme.Deviation.Reduction formula, Fraction target, Fraction actual, BigDecimal weight) {
    Fraction limit = scheme.deviation().share();
    String share = decimal(actual) + " ÷ " + decimal(target);
    return switch (formula) {
      case LINEAR_EXCESS ->
          score(
              clamp(
                  Fraction.ONE
                      .minus(actual.dividedBy(target).minus(limit))
                      .times(Fraction.of(weight)),
                  weight),
              Text.same("(1 − (" + share + " − " + decimal(limit) + ")) × " + plain(weight)));
      case THRESHOLD_OVER_ACTUAL ->
          score(
              clamp(
                  scheme.deviation().limit(target).dividedBy(actual).times(Fraction.of(weight)),
                  weight),
              Text.same(
                  decimal(limit)
                      + " × "
                      + decimal(target)
                      + " ÷ "
                      + decimal(actual)
                      + " × "
                      + plain(weight)));
    };
  }

  /** Whether more is better, so that a result can be far over its target. */
  public static boolean wantsMore(Direction direction) {
    return direction == Direction.AT_LEAST || direction == Direction.MORE_THAN;
  }

  /** Points that a person gave. */
  public Score judged(BigDecimal points, String band, String assessor) {
    return score(
        Fraction.of(points),
        new Text("评为“" + band + "”，由" + assessor + "评定", "judged “" + band + "” by " + assessor));
  }

  /** Points that a person set instead of the computed ones. */
  public Score overridden(BigDecimal points, String computed, String operator, String reason) {
    return score(
        Fraction.of(points),
        new Text(
            "由" + operator + "调整（计算得分 " + computed + "）：" + reason,
            "set by " + operator + " (computed " + computed + "): " + reason));
  }

  private static boolean isMet(Direction direction, Fraction target, Fraction actual) {
    int order = actual.compareTo(target);
    return switch (direction) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case EXACTLY -> order == 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case QUALITATIVE -> false;
    };
  }

  private static String sign(Direction direction) {
    return direction.sign();
  }

  private Score score(Fraction exact, Text how) {
    BigDecimal printed = exact.toDecimal(scheme.rounding().decimals(), scheme.rounding().mode());
    String equals = printed.toPlainString() + " = ";
    return new Score(exact, printed, new Text(equals + how.zh(), equals + how.en()));
  }

  private static Fraction clamp(Fraction points, BigDecimal weight) {
    return points.max(Fraction.ZERO).min(Fraction.of(weight));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String decimal(Fraction number) {
    return plain(number.toDecimal(4, RoundingMode.HALF_UP));
  }
}
