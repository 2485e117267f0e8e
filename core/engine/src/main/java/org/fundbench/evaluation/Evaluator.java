package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Figure;
import org.fundbench.api.Fraction;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Scope;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.SnapshotFacts;

/** Evaluates a fund: results from the ledger, points by the scheme, findings for the person. */
public final class Evaluator {
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final FundSnapshot snapshot;
  private final SnapshotFacts facts;
  private final EvaluationPlan plan;
  private final Scheme scheme;
  private final Scoring scoring;
  private final IndicatorSource source;
  private final List<Problem> findings = new ArrayList<>();

  private Evaluator(
      FundSnapshot snapshot, EvaluationPlan plan, Scheme scheme, IndicatorSource source) {
    this.snapshot = snapshot;
    this.facts = new SnapshotFacts(snapshot);
    this.plan = plan;
    this.scheme = scheme;
    this.scoring = new Scoring(scheme);
    this.source = source;
  }

  /** Evaluates a fund at one moment. */
  public static Evaluation evaluate(
      FundSnapshot snapshot, EvaluationPlan plan, Scheme scheme, IndicatorSource source) {
    return new Evaluator(snapshot, plan, scheme, source).run();
  }

  private Evaluation run() {
    Evaluation.Money money = money();
    List<Evaluation.Indicator> indicators = new ArrayList<>();
    for (EvaluationPlan.Indicator indicator : plan.indicators()) {
      indicators.add(backed(indicator(indicator)));
    }
    boolean planned = !indicators.isEmpty() || plan.executionWeight().compareTo(FULL) == 0;
    if (!planned) {
      findings.add(Problem.of(EvaluationProblem.INDICATORS_NONE, Place.of("indicators")));
    }
    // The points of the money alone are no result of the year.
    Optional<BigDecimal> total = planned ? total(money, indicators) : Optional.empty();
    if (planned) {
      LevelWeights.difference(plan, scheme.weights()).ifPresent(findings::add);
    }
    alarms(money, indicators);
    findings.addAll(WrittenWords.missing(plan.goals()));
    return new Evaluation(
        snapshot.fund(),
        snapshot.asOf(),
        scheme,
        plan,
        money,
        indicators,
        total,
        total.map(scheme::grade),
        findings);
  }

  private Evaluation.Money money() {
    Figure initial = facts.initialBudget(Scope.fund());
    Figure current = facts.currentBudget(Scope.fund());
    Figure executed = facts.paid(Scope.fund(), facts.range());
    Figure budget =
        scheme.execution().denominator() == Scheme.Denominator.CURRENT ? current : initial;
    Figure rate = rate(executed, budget);
    Optional<Score> score = Optional.empty();
    if (rate.value() instanceof Value.Rate known) {
      score = Optional.of(scoring.execution(known.fraction(), plan.executionWeight()));
    } else if (plan.executionWeight().signum() > 0) {
      notComputable(Place.of("rate"), "执行率", rate.value());
    }
    return new Evaluation.Money(initial, current, executed, rate, sources(), score);
  }

  private static Figure rate(Figure executed, Figure budget) {
    Trail trail =
        Trail.of(
            new Text("全年执行数 ÷ 预算数", "executed ÷ budget"),
            new Trail.Derived(executed),
            new Trail.Derived(budget));
    Value value = new Value.Absent(new Text("没有预算", "nothing budgeted"));
    if (executed.value() instanceof Value.Amount part
        && budget.value() instanceof Value.Amount whole
        && !whole.money().isZero()) {
      value =
          new Value.Rate(
              BigDecimal.valueOf(part.money().fen()), BigDecimal.valueOf(whole.money().fen()));
    }
    return new Figure("rate", new Text("预算执行率", "execution rate"), value, trail);
  }

  private List<Evaluation.SourceRow> sources() {
    List<Evaluation.SourceRow> rows = new ArrayList<>();
    for (MoneySource.Kind kind : MoneySource.Kind.values()) {
      List<String> ids =
          snapshot.fund().sources().stream()
              .filter(one -> one.kind() == kind)
              .map(MoneySource::id)
              .toList();
      Money initial = Money.cny(0);
      Money current = Money.cny(0);
      for (LedgerReader.Turnover turnover : snapshot.turnover()) {
        if (turnover.side() == Side.BUDGET
            && turnover.source().isPresent()
            && ids.contains(turnover.source().get())) {
          current = current.plus(turnover.amount());
          if (turnover.nature().equals(Optional.of(AppropriationKind.INITIAL))) {
            initial = initial.plus(turnover.amount());
          }
        }
      }
      rows.add(new Evaluation.SourceRow(kind, !ids.isEmpty(), initial, current));
    }
    return rows;
  }

  private static Evaluation.Indicator result(
      EvaluationPlan.Indicator plan, Figure actual, Optional<Score> score) {
    return new Evaluation.Indicator(plan, actual, score, List.of());
  }

  /** The same with the files kept with it, which its trail ends at. */
  private Evaluation.Indicator backed(Evaluation.Indicator one) {
    List<PostedRecord.Evidence> files =
        snapshot.evidence().stream()
            .filter(file -> file.indicator().equals(one.plan().id()))
            .toList();
    if (files.isEmpty()) {
      return one;
    }
    List<Trail.Source> sources = new ArrayList<>(one.actual().trail().sources());
    for (PostedRecord.Evidence file : files) {
      sources.add(new Trail.Evidence(file.name(), file.hash().hex(), file.size()));
    }
    Figure actual = one.actual();
    return new Evaluation.Indicator(
        one.plan(),
        new Figure(
            actual.name(),
            actual.label(),
            actual.value(),
            new Trail(actual.trail().formula(), sources)),
        one.score(),
        files);
  }

  private Evaluation.Indicator indicator(EvaluationPlan.Indicator indicator) {
    if (indicator.direction() == Direction.QUALITATIVE) {
      return judged(indicator);
    }
    Figure actual = actual(indicator);
    Optional<Fraction> result = Actuals.number(actual.value(), indicator.unit());
    if (result.isEmpty()) {
      notComputable(Place.of(indicator.id()), indicator.name(), actual.value());
      return result(indicator, actual, Optional.empty());
    }
    if (result.get().signum() < 0) {
      findings.add(
          Problem.of(
              EvaluationProblem.ACTUAL_NEGATIVE,
              Place.of(indicator.id()),
              indicator.name(),
              actual.value().text(Language.ZH)));
      return result(indicator, actual, Optional.empty());
    }
    Fraction target = Fraction.of(new BigDecimal(indicator.target()));
    Optional<Score> score =
        scoring.quantitative(indicator.direction(), target, result.get(), indicator.weight());
    if (score.isEmpty()) {
      notComputable(
          Place.field(indicator.id(), "target"),
          indicator.name(),
          new Value.Absent(new Text("目标值为零", "the target is zero")));
    }
    checkDeviation(indicator, target, result.get());
    return result(indicator, actual, overridden(indicator, score));
  }

  /** A person's points instead of the computed ones, listed for the auditor. */
  private Optional<Score> overridden(EvaluationPlan.Indicator indicator, Optional<Score> computed) {
    if (indicator.override().isEmpty()) {
      return computed;
    }
    EvaluationPlan.Override override = indicator.override().get();
    Optional<Problem> ungrounded = WrittenWords.missing(indicator, override);
    if (ungrounded.isPresent()) {
      findings.add(ungrounded.get());
      return computed;
    }
    String before = computed.map(score -> score.printed().toPlainString()).orElse("—");
    if (override.score().signum() < 0 || override.score().compareTo(indicator.weight()) > 0) {
      findings.add(
          Problem.of(
              EvaluationProblem.OVERRIDE_OUTSIDE,
              Place.field(indicator.id(), "override"),
              indicator.name(),
              override.score().toPlainString(),
              indicator.weight().toPlainString()));
      return computed;
    }
    findings.add(
        Problem.of(
            EvaluationProblem.OVERRIDDEN,
            Place.field(indicator.id(), "override"),
            indicator.name(),
            before,
            override.score().toPlainString(),
            override.operator(),
            override.reason()));
    return Optional.of(
        scoring.overridden(override.score(), before, override.operator(), override.reason()));
  }

  private Figure actual(EvaluationPlan.Indicator indicator) {
    return Actuals.of(indicator, source, facts, findings);
  }

  private Evaluation.Indicator judged(EvaluationPlan.Indicator indicator) {
    String name = "indicator." + indicator.id() + ".actual";
    if (indicator.assessment().isEmpty()) {
      Value none = new Value.Absent(new Text("尚未评定", "not assessed yet"));
      notComputable(Place.field(indicator.id(), "assessment"), indicator.name(), none);
      return result(
          indicator,
          new Figure(
              name,
              Text.same(indicator.name()),
              none,
              new Trail(new Text("待评定", "to be assessed"), List.of())),
          Optional.empty());
    }
    EvaluationPlan.Assessment assessment = indicator.assessment().get();
    List<Trail.Source> sources = new ArrayList<>();
    sources.add(new Trail.Judgement(assessment.assessor(), assessment.reason()));
    // A judgement may rest on files and words alone, with no module behind it.
    if (!indicator.module().isEmpty()) {
      sources.addAll(actual(indicator).trail().sources());
    }
    Figure actual =
        new Figure(
            name,
            Text.same(indicator.name()),
            new Value.Wording(assessment.achieved()),
            new Trail(new Text("由人评定", "judged by a person"), sources));
    WrittenWords.missing(indicator, assessment).ifPresent(findings::add);
    checkBand(indicator, assessment);
    boolean possible =
        assessment.score().signum() >= 0 && assessment.score().compareTo(indicator.weight()) <= 0;
    if (!possible) {
      // Points that the indicator does not have would lift or lower the total past what it can be.
      notComputable(
          Place.field(indicator.id(), "assessment"),
          indicator.name(),
          new Value.Absent(
              new Text("评定的得分 {0} 不在 0 至 {1} 之间", "the points given, {0}, are not within 0 to {1}")
                  .with(assessment.score().toPlainString(), indicator.weight().toPlainString())));
      return result(indicator, actual, Optional.empty());
    }
    return result(
        indicator,
        actual,
        Optional.of(
            scoring.judged(assessment.score(), assessment.achieved(), assessment.assessor())));
  }

  private void checkBand(EvaluationPlan.Indicator indicator, EvaluationPlan.Assessment assessment) {
    Optional<Scheme.Band> band = scheme.band(assessment.achieved());
    if (band.isEmpty()) {
      findings.add(
          Problem.of(
              EvaluationProblem.BAND_UNKNOWN,
              Place.field(indicator.id(), "assessment"),
              assessment.achieved(),
              String.join("、", scheme.qualitative().stream().map(Scheme.Band::name).toList())));
      return;
    }
    if (indicator.weight().signum() > 0
        && !band.get()
            .contains(Fraction.of(assessment.score()).dividedBy(Fraction.of(indicator.weight())))) {
      findings.add(
          Problem.of(
              EvaluationProblem.OUTSIDE_BAND,
              Place.field(indicator.id(), "assessment"),
              indicator.name(),
              assessment.achieved(),
              assessment.score(),
              band.get().from(),
              band.get().to()));
    }
  }

  private void checkDeviation(
      EvaluationPlan.Indicator indicator, Fraction target, Fraction actual) {
    if (Scoring.wantsMore(indicator.direction())
        && indicator.deviationReason().isEmpty()
        && scheme.deviation().asksForReason(target, actual)) {
      findings.add(
          Problem.of(
              EvaluationProblem.REASON_MISSING,
              Place.field(indicator.id(), "deviationReason"),
              indicator.name(),
              actual.dividedBy(target).toPercentText(1, RoundingMode.DOWN)));
    }
  }

  private static Optional<BigDecimal> total(
      Evaluation.Money money, List<Evaluation.Indicator> indicators) {
    if (money.score().isEmpty()
        || indicators.stream().anyMatch(indicator -> indicator.score().isEmpty())) {
      return Optional.empty();
    }
    BigDecimal total = money.score().get().printed();
    for (Evaluation.Indicator indicator : indicators) {
      total = total.add(indicator.score().get().printed());
    }
    return Optional.of(total);
  }

  private void alarms(Evaluation.Money money, List<Evaluation.Indicator> indicators) {
    if (!(money.rate().value() instanceof Value.Rate rate)) {
      return;
    }
    Fraction spent = rate.fraction();
    if (Fraction.ONE.minus(spent).compareTo(scheme.alarms().unspent()) > 0) {
      findings.add(
          Problem.of(
              EvaluationProblem.UNSPENT,
              Place.of("rate"),
              spent.toPercentText(1, RoundingMode.DOWN),
              percent(scheme.alarms().unspent())));
    }
    BigDecimal weights = BigDecimal.ZERO;
    Fraction points = Fraction.ZERO;
    for (Evaluation.Indicator indicator : indicators) {
      if (indicator.score().isPresent()) {
        weights = weights.add(indicator.plan().weight());
        points = points.plus(indicator.score().get().exact());
      }
    }
    if (weights.signum() > 0) {
      Fraction share = points.dividedBy(Fraction.of(weights));
      if (share.minus(spent).compareTo(scheme.alarms().scoresAboveSpending()) > 0) {
        findings.add(
            Problem.of(
                EvaluationProblem.SCORES_ABOVE_SPENDING,
                Place.of("rate"),
                share.toPercentText(1, RoundingMode.DOWN),
                spent.toPercentText(1, RoundingMode.DOWN),
                percent(scheme.alarms().scoresAboveSpending())));
      }
    }
  }

  private static String percent(Fraction share) {
    return share
            .times(HUNDRED)
            .toDecimal(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private void notComputable(Place place, String name, Value value) {
    Text reason =
        value instanceof Value.Absent absent
            ? absent.reason()
            : new Text("结果不是数值", "the result is not a number");
    findings.add(Problem.of(EvaluationProblem.NOT_COMPUTABLE, place, name, reason));
  }
}
