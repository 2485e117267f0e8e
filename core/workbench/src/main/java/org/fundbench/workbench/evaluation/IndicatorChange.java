package org.fundbench.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;

/** One indicator of a draft made another. */
final class IndicatorChange {
  private IndicatorChange() {}

  /** Which of the fields differs, so that typing on in it is one step. */
  static String field(EvaluationPlan.Indicator before, EvaluationPlan.Indicator after) {
    if (!before.target().equals(after.target())) {
      return "target";
    }
    if (!before.weight().equals(after.weight())) {
      return "weight";
    }
    if (!before.unit().equals(after.unit())) {
      return "unit";
    }
    if (before.direction() != after.direction()) {
      return "direction";
    }
    if (!before.deviationReason().equals(after.deviationReason())) {
      return "deviationReason";
    }
    return before.override().equals(after.override()) ? "assessment" : "override";
  }

  /** The self-evaluation with one more indicator, behind the others of its group. */
  static SelfEvaluation add(SelfEvaluation all, EvaluationPlan.Indicator next) {
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>(all.plan().indicators());
    int at = indicators.size();
    for (int i = 0; i < indicators.size(); i++) {
      if (indicators.get(i).level1().equals(next.level1())) {
        at = i + 1;
      }
    }
    indicators.add(at, next);
    return with(all, indicators);
  }

  /** The self-evaluation without an indicator. */
  static SelfEvaluation remove(SelfEvaluation all, String id) {
    return with(all, all.plan().indicators().stream().filter(one -> !one.id().equals(id)).toList());
  }

  private static SelfEvaluation with(
      SelfEvaluation all, List<EvaluationPlan.Indicator> indicators) {
    EvaluationPlan plan = all.plan();
    return new SelfEvaluation(
        new EvaluationPlan(plan.scheme(), plan.executionWeight(), indicators, plan.goals()),
        all.texts());
  }

  /** The self-evaluation with an indicator in the place of the one of its id. */
  static SelfEvaluation replace(SelfEvaluation all, EvaluationPlan.Indicator next) {
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>();
    for (EvaluationPlan.Indicator one : all.plan().indicators()) {
      indicators.add(one.id().equals(next.id()) ? next : one);
    }
    return with(all, indicators);
  }
}
