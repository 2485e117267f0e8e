package org.fundbench.fundfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Direction;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.yaml.YamlMap;

/** Reads the part of a fund file that says what the fund is evaluated by. */
final class EvaluationPlanReader {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private EvaluationPlanReader() {}

  static EvaluationPlan read(YamlMap evaluation) {
    evaluation.only("scheme", "executionWeight", "indicators", "goals");
    YamlMap.Problems problems = evaluation.problems();
    FundFileReader.Ids ids = new FundFileReader.Ids(problems);
    BigDecimal executionWeight = weight(evaluation, "executionWeight");
    BigDecimal sum = executionWeight;
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>();
    for (YamlMap one : evaluation.maps("indicators")) {
      EvaluationPlan.Indicator indicator = indicator(one, ids);
      indicators.add(indicator);
      sum = sum.add(indicator.weight());
    }
    // A fund begins before its indicators are agreed on; they are added by a revision later.
    boolean later = indicators.isEmpty() && sum.compareTo(FULL) <= 0;
    if (!later && sum.compareTo(FULL) != 0) {
      problems.add(
          Problem.of(
              FundFileProblem.WEIGHTS_SUM,
              evaluation.place("indicators"),
              sum.stripTrailingZeros().toPlainString()));
    }
    YamlMap goals = evaluation.requiredMap("goals").only("expected", "achieved");
    return new EvaluationPlan(
        evaluation.text("scheme"),
        executionWeight,
        indicators,
        new EvaluationPlan.Goals(goals.text("expected"), goals.text("achieved")));
  }

  private static EvaluationPlan.Indicator indicator(YamlMap one, FundFileReader.Ids ids) {
    one.only(
        "id",
        "module",
        "computes",
        "options",
        "level1",
        "level2",
        "name",
        "direction",
        "target",
        "unit",
        "weight",
        "deviationReason",
        "override",
        "assessment");
    Direction direction = one.oneOf("direction", directions());
    String target = one.text("target");
    Optional<EvaluationPlan.Assessment> assessment =
        one.map("assessment").map(EvaluationPlanReader::assessment);
    if (direction == Direction.QUALITATIVE) {
      if (assessment.isEmpty()) {
        one.problems()
            .add(Problem.of(FundFileProblem.ASSESSMENT_MISSING, one.place("id"), one.text("name")));
      }
    } else if (!target.matches("[0-9]{1,18}(\\.[0-9]{1,12})?")) {
      one.problems().add(Problem.of(FundFileProblem.TARGET, one.place("target"), target));
      target = "0";
    }
    String id = ids.take("indicator", one);
    Map<String, String> options = new LinkedHashMap<>();
    one.map("options")
        .ifPresent(given -> given.keys().forEach(key -> options.put(key, given.text(key))));
    return new EvaluationPlan.Indicator(
        id,
        one.text("module"),
        one.optional("computes").orElse(id),
        options,
        one.text("level1"),
        one.text("level2"),
        one.text("name"),
        direction,
        target,
        one.optional("unit").orElse(""),
        weight(one, "weight"),
        one.optional("deviationReason"),
        one.map("override").map(EvaluationPlanReader::override),
        assessment);
  }

  private static BigDecimal weight(YamlMap map, String key) {
    BigDecimal weight = map.number(key);
    if (weight.signum() < 0) {
      map.problems()
          .add(Problem.of(FundFileProblem.WEIGHT, map.place(key), weight.toPlainString()));
    }
    return weight;
  }

  private static EvaluationPlan.Override override(YamlMap one) {
    one.only("score", "reason", "operator");
    return new EvaluationPlan.Override(
        one.number("score"), one.text("reason"), one.text("operator"));
  }

  private static EvaluationPlan.Assessment assessment(YamlMap one) {
    one.only("achieved", "score", "reason", "assessor");
    return new EvaluationPlan.Assessment(
        one.text("achieved"), one.number("score"), one.text("reason"), one.text("assessor"));
  }

  private static Map<String, Direction> directions() {
    Map<String, Direction> directions = new LinkedHashMap<>();
    for (Direction direction : Direction.values()) {
      directions.put(direction.key(), direction);
    }
    return directions;
  }
}
