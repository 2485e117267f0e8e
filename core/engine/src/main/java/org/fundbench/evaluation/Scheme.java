package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Fraction;

/**
 * The rules of a self-evaluation as a province or the ministry lays them down. All of it is data.
 *
 * @param id in lower case with hyphens
 * @param name for people
 * @param weights the points of each level, 100 together
 * @param execution how the execution rate is scored
 * @param quantitative how a missed quantitative target is scored
 * @param qualitative the bands of a person's judgement, best first, without gaps
 * @param deviation what happens far over a target
 * @param rounding how scores are rounded
 * @param alarms from where on a person is told
 * @param grades the grades, best first, the last from 0
 */
public record Scheme(
    String id,
    String name,
    Weights weights,
    Execution execution,
    Quantitative quantitative,
    List<Band> qualitative,
    Deviation deviation,
    Rounding rounding,
    Alarms alarms,
    List<Grade> grades) {
  public Scheme {
    qualitative = List.copyOf(qualitative);
    grades = List.copyOf(grades);
  }

  /** The band of a name. */
  public Optional<Band> band(String bandName) {
    return qualitative.stream().filter(band -> band.name().equals(bandName)).findFirst();
  }

  /** The same scheme with another formula for "the less the better". */
  public Scheme withReverse(Reverse reverse) {
    return new Scheme(
        id,
        name,
        weights,
        execution,
        new Quantitative(reverse),
        qualitative,
        deviation,
        rounding,
        alarms,
        grades);
  }

  /** The grade of a total. */
  public Grade grade(BigDecimal total) {
    return grades.stream()
        .filter(grade -> total.compareTo(grade.from()) >= 0)
        .findFirst()
        .orElse(grades.get(grades.size() - 1));
  }

  /**
   * The points of each level.
   *
   * @param execution 预算执行率
   * @param outputs 产出指标
   * @param benefits 效益指标
   * @param satisfaction 满意度指标
   */
  public record Weights(
      BigDecimal execution, BigDecimal outputs, BigDecimal benefits, BigDecimal satisfaction) {}

  /**
   * How the execution rate is scored.
   *
   * @param denominator what the rate divides by
   * @param bands points by rate for a banded rule, best first; none for a proportional rule
   */
  public record Execution(Denominator denominator, List<ExecutionBand> bands) {
    public Execution {
      bands = List.copyOf(bands);
    }
  }

  /** What the execution rate divides by. */
  public enum Denominator {
    /** 全年预算数. */
    CURRENT,
    /** 年初预算数. */
    INITIAL
  }

  /**
   * A band of the execution rate.
   *
   * @param from the rate it begins at, in percent
   * @param points what it gives, in percent of the weight
   */
  public record ExecutionBand(BigDecimal from, BigDecimal points) {}

  /**
   * How a missed quantitative target is scored.
   *
   * @param atMost the formula for targets that should not be passed
   */
  public record Quantitative(Reverse atMost) {}

  /** Formulas for "the less the better". */
  public enum Reverse {
    /** target ÷ actual × weight. */
    TARGET_OVER_ACTUAL,
    /** (1 − (actual − target) ÷ target) × weight, 0 from twice the target on. */
    LINEAR_EXCESS
  }

  /**
   * A band of a person's judgement.
   *
   * @param name such as 达成
   * @param from its lower end in percent of the weight, included
   * @param to its upper end in percent of the weight, included only at 100
   */
  public record Band(String name, BigDecimal from, BigDecimal to) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** Whether a share of the weight lies in the band. */
    public boolean contains(Fraction share) {
      Fraction percent = share.times(Fraction.of(FULL));
      boolean below =
          to.compareTo(FULL) >= 0
              ? percent.compareTo(Fraction.of(to)) <= 0
              : percent.compareTo(Fraction.of(to)) < 0;
      return below && percent.compareTo(Fraction.of(from)) >= 0;
    }
  }

  /**
   * What happens far over a target.
   *
   * @param threshold in percent of the target
   * @param action what to do from there on
   * @param formula how points are taken, where the action is to reduce
   */
  public record Deviation(BigDecimal threshold, Action action, Optional<Reduction> formula) {
    /** What can be done. */
    public enum Action {
      /** Nothing. */
      NONE,
      /** A reason must be given. */
      REQUIRE_REASON,
      /** A reason must be given, and points are taken: the target was set too low. */
      REDUCE
    }

    /** Formulas by which points are taken. At the threshold itself none are. */
    public enum Reduction {
      /** (1 − (actual ÷ target − threshold)) × weight, 0 from threshold + 100 % on. */
      LINEAR_EXCESS,
      /** threshold × target ÷ actual × weight. */
      THRESHOLD_OVER_ACTUAL
    }

    /** Whether a result that is so far over its target has to be explained. */
    public boolean asksForReason(Fraction target, Fraction actual) {
      return action != Action.NONE && isReached(target, actual);
    }

    /** Whether a result is so far over its target; never over a target of zero. */
    public boolean isReached(Fraction target, Fraction actual) {
      return target.signum() > 0 && actual.compareTo(limit(target)) >= 0;
    }

    /** The result from which on it is. */
    Fraction limit(Fraction target) {
      return target.times(share());
    }

    /** The threshold as a share of the target. */
    Fraction share() {
      return Fraction.of(threshold).dividedBy(Fraction.of(100));
    }
  }

  /**
   * How scores are rounded.
   *
   * @param decimals of a printed score
   * @param mode how
   * @param rateFirst whether the rate is rounded to whole percent before it is multiplied
   */
  public record Rounding(int decimals, RoundingMode mode, boolean rateFirst) {}

  /**
   * A grade.
   *
   * @param name such as 优
   * @param from the least total it takes
   */
  public record Grade(String name, BigDecimal from) {}
}
