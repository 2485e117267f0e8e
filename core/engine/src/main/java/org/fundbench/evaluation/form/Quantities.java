package org.fundbench.evaluation.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Fraction;

/**
 * Target and result in one unit. Where a print leaves open what a bare number counts (0.98 of 100
 * %, 5.2 beside 5.5万元), it is read so that both lie nearest to each other: nobody plans 55,000 and
 * reports 5.2.
 *
 * @param target the target
 * @param actual the result
 */
record Quantities(Fraction target, Fraction actual) {
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final Fraction RATIO_AT_MOST = Fraction.of(3, 2);

  /** Counts beyond these are no percentages that somebody forgot to mark. */
  private static final Fraction LEAST_PERCENT = Fraction.of(20);

  private static final Fraction MOST_PERCENT = Fraction.of(150);

  private static final Fraction WORKING_DAYS = Fraction.of(240);
  private static final Fraction NEARLY = Fraction.of(3, 4);

  /** What is to be done more often than this in a month or a quarter is no duty but a flow. */
  private static final Fraction MOST_OFTEN = Fraction.of(31);

  /** Also with the other name of it behind, as in %(百分比). */
  private static final Pattern PERCENT_COLUMN =
      Pattern.compile("(?:[%％]|百分比|百分数|百分点|个百分点)(?:[(（](?:[%％]|百分比|百分数)[)）])?");

  /**
   * Brings both into one unit.
   *
   * @param column the unit in a column of its own
   * @return nothing where the units cannot be turned into each other
   */
  static Optional<Quantities> of(
      CellText.Quantity target, CellText.Quantity actual, String column) {
    boolean percentColumn = PERCENT_COLUMN.matcher(column.strip()).matches();
    if (target.isPercent() || actual.isPercent() || percentColumn) {
      return percentages(target, actual, percentColumn ? "" : column);
    }
    Units.Unit own = Units.of(column);
    if (target.isBare() && actual.isBare()) {
      // 5 beside 62000 in a column of 万人次: one of both was written out.
      return nearest(
              List.of(target.value()),
              List.of(actual.value(), actual.value().dividedBy(own.factor())))
          .map(both -> both.as(target, Fraction.ONE))
          .map(both -> both.target.compareTo(MOST_OFTEN) <= 0 ? both.overTheYear(own) : both);
    }
    Units.Unit wanted = target.isBare() ? own : Units.of(target.unit() + target.span());
    Units.Unit reached = actual.isBare() ? own : Units.of(actual.unit() + actual.span());
    if (!wanted.fits(reached)) {
      return Optional.empty();
    }
    return nearest(
            readings(target, wanted, actual, reached), readings(actual, reached, target, wanted))
        .map(both -> both.as(target, Units.factor(target.factor()).times(wanted.factor())))
        .map(both -> reached.span().isEmpty() ? both.overTheYear(wanted) : both);
  }

  /** Both in the target's own unit: the target is the number that was printed. */
  private Quantities as(CellText.Quantity printed, Fraction ofZero) {
    Fraction scale =
        printed.amount().signum() == 0 ? ofZero : target.dividedBy(Fraction.of(printed.amount()));
    return new Quantities(target.dividedBy(scale), actual.dividedBy(scale));
  }

  /**
   * 12次 of 1次/月: a result without a span of time may be the year's. It is where it is enough for a
   * year of them, or nearly, and for a small count of things also where it lies nearer to the
   * year's count than to the month's: nobody reports 10次 for one month of 1次/月. A daily duty may
   * mean working days.
   */
  private Quantities overTheYear(Units.Unit wanted) {
    Fraction times = Fraction.of(wanted.timesAYear());
    Fraction year = target.times(times);
    if (actual.compareTo(year) < 0 && times.compareTo(WORKING_DAYS) > 0) {
      Fraction working = target.times(WORKING_DAYS);
      return actual.compareTo(working) >= 0 ? new Quantities(working, actual) : this;
    }
    boolean few = !wanted.known() && target.compareTo(MOST_OFTEN) <= 0;
    boolean nearer = actual.times(actual).compareTo(target.times(year)) > 0;
    boolean nearly = actual.compareTo(year.times(NEARLY)) >= 0;
    return nearly || few && nearer ? new Quantities(year, actual) : this;
  }

  /** What a number may mean: in its own unit, or, where it has none, in the other's. */
  private static List<Fraction> readings(
      CellText.Quantity one, Units.Unit unit, CellText.Quantity other, Units.Unit others) {
    if (!one.isBare()) {
      // 万 without a unit may stand before the unit of the column or of the other cell.
      return one.unit().isEmpty()
          ? List.of(one.value(), one.value().times(others.factor()))
          : List.of(one.value().times(unit.factor()));
    }
    List<Fraction> all = new ArrayList<>();
    all.add(one.value().times(unit.factor()));
    all.add(one.value());
    if (!other.isBare()) {
      Fraction factor = Units.factor(other.factor());
      all.add(one.value().times(others.factor()));
      all.add(one.value().times(others.factor()).times(factor));
    }
    return all;
  }

  private static Optional<Quantities> percentages(
      CellText.Quantity target, CellText.Quantity actual, String column) {
    boolean counted = !target.isPercent() && !(target.isBare() && column.isBlank());
    if (counted && actual.isPercent()) {
      return Optional.of(completed(target, actual));
    }
    if (target.isPercent() && !actual.isPercent() && !isPoints(actual)) {
      return Optional.empty();
    }
    Fraction wanted = target.value();
    if (!target.isPercent()
        && actual.isPercent()
        && wanted.compareTo(RATIO_AT_MOST) > 0
        && (wanted.compareTo(LEAST_PERCENT) < 0 || wanted.compareTo(MOST_PERCENT) > 0)) {
      return Optional.of(completed(target, actual));
    }
    return nearest(asPercent(target), asPercent(actual)).map(both -> both.as(target, Fraction.ONE));
  }

  /** A result that says how much of a counted target was done. */
  private static Quantities completed(CellText.Quantity target, CellText.Quantity actual) {
    Fraction printed = Fraction.of(target.amount());
    return new Quantities(printed, printed.times(actual.value()).dividedBy(HUNDRED));
  }

  /** Points of a survey stand for percent. */
  private static boolean isPoints(CellText.Quantity one) {
    return one.factor().isEmpty() && (one.unit().isEmpty() || one.unit().equals("分"));
  }

  /** A percentage may be printed as 98 %, as 98 or as the ratio 0.98. */
  private static List<Fraction> asPercent(CellText.Quantity one) {
    Fraction value = one.value();
    return one.isPercent() || value.compareTo(RATIO_AT_MOST) > 0
        ? List.of(value)
        : List.of(value, value.times(HUNDRED));
  }

  private static Optional<Quantities> nearest(List<Fraction> targets, List<Fraction> actuals) {
    List<Quantities> all = new ArrayList<>();
    for (Fraction target : targets) {
      for (Fraction actual : actuals) {
        all.add(new Quantities(target, actual));
      }
    }
    boolean apart = all.get(0).target.signum() > 0 && all.get(0).actual.signum() > 0;
    return apart
        ? all.stream().min(Comparator.comparing(Quantities::distance))
        : Optional.of(all.get(0));
  }

  private Fraction distance() {
    return target.max(actual).dividedBy(target.min(actual));
  }
}
