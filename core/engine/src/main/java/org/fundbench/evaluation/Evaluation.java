package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Figure;
import org.fundbench.api.Problem;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.PostedRecord;

/**
 * A fund's self-evaluation as computed.
 *
 * @param fund the fund
 * @param asOf the last day that counts
 * @param scheme the rules
 * @param plan what it is evaluated by
 * @param money the money block
 * @param indicators the indicators in the form's order
 * @param total the sum of the printed scores; empty while one cannot be computed
 * @param grade the grade of the total
 * @param findings what a person should look at
 */
public record Evaluation(
    Fund fund,
    LocalDate asOf,
    Scheme scheme,
    EvaluationPlan plan,
    Money money,
    List<Indicator> indicators,
    Optional<BigDecimal> total,
    Optional<Scheme.Grade> grade,
    List<Problem> findings) {
  public Evaluation {
    indicators = List.copyOf(indicators);
    findings = List.copyOf(findings);
  }

  /**
   * The money block of the form.
   *
   * @param initial 年初预算数
   * @param current 全年预算数
   * @param executed 全年执行数
   * @param rate executed ÷ budget, absent where nothing is budgeted
   * @param sources the budget by source of money
   * @param score the points of the execution rate
   */
  public record Money(
      Figure initial,
      Figure current,
      Figure executed,
      Figure rate,
      List<SourceRow> sources,
      Optional<Score> score) {
    public Money {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A source of money; only the total row is scored.
   *
   * @param kind the row of the form
   * @param present whether the fund has such a source at all: none is not zero
   * @param initial 年初预算数
   * @param current 全年预算数
   */
  public record SourceRow(
      MoneySource.Kind kind,
      boolean present,
      org.fundbench.api.Money initial,
      org.fundbench.api.Money current) {}

  /**
   * An indicator with its result.
   *
   * @param plan target, weight and reason
   * @param actual 实际完成值
   * @param score the points, empty where they cannot be computed
   * @param evidence the files kept with it
   */
  public record Indicator(
      EvaluationPlan.Indicator plan,
      Figure actual,
      Optional<Score> score,
      List<PostedRecord.Evidence> evidence) {
    public Indicator {
      evidence = List.copyOf(evidence);
    }
  }
}
