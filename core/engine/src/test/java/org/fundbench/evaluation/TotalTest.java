package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fundbench.api.Direction;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Fraction;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader.Turnover;
import org.fundbench.ledger.TestFund;
import org.fundbench.proof.MerkleTree;

/** A reader who adds up the printed scores must get the printed total. */
class TotalTest {
  @Property(tries = 300)
  void theTotalIsTheSumOfThePrintedScores(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 2000) Integer> results,
      @ForAll @IntRange(max = 3) int schemeNumber,
      @ForAll @IntRange(min = 1, max = 150_000) int paid) {
    String scheme =
        List.of("national-default", "linear-excess", "whole-numbers", "deviation-reduced")
            .get(schemeNumber);
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      indicators.add(indicator(i, results.size()));
    }
    Evaluation evaluation =
        Evaluator.evaluate(
            snapshot(paid),
            new EvaluationPlan(
                scheme, BigDecimal.TEN, indicators, new EvaluationPlan.Goals("", "")),
            Schemes.shipped(scheme),
            (module, indicator, options, facts) ->
                IndicatorModule.Result.quantity(
                    BigDecimal.valueOf(results.get(Integer.parseInt(indicator))),
                    "",
                    new Trail(Text.same("x"), List.of())));

    BigDecimal printed = evaluation.money().score().orElseThrow().printed();
    Fraction exact = evaluation.money().score().orElseThrow().exact();
    for (Evaluation.Indicator indicator : evaluation.indicators()) {
      printed = printed.add(indicator.score().orElseThrow().printed());
      exact = exact.plus(indicator.score().orElseThrow().exact());
    }
    assertThat(evaluation.total()).contains(printed);
    assertThat(printed).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(101));
    // Rounding moves each score by half a unit at most: that is all the total can be off.
    Fraction half =
        Fraction.of(results.size() + 1L)
            .dividedBy(Fraction.of(2))
            .dividedBy(
                Fraction.of(BigDecimal.TEN.pow(Schemes.shipped(scheme).rounding().decimals())));
    assertThat(exact.minus(Fraction.of(printed))).isBetween(Fraction.ZERO.minus(half), half);
  }

  private static EvaluationPlan.Indicator indicator(int number, int count) {
    return new EvaluationPlan.Indicator(
        "i" + number,
        "m",
        String.valueOf(number),
        Map.of(),
        "l",
        "l",
        "n" + number,
        List.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.EXACTLY).get(number % 3),
        "700",
        "",
        BigDecimal.valueOf(90).divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FundSnapshot snapshot(long paid) {
    return new FundSnapshot(
        TestFund.file().fund(),
        LocalDate.of(2023, 12, 31),
        List.of(
            turnover(EntryKind.APPROPRIATION, Side.BUDGET, 150_000),
            turnover(EntryKind.PAYMENT, Side.PAID, paid)),
        List.of(),
        new MerkleTree().head());
  }

  private static Turnover turnover(EntryKind kind, Side side, long fen) {
    return new Turnover(
        "a",
        Period.of(2023, 1),
        kind,
        side,
        side == Side.BUDGET ? Optional.of(AppropriationKind.INITIAL) : Optional.empty(),
        Optional.empty(),
        Money.cny(fen),
        1);
  }
}
