package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;

/** Checks one indicator of a form: reads it, then holds its score against what the row allows. */
final class RowCheck {
  private final Findings findings;
  private final FigureCheck figures;
  private final JudgementCheck judgements;

  RowCheck(Scheme scheme, FormRounding rounding, Findings findings) {
    this.findings = findings;
    this.figures = new FigureCheck(scheme, rounding, findings);
    this.judgements = new JudgementCheck(scheme, rounding, findings);
  }

  FormResult.Line run(Form.Row row) {
    Optional<BigDecimal> weight = points(row, "weight", row.weight());
    Optional<BigDecimal> printed = points(row, "score_as_printed", row.score());
    Comparison comparison = RowReading.of(row);
    if (comparison instanceof Comparison.Figures compared) {
      return figures.run(row, compared, weight, printed);
    }
    if (comparison instanceof Comparison.Judged judged) {
      return judgements.run(row, judged, weight, printed);
    }
    checkLimits(row, weight, printed);
    return comparison instanceof Comparison.Unreadable unreadable
        ? unreadable(row, unreadable, weight, printed)
        : notComputable(row, (Comparison.NotComputable) comparison, weight, printed);
  }

  private FormResult.Line unreadable(
      Form.Row row,
      Comparison.Unreadable found,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> printed) {
    findings.row(
        FormProblem.UNREADABLE,
        row,
        found.key(),
        row.name(),
        FormKeys.column(found.key()),
        found.cell().shown());
    Text why =
        found.key().equals("target")
            ? new Text("目标值不是数字", "the target is no number")
            : new Text("完成值不是数字", "the result is no number");
    return line(row, weight, Optional.empty(), why, printed);
  }

  private FormResult.Line notComputable(
      Form.Row row,
      Comparison.NotComputable found,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> printed) {
    boolean scored = weight.isPresent() || printed.isPresent();
    if (scored || !CellText.read(row.actual()).isAbsent()) {
      findings.row(
          FormProblem.NOT_COMPUTABLE,
          row,
          found.key(),
          row.name(),
          found.why().zh(),
          found.why().en());
    }
    return line(row, weight, Optional.empty(), found.why(), printed);
  }

  private void checkLimits(
      Form.Row row, Optional<BigDecimal> weight, Optional<BigDecimal> printed) {
    if (weight.isPresent() && printed.isPresent()) {
      findings.limits(row, weight.get(), printed.get());
    }
  }

  private Optional<BigDecimal> points(Form.Row row, String key, Optional<String> text) {
    CellText cell = CellText.read(text);
    boolean negative = key.equals("weight") && isNegative(cell);
    if ((cell.points().isEmpty() || negative) && !cell.isAbsent()) {
      findings.row(
          FormProblem.UNREADABLE, row, key, row.name(), FormKeys.column(key), cell.shown());
    }
    return cell.points().filter(one -> !negative);
  }

  /** No weight is below nothing; no score of it could be checked. */
  static boolean isNegative(CellText cell) {
    return cell.points().filter(one -> one.signum() < 0).isPresent();
  }

  static FormResult.Line line(
      Form.Row row,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Text formula,
      Optional<BigDecimal> printed) {
    return new FormResult.Line(row.number(), row.name(), weight, computed, formula, printed);
  }
}
