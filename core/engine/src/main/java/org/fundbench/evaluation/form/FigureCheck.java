package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Score;
import org.fundbench.evaluation.Scoring;

/** Holds the score of a quantitative row against every rule in use. */
final class FigureCheck {
  /** How much of a target that is only about so much counts as all of it. */
  private static final Fraction ABOUT = Fraction.of(95, 100);

  private final Scheme scheme;
  private final FormRounding rounding;
  private final Findings findings;

  FigureCheck(Scheme scheme, FormRounding rounding, Findings findings) {
    this.scheme = scheme;
    this.rounding = rounding;
    this.findings = findings;
  }

  FormResult.Line run(
      Form.Row row,
      Comparison.Figures figures,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> printed) {
    boolean far = asksForReason(figures);
    if (weight.isEmpty()) {
      checkReason(row, figures, far, false);
      return RowCheck.line(row, weight, Optional.empty(), new Text("没有分值", "no weight"), printed);
    }
    BigDecimal full = weight.get();
    List<Score> candidates = candidates(row, figures, full);
    if (candidates.isEmpty()) {
      Text why = new Text("目标值为 0，规则没有定义", "the target is 0 and the rule defines nothing");
      findings.row(FormProblem.NOT_COMPUTABLE, row, "target", row.name(), why.zh(), why.en());
      return RowCheck.line(row, weight, Optional.empty(), why, printed);
    }
    Score score =
        candidates.stream()
            .filter(one -> printed.filter(p -> rounding.accepts(p, one.exact(), full)).isPresent())
            .findFirst()
            .orElse(candidates.get(0));
    boolean lost = printed.orElse(score.printed()).compareTo(full) < 0;
    boolean reduced = isFarOver(figures) && lost && !Reasons.isMissing(row) && printed.isPresent();
    if (printed.isPresent()
        && findings.limits(row, full, printed.get())
        && !reduced
        && !rounding.accepts(printed.get(), score.exact(), full)) {
      findings.row(
          FormProblem.SCORE_DIFFERS,
          row,
          "score_as_printed",
          row.name(),
          printed.get().toPlainString(),
          score.printed().toPlainString());
    }
    checkReason(row, figures, far, lost);
    return RowCheck.line(
        row,
        weight,
        Optional.of(score.printed()),
        noted(reduced ? reducedByHand(score, figures) : score.formula(), figures),
        printed);
  }

  private void checkReason(Form.Row row, Comparison.Figures figures, boolean far, boolean lost) {
    if (!Reasons.isMissing(row)) {
      return;
    }
    if (far) {
      String percent = share(figures);
      findings.reasonMissing(
          row, "完成值为目标的 " + percent, "the result is " + percent + " of the target");
    } else if (lost) {
      findings.reasonMissing(row, "未得满分", "not the full weight");
    }
  }

  private static Text noted(Text formula, Comparison.Figures figures) {
    Text note = figures.scale().note();
    return new Text(formula.zh() + note.zh(), formula.en() + note.en());
  }

  /** The national rule lets points be taken, with a reason, where a target was set too low. */
  private static Text reducedByHand(Score score, Comparison.Figures figures) {
    Text why =
        new Text("；完成值为目标的 {0}，可说明原因后调减", "; {0} of the target, points may be taken with a reason");
    Text filled = why.with(share(figures));
    return new Text(score.formula().zh() + filled.zh(), score.formula().en() + filled.en());
  }

  private static String share(Comparison.Figures figures) {
    return figures.actual().dividedBy(most(figures)).toPercentText(1, RoundingMode.HALF_UP);
  }

  private boolean isFarOver(Comparison.Figures figures) {
    return !wantsLess(figures) && scheme.deviation().isReached(most(figures), figures.actual());
  }

  private boolean asksForReason(Comparison.Figures figures) {
    return !wantsLess(figures) && scheme.deviation().asksForReason(most(figures), figures.actual());
  }

  private static Fraction most(Comparison.Figures figures) {
    return figures.upper().orElse(figures.target());
  }

  private static boolean wantsLess(Comparison.Figures figures) {
    return figures
        .direction()
        .filter(one -> one == Direction.AT_MOST || one == Direction.LESS_THAN)
        .isPresent();
  }

  /** The scores that a rule in use could give, the scheme's own first. */
  private List<Score> candidates(Form.Row row, Comparison.Figures figures, BigDecimal weight) {
    List<Score> scores = new ArrayList<>();
    about(figures, weight).ifPresent(scores::add);
    for (Direction one : BetterWay.of(row, figures)) {
      for (Scheme.Reverse reverse : reverses()) {
        Scoring scoring = new Scoring(scheme.withReverse(reverse));
        boolean less = one == Direction.AT_MOST || one == Direction.LESS_THAN;
        Fraction target = less ? figures.upper().orElse(figures.target()) : figures.target();
        scoring.quantitative(one, target, figures.actual(), weight).ifPresent(scores::add);
      }
    }
    return scores;
  }

  /** A round target, 500户左右, is reached by what lies a little below it. */
  private Optional<Score> about(Comparison.Figures figures, BigDecimal weight) {
    Fraction target = figures.target();
    boolean near =
        figures.scale().about()
            && figures.actual().compareTo(target) < 0
            && figures.actual().compareTo(target.times(ABOUT)) >= 0;
    return near
        ? new Scoring(scheme)
            .quantitative(Direction.AT_MOST, target, figures.actual(), weight)
            .map(score -> new Score(score.exact(), score.printed(), nearly(score, figures)))
        : Optional.empty();
  }

  private static Text nearly(Score score, Comparison.Figures figures) {
    String start = score.printed().toPlainString() + " = ";
    String share =
        figures.actual().dividedBy(figures.target()).toPercentText(1, RoundingMode.HALF_UP);
    return new Text(
        start + "目标为约数，完成 " + share + "，按完成计",
        start + "a round target, " + share + " of it, taken as met");
  }

  private List<Scheme.Reverse> reverses() {
    Scheme.Reverse own = scheme.quantitative().atMost();
    return own == Scheme.Reverse.LINEAR_EXCESS
        ? List.of(Scheme.Reverse.LINEAR_EXCESS, Scheme.Reverse.TARGET_OVER_ACTUAL)
        : List.of(Scheme.Reverse.TARGET_OVER_ACTUAL, Scheme.Reverse.LINEAR_EXCESS);
  }
}
