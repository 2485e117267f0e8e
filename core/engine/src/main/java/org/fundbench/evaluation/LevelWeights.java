package org.fundbench.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/**
 * Compares the points a fund gives to its levels with those its scheme lays down. A fund may depart
 * from them where its scheme allows it, so that this is told and not refused. Levels of other names
 * are not compared: nobody knows where they belong.
 */
final class LevelWeights {
  private static final List<String> LEVELS = List.of("产出指标", "效益指标", "满意度指标");

  private LevelWeights() {}

  static Optional<Problem> difference(EvaluationPlan plan, Scheme.Weights weights) {
    Map<String, BigDecimal> given = new LinkedHashMap<>();
    LEVELS.forEach(level -> given.put(level, BigDecimal.ZERO));
    for (EvaluationPlan.Indicator indicator : plan.indicators()) {
      if (!given.containsKey(indicator.level1())) {
        return Optional.empty();
      }
      given.merge(indicator.level1(), indicator.weight(), BigDecimal::add);
    }
    String is = plain(plan.executionWeight());
    for (BigDecimal points : given.values()) {
      is += " / " + plain(points);
    }
    String wanted =
        plain(weights.execution())
            + " / "
            + plain(weights.outputs())
            + " / "
            + plain(weights.benefits())
            + " / "
            + plain(weights.satisfaction());
    return is.equals(wanted)
        ? Optional.empty()
        : Optional.of(Problem.of(EvaluationProblem.LEVEL_WEIGHTS, Place.of("weights"), is, wanted));
  }

  private static String plain(BigDecimal points) {
    return points.signum() == 0
        ? "0"
        : points
            .stripTrailingZeros()
            .setScale(Math.max(0, points.stripTrailingZeros().scale()))
            .toPlainString();
  }
}
