package org.fundbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/** Finds what a person should have written: a reason or a goal that is missing is not a blank. */
final class WrittenWords {
  private WrittenWords() {}

  /** The goals of the year that nobody wrote. */
  static List<Problem> missing(EvaluationPlan.Goals goals) {
    List<Problem> missing = new ArrayList<>();
    if (goals.expected().isBlank()) {
      missing.add(goal("expected", new Text("预期目标", "expected")));
    }
    if (goals.achieved().isBlank()) {
      missing.add(goal("achieved", new Text("实际完成情况", "achieved")));
    }
    return missing;
  }

  private static Problem goal(String key, Text name) {
    return Problem.of(EvaluationProblem.GOAL_MISSING, Place.field("goals", key), name);
  }

  /** Points set by a person without a reason or a name. */
  static Optional<Problem> missing(
      EvaluationPlan.Indicator indicator, EvaluationPlan.Override override) {
    return grounds(
        indicator,
        "override",
        new Text("调整得分", "points set by a person"),
        override.reason(),
        override.operator());
  }

  /** A judgement without a reason or a name. */
  static Optional<Problem> missing(
      EvaluationPlan.Indicator indicator, EvaluationPlan.Assessment assessment) {
    return grounds(
        indicator,
        "assessment",
        new Text("评定", "judgement"),
        assessment.reason(),
        assessment.assessor());
  }

  private static Optional<Problem> grounds(
      EvaluationPlan.Indicator indicator, String key, Text what, String reason, String person) {
    return reason.isBlank() || person.isBlank()
        ? Optional.of(
            Problem.of(
                EvaluationProblem.GROUNDS_MISSING,
                Place.field(indicator.id(), key),
                indicator.name(),
                what))
        : Optional.empty();
  }
}
