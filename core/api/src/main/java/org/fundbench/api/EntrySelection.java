package org.fundbench.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries stand behind a figure. A figure names its entries by selection and not one by one,
 * so that a sum over a million payments stays small.
 *
 * @param fund the fund's id
 * @param line the line's id, or empty for all lines
 * @param side what the entries act on
 * @param kinds the kinds that count, or none for all
 * @param from first day
 * @param to last day
 */
public record EntrySelection(
    String fund,
    Optional<String> line,
    Side side,
    Set<EntryKind> kinds,
    LocalDate from,
    LocalDate to) {
  public EntrySelection {
    kinds = Set.copyOf(kinds);
  }

  /** The entries of a scope and time that move money: payments, refunds and reversals. */
  public static EntrySelection spending(String fund, Scope scope, PeriodRange range) {
    return new EntrySelection(
        fund, scope.line(), Side.PAID, Set.of(), range.first().firstDay(), range.last().lastDay());
  }

  /** The entries of a scope and time that give or move budget. */
  public static EntrySelection budget(String fund, Scope scope, LocalDate from, LocalDate to) {
    return new EntrySelection(fund, scope.line(), Side.BUDGET, Set.of(), from, to);
  }

  /** The entries of a scope that promise money or end a promise. */
  public static EntrySelection commitments(String fund, Scope scope, LocalDate from, LocalDate to) {
    return new EntrySelection(fund, scope.line(), Side.COMMITTED, Set.of(), from, to);
  }
}
