package org.fundbench.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Value;
import org.fundbench.ledger.Execution.Light;

/** Computes how far a fund is: by line, by month, and against the pace of the year. */
public final class ExecutionTable {
  private final FundSnapshot snapshot;

  private ExecutionTable(FundSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The execution of a fund as a snapshot shows it. */
  public static Execution of(FundSnapshot snapshot) {
    ExecutionTable table = new ExecutionTable(snapshot);
    List<Execution.Row> lines = new ArrayList<>();
    for (BudgetLine line : snapshot.fund().lines()) {
      lines.add(table.row(Scope.line(line.id()), line.name()));
    }
    return new Execution(
        snapshot.fund(),
        snapshot.asOf(),
        table.row(Scope.fund(), snapshot.fund().name()),
        lines,
        table.months(),
        table.counts());
  }

  private Execution.Row row(Scope scope, String name) {
    Money approved = snapshot.initialBudget(scope).amount();
    Money current = snapshot.currentBudget(scope).amount();
    Money committed = snapshot.committed(scope).amount();
    Money paid = snapshot.paid(scope, snapshot.range()).amount();
    Optional<Money> planned =
        scope.line().isPresent()
            ? snapshot.planned(scope, snapshot.range())
            : plannedByAll(snapshot.range());
    Optional<Value.Rate> rate =
        current.isZero() ? Optional.empty() : Optional.of(rate(paid, current));
    Optional<Fraction> progress = timeProgress(current, planned);
    return new Execution.Row(
        scope.line(),
        name,
        approved,
        current,
        committed,
        paid,
        current.minus(committed).minus(paid),
        rate,
        planned,
        progress,
        light(paid, current, rate.map(Value.Rate::fraction), progress));
  }

  /**
   * What is wanted of the whole fund: the plans, and from a line without one an even share of the
   * year, which is what its own light goes by. Without it the fund would look ahead of its plans by
   * all that such lines pay.
   */
  private Optional<Money> plannedByAll(PeriodRange range) {
    Optional<Money> plans = snapshot.planned(Scope.fund(), range);
    if (plans.isEmpty()) {
      return plans;
    }
    Money sum = plans.get();
    for (BudgetLine line : snapshot.fund().lines()) {
      if (line.plan().isEmpty()) {
        Money budget = snapshot.currentBudget(Scope.line(line.id())).amount();
        Fraction share = Fraction.of(budget.fen()).times(Fraction.of(range.months(), 12));
        sum = sum.plus(Money.cny(share.toDecimal(0, RoundingMode.HALF_UP).longValueExact()));
      }
    }
    return Optional.of(sum);
  }

  private Optional<Fraction> timeProgress(Money current, Optional<Money> planned) {
    if (planned.isPresent()) {
      return current.isZero()
          ? Optional.empty()
          : Optional.of(rate(planned.get(), current).fraction());
    }
    return Optional.of(Fraction.of(snapshot.range().months(), 12));
  }

  private Light light(
      Money paid, Money current, Optional<Fraction> rate, Optional<Fraction> progress) {
    if (paid.compareTo(current) > 0) {
      return Light.OVER;
    }
    if (rate.isEmpty() || progress.isEmpty()) {
      return Light.NONE;
    }
    if (progress.get().signum() == 0) {
      return paid.isZero() ? Light.NONE : Light.GREEN;
    }
    return snapshot.fund().policies().lights().of(rate.get().dividedBy(progress.get()));
  }

  private List<Execution.Month> months() {
    List<Execution.Month> months = new ArrayList<>();
    Period first = Period.of(snapshot.fund().year(), 1);
    for (int number = 1; number <= 12; number++) {
      Period month = Period.of(snapshot.fund().year(), number);
      PeriodRange soFar = new PeriodRange(first, month);
      months.add(
          new Execution.Month(
              month,
              snapshot.paid(Scope.fund(), new PeriodRange(month, month)).amount(),
              snapshot.paid(Scope.fund(), soFar).amount(),
              plannedByAll(soFar),
              !month.firstDay().isAfter(snapshot.asOf())));
    }
    return months;
  }

  private Execution.Counts counts() {
    FundSnapshot.Sum payments = snapshot.ofKind(EntryKind.PAYMENT);
    FundSnapshot.Sum refunds = snapshot.ofKind(EntryKind.REFUND);
    FundSnapshot.Sum reversals = snapshot.ofKind(EntryKind.REVERSAL);
    return new Execution.Counts(
        payments.count(),
        refunds.count(),
        reversals.count(),
        payments.amount(),
        refunds.amount().negated(),
        reversals.amount().negated());
  }

  private static Value.Rate rate(Money part, Money whole) {
    return new Value.Rate(BigDecimal.valueOf(part.fen()), BigDecimal.valueOf(whole.fen()));
  }
}
