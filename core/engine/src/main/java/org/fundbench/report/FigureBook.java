package org.fundbench.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.Figure;
import org.fundbench.api.Money;
import org.fundbench.api.PeriodRange;
import org.fundbench.api.Scope;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Score;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.SnapshotFacts;

/** Every figure of a fund's evaluation by its name, for report texts and for "why?". */
public final class FigureBook {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final FundSnapshot snapshot;
  private final SnapshotFacts facts;
  private final Execution execution;

  private FigureBook(FundSnapshot snapshot, Execution execution) {
    this.snapshot = snapshot;
    this.facts = new SnapshotFacts(snapshot);
    this.execution = execution;
  }

  /** The figures of a fund that is not evaluated. */
  public static FigureBook of(FundSnapshot snapshot) {
    FigureBook book = new FigureBook(snapshot, ExecutionTable.of(snapshot));
    book.addFund();
    book.addMoney();
    return book;
  }

  /** The figures of an evaluated fund. */
  public static FigureBook of(FundSnapshot snapshot, Evaluation evaluation) {
    FigureBook book = of(snapshot);
    book.addEvaluation(evaluation);
    return book;
  }

  /** The figure of a name. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** All names, in the order of the report. */
  public Set<String> names() {
    return figures.keySet();
  }

  private void addFund() {
    Fund fund = snapshot.fund();
    words("fund.name", new Text("项目名称", "fund"), fund.name());
    words("fund.year", new Text("年度", "year"), String.valueOf(fund.year()));
    words("fund.department", new Text("主管部门", "department"), fund.department());
    words("fund.unit", new Text("实施单位", "unit"), fund.unit());
    words("fund.policyBasis", new Text("政策依据", "policy basis"), fund.policyBasis());
    words("fund.manager", new Text("项目负责人", "manager"), fund.manager());
    words("ledger.head", new Text("台账头", "ledger head"), snapshot.head().toString());
  }

  private void words(String name, Text label, String text) {
    add(
        new Figure(
            name,
            label,
            new Value.Wording(text),
            Trail.of(
                new Text("经费定义", "fund file"),
                new Trail.Definition(new Text("经费定义", "fund file"), snapshot.fund().id()))));
  }

  private void addMoney() {
    addScope("", Scope.fund());
    add(amount("payments.gross", new Text("支付总额", "payments"), EntryKind.PAYMENT, false));
    add(amount("refunds.total", new Text("退回总额", "refunds"), EntryKind.REFUND, true));
    add(amount("reversals.total", new Text("冲销总额", "reversals"), EntryKind.REVERSAL, true));
    add(count("count.payments", new Text("支付笔数", "number of payments"), EntryKind.PAYMENT));
    add(count("count.refunds", new Text("退回笔数", "number of refunds"), EntryKind.REFUND));
    add(count("count.reversals", new Text("冲销笔数", "number of reversals"), EntryKind.REVERSAL));
    for (BudgetLine line : snapshot.fund().lines()) {
      addScope("line." + line.id() + ".", Scope.line(line.id()));
    }
    for (Execution.Month month : execution.months()) {
      int number = month.period().number();
      add(
          facts
              .paid(Scope.fund(), new PeriodRange(month.period(), month.period()))
              .named(
                  "month." + number + ".paid",
                  new Text(number + " 月支付净额", "paid in month " + number)));
    }
  }

  private void addScope(String prefix, Scope scope) {
    Text of =
        scope
            .line()
            .flatMap(snapshot.fund()::line)
            .map(line -> new Text(line.name() + "：", line.name() + ": "))
            .orElse(new Text("", ""));
    Figure initial = facts.initialBudget(scope);
    Figure current = facts.currentBudget(scope);
    Figure paid = facts.paid(scope, facts.range());
    Figure planned = facts.planned(scope, facts.range());
    Figure committed = facts.committed(scope);
    add(initial.named(prefix + "budget.initial", join(of, initial.label())));
    if (!prefix.isEmpty()) {
      add(initial.named(prefix + "approved", join(of, initial.label())));
      add(current.named(prefix + "current", join(of, current.label())));
    }
    add(current.named(prefix + "budget.current", join(of, current.label())));
    add(paid.named(prefix + "paid", join(of, paid.label())));
    add(committed.named(prefix + "committed", join(of, committed.label())));
    add(planned.named(prefix + "planned", join(of, planned.label())));
    add(
        new Figure(
            prefix + "available",
            join(of, new Text("可用余额", "available")),
            current.value() instanceof Value.Amount budget
                    && paid.value() instanceof Value.Amount spent
                    && committed.value() instanceof Value.Amount promised
                ? new Value.Amount(budget.money().minus(promised.money()).minus(spent.money()))
                : current.value(),
            Trail.of(
                new Text("全年预算数 − 未结承诺 − 支付净额", "current budget − open commitments − paid"),
                new Trail.Derived(current),
                new Trail.Derived(committed),
                new Trail.Derived(paid))));
    add(ratio(prefix + "rate", join(of, new Text("预算执行率", "execution rate")), paid, current));
    add(
        ratio(
            prefix + "time-progress",
            join(of, new Text("序时进度", "time progress")),
            planned,
            current));
  }

  private static Figure ratio(String name, Text label, Figure part, Figure whole) {
    Value value = new Value.Absent(new Text("没有预算或计划", "nothing planned"));
    if (part.value() instanceof Value.Amount numerator
        && whole.value() instanceof Value.Amount denominator
        && !denominator.money().isZero()) {
      value =
          new Value.Rate(
              BigDecimal.valueOf(numerator.money().fen()),
              BigDecimal.valueOf(denominator.money().fen()));
    }
    return new Figure(
        name,
        label,
        value,
        Trail.of(
            new Text(
                part.label().zh() + " ÷ " + whole.label().zh(),
                part.label().en() + " ÷ " + whole.label().en()),
            new Trail.Derived(part),
            new Trail.Derived(whole)));
  }

  private Figure amount(String name, Text label, EntryKind kind, boolean negate) {
    Execution.Counts counts = execution.counts();
    Money sum =
        switch (kind) {
          case PAYMENT -> counts.paymentsGross();
          case REFUND -> counts.refundsTotal();
          case REVERSAL -> counts.reversalsTotal();
          case APPROPRIATION, COMMITMENT, SETTLEMENT, RELEASE, EXPIRY ->
              throw new IllegalArgumentException("not money that moves: " + kind);
        };
    Text formula =
        negate
            ? new Text("各笔金额之和，取正数", "sum of the entries, as a positive amount")
            : new Text("各笔金额之和", "sum of the entries");
    return new Figure(name, label, new Value.Amount(sum), Trail.of(formula, entries(kind)));
  }

  private Figure count(String name, Text label, EntryKind kind) {
    return new Figure(
        name,
        label,
        new Value.Quantity(BigDecimal.valueOf(number(kind)), "笔"),
        Trail.of(new Text("笔数", "number of entries"), entries(kind)));
  }

  private Trail.Entries entries(EntryKind kind) {
    PeriodRange range = facts.range();
    return new Trail.Entries(
        new EntrySelection(
            snapshot.fund().id(),
            Optional.empty(),
            Side.PAID,
            Set.of(kind),
            range.first().firstDay(),
            snapshot.asOf()),
        number(kind));
  }

  private long number(EntryKind kind) {
    Execution.Counts counts = execution.counts();
    return switch (kind) {
      case PAYMENT -> counts.payments();
      case REFUND -> counts.refunds();
      case REVERSAL -> counts.reversals();
      case APPROPRIATION, COMMITMENT, SETTLEMENT, RELEASE, EXPIRY ->
          throw new IllegalArgumentException("not money that moves: " + kind);
    };
  }

  private void addEvaluation(Evaluation evaluation) {
    Figure rate = evaluation.money().rate();
    Figure execution =
        score(
            "score.execution",
            new Text("预算执行率得分", "score of the execution rate"),
            evaluation.money().score(),
            rate);
    add(execution);
    Trail.Source[] scores = new Trail.Source[evaluation.indicators().size() + 1];
    scores[0] = new Trail.Derived(execution);
    int at = 1;
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      scores[at++] = new Trail.Derived(addIndicator(indicator));
    }
    Figure total =
        new Figure(
            "score.total",
            new Text("总分", "total score"),
            evaluation
                .total()
                .<Value>map(points -> new Value.Quantity(points, ""))
                .orElse(new Value.Absent(new Text("有指标未能计分", "an indicator has no score"))),
            Trail.of(new Text("执行率得分与各指标得分之和", "sum of all scores"), scores));
    add(total);
    add(
        new Figure(
            "grade",
            new Text("评价等级", "grade"),
            evaluation
                .grade()
                .<Value>map(grade -> new Value.Wording(grade.name()))
                .orElse(new Value.Absent(new Text("尚无等级", "no grade yet"))),
            Trail.of(
                new Text("总分所在等级", "grade of the total"),
                new Trail.Derived(total),
                new Trail.Definition(new Text("评分规则", "scheme"), evaluation.scheme().id()))));
  }

  private Figure addIndicator(Evaluation.Indicator indicator) {
    var plan = indicator.plan();
    String prefix = "indicator." + plan.id() + ".";
    Text name = Text.same(plan.name());
    Trail laidDown = laidDown();
    add(indicator.actual().named(prefix + "actual", join(name, new Text("：实际完成值", ": actual"))));
    add(
        new Figure(
            prefix + "target",
            join(name, new Text("：年度指标值", ": target")),
            new Value.Wording(IndicatorText.target(plan)),
            laidDown));
    add(
        new Figure(
            prefix + "weight",
            join(name, new Text("：分值", ": weight")),
            new Value.Quantity(plan.weight(), ""),
            laidDown));
    Figure score =
        score(
            prefix + "score",
            join(name, new Text("：得分", ": score")),
            indicator.score(),
            indicator.actual());
    add(score);
    return score;
  }

  /** Where targets and weights come from: the fund file, or whoever revised them last. */
  private Trail laidDown() {
    if (snapshot.revision().isEmpty()) {
      return Trail.of(
          new Text("经费定义", "fund file"),
          new Trail.Definition(new Text("经费定义", "fund file"), snapshot.fund().id()));
    }
    PostedRecord.Batch revised = snapshot.revision().get();
    return Trail.of(
        new Text("自评修改，批次 {0}", "self-evaluation as revised in batch {0}").with(revised.number()),
        new Trail.Judgement(revised.operator(), revised.reason().orElse("")));
  }

  private static Figure score(String name, Text label, Optional<Score> score, Figure from) {
    return new Figure(
        name,
        label,
        score
            .<Value>map(known -> new Value.Quantity(known.printed(), ""))
            .orElse(new Value.Absent(new Text("未能计分", "not computable"))),
        Trail.of(
            score.map(Score::formula).orElse(new Text("未能计分", "not computable")),
            new Trail.Derived(from)));
  }

  private static Text join(Text first, Text second) {
    return new Text(first.zh() + second.zh(), first.en() + second.en());
  }

  private void add(Figure figure) {
    figures.put(figure.name(), figure);
  }
}
