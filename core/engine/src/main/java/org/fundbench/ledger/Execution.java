package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.api.Value;

/**
 * How far a fund is on a day (预算执行情况).
 *
 * @param fund the fund
 * @param asOf the last day that counts
 * @param total the whole fund
 * @param lines one row a line, in the fund's order
 * @param months one row a month of the fiscal year
 * @param counts how many entries stand behind it
 */
public record Execution(
    Fund fund, LocalDate asOf, Row total, List<Row> lines, List<Month> months, Counts counts) {
  public Execution {
    lines = List.copyOf(lines);
    months = List.copyOf(months);
  }

  /**
   * A line, or the whole fund.
   *
   * @param line the line's id, empty for the whole fund
   * @param name as printed
   * @param approved 年初预算数
   * @param current 全年预算数, after all changes
   * @param committed open commitments
   * @param paid payments less refunds and reversals
   * @param available current − committed − paid
   * @param rate paid ÷ current, empty where nothing is budgeted
   * @param planned what the plan wants to be paid by the day, empty where nothing is planned; of
   *     the whole fund the plans and an even share of the lines without one
   * @param timeProgress 序时进度: planned ÷ current, or elapsed months ÷ 12 without a plan
   * @param light how the rate stands to the time progress
   */
  public record Row(
      Optional<String> line,
      String name,
      Money approved,
      Money current,
      Money committed,
      Money paid,
      Money available,
      Optional<Value.Rate> rate,
      Optional<Money> planned,
      Optional<Fraction> timeProgress,
      Light light) {}

  /**
   * A month of the fiscal year.
   *
   * @param period the month
   * @param paid paid in the month
   * @param paidSoFar paid from January on
   * @param plannedSoFar planned from January on, empty where nothing is planned; lines without a
   *     plan count with an even share
   * @param reached whether the month has begun on the day asked for
   */
  public record Month(
      Period period, Money paid, Money paidSoFar, Optional<Money> plannedSoFar, boolean reached) {}

  /**
   * How many entries there are up to the day, and what they add up to.
   *
   * @param payments number of payments
   * @param refunds number of refunds
   * @param reversals number of reversals
   * @param paymentsGross sum of payments before refunds and reversals
   * @param refundsTotal sum of refunds, positive
   * @param reversalsTotal sum of what was reversed, positive
   */
  public record Counts(
      long payments,
      long refunds,
      long reversals,
      Money paymentsGross,
      Money refundsTotal,
      Money reversalsTotal) {}

  /** The light of a line (domain: rate ÷ time progress below 60 % red, below 80 % yellow). */
  public enum Light {
    /** At least 80 % of the pace. */
    GREEN(new Text("正常", "on pace")),
    /** From 60 % to below 80 % of the pace. */
    YELLOW(new Text("偏慢", "behind")),
    /** Below 60 % of the pace. */
    RED(new Text("滞后", "far behind")),
    /** More was paid than budgeted. */
    OVER(new Text("超支", "over budget")),
    /** Nothing budgeted, or nothing due yet. */
    NONE(new Text("无计划", "nothing planned"));

    private final Text label;

    Light(Text label) {
      this.label = label;
    }

    /** The meaning in words, for those who see no colours. */
    public Text label() {
      return label;
    }
  }
}
