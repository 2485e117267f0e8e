package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;

/** Holds a person's score against the band that the row's words name; never corrects it. */
final class JudgementCheck {
  private static final Text HOW =
      new Text("由人评定，只核对档次", "judged by a person; only its band is checked");

  private final Scheme scheme;
  private final FormRounding rounding;
  private final Findings findings;

  JudgementCheck(Scheme scheme, FormRounding rounding, Findings findings) {
    this.scheme = scheme;
    this.rounding = rounding;
    this.findings = findings;
  }

  FormResult.Line run(
      Form.Row row,
      Comparison.Judged judged,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> printed) {
    if (weight.isPresent()
        && printed.isPresent()
        && findings.limits(row, weight.get(), printed.get())
        && !isLate(row, judged, printed.get(), weight.get())) {
      Optional<Text> outside = outside(judged, printed.get(), weight.get());
      if (outside.isPresent()) {
        findings.outside(row, printed.get(), outside.get());
      } else if (printed.get().compareTo(weight.get()) < 0 && Reasons.isMissing(row)) {
        findings.reasonMissing(row, "未得满分", "not the full weight");
      }
    }
    return RowCheck.line(row, weight, printed, HOW, printed);
  }

  /** Late is not full; how much less is a person's to say. */
  private boolean isLate(
      Form.Row row, Comparison.Judged judged, BigDecimal printed, BigDecimal weight) {
    boolean late = judged.wording().filter(one -> one == Wording.LATE).isPresent();
    if (!late || weight.signum() == 0 || printed.compareTo(weight) < 0) {
      return false;
    }
    findings.row(
        FormProblem.LATE_FULL_SCORE,
        row,
        "score_as_printed",
        row.name(),
        CellText.read(row.target()).shown(),
        judged.actual().shown(),
        printed.toPlainString());
    return true;
  }

  /** The band that a score is outside of. */
  private Optional<Text> outside(Comparison.Judged judged, BigDecimal printed, BigDecimal weight) {
    return band(judged)
        .filter(band -> !fits(band, printed, weight))
        .map(
            band -> {
              BigDecimal from = points(band.from(), weight);
              BigDecimal to = points(band.to(), weight);
              return to.compareTo(weight) < 0
                  ? below(from, to)
                  : Text.same(plain(from) + "–" + plain(to));
            });
  }

  private static Text below(BigDecimal from, BigDecimal to) {
    String band = plain(from) + "–" + plain(to);
    return new Text(band + "（不含 " + plain(to) + "）", band + " (" + plain(to) + " excluded)");
  }

  /** The band that the result names, by the scheme's own name or by what its words say. */
  private Optional<Scheme.Band> band(Comparison.Judged judged) {
    List<Scheme.Band> bands = scheme.qualitative();
    Optional<Scheme.Band> named = scheme.band(judged.actual().text());
    if (named.isPresent() || judged.wording().isEmpty()) {
      return named;
    }
    return switch (judged.wording().get()) {
      case REACHED -> Optional.of(bands.get(0));
      case PARTLY -> bands.size() == 3 ? Optional.of(bands.get(1)) : Optional.empty();
      case MISSED -> Optional.of(bands.get(bands.size() - 1));
      case LATE -> Optional.empty();
    };
  }

  private boolean fits(Scheme.Band band, BigDecimal printed, BigDecimal weight) {
    if (weight.signum() == 0) {
      return true;
    }
    BigDecimal least = points(band.from(), weight);
    return band.contains(Fraction.of(printed).dividedBy(Fraction.of(weight)))
        || printed.compareTo(least) < 0 && printed.compareTo(rounding.least(least)) >= 0;
  }

  private static BigDecimal points(BigDecimal percent, BigDecimal weight) {
    return percent.multiply(weight).movePointLeft(2);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
