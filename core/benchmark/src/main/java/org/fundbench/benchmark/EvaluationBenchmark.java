package org.fundbench.benchmark;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Figure;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Period;
import org.fundbench.api.Value;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.Evaluator;
import org.fundbench.evaluation.Schemes;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.MeasurementSeries;
import org.fundbench.ledger.Policies;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.proof.MerkleTree;

/** Ten thousand indicators over a million measurements, evaluated in one process. */
public final class EvaluationBenchmark {
  private static final int INDICATORS = 10_000;
  private static final int COUNTS = 100;

  private EvaluationBenchmark() {}

  /** Runs it and prints the time of each round. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FundSnapshot snapshot = snapshot();
    EvaluationPlan plan = plan();
    for (int round = 1; round <= 5; round++) {
      long begin = System.nanoTime();
      Evaluation evaluation =
          Evaluator.evaluate(
              snapshot,
              plan,
              Schemes.shipped("national-default"),
              (module, indicator, options, facts) -> {
                Figure sum = facts.measured(indicator, facts.range());
                BigDecimal number = ((Value.Quantity) sum.value()).number();
                return IndicatorModule.Result.quantity(number, "", sum.trail());
              });
      long scored = evaluation.indicators().stream().filter(one -> one.score().isPresent()).count();
      out.printf(
          Locale.ROOT,
          "%,d indicators over %,d measurements: %.2f s (%,d scored)%n",
          INDICATORS,
          snapshot.measurements().size(),
          (System.nanoTime() - begin) / 1e9,
          scored);
    }
  }

  private static FundSnapshot snapshot() {
    List<MeasurementSeries> series = new ArrayList<>();
    List<PostedRecord.Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      series.add(new MeasurementSeries("s" + i, "数据" + i, "宗"));
      for (int j = 0; j < COUNTS; j++) {
        measurements.add(
            new PostedRecord.Measurement(
                measurements.size(),
                "f",
                "s" + i,
                Period.of(2023, 1 + j % 12),
                BigDecimal.valueOf(j),
                0));
      }
    }
    Fund fund =
        new Fund(
            "f",
            "经费",
            2023,
            "",
            "",
            "",
            "",
            List.of(),
            new Policies(Policies.Control.IGNORE, Policies.Control.IGNORE, Policies.SignOff.NONE),
            List.of(new BudgetLine("a", "甲", "", List.of(), List.of())),
            series);
    return new FundSnapshot(
        fund, LocalDate.of(2023, 12, 31), List.of(), measurements, new MerkleTree().head());
  }

  private static EvaluationPlan plan() {
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      indicators.add(
          new EvaluationPlan.Indicator(
              "i" + i,
              "m",
              "s" + i,
              Map.of(),
              "产出指标",
              "数量指标",
              "指标" + i,
              Direction.AT_LEAST,
              String.valueOf(4000 + i % 2000),
              "宗",
              new BigDecimal("0.01"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return new EvaluationPlan(
        "national-default", BigDecimal.ZERO, indicators, new EvaluationPlan.Goals("", ""));
  }
}
