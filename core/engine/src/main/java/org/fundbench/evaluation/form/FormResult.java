package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/**
 * What a check made of a form.
 *
 * @param form the form
 * @param execution the execution rate's row
 * @param rows one for each indicator that is not an empty template row
 * @param total the sum of what was computed, and of printed scores where a person judged; empty
 *     where a part of it is missing
 * @param printedGrade the grade that the printed total has by the scheme
 * @param computedGrade the grade that the computed total has
 * @param findings what a reader should look at, in the order of the form
 */
public record FormResult(
    Form form,
    Line execution,
    List<Line> rows,
    Optional<BigDecimal> total,
    Optional<String> printedGrade,
    Optional<String> computedGrade,
    List<Problem> findings) {
  public FormResult {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** The grade of the printed total, or else of the computed one. */
  public Optional<String> grade() {
    return printedGrade.or(() -> computedGrade);
  }

  /** Whether the computed total would get another grade than the printed one. */
  public boolean gradesDiffer() {
    return printedGrade.isPresent()
        && computedGrade.isPresent()
        && !printedGrade.equals(computedGrade);
  }

  /**
   * A row with its score.
   *
   * @param number the row among the indicators, 0 for the execution rate
   * @param name what is scored
   * @param weight 分值
   * @param computed the score by the rule
   * @param formula how it was computed, or why it was not
   * @param printed the score as printed
   */
  public record Line(
      int number,
      String name,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Text formula,
      Optional<BigDecimal> printed) {}
}
