package org.fundbench.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;

/**
 * Figures of a made-up fund for contract tests. In the busy one everything was planned, paid and
 * counted; in the empty one nothing is known.
 */
public final class SampleFacts implements FundFacts {
  private static final String FUND = "sample";
  private static final int YEAR = 2025;
  private static final int LINES = 2;
  private static final long MONTHLY_FEN = 1_000_000;
  private static final Text NOTHING = new Text("没有数据", "nothing is known");

  private final boolean busy;

  private SampleFacts(boolean busy) {
    this.busy = busy;
  }

  /** A fund in which everything is known. */
  public static FundFacts busy() {
    return new SampleFacts(true);
  }

  /** A fund in which nothing is known. */
  public static FundFacts empty() {
    return new SampleFacts(false);
  }

  @Override
  public String fund() {
    return FUND;
  }

  @Override
  public PeriodRange range() {
    return PeriodRange.year(YEAR);
  }

  @Override
  public List<String> lines() {
    return List.of("first", "second");
  }

  @Override
  public Figure initialBudget(Scope scope) {
    return budget("initial", new Text("年初预算数", "initial budget"), scope);
  }

  @Override
  public Figure currentBudget(Scope scope) {
    return budget("current", new Text("全年预算数", "current budget"), scope);
  }

  @Override
  public Figure paid(Scope scope, PeriodRange range) {
    Text label = new Text("支付", "paid");
    Trail trail =
        Trail.of(
            label, new Trail.Entries(EntrySelection.spending(FUND, scope, range), busy ? 9 : 0));
    // Nothing paid is a sum of nothing, which is known: zero.
    return new Figure("paid", label, amount(busy ? months(range) * MONTHLY_FEN : 0, scope), trail);
  }

  @Override
  public Figure committed(Scope scope) {
    Text label = new Text("未结承诺", "open commitments");
    LocalDate from = range().first().firstDay();
    LocalDate to = range().last().lastDay();
    Trail trail =
        Trail.of(
            label,
            new Trail.Entries(EntrySelection.commitments(FUND, scope, from, to), busy ? LINES : 0));
    return new Figure("committed", label, amount(busy ? MONTHLY_FEN : 0, scope), trail);
  }

  @Override
  public Figure planned(Scope scope, PeriodRange range) {
    Text label = new Text("计划", "planned");
    Trail trail = Trail.of(label, new Trail.Definition(label, FUND));
    return new Figure(
        "planned", label, busy ? amount(months(range) * MONTHLY_FEN, scope) : absent(), trail);
  }

  @Override
  public Figure measured(String series, PeriodRange range) {
    Text label = Text.same(series);
    Trail trail =
        Trail.of(label, new Trail.Measurements(FUND, series, range, busy ? months(range) : 0));
    Value value =
        busy ? new Value.Quantity(BigDecimal.valueOf(months(range) * 100L), "") : absent();
    return new Figure("measured." + series, label, value, trail);
  }

  private Figure budget(String name, Text label, Scope scope) {
    LocalDate from = range().first().firstDay();
    LocalDate to = range().last().lastDay();
    Trail trail =
        Trail.of(
            label,
            new Trail.Entries(EntrySelection.budget(FUND, scope, from, to), busy ? LINES : 0));
    return new Figure(name, label, busy ? amount(20 * MONTHLY_FEN, scope) : absent(), trail);
  }

  private static Value amount(long fenOfALine, Scope scope) {
    return new Value.Amount(Money.cny(scope.line().isPresent() ? fenOfALine : LINES * fenOfALine));
  }

  private static Value absent() {
    return new Value.Absent(NOTHING);
  }

  private static long months(PeriodRange range) {
    long months = 1;
    for (Period month = range.first(); month.compareTo(range.last()) < 0; months++) {
      month = new Period(month.month().plusMonths(1));
    }
    return months;
  }
}
