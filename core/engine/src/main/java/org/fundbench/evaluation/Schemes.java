package org.fundbench.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundbench.api.Fraction;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme.Deviation.Action;
import org.fundbench.yaml.YamlMap;

/** Reads schemes and checks them: a scheme with a hole must not decide anybody's grade. */
public final class Schemes {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final List<String> SHIPPED =
      List.of(
          "national-default",
          "initial-budget",
          "whole-numbers",
          "no-execution-points",
          "satisfaction-20",
          "linear-excess",
          "banded-execution");

  private Schemes() {}

  /** The ids of the schemes that come with the program. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /**
   * A scheme that comes with the program.
   *
   * @throws RefusedException if there is none of that id
   */
  public static Scheme shipped(String id) {
    if (!SHIPPED.contains(id)) {
      throw new RefusedException(
          Problem.of(
              EvaluationProblem.SCHEME_UNKNOWN, Place.of(id), id, String.join(", ", SHIPPED)));
    }
    try (InputStream in = Schemes.class.getResourceAsStream("/schemes/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its scheme " + id);
      }
      return read(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read a scheme of the program itself", e);
    }
  }

  /**
   * Reads a scheme.
   *
   * @throws RefusedException with everything that is wrong, each with row and column
   */
  public static Scheme read(String file, String text) {
    YamlMap.Problems problems = new YamlMap.Problems();
    YamlMap root =
        YamlMap.parse(file, text, problems)
            .only(
                "id",
                "name",
                "weights",
                "execution",
                "quantitative",
                "qualitative",
                "deviation",
                "rounding",
                "alarms",
                "grades");
    checkWeights(
        root.requiredMap("weights").only("execution", "outputs", "benefits", "satisfaction"));
    Scheme scheme =
        new Scheme(
            root.text("id"),
            root.text("name"),
            execution(root.requiredMap("execution")),
            quantitative(root.requiredMap("quantitative")),
            bands(root),
            deviation(root.requiredMap("deviation")),
            rounding(root.requiredMap("rounding")),
            root.map("alarms").map(Schemes::alarms).orElse(Alarms.USUAL),
            grades(root));
    problems.refuseErrors();
    return scheme;
  }

  private static void checkWeights(YamlMap weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String level : List.of("execution", "outputs", "benefits", "satisfaction")) {
      sum = sum.add(percent(weights, level));
    }
    if (sum.compareTo(FULL) != 0) {
      weights
          .problems()
          .add(
              Problem.of(
                  EvaluationProblem.SCHEME_WEIGHTS,
                  weights.place("execution"),
                  sum.stripTrailingZeros().toPlainString()));
    }
  }

  private static Scheme.Execution execution(YamlMap map) {
    map.only("rule", "denominator", "bands");
    boolean banded = map.oneOf("rule", Map.of("proportional", false, "banded", true));
    Scheme.Denominator denominator =
        map.oneOf(
            "denominator",
            Map.of("current", Scheme.Denominator.CURRENT, "initial", Scheme.Denominator.INITIAL));
    List<Scheme.ExecutionBand> bands = new ArrayList<>();
    for (YamlMap band : map.maps("bands")) {
      band.only("from", "points");
      bands.add(new Scheme.ExecutionBand(percent(band, "from"), percent(band, "points")));
    }
    if (banded) {
      checkDescending(
          map,
          "bands",
          new Text("执行率各档", "bands of the execution rate"),
          bands.stream().map(Scheme.ExecutionBand::from).toList());
    }
    return new Scheme.Execution(denominator, banded ? bands : List.of());
  }

  private static Scheme.Quantitative quantitative(YamlMap map) {
    map.only("atLeast", "atMost", "exactly");
    map.oneOf("atLeast", Map.of("proportional", true));
    map.oneOf("exactly", Map.of("proportional", true));
    return new Scheme.Quantitative(
        map.oneOf(
            "atMost",
            Map.of(
                "target-over-actual", Scheme.Reverse.TARGET_OVER_ACTUAL,
                "linear-excess", Scheme.Reverse.LINEAR_EXCESS)));
  }

  private static List<Scheme.Band> bands(YamlMap root) {
    List<Scheme.Band> bands = new ArrayList<>();
    BigDecimal upper = FULL;
    for (YamlMap map : root.maps("qualitative")) {
      map.only("name", "from", "to");
      Scheme.Band band =
          new Scheme.Band(map.text("name"), percent(map, "from"), percent(map, "to"));
      if (band.to().compareTo(upper) != 0 || band.from().compareTo(band.to()) >= 0) {
        gap(map, "to", new Text("定性各档", "qualitative bands"), band.from() + "–" + band.to());
      }
      upper = band.from();
      bands.add(band);
    }
    if (upper.signum() != 0) {
      gap(root, "qualitative", new Text("定性各档", "qualitative bands"), upper + "–0");
    }
    return bands;
  }

  private static Scheme.Deviation deviation(YamlMap map) {
    map.only("threshold", "action");
    BigDecimal threshold = map.number("threshold");
    if (threshold.compareTo(FULL) < 0) {
      map.problems()
          .add(
              Problem.of(
                  EvaluationProblem.SCHEME_VALUE,
                  map.place("threshold"),
                  "threshold",
                  threshold,
                  "100…"));
    }
    return new Scheme.Deviation(
        threshold,
        map.oneOf("action", Map.of("none", Action.NONE, "require-reason", Action.REQUIRE_REASON)));
  }

  private static Scheme.Rounding rounding(YamlMap map) {
    map.only("decimals", "mode", "rateFirst");
    BigDecimal decimals = map.number("decimals");
    if (decimals.scale() > 0
        || decimals.signum() < 0
        || decimals.compareTo(BigDecimal.valueOf(6)) > 0) {
      map.problems()
          .add(
              Problem.of(
                  EvaluationProblem.SCHEME_VALUE,
                  map.place("decimals"),
                  "decimals",
                  decimals,
                  "0…6"));
      decimals = BigDecimal.ZERO;
    }
    return new Scheme.Rounding(
        decimals.intValueExact(),
        map.oneOf("mode", Map.of("half-up", RoundingMode.HALF_UP, "down", RoundingMode.DOWN)),
        map.oneOf("rateFirst", Map.of("false", false, "true", true)));
  }

  private static Alarms alarms(YamlMap map) {
    map.only("unspent", "scoresAboveSpending", "decemberShare");
    return new Alarms(
        share(map, "unspent"), share(map, "scoresAboveSpending"), share(map, "decemberShare"));
  }

  private static Fraction share(YamlMap map, String key) {
    return Fraction.of(percent(map, key)).dividedBy(Fraction.of(FULL));
  }

  private static List<Scheme.Grade> grades(YamlMap root) {
    List<Scheme.Grade> grades = new ArrayList<>();
    for (YamlMap map : root.maps("grades")) {
      map.only("name", "from");
      grades.add(new Scheme.Grade(map.text("name"), percent(map, "from")));
    }
    checkDescending(
        root, "grades", new Text("等级", "grades"), grades.stream().map(Scheme.Grade::from).toList());
    return grades;
  }

  private static void checkDescending(YamlMap map, String key, Text what, List<BigDecimal> starts) {
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i).compareTo(starts.get(i - 1)) >= 0) {
        gap(map, key, what, starts.toString());
        return;
      }
    }
    if (starts.isEmpty() || starts.get(starts.size() - 1).signum() != 0) {
      gap(map, key, what, starts.toString());
    }
  }

  private static void gap(YamlMap map, String key, Text what, String where) {
    map.problems().add(Problem.of(EvaluationProblem.SCHEME_GAP, map.place(key), what, where));
  }

  private static BigDecimal percent(YamlMap map, String key) {
    BigDecimal value = map.number(key);
    if (value.signum() < 0 || value.compareTo(FULL) > 0) {
      map.problems()
          .add(Problem.of(EvaluationProblem.SCHEME_VALUE, map.place(key), key, value, "0…100"));
    }
    return value;
  }
}
