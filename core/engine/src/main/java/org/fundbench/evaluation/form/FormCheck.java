package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Scoring;

/** Checks a form by a scheme: every row, then what they add up to. */
public final class FormCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,6})?");

  private FormCheck() {}

  /**
   * Checks a form.
   *
   * @param file the form's name, for the findings' places
   */
  public static FormResult run(String file, Form form, Scheme scheme) {
    Findings findings = new Findings(file);
    FormRounding rounding = new FormRounding(form);
    FormResult.Line execution = new MoneyCheck(form, new Scoring(scheme), rounding, findings).run();
    List<FormResult.Line> rows = new ArrayList<>();
    RowCheck check = new RowCheck(scheme, rounding, findings);
    for (Form.Row row : form.rows()) {
      if (!RowCheck.isBlank(row)) {
        rows.add(check.run(row));
      }
    }
    Optional<BigDecimal> printedTotal = total(form, findings);
    boolean scored =
        rows.stream().anyMatch(row -> row.weight().isPresent() || row.printed().isPresent());
    if (!scored && !rows.isEmpty()) {
      findings.form(
          FormProblem.NOT_COMPUTABLE,
          "indicators",
          "总分",
          "表中没有分值和得分",
          "the form prints neither weights nor scores");
    }
    if (form.whole() && scored) {
      checkSums(execution, rows, printedTotal, findings);
    }
    Optional<BigDecimal> total = computed(form, execution, rows);
    Optional<String> grade = printedTotal.or(() -> total).map(sum -> scheme.grade(sum).name());
    checkGrade(form, scheme, printedTotal, findings);
    return new FormResult(form, execution, rows, total, grade, findings.all());
  }

  private static void checkSums(
      FormResult.Line execution,
      List<FormResult.Line> rows,
      Optional<BigDecimal> printedTotal,
      Findings findings) {
    BigDecimal weights = execution.weight().orElse(BigDecimal.ZERO);
    BigDecimal scores = execution.printed().orElse(BigDecimal.ZERO);
    boolean all = execution.weight().isEmpty() || execution.printed().isPresent();
    for (FormResult.Line row : rows) {
      weights = weights.add(row.weight().orElse(BigDecimal.ZERO));
      scores = scores.add(row.printed().orElse(BigDecimal.ZERO));
      all &= row.printed().isPresent() || row.weight().isEmpty();
    }
    boolean known =
        findings.all().stream()
            .noneMatch(
                one ->
                    one.code().equals(FormProblem.UNREADABLE.id())
                        && one.place().field().filter(key -> key.endsWith("weight")).isPresent());
    if (known && weights.compareTo(HUNDRED) != 0) {
      findings.form(
          FormProblem.WEIGHTS_SUM, "weight", weights.stripTrailingZeros().toPlainString());
    }
    if (all && printedTotal.isPresent() && printedTotal.get().compareTo(scores) != 0) {
      findings.form(
          FormProblem.TOTAL_DIFFERS,
          "total_as_printed",
          printedTotal.get().toPlainString(),
          scores.toPlainString());
    }
  }

  /** What the rules give where they give anything, else what the person printed. */
  private static Optional<BigDecimal> computed(
      Form form, FormResult.Line execution, List<FormResult.Line> rows) {
    List<FormResult.Line> all = new ArrayList<>(rows);
    if (execution.weight().isPresent()) {
      all.add(execution);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FormResult.Line line : all) {
      Optional<BigDecimal> score = line.computed().or(line::printed);
      if (score.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(score.get());
    }
    return form.whole() && !rows.isEmpty() ? Optional.of(sum) : Optional.empty();
  }

  /** A total's cell may hold two numbers: the sum of the weights and the sum of the scores. */
  private static Optional<BigDecimal> total(Form form, Findings findings) {
    if (form.total().isEmpty()) {
      return Optional.empty();
    }
    CellText cell = CellText.read(form.total().get());
    if (cell.isAbsent()) {
      return Optional.empty();
    }
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(cell.text());
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group()));
    }
    if (numbers.isEmpty() || numbers.size() > 2) {
      findings.form(
          FormProblem.UNREADABLE, "total_as_printed", "总分", "total", MoneyCheck.shown(cell));
      return Optional.empty();
    }
    boolean weightLast = numbers.size() == 2 && numbers.get(1).compareTo(HUNDRED) == 0;
    return Optional.of(weightLast ? numbers.get(0) : numbers.get(numbers.size() - 1));
  }

  private static void checkGrade(
      Form form, Scheme scheme, Optional<BigDecimal> total, Findings findings) {
    if (form.grade().isEmpty() || total.isEmpty()) {
      return;
    }
    String printed = CellText.read(form.grade().get()).text();
    String expected = scheme.grade(total.get()).name();
    boolean known = scheme.grades().stream().anyMatch(grade -> printed.startsWith(grade.name()));
    if (known && !printed.startsWith(expected)) {
      findings.form(
          FormProblem.GRADE_DIFFERS,
          "grade_as_printed",
          printed,
          total.get().toPlainString(),
          expected);
    }
  }
}
