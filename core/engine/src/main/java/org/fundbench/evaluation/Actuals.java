package org.fundbench.evaluation;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Figure;
import org.fundbench.api.FigureKind;
import org.fundbench.api.Fraction;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.api.Value;

/** Results of indicators, for the year's evaluation and for a look in the course of the year. */
public final class Actuals {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Actuals() {}

  /**
   * The result of an indicator. Where its module refuses, it is absent and the reasons are added to
   * the findings.
   */
  public static Figure of(
      EvaluationPlan.Indicator indicator,
      IndicatorSource source,
      FundFacts facts,
      List<Problem> findings) {
    return declared(indicator, source, facts, findings).figure();
  }

  /**
   * A result with what its module says of it.
   *
   * @param figure the result
   * @param kind what it does over the months, where the module declares it
   */
  public record Declared(Figure figure, Optional<FigureKind> kind) {}

  /** The same, with what the module declares of it. */
  public static Declared declared(
      EvaluationPlan.Indicator indicator,
      IndicatorSource source,
      FundFacts facts,
      List<Problem> findings) {
    Value value;
    Trail trail;
    Optional<FigureKind> kind = Optional.empty();
    try {
      IndicatorModule.Result result =
          source.compute(indicator.module(), indicator.computes(), indicator.options(), facts);
      value = result.value();
      trail = result.trail();
      kind = result.kind();
    } catch (RefusedException e) {
      findings.addAll(e.problems());
      value = new Value.Absent(e.problems().get(0).message());
      trail = new Trail(new Text("未能计算", "not computed"), List.of());
    }
    return new Declared(
        new Figure(
            "indicator." + indicator.id() + ".actual", Text.same(indicator.name()), value, trail),
        kind);
  }

  /** The number of a result in the indicator's unit: a rate counts in percent where that is it. */
  public static Optional<Fraction> number(Value value, String unit) {
    if (value instanceof Value.Quantity quantity) {
      return Optional.of(Fraction.of(quantity.number()));
    }
    if (value instanceof Value.Rate rate) {
      return Optional.of("%".equals(unit) ? rate.fraction().times(HUNDRED) : rate.fraction());
    }
    return Optional.empty();
  }
}
