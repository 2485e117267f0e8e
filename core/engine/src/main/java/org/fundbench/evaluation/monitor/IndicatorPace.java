package org.fundbench.evaluation.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;
import org.fundbench.api.Figure;
import org.fundbench.api.FigureKind;
import org.fundbench.api.Fraction;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Actuals;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.IndicatorSource;
import org.fundbench.evaluation.Scoring;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.Lights;
import org.fundbench.ledger.SnapshotFacts;

/**
 * An indicator against the pace of the year: what was done by the end of the last full month,
 * beside the target's share of that time. Only what adds up over the months can be compared so; a
 * rate, an average and a judgement cannot, and say why.
 *
 * @param plan the indicator
 * @param actual its result so far
 * @param expected what the target wants by now, where it can be compared
 * @param achieved the result as a share of the year's target, where both are numbers
 * @param standing how the result stands to the pace
 * @param note why it is not compared, or what the comparison says
 */
public record IndicatorPace(
    EvaluationPlan.Indicator plan,
    Figure actual,
    Optional<Fraction> expected,
    Optional<Fraction> achieved,
    Standing standing,
    Text note) {
  /** Counted per something other than the year, or in percent: it does not add up. */
  private static final Pattern PER_SOMETHING =
      Pattern.compile("[%％‰].*|.*/(?!\\s*(年|year|a$)).*|每(?!年).*");

  /** How a result stands to the pace of the year. */
  public enum Standing {
    /** At least 80 % of the pace, or within the share of a limit. */
    ON_PACE(new Text("正常", "on pace")),
    /** From 60 % to below 80 % of the pace. */
    BEHIND(new Text("偏慢", "behind")),
    /** Below 60 % of the pace. */
    FAR_BEHIND(new Text("滞后", "far behind")),
    /** A limit that is used up faster than the year. */
    FAST(new Text("偏快", "using up fast")),
    /** Past a limit of the whole year. */
    OVER(new Text("已超限", "over the limit")),
    /** Does not add up over the months, or has no figure. */
    NOT_COMPARED(new Text("不比较", "not compared"));

    private final Text label;

    Standing(Text label) {
      this.label = label;
    }

    /** The meaning in words. */
    public Text label() {
      return label;
    }
  }

  /**
   * Each indicator at the end of a month.
   *
   * @param then the fund at that time
   * @param monthsOver how many months of the year were over
   */
  static List<IndicatorPace> of(
      FundSnapshot then, int monthsOver, EvaluationPlan plan, IndicatorSource source) {
    SnapshotFacts facts = new SnapshotFacts(then);
    List<IndicatorPace> paces = new ArrayList<>();
    for (EvaluationPlan.Indicator indicator : plan.indicators()) {
      if (indicator.direction() == Direction.QUALITATIVE) {
        paces.add(none(indicator, new Text("定性指标，由人评定", "judged by a person")));
      } else if (monthsOver == 0) {
        paces.add(none(indicator, new Text("还没有结束的月份", "no month is over yet")));
      } else {
        paces.add(
            of(
                indicator,
                Actuals.declared(indicator, source, facts, new ArrayList<>()),
                Fraction.of(monthsOver, 12),
                then.fund().policies().lights()));
      }
    }
    return paces;
  }

  private static IndicatorPace none(EvaluationPlan.Indicator indicator, Text why) {
    Figure none =
        new Figure(
            "indicator." + indicator.id() + ".actual",
            Text.same(indicator.name()),
            new Value.Absent(why),
            new Trail(why, List.of()));
    return notCompared(indicator, none, Optional.empty(), why);
  }

  private static IndicatorPace notCompared(
      EvaluationPlan.Indicator indicator, Figure actual, Optional<Fraction> achieved, Text why) {
    return new IndicatorPace(
        indicator, actual, Optional.empty(), achieved, Standing.NOT_COMPARED, why);
  }

  private static IndicatorPace of(
      EvaluationPlan.Indicator indicator, Actuals.Declared result, Fraction time, Lights lights) {
    Figure actual = result.figure();
    Optional<Fraction> number = Actuals.number(actual.value(), indicator.unit());
    if (number.isEmpty()) {
      return notCompared(
          indicator,
          actual,
          Optional.empty(),
          actual.value() instanceof Value.Absent absent
              ? absent.reason()
              : Text.same(actual.value().text(Language.ZH)));
    }
    Fraction target = Fraction.of(new java.math.BigDecimal(indicator.target()));
    if (target.signum() == 0) {
      return notCompared(
          indicator, actual, Optional.empty(), new Text("目标值为零", "the target is zero"));
    }
    Optional<Fraction> achieved = Optional.of(number.get().dividedBy(target));
    if (!addsUp(result, indicator.unit())) {
      return notCompared(
          indicator,
          actual,
          achieved,
          new Text(
              "比率或平均值不随月份累计，只与全年目标相比",
              "a rate or average does not add up over the months; it is compared with the year's target only"));
    }
    Fraction expected = target.times(time);
    return new IndicatorPace(
        indicator,
        actual,
        Optional.of(expected),
        achieved,
        standing(lights, indicator.direction(), number.get(), target, expected),
        new Text("按已结束的月份占全年的比例", "by the share of the year's months that are over"));
  }

  /**
   * Whether a result grows with the months, so that it can be measured against them: its module
   * says so, or else its unit.
   */
  private static boolean addsUp(Actuals.Declared result, String unit) {
    boolean byUnit = !PER_SOMETHING.matcher(unit.strip()).matches();
    return result.figure().value() instanceof Value.Quantity
        && result.kind().map(kind -> kind == FigureKind.COUNT).orElse(byUnit);
  }

  private static Standing standing(
      Lights lights, Direction direction, Fraction actual, Fraction target, Fraction expected) {
    boolean past = actual.compareTo(target) > 0;
    if (!Scoring.wantsMore(direction) && past) {
      return Standing.OVER;
    }
    if (direction == Direction.AT_MOST || direction == Direction.LESS_THAN) {
      return actual.compareTo(expected) > 0 ? Standing.FAST : Standing.ON_PACE;
    }
    Execution.Light light = lights.of(actual.dividedBy(expected));
    return switch (light) {
      case RED -> Standing.FAR_BEHIND;
      case YELLOW -> Standing.BEHIND;
      default -> Standing.ON_PACE;
    };
  }
}
