package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/**
 * Holds the limits of lines and fund while a batch is posted.
 *
 * <p>What is available is what the whole year's budget leaves, whatever day an entry bears: money
 * that is promised for June cannot be spent again in May. Exactly 100 % passes nothing.
 */
final class BudgetControl {
  private static final Money NOTHING = Money.cny(0);

  private final Fund fund;
  private final Map<String, Money> budgets = new HashMap<>();
  private final Map<String, Money> paid = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private Money fundBudget = NOTHING;
  private Money fundPaid = NOTHING;

  BudgetControl(LedgerReader reader, Fund fund) {
    this.fund = fund;
    for (LedgerReader.Turnover turnover :
        reader.turnover(fund.id(), LocalDate.of(fund.year(), 12, 31))) {
      add(turnover.line(), turnover.side(), turnover.amount());
    }
  }

  void add(PostedRecord.Entry entry) {
    add(entry.line(), entry.side(), entry.effect());
  }

  private void add(String line, PostedRecord.Side side, Money amount) {
    if (side == PostedRecord.Side.BUDGET) {
      budgets.merge(line, amount, Money::plus);
      fundBudget = fundBudget.plus(amount);
    } else {
      paid.merge(line, amount, Money::plus);
      fundPaid = fundPaid.plus(amount);
    }
  }

  /** What a payment would pass, each as the policy wants it; nothing for money that comes back. */
  List<Problem> check(EntryDraft draft, Money effect) {
    List<Problem> found = new ArrayList<>();
    if (effect.fen() <= 0) {
      return found;
    }
    Money lineLeft = left(draft.line());
    if (effect.compareTo(lineLeft) > 0) {
      report(
          fund.policies().line(),
          LedgerProblem.OVER_BUDGET_LINE,
          LedgerProblem.LINE_OVERSPENT,
          fund.line(draft.line()).map(BudgetLine::name).orElse(draft.line()),
          lineLeft,
          effect,
          draft.place(),
          found);
    }
    Money fundLeft = fundBudget.minus(fundPaid);
    if (effect.compareTo(fundLeft) > 0) {
      report(
          fund.policies().fund(),
          LedgerProblem.OVER_BUDGET_FUND,
          LedgerProblem.FUND_OVERSPENT,
          fund.name(),
          fundLeft,
          effect,
          draft.place(),
          found);
    }
    return found;
  }

  /** What a reduction or transfer would take although it is already paid. */
  List<Problem> check(Appropriation document) {
    List<Problem> found = new ArrayList<>();
    document
        .amounts()
        .forEach(
            (line, amount) -> {
              if (amount.isNegative() && amount.negated().compareTo(left(line)) > 0) {
                Money spent = paid.getOrDefault(line, NOTHING);
                found.add(
                    Problem.of(
                        LedgerProblem.BUDGET_BELOW_PAID,
                        document.place(),
                        fund.line(line).map(BudgetLine::name).orElse(line),
                        left(line).plus(spent).plus(amount).toYuanText(),
                        spent.toYuanText()));
              }
            });
    return found;
  }

  private Money left(String line) {
    return budgets.getOrDefault(line, NOTHING).minus(paid.getOrDefault(line, NOTHING));
  }

  private void report(
      Policies.Control policy,
      LedgerProblem stop,
      LedgerProblem warn,
      String name,
      Money left,
      Money effect,
      Place place,
      List<Problem> found) {
    Optional<LedgerProblem> code =
        switch (policy) {
          case STOP -> Optional.of(stop);
          // One warning a crossing: every later entry is over as well and would only repeat it.
          case WARN -> warned.add(warn + name) ? Optional.of(warn) : Optional.empty();
          case IGNORE -> Optional.empty();
        };
    code.ifPresent(
        known ->
            found.add(
                Problem.of(
                    known,
                    place,
                    name,
                    left.toYuanText(),
                    effect.toYuanText(),
                    effect.minus(left).toYuanText())));
  }
}
