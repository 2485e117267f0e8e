package org.fundbench.api;

import java.util.List;

/**
 * What an indicator may know of a fund: figures of one moment of the ledger, each with its trail.
 * Reading changes nothing, and the same question always gets the same answer.
 */
public interface FundFacts {
  /** The fund's id. */
  String fund();

  /** The months that count: from the start of the fiscal year up to the date asked for. */
  PeriodRange range();

  /** The ids of the fund's lines in their order. */
  List<String> lines();

  /** 年初预算数: what was approved first. Absent where nothing was approved. */
  Figure initialBudget(Scope scope);

  /** 全年预算数: approved, added, taken, moved and carried over. Absent where there is none. */
  Figure currentBudget(Scope scope);

  /** Payments less refunds and reversals in the months given. */
  Figure paid(Scope scope, PeriodRange range);

  /** 未结承诺: promised and neither paid, released nor expired yet. */
  Figure committed(Scope scope);

  /** The plan of the months given. Absent where nothing is planned. */
  Figure planned(Scope scope, PeriodRange range);

  /**
   * The sum of a counted series over the months given; absent where nothing was counted.
   *
   * @param series the series' id as the fund defines it
   */
  Figure measured(String series, PeriodRange range);
}
