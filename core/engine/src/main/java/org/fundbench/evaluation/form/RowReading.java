package org.fundbench.evaluation.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;

/**
 * Reads target and result of a row together, for each may explain the other:
 *
 * <ol>
 *   <li>the operator: from its column, the target or the result;
 *   <li>a target in words, a date or 定性 is a person's to judge;
 *   <li>a figure is compared in one unit, where the words around it say the same;
 *   <li>a quantitative indicator without a figure is refused with its cell, never taken as 0.
 * </ol>
 */
final class RowReading {
  private static final String FIGURE = "(" + CellText.NUMBER + ")";

  private static final Pattern SPAN =
      Pattern.compile(
          "[≥>=]*"
              + FIGURE
              + "([^0-9-]{0,8}?)(?:-|~|—|–|至|到|且≤|,≤|、≤|且不超过)"
              + FIGURE
              + "([^0-9]{0,12}?)(?:\\(.*\\))?");

  private static final Pattern RATIO = Pattern.compile("[≥≤>=<]*" + FIGURE + ":" + FIGURE);

  /** Words before a figure that say no more than that it is one. */
  private static final Pattern PLAIN_LEAD =
      Pattern.compile(
          "(?:约|共|共计|合计|总计|累计|全年|本年|年度|实际|实有|已|完成|达|达到|达成|到|实现|计|总|为|是|有|均|各|了|:|,|率|数|量|额|数量|金额)*"
              + "|.{1,16}(?:率|数|量|额|度|积|长|分)(?:为|达|达到|是|:|约)?");

  private static final Pattern UP = Pattern.compile("增长|提高|提升|增加|上升|上涨|增速");
  private static final Pattern DOWN = Pattern.compile("下降|降低|减少|压减|节约|缩短|压缩");

  private static final Pattern RANK_TARGET =
      Pattern.compile("[^0-9]{0,12}前([0-9]{1,3})[名位](?:以内|内)?");

  private static final Pattern RANK = Pattern.compile("[^0-9]{0,12}[第前]([0-9]{1,3})[名位]");

  private static final Pattern ABOUT = Pattern.compile("(?:约|近|接近)$");

  private static final Text NO_NOTE = Text.same("");
  private static final Text NO_RESULT = new Text("没有实际完成值", "there is no result");

  private RowReading() {}

  static Comparison of(Form.Row row) {
    CellText target = target(row);
    CellText actual = actual(row, target);
    Optional<Direction> column = Signs.ofColumn(CellText.read(row.sign()));
    if (isLeftOut(row, target)) {
      return new Comparison.NotComputable("actual", NO_RESULT);
    }
    if (column.filter(one -> one == Direction.QUALITATIVE).isPresent()) {
      return judged(target, actual);
    }
    Optional<Direction> direction = column.or(target::sign).or(actual::sign);
    Optional<Comparison> special =
        ratio(direction, target, actual)
            .or(() -> span(row, direction, target, actual))
            .or(() -> tolerance(row, direction, target, actual));
    if (special.isPresent()) {
      return special.get();
    }
    if (target.quantity().isEmpty()) {
      return withoutFigure(direction, target, actual);
    }
    if (actual.isAbsent()) {
      return new Comparison.NotComputable("actual", NO_RESULT);
    }
    if (actual.quantity().isEmpty()) {
      return withoutResult(direction, target, actual);
    }
    return figures(row, direction, target, actual);
  }

  /**
   * The execution rate among the indicators is measured against the whole budget, and a count of
   * harm against the nought that a target in words means.
   */
  private static CellText target(Form.Row row) {
    CellText target = CellText.read(row.target());
    if (target.isAbsent() && FormRows.isExecution(row)) {
      return CellText.read("≥100%");
    }
    boolean nought = NoughtText.isTarget(target) && NoughtText.isCount(CellText.read(row.actual()));
    return nought ? CellText.read("≤0") : target;
  }

  /** "None" is nought where nothing was to happen, or no more than a limit. */
  private static CellText actual(Form.Row row, CellText target) {
    CellText actual = CellText.read(row.actual());
    boolean none = target.quantity().filter(one -> one.amount().signum() == 0).isPresent();
    boolean limit =
        target.quantity().isPresent()
            && Signs.ofColumn(CellText.read(row.sign()))
                .or(target::sign)
                .filter(one -> one == Direction.AT_MOST || one == Direction.LESS_THAN)
                .isPresent();
    boolean nought =
        none && NoughtText.isBareResult(actual)
            || limit && NoughtText.isResult(actual)
            || limit && NoughtText.isBareResult(actual) && NoughtText.isHarm(row.name());
    return nought ? CellText.read("0") : actual;
  }

  /**
   * A target in words that has points and no result: nobody could have judged it. 无 may be a result
   * in words, and no points were rightly given to a blank.
   */
  private static boolean isLeftOut(Form.Row row, CellText target) {
    CellText actual = CellText.read(row.actual());
    return !target.isAbsent()
        && actual.isAbsent()
        && !actual.text().equals("无")
        && CellText.read(row.score()).points().filter(one -> one.signum() > 0).isPresent();
  }

  private static Comparison judged(CellText target, CellText actual) {
    return new Comparison.Judged(actual, Wording.of(target, actual));
  }

  private static Comparison withoutFigure(
      Optional<Direction> direction, CellText target, CellText actual) {
    boolean words =
        direction.isEmpty()
            || target.isAbsent()
            || !target.holdsDigits()
            || CalendarText.isNamedIn(target.tight());
    Optional<Wording> wording = Wording.of(target, actual);
    return words || wording.filter(one -> one == Wording.REACHED).isPresent()
        ? new Comparison.Judged(actual, wording)
        : new Comparison.Unreadable("target", target);
  }

  /**
   * Words in place of a figure: without an operator "completed" is a judgement, else nothing is.
   */
  private static Comparison withoutResult(
      Optional<Direction> direction, CellText target, CellText actual) {
    Optional<Wording> wording = Wording.of(target, actual);
    boolean repeated =
        actual.holdsDigits() && wording.filter(one -> one == Wording.REACHED).isPresent();
    return wording.isPresent() && direction.isEmpty() || repeated
        ? new Comparison.Judged(actual, wording)
        : new Comparison.Unreadable("actual", actual);
  }

  private static Comparison figures(
      Form.Row row, Optional<Direction> direction, CellText target, CellText actual) {
    CellText.Quantity wanted = target.quantity().orElseThrow();
    CellText.Quantity reached = actual.quantity().orElseThrow();
    if (!sameSense(row, direction, wanted, reached)) {
      return direction.isEmpty() && !areOpposed(wanted, reached)
          ? judged(target, actual)
          : new Comparison.Unreadable("actual", actual);
    }
    Optional<Quantities> both = Quantities.of(wanted, reached, row.unit().orElse(""));
    if (both.isEmpty()) {
      return new Comparison.NotComputable(
          "actual",
          new Text(
              "目标值“" + target.shown() + "”与完成值“" + actual.shown() + "”单位不同",
              "target " + target.shown() + " and result " + actual.shown() + " differ in unit"));
    }
    String unit = unit(row, wanted);
    Comparison.Scale scale =
        new Comparison.Scale(
            unit,
            note(both.get(), unit, wanted, reached),
            isAbout(wanted) && direction.filter(one -> one != Direction.EXACTLY).isEmpty());
    return compare(direction, both.get().target(), Optional.empty(), both.get().actual(), scale);
  }

  /** The unit of a target, from its own cell or from the column of units. */
  private static String unit(Form.Row row, CellText.Quantity target) {
    return target.isBare() ? CellText.read(row.unit()).tight() : target.wholeUnit() + target.span();
  }

  /** What is shown otherwise than it was printed, and why. */
  private static Text note(
      Quantities both, String unit, CellText.Quantity wanted, CellText.Quantity reached) {
    if (both.target().compareTo(Fraction.of(wanted.amount())) != 0) {
      return new Text("（按全年计）", " (over the year)");
    }
    return unit.isEmpty() || both.actual().compareTo(Fraction.of(reached.amount())) == 0
        ? NO_NOTE
        : new Text("（单位：" + unit + "）", " (in " + unit + ")");
  }

  private static boolean isAbout(CellText.Quantity target) {
    return ABOUT.matcher(target.lead()).find() || target.unit().endsWith("左右");
  }

  private static Comparison compare(
      Optional<Direction> direction,
      Fraction target,
      Optional<Fraction> upper,
      Fraction actual,
      Comparison.Scale scale) {
    return actual.signum() < 0 || target.signum() < 0
        ? new Comparison.NotComputable(
            "actual", new Text("目标值或完成值为负", "target or result is negative"))
        : new Comparison.Figures(direction, target, upper, actual, scale);
  }

  /** Whether the words before both figures say the same: 增长5% is not met by 下降5%. */
  private static boolean sameSense(
      Form.Row row,
      Optional<Direction> direction,
      CellText.Quantity target,
      CellText.Quantity actual) {
    String wanted = sense(target.lead());
    String reached = sense(actual.lead());
    if (wanted.equals(reached)) {
      return true;
    }
    boolean down = wanted.equals("down") || reached.equals("down");
    if (down) {
      return (wanted.isEmpty() || reached.isEmpty())
          && (wanted.equals("down") || DOWN.matcher(row.name()).find() || row.name().contains("降"));
    }
    boolean oneIsPlain =
        wanted.isEmpty() || reached.isEmpty() || wanted.equals("up") || reached.equals("up");
    return direction.isPresent() || oneIsPlain && target.unit().equals(actual.unit());
  }

  private static boolean areOpposed(CellText.Quantity target, CellText.Quantity actual) {
    String wanted = sense(target.lead());
    String reached = sense(actual.lead());
    return wanted.equals("down") && reached.equals("up")
        || wanted.equals("up") && reached.equals("down");
  }

  private static String sense(String lead) {
    if (DOWN.matcher(lead).find()) {
      return "down";
    }
    if (UP.matcher(lead).find()) {
      return "up";
    }
    boolean plain = PLAIN_LEAD.matcher(lead).matches() || CellText.EACH.matcher(lead).matches();
    return plain ? "" : lead;
  }

  /** {@code 1:3}, such as teachers to pupils. */
  private static Optional<Comparison> ratio(
      Optional<Direction> direction, CellText target, CellText actual) {
    Optional<Fraction> wanted = ratio(target);
    Optional<Fraction> reached = ratio(actual);
    return wanted.isPresent() && reached.isPresent()
        ? Optional.of(
            compare(
                direction,
                wanted.get(),
                Optional.empty(),
                reached.get(),
                new Comparison.Scale("", NO_NOTE, false)))
        : Optional.empty();
  }

  private static Optional<Fraction> ratio(CellText cell) {
    Matcher matcher = RATIO.matcher(cell.tight());
    return matcher.matches() && figure(matcher.group(2)).filter(one -> one.signum() > 0).isPresent()
        ? figure(matcher.group(1)).map(one -> one.dividedBy(figure(matcher.group(2)).orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Fraction> figure(String digits) {
    return CellText.read(digits).quantity().map(CellText.Quantity::value);
  }

  /** {@code 2-3次}, {@code 90%～95%}: from one figure to another. */
  private static Optional<Comparison> span(
      Form.Row row, Optional<Direction> direction, CellText target, CellText actual) {
    Matcher matcher = SPAN.matcher(target.tight());
    if (!matcher.matches()
        || actual.quantity().isEmpty()
        || CalendarText.isNamedIn(target.tight())) {
      return Optional.empty();
    }
    String unit = matcher.group(4).isEmpty() ? matcher.group(2) : matcher.group(4);
    Optional<Quantities> low = pair(row, matcher.group(1) + unit, actual);
    Optional<Quantities> high = pair(row, matcher.group(3) + unit, actual);
    if (low.isEmpty()
        || high.isEmpty()
        || low.get().target().compareTo(high.get().target()) >= 0
        || low.get().actual().compareTo(high.get().actual()) != 0) {
      return Optional.empty();
    }
    return Optional.of(
        compare(
            direction.filter(one -> one != Direction.EXACTLY),
            low.get().target(),
            Optional.of(high.get().target()),
            low.get().actual(),
            new Comparison.Scale(unit, NO_NOTE, false)));
  }

  /** {@code 第2名} of {@code 前3名}: the lower the better. */
  private static Optional<Tolerance> ranking(CellText target, CellText actual) {
    Matcher wanted = RANK_TARGET.matcher(target.tight());
    Matcher reached = RANK.matcher(actual.tight());
    return wanted.matches() && reached.matches()
        ? Optional.of(
            new Tolerance(CellText.read("≤" + wanted.group(1)), CellText.read(reached.group(1))))
        : Optional.empty();
  }

  /** {@code ±5%}: how far the result is away from nought. */
  private static Optional<Comparison> tolerance(
      Form.Row row, Optional<Direction> direction, CellText target, CellText actual) {
    return Tolerance.of(row.name(), direction, target, actual)
        .or(() -> ranking(target, actual))
        .map(read -> figures(row, Optional.of(Direction.AT_MOST), read.target(), read.actual()));
  }

  private static Optional<Quantities> pair(Form.Row row, String end, CellText actual) {
    return CellText.read(end)
        .quantity()
        .flatMap(one -> Quantities.of(one, actual.quantity().orElseThrow(), row.unit().orElse("")));
  }
}
