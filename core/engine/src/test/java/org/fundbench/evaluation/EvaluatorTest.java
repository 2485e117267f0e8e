package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.ledger.TestFund;
import org.fundbench.proof.MerkleTree;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final Trail NONE = new Trail(Text.same("x"), List.of());

  @Test
  void aFundThatSpentAndDidWhatItWantedGetsItsPoints() {
    Evaluation evaluation = evaluate(TestFund.text("stop", "stop"), 150_000, quantity("10"));

    assertThat(evaluation.total()).contains(new BigDecimal("100.00"));
    assertThat(evaluation.grade().map(Scheme.Grade::name)).contains("优");
    assertThat(evaluation.findings()).isEmpty();
  }

  @Test
  void anAbsentResultHasNoScoreAndIsNotZero() {
    Evaluation evaluation =
        evaluate(
            TestFund.text("stop", "stop"),
            150_000,
            IndicatorModule.Result.absent(new Text("缺数据", "no data"), NONE));

    assertThat(evaluation.indicators().get(0).score()).isEmpty();
    assertThat(evaluation.total()).isEmpty();
    assertThat(evaluation.grade()).isEmpty();
    assertThat(codes(evaluation)).contains(EvaluationProblem.NOT_COMPUTABLE.id());
  }

  @Test
  void pointsSetByAPersonNeedAReasonAndAName() {
    String fund =
        TestFund.text("stop", "stop")
            .replace(
                "weight: \"90\"}",
                "weight: \"90\", override: {score: \"1\", reason: \" \", operator: 李四}}");

    Evaluation evaluation = evaluate(fund, 150_000, quantity("10"));

    assertThat(evaluation.findings())
        .extracting(Problem::code, Problem::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                EvaluationProblem.GROUNDS_MISSING.id(), Place.field("cases", "override")));
    assertThat(evaluation.indicators().get(0).score().orElseThrow().printed())
        .isEqualByComparingTo("90");
  }

  @Test
  void aBlankReasonExplainsNothing() {
    String fund =
        TestFund.text("stop", "stop")
            .replace("weight: \"90\"}", "weight: \"90\", deviationReason: \" \"}");

    assertThat(codes(evaluate(fund, 150_000, quantity("30"))))
        .containsExactly(EvaluationProblem.REASON_MISSING.id());
  }

  @Test
  void aGoalThatNobodyWroteIsAFinding() {
    String fund = TestFund.text("stop", "stop").replace("achieved: 实际}", "achieved: \"\"}");

    assertThat(evaluate(fund, 150_000, quantity("10")).findings())
        .extracting(Problem::code, Problem::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                EvaluationProblem.GOAL_MISSING.id(), Place.field("goals", "achieved")));
  }

  @Test
  void aFundWhoseIndicatorsAreLeftForLaterHasNoTotalYet() {
    String text = TestFund.text("stop", "stop");
    String later =
        text.substring(0, text.indexOf("  indicators:")) + text.substring(text.indexOf("  goals:"));

    Evaluation evaluation = evaluate(later, 150_000, quantity("10"));

    assertThat(codes(evaluation)).containsExactly(EvaluationProblem.INDICATORS_NONE.id());
    assertThat(evaluation.total()).isEmpty();
    assertThat(evaluation.money().score().orElseThrow().printed()).isEqualByComparingTo("10");
  }

  @Test
  void aJudgementNeedsNoModule() {
    String fund =
        TestFund.text("stop", "stop")
            .replace("module: m,", "module: \"\",")
            .replace(
                "direction: \">=\", target: \"10\"",
                "direction: qualitative, target: 提高, assessment: {achieved: 达成, score: \"85\","
                    + " reason: 理由, assessor: 组}");

    Evaluation evaluation =
        run(
            fund,
            150_000,
            (module, indicator, options, facts) -> {
              throw new AssertionError("no module was named, but “" + module + "” is asked");
            });

    assertThat(evaluation.total().orElseThrow()).isEqualByComparingTo("95");
  }

  @Test
  void aNegativeResultIsAFinding() {
    Evaluation evaluation = evaluate(TestFund.text("stop", "stop"), 150_000, quantity("-1"));

    assertThat(codes(evaluation)).contains(EvaluationProblem.ACTUAL_NEGATIVE.id());
    assertThat(evaluation.total()).isEmpty();
  }

  @Test
  void farOverTheTargetAsksForAReason() {
    assertThat(codes(evaluate(TestFund.text("stop", "stop"), 150_000, quantity("12.99"))))
        .isEmpty();
    assertThat(codes(evaluate(TestFund.text("stop", "stop"), 150_000, quantity("13"))))
        .containsExactly(EvaluationProblem.REASON_MISSING.id());
    String explained =
        TestFund.text("stop", "stop")
            .replace("weight: \"90\"", "weight: \"90\", deviationReason: 因为");
    assertThat(codes(evaluate(explained, 150_000, quantity("13")))).isEmpty();
  }

  @Test
  void muchMoneyLeftAndMuchBetterScoresAreAlarms() {
    assertThat(codes(evaluate(TestFund.text("stop", "stop"), 119_999, quantity("10"))))
        .containsExactly(
            EvaluationProblem.UNSPENT.id(), EvaluationProblem.SCORES_ABOVE_SPENDING.id());
    assertThat(codes(evaluate(TestFund.text("stop", "stop"), 120_000, quantity("10"))))
        .containsExactly(EvaluationProblem.SCORES_ABOVE_SPENDING.id());
    assertThat(codes(evaluate(TestFund.text("stop", "stop"), 142_500, quantity("10")))).isEmpty();
  }

  @Test
  void aJudgementMustLieInItsBand() {
    assertThat(codes(judged("达成", "72"))).isEmpty();
    assertThat(codes(judged("达成", "71.99"))).containsExactly(EvaluationProblem.OUTSIDE_BAND.id());
    assertThat(codes(judged("部分达成", "72"))).containsExactly(EvaluationProblem.OUTSIDE_BAND.id());
    assertThat(codes(judged("部分达成", "54"))).isEmpty();
    assertThat(codes(judged("很好", "90"))).containsExactly(EvaluationProblem.BAND_UNKNOWN.id());
  }

  @Test
  void pointsThatAPersonSetCountAndAreListed() {
    Evaluation evaluation = overridden("80");

    assertThat(evaluation.total()).contains(new BigDecimal("90.00"));
    assertThat(codes(evaluation)).containsExactly(EvaluationProblem.OVERRIDDEN.id());
    assertThat(evaluation.indicators().get(0).score().orElseThrow().formula().zh())
        .isEqualTo("80.00 = 由李四调整（计算得分 90.00）：数据存疑");
    assertThat(codes(overridden("90.01"))).containsExactly(EvaluationProblem.OVERRIDE_OUTSIDE.id());
  }

  @Test
  void pointsThatAnIndicatorDoesNotHaveDoNotCount() {
    Evaluation evaluation = judged("达成", "90.01");

    assertThat(evaluation.indicators().get(0).score()).isEmpty();
    assertThat(evaluation.total()).isEmpty();
    assertThat(codes(evaluation))
        .containsExactly(
            EvaluationProblem.OUTSIDE_BAND.id(), EvaluationProblem.NOT_COMPUTABLE.id());
  }

  @Test
  void levelsThatWeighOtherwiseThanInTheSchemeAreTold() {
    Evaluation evaluation =
        evaluate(TestFund.text("stop", "stop").replace("专项指标", "产出指标"), 150_000, quantity("10"));

    assertThat(codes(evaluation)).containsExactly(EvaluationProblem.LEVEL_WEIGHTS.id());
    assertThat(evaluation.findings().get(0).message().zh())
        .contains("10 / 90 / 0 / 0", "10 / 50 / 30 / 10");
  }

  private static Evaluation overridden(String points) {
    String text =
        TestFund.text("stop", "stop")
            .replace(
                "weight: \"90\"",
                "weight: \"90\", override: {score: \""
                    + points
                    + "\", reason: 数据存疑, operator: 李四}");
    return evaluate(text, 150_000, quantity("10"));
  }

  @Test
  void aModuleThatFailsLeavesAFindingAndTheRestStands() {
    Evaluation evaluation =
        run(
            TestFund.text("stop", "stop"),
            150_000,
            (module, indicator, options, facts) -> {
              throw new RefusedException(
                  Problem.of(EvaluationProblem.UNSPENT, Place.of("plugin"), "x"));
            });

    assertThat(evaluation.money().score()).isPresent();
    assertThat(evaluation.total()).isEmpty();
    assertThat(evaluation.findings()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static Evaluation judged(String band, String points) {
    String text =
        TestFund.text("stop", "stop")
            .replace("direction: \">=\", target: \"10\"", "direction: qualitative, target: 提高")
            .replace(
                "weight: \"90\"",
                "weight: \"90\", assessment: {achieved: "
                    + band
                    + ", score: \""
                    + points
                    + "\", reason: 理由, assessor: 某人}");
    // All of the budget is spent, so that only the judgement can be a finding.
    return evaluate(text, 150_000, IndicatorModule.Result.absent(Text.same("x"), NONE));
  }

  private static IndicatorModule.Result quantity(String number) {
    return IndicatorModule.Result.quantity(new BigDecimal(number), "宗", NONE);
  }

  private static Evaluation evaluate(String fundText, long paidFen, IndicatorModule.Result result) {
    return run(fundText, paidFen, (module, indicator, options, facts) -> result);
  }

  private static Evaluation run(String fundText, long paidFen, IndicatorSource source) {
    var file = FundFileReader.read("fund.yaml", fundText);
    FundSnapshot snapshot =
        new FundSnapshot(
            file.fund(),
            LocalDate.of(2023, 12, 31),
            List.of(
                new Turnover(
                    "a",
                    Period.of(2023, 1),
                    EntryKind.APPROPRIATION,
                    Side.BUDGET,
                    Optional.of(AppropriationKind.INITIAL),
                    Optional.of("district"),
                    Money.cny(150_000),
                    1),
                new Turnover(
                    "a",
                    Period.of(2023, 2),
                    EntryKind.PAYMENT,
                    Side.PAID,
                    Optional.empty(),
                    Optional.empty(),
                    Money.cny(paidFen),
                    1)),
            List.of(),
            new MerkleTree().head());
    return Evaluator.evaluate(
        snapshot, file.evaluation(), Schemes.shipped("national-default"), source);
  }

  private static List<String> codes(Evaluation evaluation) {
    return evaluation.findings().stream().map(Problem::code).toList();
  }
}
