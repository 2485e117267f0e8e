package org.fundbench.evaluation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme;

/** Checks what the rows add up to: weights, subtotals, the total and its grade. */
final class SumCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?<![0-9])-)?[0-9]{1,6}(?:\\.[0-9]{1,6})?");

  private static final int MOST_ROWS_NAMED = 12;

  private final Form form;
  private final Findings findings;
  private final List<FormResult.Line> counted;
  private final Sums sums;

  /** Some units print no weights at all: what is not there does not add up to anything. */
  private final boolean weighted;

  /** Weights and scores added up, and whether every weight has its score. */
  private record Sums(BigDecimal weights, BigDecimal scores, boolean complete) {
    static Sums of(List<FormResult.Line> lines) {
      Sums sums = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, true);
      for (FormResult.Line line : lines) {
        sums = sums.and(line);
      }
      return sums;
    }

    Sums and(FormResult.Line line) {
      return new Sums(
          weights.add(line.weight().orElse(BigDecimal.ZERO)),
          scores.add(line.printed().orElse(BigDecimal.ZERO)),
          complete && (line.printed().isPresent() || line.weight().isEmpty()));
    }
  }

  SumCheck(Form form, FormResult.Line execution, List<FormResult.Line> rows, Findings findings) {
    this.form = form;
    this.findings = findings;
    this.counted = counted(form, execution, rows);
    this.sums = Sums.of(counted);
    this.weighted = rows.stream().anyMatch(line -> line.weight().isPresent());
  }

  /** Every line that carries points; the execution rate once, though a form may print it twice. */
  private static List<FormResult.Line> counted(
      Form form, FormResult.Line execution, List<FormResult.Line> rows) {
    List<FormResult.Line> all = new ArrayList<>(rows);
    boolean again =
        execution.weight().isPresent()
            && rows.stream()
                .anyMatch(
                    line ->
                        FormRows.isExecution(form.rows().get(line.number() - 1))
                            && same(line.weight(), execution.weight())
                            && same(line.printed(), execution.printed()));
    boolean twice = again && Sums.of(rows).weights().compareTo(HUNDRED) == 0;
    boolean scored = execution.weight().isPresent() || execution.printed().isPresent();
    if (scored && !twice) {
      all.add(execution);
    }
    return all;
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent()
        ? one.get().compareTo(other.get()) == 0
        : one.isEmpty() && other.isEmpty();
  }

  /** Checks the sums; a part of a form is added up only where its weights show that it is whole. */
  void run(Optional<BigDecimal> printedTotal) {
    boolean full = sums.weights().compareTo(HUNDRED) == 0;
    boolean readable =
        findings.all().stream()
            .noneMatch(
                one ->
                    one.code().equals(FormProblem.UNREADABLE.id())
                        && one.place().field().filter(key -> key.endsWith("weight")).isPresent());
    if (form.whole() && readable && !full && weighted) {
      findings.form(
          FormProblem.WEIGHTS_SUM, "weight", sums.weights().stripTrailingZeros().toPlainString());
    }
    if (!form.whole() && !full) {
      return;
    }
    if (!sums.complete()) {
      findings.form(
          FormProblem.SCORE_MISSING,
          "total_as_printed",
          rows(line -> line.weight().isPresent() && line.printed().isEmpty()));
    } else if (printedTotal.isPresent() && printedTotal.get().compareTo(sums.scores()) != 0) {
      findings.form(
          FormProblem.TOTAL_DIFFERS,
          "total_as_printed",
          printedTotal.get().toPlainString(),
          sums.scores().toPlainString());
    }
  }

  /**
   * A score without a weight can be added up but not checked, and nobody would notice: no rule
   * gives it, so none is broken.
   */
  void unweighted() {
    Predicate<FormResult.Line> bare =
        line ->
            line.number() > 0
                && line.printed().isPresent()
                && CellText.read(form.rows().get(line.number() - 1).weight()).isAbsent();
    if (counted.stream().anyMatch(bare)) {
      findings.form(FormProblem.WEIGHT_MISSING, "weight", rows(bare));
    }
  }

  /** The rows of some lines as a message names them. */
  private Text rows(Predicate<FormResult.Line> which) {
    List<FormResult.Line> lines = counted.stream().filter(which).toList();
    String numbers =
        lines.stream()
            .filter(line -> line.number() > 0)
            .map(line -> String.valueOf(line.number()))
            .limit(MOST_ROWS_NAMED)
            .collect(Collectors.joining("、"));
    String more = lines.size() > MOST_ROWS_NAMED ? "…" : "";
    Text rows =
        numbers.isEmpty()
            ? Text.same("")
            : new Text("第 " + numbers + more + " 行", "row " + numbers.replace("、", ", ") + more);
    boolean execution = lines.stream().anyMatch(line -> line.number() == 0);
    if (!execution) {
      return rows;
    }
    return numbers.isEmpty()
        ? new Text("预算执行率", "the execution rate")
        : new Text("预算执行率和" + rows.zh(), "the execution rate and " + rows.en());
  }

  /** A subtotal holds the rows since the last one, or all rows above it. */
  void subtotals() {
    Map<Integer, FormResult.Line> lines = new HashMap<>();
    counted.forEach(line -> lines.put(line.number(), line));
    Sums part = Sums.of(List.of());
    Sums all = part;
    for (Form.Row row : form.rows()) {
      if (!FormRows.isSum(row)) {
        FormResult.Line line = lines.get(row.number());
        part = line == null ? part : part.and(line);
        all = line == null ? all : all.and(line);
        continue;
      }
      Optional<BigDecimal> printed = CellText.read(row.score()).points();
      boolean fits =
          printed.isEmpty()
              || !all.complete()
              || printed.get().compareTo(part.scores()) == 0
              || printed.get().compareTo(all.scores()) == 0
              || printed.get().compareTo(sums.scores()) == 0;
      if (!fits && !FormRows.isTotal(row)) {
        findings.row(
            FormProblem.TOTAL_DIFFERS,
            row,
            "score_as_printed",
            printed.get().toPlainString(),
            part.scores().toPlainString());
      }
      part = Sums.of(List.of());
    }
  }

  /** What the rules give where they give anything, else what the person printed. */
  Optional<BigDecimal> computed() {
    BigDecimal sum = BigDecimal.ZERO;
    for (FormResult.Line line : counted) {
      Optional<BigDecimal> score = line.computed().or(line::printed);
      if (score.isEmpty() && line.weight().isEmpty()) {
        // A row that only divides another one, as 其中 does, carries no points.
        continue;
      }
      if (score.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(score.get());
    }
    boolean whole = form.whole() || sums.weights().compareTo(HUNDRED) == 0;
    return whole && !counted.isEmpty() ? Optional.of(sum) : Optional.empty();
  }

  /**
   * The printed total: in its own cell, or in a last row of the indicators. The cell may hold two
   * numbers: the sum of the weights and the sum of the scores.
   */
  static Optional<BigDecimal> printed(Form form, Findings findings) {
    Optional<String> text =
        form.total()
            .filter(one -> !CellText.read(one).isAbsent())
            .or(
                () ->
                    form.rows().stream()
                        .filter(FormRows::isTotal)
                        .reduce((first, second) -> second)
                        .flatMap(Form.Row::score));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    CellText cell = CellText.read(text.get());
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(cell.text().replaceAll("(?<=[0-9]),(?=[0-9]{3})", ""));
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group()));
    }
    boolean readable = !numbers.isEmpty() && numbers.size() <= 2;
    if (!readable || numbers.stream().anyMatch(one -> one.signum() < 0)) {
      findings.form(
          FormProblem.UNREADABLE,
          "total_as_printed",
          new Text("自评表", "form"),
          FormKeys.column("total_as_printed"),
          cell.shown());
      return Optional.empty();
    }
    boolean weightLast = numbers.size() == 2 && numbers.get(1).compareTo(HUNDRED) == 0;
    return Optional.of(weightLast ? numbers.get(0) : numbers.get(numbers.size() - 1));
  }

  static void checkGrade(Form form, Scheme scheme, Optional<BigDecimal> total, Findings findings) {
    if (form.grade().isEmpty() || total.isEmpty()) {
      return;
    }
    String printed =
        CellText.read(form.grade().get()).tight().replaceFirst("^.*(?:等级|等次|结论):?", "");
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
