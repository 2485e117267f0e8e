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
import org.fundbench.api.Side;

/**
 * Holds the limits of lines and fund while a batch is posted.
 *
 * <p>What is available is what the whole year's budget leaves, whatever day an entry bears: money
 * that is promised for June cannot be spent again in May. Exactly 100 % passes nothing.
 */
final class BudgetControl {
  private final Fund fund;
  private final Map<String, LineEffect.State> before;
  private final Map<String, LineEffect.State> lines = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private LineEffect.State whole = LineEffect.State.NOTHING;

  BudgetControl(LedgerReader reader, Fund fund) {
    this.fund = fund;
    for (LedgerReader.Turnover turnover :
        reader.turnover(fund.id(), LocalDate.of(fund.year(), 12, 31))) {
      add(turnover.line(), turnover.side(), turnover.amount());
    }
    this.before = new HashMap<>(lines);
  }

  void add(PostedRecord.Entry entry) {
    add(entry.line(), entry.side(), entry.effect());
  }

  private void add(String line, Side side, Money amount) {
    LineEffect.State more = LineEffect.State.of(side, amount);
    lines.merge(line, more, LineEffect.State::plus);
    whole = whole.plus(more);
  }

  /** What the batch did so far to the lines it touched. */
  List<LineEffect> effects() {
    List<LineEffect> effects = new ArrayList<>();
    for (BudgetLine line : fund.lines()) {
      LineEffect.State now = state(line.id());
      LineEffect.State then = before.getOrDefault(line.id(), LineEffect.State.NOTHING);
      if (!now.equals(then)) {
        effects.add(new LineEffect(line.id(), line.name(), then, now));
      }
    }
    return effects;
  }

  /**
   * What taking money from a line would pass, each as the policy wants it.
   *
   * @param taken how much less would be available; what gives money back passes nothing
   */
  List<Problem> check(String line, Money taken, Place place) {
    List<Problem> found = new ArrayList<>();
    if (taken.fen() <= 0) {
      return found;
    }
    Money lineLeft = state(line).available();
    if (taken.compareTo(lineLeft) > 0) {
      report(
          fund.policies().line(),
          LedgerProblem.OVER_BUDGET_LINE,
          LedgerProblem.LINE_OVERSPENT,
          fund.line(line).map(BudgetLine::name).orElse(line),
          lineLeft,
          taken,
          place,
          found);
    }
    Money fundLeft = whole.available();
    if (taken.compareTo(fundLeft) > 0) {
      report(
          fund.policies().fund(),
          LedgerProblem.OVER_BUDGET_FUND,
          LedgerProblem.FUND_OVERSPENT,
          fund.name(),
          fundLeft,
          taken,
          place,
          found);
    }
    return found;
  }

  /**
   * Whether budget can be taken from a line: never what is already paid or promised, whatever the
   * policy, as a budget below its own spending is no budget.
   */
  Optional<Problem> checkTaking(String line, Money change, Place place) {
    LineEffect.State now = state(line);
    if (!change.isNegative() || change.negated().compareTo(now.available()) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            LedgerProblem.BUDGET_BELOW_PAID,
            place,
            fund.line(line).map(BudgetLine::name).orElse(line),
            now.budget().plus(change).toYuanText(),
            now.paid().plus(now.committed()).toYuanText()));
  }

  private LineEffect.State state(String line) {
    return lines.getOrDefault(line, LineEffect.State.NOTHING);
  }

  private void report(
      Policies.Control policy,
      LedgerProblem stop,
      LedgerProblem warn,
      String name,
      Money left,
      Money taken,
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
                    taken.toYuanText(),
                    taken.minus(left).toYuanText())));
  }
}
