package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Score;
import org.fundbench.evaluation.Scoring;

/** Checks the money block: the execution rate and its score. */
final class MoneyCheck {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Form form;
  private final Scoring scoring;
  private final FormRounding rounding;
  private final Findings findings;

  MoneyCheck(Form form, Scoring scoring, FormRounding rounding, Findings findings) {
    this.form = form;
    this.scoring = scoring;
    this.rounding = rounding;
    this.findings = findings;
  }

  FormResult.Line run() {
    Optional<BigDecimal> weight = number("execution_weight", form.executionWeight());
    Optional<BigDecimal> printed = number("execution_score_as_printed", form.executionScore());
    Optional<BigDecimal> executed = number("executed", form.executed().map(this::inUnit));
    Optional<BigDecimal> budget = budget(executed);
    if (executed.isEmpty() || budget.isEmpty()) {
      return line(
          weight, Optional.empty(), new Text("没有预算数或执行数", "no budget or no execution"), printed);
    }
    if (budget.get().signum() == 0 || budget.get().signum() < 0 || executed.get().signum() < 0) {
      Text why =
          budget.get().signum() == 0
              ? new Text("预算数为 0", "the budget is 0")
              : new Text("预算数或执行数为负", "budget or execution is negative");
      findings.form(FormProblem.NOT_COMPUTABLE, "executed", "执行率", why.zh(), why.en());
      return line(weight, Optional.empty(), why, printed);
    }
    Fraction rate = Fraction.of(executed.get()).dividedBy(Fraction.of(budget.get()));
    checkRate(rate, executed.get(), budget.get());
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

  private FormResult.Line line(
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Text formula,
      Optional<BigDecimal> printed) {
    return new FormResult.Line(0, "预算执行率", weight, computed, formula, printed);
  }

  /** 全年预算数; older forms divide by 年初预算数, which holds where only that gives the print. */
  private Optional<BigDecimal> budget(Optional<BigDecimal> executed) {
    Optional<BigDecimal> current =
        form.current().map(this::inUnit).map(CellText::read).flatMap(CellText::number);
    Optional<BigDecimal> initial =
        form.initial().map(this::inUnit).map(CellText::read).flatMap(CellText::number);
    if (current.isEmpty()) {
      return initial.isPresent()
          ? initial
          : number("budget_adjusted", form.current().map(this::inUnit));
    }
    boolean older =
        initial.filter(one -> one.signum() > 0).isPresent()
            && executed.isPresent()
            && current.get().signum() > 0
            && !fits(Fraction.of(executed.get()).dividedBy(Fraction.of(current.get())))
            && fits(Fraction.of(executed.get()).dividedBy(Fraction.of(initial.get())));
    return older ? initial : current;
  }

  /** An amount without the unit that the whole form has: 63.35万元 among 万元 is 63.35. */
  private String inUnit(String amount) {
    String unit = form.currencyUnit().strip();
    return unit.isEmpty() ? amount : amount.strip().replaceFirst(Pattern.quote(unit) + "$", "");
  }

  private boolean fits(Fraction rate) {
    return form.rate().map(CellText::read).filter(cell -> agrees(cell, rate)).isPresent();
  }

  private void checkRate(Fraction rate, BigDecimal executed, BigDecimal budget) {
    if (form.rate().isEmpty()) {
      return;
    }
    CellText cell = CellText.read(form.rate().get());
    if (cell.isAbsent()) {
      return;
    }
    if (cell.number().isEmpty()) {
      unreadable("execution_rate_as_printed", cell);
    } else if (!agrees(cell, rate)) {
      int decimals = Math.max(2, cell.decimals());
      findings.form(
          FormProblem.RATE_DIFFERS,
          "execution_rate_as_printed",
          cell.text(),
          executed.toPlainString(),
          budget.toPlainString(),
          rate.toPercentText(decimals, RoundingMode.HALF_UP));
    }
  }

  /** Rounded or cut at the decimals that were printed; a ratio instead of a percentage counts. */
  private static boolean agrees(CellText cell, Fraction rate) {
    if (cell.number().isEmpty()) {
      return false;
    }
    BigDecimal printed = cell.number().get();
    return matches(printed, rate.times(HUNDRED), cell.decimals())
        || !cell.percent() && matches(printed, rate, cell.decimals());
  }

  private static boolean matches(BigDecimal printed, Fraction exact, int decimals) {
    return printed.compareTo(exact.toDecimal(decimals, RoundingMode.HALF_UP)) == 0
        || printed.compareTo(exact.toDecimal(decimals, RoundingMode.DOWN)) == 0;
  }

  private void checkScore(BigDecimal given, Fraction rate, Score score, BigDecimal weight) {
    if (given.compareTo(score.printed()) == 0 || rounding.accepts(given, score.exact())) {
      return;
    }
    Optional<CellText> printedRate = form.rate().map(CellText::read);
    if (printedRate.flatMap(CellText::number).isPresent() && agrees(printedRate.get(), rate)) {
      Fraction rounded = percent(printedRate.get());
      Fraction first = rounded.times(Fraction.of(weight)).min(Fraction.of(weight));
      if (rounding.accepts(given, first)) {
        findings.form(
            FormProblem.RATE_ROUNDED_FIRST,
            "execution_score_as_printed",
            printedRate.get().text(),
            given.toPlainString(),
            score.printed().toPlainString());
        return;
      }
    }
    findings.form(
        FormProblem.SCORE_DIFFERS,
        "execution_score_as_printed",
        "执行率",
        given.toPlainString(),
        score.printed().toPlainString());
  }

  private static Fraction percent(CellText cell) {
    Fraction number = Fraction.of(cell.number().orElseThrow());
    boolean ratio = !cell.percent() && number.compareTo(Fraction.ONE) <= 0;
    return ratio ? number : number.dividedBy(HUNDRED);
  }

  private Optional<BigDecimal> number(String key, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    CellText cell = CellText.read(text.get());
    if (cell.number().isEmpty() && !cell.isAbsent()) {
      unreadable(key, cell);
    }
    return cell.number();
  }

  private void unreadable(String key, CellText cell) {
    findings.form(FormProblem.UNREADABLE, key, "预算执行", key, shown(cell));
  }

  static String shown(CellText cell) {
    return cell.text().length() > 60 ? cell.text().substring(0, 60) + "…" : cell.text();
  }
}
