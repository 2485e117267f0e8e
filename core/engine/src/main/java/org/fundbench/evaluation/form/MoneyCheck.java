package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.fundbench.evaluation.Score;
import org.fundbench.evaluation.Scoring;

/** Checks the money block: the execution rate and its score. */
final class MoneyCheck {
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final String BANDED = "banded-execution";
  private static final Pattern UNIT = Pattern.compile("[亿万千百]*元");

  private static final Text HEAD = new Text("预算执行", "execution of the budget");
  private static final Text RATE = new Text("执行率", "execution rate");

  private final Form form;
  private final Scheme scheme;
  private final Scoring scoring;
  private final FormRounding rounding;
  private final Findings findings;
  private final Units.Unit usual;

  MoneyCheck(Form form, Scheme scheme, FormRounding rounding, Findings findings) {
    this.form = form;
    this.scheme = scheme;
    this.scoring = new Scoring(scheme);
    this.rounding = rounding;
    this.findings = findings;
    this.usual = usual(form);
  }

  /** The unit of bare amounts: the form's, or else the one that another amount carries. */
  private static Units.Unit usual(Form form) {
    return Stream.concat(
            Stream.of(form.currencyUnit()),
            Stream.of(form.current(), form.initial(), form.executed())
                .flatMap(Optional::stream)
                .map(CellText::read)
                .flatMap(cell -> cell.quantity().stream())
                .map(CellText.Quantity::wholeUnit))
        .map(UNIT::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .map(Units::of)
        .orElse(Units.of(""));
  }

  /** An amount in yuan, beside its print and the key of its cell. */
  private record Amount(String key, Fraction yuan, String printed) {}

  FormResult.Line run() {
    Optional<BigDecimal> weight = points("execution_weight", form.executionWeight());
    Optional<BigDecimal> printed = points("execution_score_as_printed", form.executionScore());
    Optional<Amount> executed = amount("executed", form.executed());
    Optional<Amount> budget = budget(executed);
    if (executed.isEmpty() || budget.isEmpty()) {
      return withoutAmounts(weight, printed);
    }
    Fraction all = budget.get().yuan();
    if (all.signum() <= 0 || executed.get().yuan().signum() < 0) {
      String key = all.signum() > 0 ? "executed" : budget.get().key();
      Text why =
          all.signum() == 0
              ? new Text("{0}为 0", "the {0} is 0")
              : new Text("{0}为负数", "the {0} is negative");
      return notComputable(key, why.with(FormKeys.column(key)), weight, printed);
    }
    Fraction rate = executed.get().yuan().dividedBy(all);
    checkRate(rate, executed.get(), budget.get());
    return scored(rate, weight, printed);
  }

  private FormResult.Line scored(
      Fraction rate, Optional<BigDecimal> weight, Optional<BigDecimal> printed) {
    if (weight.isEmpty()) {
      return line(
          weight,
          Optional.empty(),
          new Text("执行率不计分", "the execution rate carries no points"),
          printed);
    }
    Score score = scoring.execution(rate, weight.get());
    printed.ifPresent(given -> checkScore(given, rate, score, weight.get()));
    return line(weight, Optional.of(score.printed()), score.formula(), printed);
  }

  /** Where the amounts are not printed, the printed rate is the nearest to them. */
  private FormResult.Line withoutAmounts(
      Optional<BigDecimal> weight, Optional<BigDecimal> printed) {
    String missing = read("executed", form.executed()).isPresent() ? "budget_adjusted" : "executed";
    Text why = new Text("没有{0}", "there is no {0}").with(FormKeys.column(missing));
    Optional<CellText.Quantity> rate = form.rate().map(CellText::read).flatMap(CellText::quantity);
    boolean usable = rate.filter(one -> one.amount().signum() >= 0).isPresent();
    boolean told =
        findings.all().stream().anyMatch(one -> one.code().equals(FormProblem.UNREADABLE.id()));
    if (usable && weight.isPresent() && !told) {
      return scored(share(rate.get()), weight, printed);
    }
    return weight.isPresent() && form.whole() && !told
        ? notComputable(missing, why, weight, printed)
        : line(weight, Optional.empty(), why, printed);
  }

  private FormResult.Line notComputable(
      String key, Text why, Optional<BigDecimal> weight, Optional<BigDecimal> printed) {
    findings.form(FormProblem.NOT_COMPUTABLE, key, RATE, why.zh(), why.en());
    return line(weight, Optional.empty(), why, printed);
  }

  private FormResult.Line line(
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Text formula,
      Optional<BigDecimal> printed) {
    return new FormResult.Line(0, "预算执行率", weight, computed, formula, printed);
  }

  /** 全年预算数; older forms divide by 年初预算数, which holds where only that gives the print. */
  private Optional<Amount> budget(Optional<Amount> executed) {
    Optional<Amount> current = read("budget_adjusted", form.current());
    Optional<Amount> initial = read("budget_initial", form.initial());
    if (current.isEmpty()) {
      return initial.isPresent() ? initial : amount("budget_adjusted", form.current());
    }
    boolean older =
        initial.filter(one -> one.yuan().signum() > 0).isPresent()
            && executed.isPresent()
            && current.get().yuan().signum() > 0
            && !fits(executed.get().yuan().dividedBy(current.get().yuan()))
            && fits(executed.get().yuan().dividedBy(initial.get().yuan()));
    return older ? initial : current;
  }

  private boolean fits(Fraction rate) {
    return form.rate().map(CellText::read).filter(cell -> agrees(cell, rate)).isPresent();
  }

  private void checkRate(Fraction rate, Amount executed, Amount budget) {
    CellText cell = CellText.read(form.rate());
    if (cell.isAbsent()) {
      return;
    }
    if (cell.quantity().isEmpty()) {
      unreadable("execution_rate_as_printed", cell);
    } else if (!agrees(cell, rate)) {
      findings.form(
          FormProblem.RATE_DIFFERS,
          "execution_rate_as_printed",
          cell.text(),
          executed.printed(),
          budget.printed(),
          rate.toPercentText(Math.max(2, cell.decimals()), RoundingMode.HALF_UP));
    }
  }

  /** Rounded or cut at the decimals that were printed; a ratio instead of a percentage counts. */
  private static boolean agrees(CellText cell, Fraction rate) {
    Optional<CellText.Quantity> quantity = cell.quantity();
    if (quantity.isEmpty()) {
      return false;
    }
    BigDecimal printed = quantity.get().amount();
    return matches(printed, rate.times(HUNDRED), cell.decimals())
        || !quantity.get().isPercent() && matches(printed, rate, cell.decimals());
  }

  private static boolean matches(BigDecimal printed, Fraction exact, int decimals) {
    return printed.compareTo(exact.toDecimal(decimals, RoundingMode.HALF_UP)) == 0
        || printed.compareTo(exact.toDecimal(decimals, RoundingMode.DOWN)) == 0;
  }

  private void checkScore(BigDecimal given, Fraction rate, Score score, BigDecimal weight) {
    if (given.compareTo(score.printed()) == 0 || rounding.accepts(given, score.exact(), weight)) {
      return;
    }
    CellText cell = CellText.read(form.rate());
    if (cell.quantity().isPresent() && agrees(cell, rate)) {
      Fraction first =
          share(cell.quantity().get()).times(Fraction.of(weight)).min(Fraction.of(weight));
      if (rounding.accepts(given, first, weight)) {
        findings.form(
            FormProblem.RATE_ROUNDED_FIRST,
            "execution_score_as_printed",
            cell.text(),
            given.toPlainString(),
            score.printed().toPlainString());
        return;
      }
    }
    if (isBanded(given, rate, weight)) {
      findings.form(
          FormProblem.SCORE_BANDED,
          "execution_score_as_printed",
          given.toPlainString(),
          score.printed().toPlainString(),
          BANDED,
          scheme.id());
      return;
    }
    findings.form(
        FormProblem.SCORE_DIFFERS,
        "execution_score_as_printed",
        RATE,
        given.toPlainString(),
        score.printed().toPlainString());
  }

  /**
   * Whether the print is exactly what the shipped bands give. A form does not say which rule its
   * unit lives by, so this is no error; but no points at all may as well be a cell left at 0, and a
   * rule of bands that the reader chose himself is the only one he wants.
   */
  private boolean isBanded(BigDecimal given, Fraction rate, BigDecimal weight) {
    if (given.signum() <= 0 || !scheme.execution().bands().isEmpty()) {
      return false;
    }
    Score banded = new Scoring(Schemes.shipped(BANDED)).execution(rate, weight);
    return Fraction.of(given).compareTo(banded.exact()) == 0;
  }

  private static Fraction share(CellText.Quantity rate) {
    boolean ratio = !rate.isPercent() && rate.value().compareTo(Fraction.ONE) <= 0;
    return ratio ? rate.value() : rate.value().dividedBy(HUNDRED);
  }

  private Optional<Amount> amount(String key, Optional<String> text) {
    CellText cell = CellText.read(text);
    Optional<Amount> amount = read(key, text);
    if (amount.isEmpty() && !cell.isAbsent()) {
      unreadable(key, cell);
    }
    return amount;
  }

  /** An amount in the unit that stands behind it, or else at the form's head. */
  private Optional<Amount> read(String key, Optional<String> text) {
    CellText cell = CellText.read(text);
    return cell.quantity()
        .filter(one -> !one.isPercent())
        .map(
            one -> {
              Units.Unit unit = one.isBare() ? usual : Units.of(one.wholeUnit());
              return new Amount(
                  key,
                  Fraction.of(one.amount()).times(unit.factor()),
                  one.amount().toPlainString() + one.wholeUnit());
            });
  }

  private Optional<BigDecimal> points(String key, Optional<String> text) {
    CellText cell = CellText.read(text);
    boolean negative = key.equals("execution_weight") && RowCheck.isNegative(cell);
    if ((cell.points().isEmpty() || negative) && !cell.isAbsent()) {
      unreadable(key, cell);
    }
    return cell.points().filter(one -> !negative);
  }

  private void unreadable(String key, CellText cell) {
    findings.form(FormProblem.UNREADABLE, key, HEAD, FormKeys.column(key), cell.shown());
  }
}
