package org.fundbench.fundfile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;

/**
 * What a new fund takes over from another one. What the fund is goes along: lines, series,
 * indicators with targets and weights, the texts that describe it. What a year came to does not:
 * reasons, judgements, points set by a person, and the texts about results would otherwise be
 * signed a second time for a year they do not tell of.
 */
public final class CarriedFund {
  /** The parts of the report that describe the fund; the others tell what happened in the year. */
  private static final Set<String> DESCRIBING =
      Set.of(
          "background", "allocation", "policyBasis", "goals", "indicators", "purpose", "standards");

  private CarriedFund() {}

  /**
   * The same fund in the year after, with last year's budget as a proposal under a document that is
   * still to be named.
   */
  public static FundFile nextYear(FundFile last) {
    Fund fund = last.fund();
    int year = fund.year() + 1;
    Fund next =
        new Fund(
            idOf(fund.id(), fund.year()),
            fund.name().replace(String.valueOf(fund.year()), String.valueOf(year)),
            year,
            fund.department(),
            fund.unit(),
            fund.policyBasis(),
            fund.manager(),
            fund.sources(),
            fund.policies(),
            fund.lines(),
            fund.series());
    List<Appropriation> budget =
        last.appropriations().stream()
            .filter(one -> one.kind() == AppropriationKind.INITIAL)
            .findFirst()
            .map(one -> proposal(one, year))
            .stream()
            .toList();
    SelfEvaluation evaluation = last.selfEvaluation();
    Map<String, List<String>> texts = new LinkedHashMap<>(evaluation.texts());
    texts.keySet().retainAll(DESCRIBING);
    return written(
        next,
        budget,
        new SelfEvaluation(
            planned(evaluation.plan(), evaluation.plan().goals().expected()), texts));
  }

  /** Lines, series and indicators of a fund for another one: no names, no money, no texts. */
  public static FundFile structure(FundFile of, int year) {
    Fund fund = of.fund();
    List<BudgetLine> lines =
        fund.lines().stream()
            .map(
                line ->
                    new BudgetLine(
                        line.id(), line.name(), line.economicCode(), line.aliases(), List.of()))
            .toList();
    Fund next =
        new Fund(
            "", "", year, "", "", "", "", fund.sources(), fund.policies(), lines, fund.series());
    return written(next, List.of(), new SelfEvaluation(planned(of.evaluation(), ""), Map.of()));
  }

  private static FundFile written(
      Fund fund, List<Appropriation> budget, SelfEvaluation evaluation) {
    return new FundFile(
        fund,
        budget,
        evaluation.plan(),
        evaluation.texts(),
        List.of(),
        FundFileWriter.write(fund, budget, evaluation));
  }

  private static String idOf(String id, int year) {
    String old = String.valueOf(year);
    String next = String.valueOf(year + 1);
    return id.contains(old) ? id.replace(old, next) : id + "-" + next;
  }

  private static Appropriation proposal(Appropriation last, int year) {
    return new Appropriation(
        "",
        AppropriationKind.INITIAL,
        LocalDate.of(year, 1, 1),
        last.source(),
        last.amounts(),
        Place.of("appropriations"));
  }

  private static EvaluationPlan planned(EvaluationPlan plan, String expected) {
    return new EvaluationPlan(
        plan.scheme(),
        plan.executionWeight(),
        plan.indicators().stream().map(CarriedFund::withoutResult).toList(),
        new EvaluationPlan.Goals(expected, ""));
  }

  private static EvaluationPlan.Indicator withoutResult(EvaluationPlan.Indicator one) {
    return new EvaluationPlan.Indicator(
        one.id(),
        one.module(),
        one.computes(),
        one.options(),
        one.level1(),
        one.level2(),
        one.name(),
        one.direction(),
        one.target(),
        one.unit(),
        one.weight(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
