package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Score;
import org.fundbench.evaluation.Scoring;

/** Checks one indicator of a form. */
final class RowCheck {
  /** Names of what should be low, where a form prints no operator. */
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile("成本|费用|支出|投诉|事故|差错|失误|超期|逾期|时限|时间|天数|次数不|降低|减少");

  private final Scheme scheme;
  private final FormRounding rounding;
  private final Findings findings;

  RowCheck(Scheme scheme, FormRounding rounding, Findings findings) {
    this.scheme = scheme;
    this.rounding = rounding;
    this.findings = findings;
  }

  /** A row that the form's template left empty. */
  static boolean isBlank(Form.Row row) {
    boolean nothing =
        row.target().map(CellText::read).map(CellText::isAbsent).orElse(true)
            && row.actual().map(CellText::read).map(CellText::isAbsent).orElse(true)
            && row.score().map(CellText::read).map(CellText::isAbsent).orElse(true);
    return nothing
        && (row.weight().map(CellText::read).map(CellText::isAbsent).orElse(true)
            || CellText.read(row.name()).isAbsent()
            || row.name().matches("指标\\s*[0-9０-９一二三四五六七八九十]+[:：]?"));
  }

  FormResult.Line run(Form.Row row) {
    Optional<BigDecimal> weight = number(row, "weight", row.weight());
    Optional<BigDecimal> printed = number(row, "score_as_printed", row.score());
    CellText target = CellText.read(row.target().orElse(""));
    CellText actual = actual(row, target);
    Optional<Direction> direction = direction(row, target, actual);
    boolean quantity = direction.filter(one -> one != Direction.QUALITATIVE).isPresent();
    if (quantity && target.number().isEmpty() && !target.isAbsent()) {
      findings.row(
          FormProblem.UNREADABLE, row, "target", row.name(), "target", MoneyCheck.shown(target));
      return line(
          row, weight, Optional.empty(), new Text("目标值不是数字", "the target is no number"), printed);
    }
    if (direction.filter(one -> one == Direction.QUALITATIVE).isPresent()
        || target.number().isEmpty()) {
      return judged(row, actual, weight, printed);
    }
    if (actual.number().isEmpty()) {
      return withoutActual(row, actual, direction, weight, printed);
    }
    Quantities quantities = Quantities.of(target, actual, row.unit().orElse(""));
    if (quantities.actual().signum() < 0 || quantities.target().signum() < 0) {
      Text why = new Text("目标值或完成值为负", "target or result is negative");
      findings.row(FormProblem.NOT_COMPUTABLE, row, "actual", row.name(), why.zh(), why.en());
      return line(row, weight, Optional.empty(), why, printed);
    }
    checkFarOver(row, direction, quantities);
    if (weight.isEmpty()) {
      return line(row, weight, Optional.empty(), new Text("没有分值", "no weight"), printed);
    }
    return computed(row, direction, quantities, weight.get(), printed);
  }

  /** "None" is nought where nothing was to happen. */
  private static CellText actual(Form.Row row, CellText target) {
    CellText actual = CellText.read(row.actual().orElse(""));
    boolean none = actual.text().equals("无") && target.number().isPresent();
    return none && target.number().get().signum() == 0 ? CellText.read("0") : actual;
  }

  private FormResult.Line computed(
      Form.Row row,
      Optional<Direction> direction,
      Quantities quantities,
      BigDecimal weight,
      Optional<BigDecimal> printed) {
    List<Score> candidates = candidates(row.name(), direction, quantities, weight);
    if (candidates.isEmpty()) {
      Text why = new Text("目标值为 0，规则没有定义", "the target is 0 and the rule defines nothing");
      findings.row(FormProblem.NOT_COMPUTABLE, row, "target", row.name(), why.zh(), why.en());
      return line(row, Optional.of(weight), Optional.empty(), why, printed);
    }
    Score first = candidates.get(0);
    Score best = first;
    if (printed.isPresent()) {
      BigDecimal given = printed.get();
      best =
          candidates.stream()
              .filter(score -> rounding.accepts(given, score.exact()))
              .findFirst()
              .orElse(first);
      if (given.signum() < 0 || given.compareTo(weight) > 0) {
        findings.row(
            FormProblem.OUTSIDE_BAND,
            row,
            "score_as_printed",
            row.name(),
            MoneyCheck.shown(CellText.read(row.actual().orElse(""))),
            given.toPlainString(),
            "0–" + weight.toPlainString());
      } else if (!rounding.accepts(given, best.exact())) {
        findings.row(
            FormProblem.SCORE_DIFFERS,
            row,
            "score_as_printed",
            row.name(),
            given.toPlainString(),
            first.printed().toPlainString());
      }
    }
    boolean lost = printed.orElse(best.printed()).compareTo(weight) < 0;
    if (lost && reasonAbsent(row)) {
      findings.row(
          FormProblem.REASON_MISSING,
          row,
          "deviation_reason",
          row.name(),
          "未得满分",
          "not the full weight");
    }
    return line(row, Optional.of(weight), Optional.of(best.printed()), best.formula(), printed);
  }

  /**
   * The scores that a rule in use could give, the scheme's own first. Where a form names no
   * operator, more may be better or less; where it wants equality, no published rule says what a
   * result above the target gets.
   */
  private List<Score> candidates(
      String name, Optional<Direction> direction, Quantities quantities, BigDecimal weight) {
    List<Direction> directions = new ArrayList<>();
    if (direction.isPresent()) {
      directions.add(direction.get());
      if (direction.get() == Direction.EXACTLY
          && quantities.actual().compareTo(quantities.target()) > 0) {
        directions.add(Direction.AT_LEAST);
      }
    } else {
      directions.add(Direction.AT_LEAST);
      boolean more = quantities.actual().compareTo(quantities.target()) > 0;
      if (more || LESS_IS_BETTER.matcher(name).find()) {
        directions.add(Direction.AT_MOST);
      }
    }
    List<Score> scores = new ArrayList<>();
    for (Direction one : directions) {
      for (Scheme.Reverse reverse : reverses()) {
        new Scoring(scheme.withReverse(reverse))
            .quantitative(one, quantities.target(), quantities.actual(), weight)
            .ifPresent(scores::add);
      }
    }
    return scores;
  }

  private List<Scheme.Reverse> reverses() {
    Scheme.Reverse own = scheme.quantitative().atMost();
    return own == Scheme.Reverse.LINEAR_EXCESS
        ? List.of(Scheme.Reverse.LINEAR_EXCESS, Scheme.Reverse.TARGET_OVER_ACTUAL)
        : List.of(Scheme.Reverse.TARGET_OVER_ACTUAL, Scheme.Reverse.LINEAR_EXCESS);
  }

  /** The operator: from its own column, or from the target or the result. */
  private static Optional<Direction> direction(Form.Row row, CellText target, CellText actual) {
    String sign = row.sign().orElse("");
    if (sign.contains("定性") || sign.contains("是/否") || sign.contains("是否")) {
      return Optional.of(Direction.QUALITATIVE);
    }
    return CellText.read(sign).sign().or(target::sign).or(actual::sign);
  }

  private FormResult.Line withoutActual(
      Form.Row row,
      CellText actual,
      Optional<Direction> direction,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> printed) {
    if (actual.isAbsent()) {
      if (weight.isPresent() || printed.isPresent()) {
        findings.row(
            FormProblem.NOT_COMPUTABLE, row, "actual", row.name(), "没有实际完成值", "there is no result");
      }
      return line(
          row, weight, Optional.empty(), new Text("没有实际完成值", "there is no result"), printed);
    }
    if (direction.isEmpty()) {
      return judged(row, actual, weight, printed);
    }
    findings.row(
        FormProblem.UNREADABLE, row, "actual", row.name(), "actual", MoneyCheck.shown(actual));
    return line(
        row, weight, Optional.empty(), new Text("完成值不是数字", "the result is no number"), printed);
  }

  /** A person's score is held against its band and never corrected. */
  private FormResult.Line judged(
      Form.Row row, CellText actual, Optional<BigDecimal> weight, Optional<BigDecimal> printed) {
    Text how = new Text("由人评定，只核对档次", "judged by a person; only its band is checked");
    if (weight.isPresent() && printed.isPresent()) {
      Optional<Scheme.Band> band = scheme.band(actual.text());
      BigDecimal full = weight.get();
      boolean within = printed.get().signum() >= 0 && printed.get().compareTo(full) <= 0;
      boolean fits =
          within
              && (full.signum() == 0
                  || band.map(
                          one ->
                              one.contains(Fraction.of(printed.get()).dividedBy(Fraction.of(full))))
                      .orElse(true));
      if (!fits) {
        findings.row(
            FormProblem.OUTSIDE_BAND,
            row,
            "score_as_printed",
            row.name(),
            MoneyCheck.shown(actual),
            printed.get().toPlainString(),
            band.filter(one -> within)
                .map(one -> points(one.from(), full) + "–" + points(one.to(), full))
                .orElse("0–" + full.toPlainString()));
      } else if (printed.get().compareTo(full) < 0 && reasonAbsent(row)) {
        findings.row(
            FormProblem.REASON_MISSING,
            row,
            "deviation_reason",
            row.name(),
            "未得满分",
            "not the full weight");
      }
    }
    return line(row, weight, printed, how, printed);
  }

  private static String points(BigDecimal percent, BigDecimal weight) {
    return percent.multiply(weight).movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  private void checkFarOver(Form.Row row, Optional<Direction> direction, Quantities quantities) {
    boolean moreIsBetter =
        direction.map(one -> one != Direction.AT_MOST && one != Direction.LESS_THAN).orElse(true);
    if (scheme.deviation().action() != Scheme.Deviation.Action.REQUIRE_REASON
        || !moreIsBetter
        || quantities.target().signum() == 0
        || !reasonAbsent(row)) {
      return;
    }
    Fraction share = quantities.actual().dividedBy(quantities.target());
    Fraction threshold = Fraction.of(scheme.deviation().threshold()).dividedBy(Fraction.of(100));
    if (share.compareTo(threshold) >= 0) {
      String percent = share.toPercentText(1, java.math.RoundingMode.HALF_UP);
      findings.row(
          FormProblem.REASON_MISSING,
          row,
          "deviation_reason",
          row.name(),
          "完成值为目标的 " + percent,
          "the result is " + percent + " of the target");
    }
  }

  /** Many forms print a nought where there is nothing to explain. */
  private static boolean reasonAbsent(Form.Row row) {
    CellText reason = CellText.read(row.reason().orElse(""));
    return reason.isAbsent() || reason.text().equals("0");
  }

  private Optional<BigDecimal> number(Form.Row row, String key, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    CellText cell = CellText.read(text.get());
    if (cell.number().isEmpty() && !cell.isAbsent()) {
      findings.row(FormProblem.UNREADABLE, row, key, row.name(), key, MoneyCheck.shown(cell));
    }
    return cell.number();
  }

  private static FormResult.Line line(
      Form.Row row,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Text formula,
      Optional<BigDecimal> printed) {
    return new FormResult.Line(row.number(), row.name(), weight, computed, formula, printed);
  }
}
