package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;

/** Checks a form by a scheme: every row, then what they add up to. */
public final class FormCheck {
  private FormCheck() {}

  /**
   * Checks a form.
   *
   * @param file the form's name, for the findings' places
   */
  public static FormResult run(String file, Form form, Scheme scheme) {
    Findings findings = new Findings(file, form.noticed());
    FormRounding rounding = new FormRounding(form);
    FormResult.Line execution = new MoneyCheck(form, scheme, rounding, findings).run();
    List<FormResult.Line> rows = new ArrayList<>();
    RowCheck check = new RowCheck(scheme, rounding, findings);
    for (Form.Row row : form.rows()) {
      if (!FormRows.isBlank(row) && !FormRows.isSum(row)) {
        rows.add(check.run(row));
      }
    }
    Optional<BigDecimal> printedTotal = SumCheck.printed(form, findings);
    boolean scored =
        rows.stream().anyMatch(row -> row.weight().isPresent() || row.printed().isPresent());
    if (!scored && !rows.isEmpty()) {
      findings.form(
          FormProblem.NOT_COMPUTABLE,
          "indicators",
          FormKeys.column("total_as_printed"),
          "表中没有分值和得分",
          "the form prints neither weights nor scores");
    }
    if (rows.isEmpty() && (form.whole() || execution.computed().isEmpty())) {
      findings.form(
          FormProblem.NOT_COMPUTABLE,
          "indicators",
          new Text("自评表", "form"),
          "表中没有指标",
          "it has no indicators");
    }
    SumCheck sums = new SumCheck(form, execution, rows, findings);
    if (scored) {
      sums.run(printedTotal);
      sums.unweighted();
      sums.subtotals();
    }
    Optional<BigDecimal> total = rows.isEmpty() ? Optional.empty() : sums.computed();
    SumCheck.checkGrade(form, scheme, printedTotal, findings);
    return new FormResult(
        form,
        execution,
        rows,
        total,
        printedTotal.map(sum -> scheme.grade(sum).name()),
        total.map(sum -> scheme.grade(sum).name()),
        findings.all());
  }
}
