package org.fundbench.workbench.newfund;

import java.util.List;
import org.fundbench.api.Money;
import org.fundbench.ledger.BudgetLine;

/**
 * A budget line while it is typed.
 *
 * @param id as typed
 * @param name as typed
 * @param code as typed
 * @param amount as typed
 * @param money what the amount means; nothing as long as it cannot be read
 * @param aliases other names, taken over
 * @param plan the months of the line it was taken from
 */
record DraftLine(
    String id,
    String name,
    String code,
    String amount,
    Money money,
    List<String> aliases,
    List<Money> plan) {
  static final DraftLine EMPTY = new DraftLine("", "", "", "", Money.cny(0), List.of(), List.of());

  static DraftLine of(BudgetLine line, Money money) {
    return new DraftLine(
        line.id(),
        line.name(),
        line.economicCode(),
        money.isZero() ? "" : money.toYuanText(),
        money,
        line.aliases(),
        line.plan());
  }

  /** Whether the months that were taken over still add up to the amount. */
  boolean planFits() {
    return !plan.isEmpty() && plan.stream().reduce(Money.cny(0), Money::plus).equals(money);
  }

  /** The line as it goes into the fund; months that no longer fit would plan another sum. */
  BudgetLine line() {
    return new BudgetLine(id, name, code, aliases, planFits() ? plan : List.of());
  }
}
