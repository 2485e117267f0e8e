package org.fundbench.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Figure;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Money;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;

/** The figures of a fund at one moment, each with its trail to entries or measurements. */
public final class SnapshotFacts implements FundFacts {
  private static final Text NOTHING_BUDGETED = new Text("没有预算", "nothing budgeted");
  private static final Text NOTHING_PLANNED = new Text("没有计划", "nothing planned");
  private static final Text NOTHING_COUNTED = new Text("没有数据", "nothing counted");

  private final FundSnapshot snapshot;
  private final Map<String, List<PostedRecord.Measurement>> measurements = new HashMap<>();

  /** The figures of a snapshot. */
  public SnapshotFacts(FundSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public String fund() {
    return snapshot.fund().id();
  }

  @Override
  public PeriodRange range() {
    return snapshot.range();
  }

  @Override
  public List<String> lines() {
    return snapshot.fund().lines().stream().map(BudgetLine::id).toList();
  }

  @Override
  public Figure initialBudget(Scope scope) {
    return budget(
        name("budget.initial", scope),
        new Text("年初预算数", "initial budget"),
        new Text("年初预算批复各笔之和", "sum of the initial appropriations"),
        snapshot.initialBudget(scope),
        scope);
  }

  @Override
  public Figure currentBudget(Scope scope) {
    return budget(
        name("budget.current", scope),
        new Text("全年预算数", "current budget"),
        new Text(
            "年初预算 ± 追加、追减 ± 调剂 + 结转",
            "initial budget ± supplements, reductions ± transfers + carry-over"),
        snapshot.currentBudget(scope),
        scope);
  }

  private Figure budget(String name, Text label, Text formula, FundSnapshot.Sum sum, Scope scope) {
    EntrySelection selection =
        EntrySelection.budget(fund(), scope, range().first().firstDay(), snapshot.asOf());
    Value value =
        sum.count() == 0 ? new Value.Absent(NOTHING_BUDGETED) : new Value.Amount(sum.amount());
    return new Figure(
        name, label, value, Trail.of(formula, new Trail.Entries(selection, sum.count())));
  }

  @Override
  public Figure paid(Scope scope, PeriodRange range) {
    FundSnapshot.Sum sum = snapshot.paid(scope, range);
    EntrySelection whole = EntrySelection.spending(fund(), scope, range);
    EntrySelection selection =
        whole.to().isAfter(snapshot.asOf())
            ? new EntrySelection(
                fund(), scope.line(), whole.side(), whole.kinds(), whole.from(), snapshot.asOf())
            : whole;
    return new Figure(
        name("paid", scope),
        new Text("支付净额", "paid"),
        new Value.Amount(sum.amount()),
        Trail.of(
            new Text("支付 − 退回 − 冲销", "payments − refunds − reversals"),
            new Trail.Entries(selection, sum.count())));
  }

  @Override
  public Figure committed(Scope scope) {
    FundSnapshot.Sum sum = snapshot.committed(scope);
    return new Figure(
        name("committed", scope),
        new Text("未结承诺", "open commitments"),
        new Value.Amount(sum.amount()),
        Trail.of(
            new Text("承诺 − 核销 − 释放 − 到期", "commitments − settled − released − expired"),
            new Trail.Entries(
                EntrySelection.commitments(
                    fund(), scope, range().first().firstDay(), snapshot.asOf()),
                sum.count())));
  }

  @Override
  public Figure planned(Scope scope, PeriodRange range) {
    Optional<Money> planned = snapshot.planned(scope, range);
    return new Figure(
        name("planned", scope),
        new Text("用款计划", "plan"),
        planned.<Value>map(Value.Amount::new).orElse(new Value.Absent(NOTHING_PLANNED)),
        Trail.of(
            new Text("各月用款计划之和", "sum of the monthly plan"),
            new Trail.Definition(new Text("经费定义中的用款计划", "the plan in the fund file"), fund())));
  }

  @Override
  public Figure measured(String series, PeriodRange range) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (PostedRecord.Measurement measurement : bySeries().getOrDefault(series, List.of())) {
      if (range.contains(measurement.period())) {
        numbers.add(measurement.number());
      }
    }
    Optional<MeasurementSeries> known = snapshot.fund().series(series);
    Value value =
        numbers.isEmpty()
            ? new Value.Absent(NOTHING_COUNTED)
            : new Value.Quantity(
                numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                known.map(MeasurementSeries::unit).orElse(""));
    return new Figure(
        "measured." + series,
        Text.same(known.map(MeasurementSeries::name).orElse(series)),
        value,
        Trail.of(
            new Text("各月数据之和", "sum of the monthly counts"),
            new Trail.Measurements(fund(), series, range, numbers.size())));
  }

  /** Sorted once, as thousands of indicators may ask. */
  private Map<String, List<PostedRecord.Measurement>> bySeries() {
    if (measurements.isEmpty()) {
      for (PostedRecord.Measurement measurement : snapshot.measurements()) {
        measurements
            .computeIfAbsent(measurement.series(), series -> new ArrayList<>())
            .add(measurement);
      }
    }
    return measurements;
  }

  private static String name(String figure, Scope scope) {
    return scope.line().map(line -> "line." + line + "." + figure).orElse(figure);
  }
}
