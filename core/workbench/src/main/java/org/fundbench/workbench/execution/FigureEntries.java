package org.fundbench.workbench.execution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;

/** The entries behind each figure of the execution table: what they add up to is the figure. */
final class FigureEntries {
  private FigureEntries() {}

  /** 年初预算. */
  static EntryQuery approved(Execution of, Execution.Row row) {
    return query(of, row, Optional.of(Side.BUDGET)).ofNature(AppropriationKind.INITIAL);
  }

  /** 全年预算. */
  static EntryQuery current(Execution of, Execution.Row row) {
    return query(of, row, Optional.of(Side.BUDGET));
  }

  /** 已承诺: commitments less what settled, released and ended them. */
  static EntryQuery committed(Execution of, Execution.Row row) {
    return query(of, row, Optional.of(Side.COMMITTED));
  }

  /** 已支付, and the numerator of the rate. */
  static EntryQuery paid(Execution of, Execution.Row row) {
    return query(of, row, Optional.of(Side.PAID));
  }

  /** 可用余额: all that gave budget, less all that is promised or paid. */
  static EntryQuery available(Execution of, Execution.Row row) {
    return query(of, row, Optional.empty());
  }

  /** Paid in a month, up to the day that is shown. */
  static EntryQuery paidIn(Execution of, Execution.Month month) {
    LocalDate last = month.period().lastDay();
    return new EntryQuery(
        Optional.of(of.fund().id()),
        Optional.empty(),
        Optional.of(Side.PAID),
        Set.of(),
        Optional.of(month.period().firstDay()),
        Optional.of(last.isAfter(of.asOf()) ? of.asOf() : last),
        Optional.empty(),
        0,
        0);
  }

  private static EntryQuery query(Execution of, Execution.Row row, Optional<Side> side) {
    return new EntryQuery(
        Optional.of(of.fund().id()),
        row.line(),
        side,
        Set.of(),
        Optional.of(LocalDate.of(of.fund().year(), 1, 1)),
        Optional.of(of.asOf()),
        Optional.empty(),
        0,
        0);
  }
}
