package org.fundbench.api;

/** What a money entry acts on. Available = budget − committed − paid. */
public enum Side {
  /** 预算: the budget. */
  BUDGET,
  /** 承诺: money that is promised and not yet paid. */
  COMMITTED,
  /** 支付: what was paid. */
  PAID
}
