package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Side;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.proof.Head;

/**
 * A fund at one moment of the ledger, up to one day: all that figures are computed from.
 *
 * @param fund the fund
 * @param asOf the last day that counts
 * @param turnover sums by line, month and kind up to that day
 * @param measurements counted facts of the months up to that day
 * @param evidence the files kept with its indicators
 * @param revision who last revised what it is evaluated by, when and why; empty while that is what
 *     the fund file says
 * @param head the ledger's head at that moment
 */
public record FundSnapshot(
    Fund fund,
    LocalDate asOf,
    List<Turnover> turnover,
    List<PostedRecord.Measurement> measurements,
    List<PostedRecord.Evidence> evidence,
    Optional<PostedRecord.Batch> revision,
    Head head) {
  public FundSnapshot {
    turnover = List.copyOf(turnover);
    measurements = List.copyOf(measurements);
    evidence = List.copyOf(evidence);
  }

  /** A picture of a fund whose self-evaluation is that of its fund file, with no files kept. */
  public FundSnapshot(
      Fund fund,
      LocalDate asOf,
      List<Turnover> turnover,
      List<PostedRecord.Measurement> measurements,
      Head head) {
    this(fund, asOf, turnover, measurements, List.of(), Optional.empty(), head);
  }

  /** Takes the picture. */
  public static FundSnapshot take(LedgerReader reader, Fund fund, LocalDate asOf) {
    Period last = Period.of(asOf);
    return new FundSnapshot(
        fund,
        asOf,
        reader.turnover(fund.id(), asOf),
        reader.measurements(fund.id()).stream()
            .filter(measurement -> measurement.period().compareTo(last) <= 0)
            .toList(),
        reader.evidence(fund.id()),
        reader.revision(fund.id()).flatMap(revision -> reader.batch(revision.batch())),
        reader.head());
  }

  /** The months of the fiscal year that have begun by the day. */
  public PeriodRange range() {
    Period first = Period.of(fund.year(), 1);
    Period last = Period.of(asOf);
    Period december = Period.of(fund.year(), 12);
    if (last.compareTo(first) < 0) {
      return new PeriodRange(first, first);
    }
    return new PeriodRange(first, last.compareTo(december) > 0 ? december : last);
  }

  /** The fund as this ledger shows it at the end of an earlier month. */
  public FundSnapshot atEndOf(Period month) {
    return new FundSnapshot(
        fund,
        month.lastDay(),
        turnover.stream().filter(one -> one.period().compareTo(month) <= 0).toList(),
        measurements.stream().filter(one -> one.period().compareTo(month) <= 0).toList(),
        head);
  }

  Sum initialBudget(Scope scope) {
    return sum(
        scope,
        turnover ->
            turnover.side() == Side.BUDGET
                && turnover.nature().equals(Optional.of(AppropriationKind.INITIAL)));
  }

  Sum currentBudget(Scope scope) {
    return sum(scope, turnover -> turnover.side() == Side.BUDGET);
  }

  /** Open commitments: promised less settled, released and expired. */
  Sum committed(Scope scope) {
    return sum(scope, turnover -> turnover.side() == Side.COMMITTED);
  }

  Sum paid(Scope scope, PeriodRange range) {
    return sum(
        scope, turnover -> turnover.side() == Side.PAID && range.contains(turnover.period()));
  }

  /** The entries of a kind that move money. */
  Sum ofKind(EntryKind kind) {
    return sum(Scope.fund(), turnover -> turnover.kind() == kind && turnover.side() == Side.PAID);
  }

  /** What the plan wants in the months given; empty where the scope has no plan. */
  Optional<Money> planned(Scope scope, PeriodRange range) {
    List<BudgetLine> planned =
        fund.lines().stream()
            .filter(line -> scope.line().isEmpty() || scope.line().get().equals(line.id()))
            .filter(line -> !line.plan().isEmpty())
            .toList();
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    Money sum = Money.cny(0);
    for (BudgetLine line : planned) {
      for (int month = 1; month <= 12; month++) {
        if (range.contains(Period.of(fund.year(), month))) {
          sum = sum.plus(line.plan().get(month - 1));
        }
      }
    }
    return Optional.of(sum);
  }

  private Sum sum(Scope scope, Predicate<Turnover> which) {
    Money amount = Money.cny(0);
    long count = 0;
    for (Turnover one : turnover) {
      if ((scope.line().isEmpty() || scope.line().get().equals(one.line())) && which.test(one)) {
        amount = amount.plus(one.amount());
        count += one.count();
      }
    }
    return new Sum(amount, count);
  }

  /** A sum of entries and how many they are. */
  record Sum(Money amount, long count) {}
}
