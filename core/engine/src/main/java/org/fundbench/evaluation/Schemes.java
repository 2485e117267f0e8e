package org.fundbench.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Fraction;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Scheme.Deviation.Action;
import org.fundbench.evaluation.Scheme.Deviation.Reduction;
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
          "banded-execution",
          "deviation-reduced");

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
    Scheme scheme =
        new Scheme(
            root.text("id"),
            root.text("name"),
            weights(root.requiredMap("weights")),
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

  private static Scheme.Weights weights(YamlMap map) {
    map.only("execution", "outputs", "benefits", "satisfaction");
    Scheme.Weights weights =
        new Scheme.Weights(
            percent(map, "execution"),
            percent(map, "outputs"),
            percent(map, "benefits"),
            percent(map, "satisfaction"));
    BigDecimal sum =
        weights
            .execution()
            .add(weights.outputs())
            .add(weights.benefits())
            .add(weights.satisfaction());
    if (sum.compareTo(FULL) != 0) {
      map.problems()
          .add(
              Problem.of(
                  EvaluationProblem.SCHEME_WEIGHTS,
                  map.place("execution"),
                  sum.stripTrailingZeros().toPlainString()));
    }
    return weights;
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
    Text what = new Text("执行率各档", "bands of the execution rate");
    if (banded) {
      checkDescending(map, "bands", what, bands.stream().map(Scheme.ExecutionBand::from).toList());
      checkFalling(map, what, bands);
    } else if (!bands.isEmpty()) {
      refuse(map, "bands", "bands", bands.size(), "rule: banded");
    }
    return new Scheme.Execution(denominator, banded ? bands : List.of());
  }

  /** Who spends more of the budget must not get fewer points for it. */
  private static void checkFalling(YamlMap map, Text what, List<Scheme.ExecutionBand> bands) {
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).points().compareTo(bands.get(i - 1).points()) > 0) {
        map.problems()
            .add(
                Problem.of(
                    EvaluationProblem.SCHEME_RISES,
                    map.maps("bands").get(i).place("points"),
                    what,
                    bands.get(i).points(),
                    bands.get(i - 1).points()));
      }
    }
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
      checkNew(map, bands.stream().map(Scheme.Band::name).toList());
      upper = band.from();
      bands.add(band);
    }
    if (upper.signum() != 0) {
      gap(root, "qualitative", new Text("定性各档", "qualitative bands"), upper + "–0");
    }
    return bands;
  }

  private static Scheme.Deviation deviation(YamlMap map) {
    map.only("threshold", "action", "formula");
    BigDecimal threshold = map.number("threshold");
    if (threshold.compareTo(FULL) < 0) {
      refuse(map, "threshold", "threshold", threshold, "100…");
    }
    Action action =
        map.oneOf(
            "action",
            ordered(
                "none", Action.NONE,
                "require-reason", Action.REQUIRE_REASON,
                "reduce", Action.REDUCE));
    Optional<Reduction> formula = Optional.empty();
    if (action == Action.REDUCE) {
      formula =
          Optional.of(
              map.oneOf(
                  "formula",
                  Map.of(
                      "linear-excess", Reduction.LINEAR_EXCESS,
                      "threshold-over-actual", Reduction.THRESHOLD_OVER_ACTUAL)));
    } else if (map.keys().contains("formula")) {
      refuse(map, "formula", "formula", map.text("formula"), "action: reduce");
    }
    return new Scheme.Deviation(threshold, action, formula);
  }

  /** In the order they are listed to a person; the first stands in for a wrong one. */
  private static <T> Map<String, T> ordered(
      String one, T first, String two, T second, String three, T third) {
    Map<String, T> all = new LinkedHashMap<>();
    all.put(one, first);
    all.put(two, second);
    all.put(three, third);
    return all;
  }

  private static Scheme.Rounding rounding(YamlMap map) {
    map.only("decimals", "mode", "rateFirst");
    BigDecimal decimals = map.number("decimals");
    if (decimals.scale() > 0
        || decimals.signum() < 0
        || decimals.compareTo(BigDecimal.valueOf(6)) > 0) {
      refuse(map, "decimals", "decimals", decimals, "0…6");
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
      checkNew(map, grades.stream().map(Scheme.Grade::name).toList());
      grades.add(new Scheme.Grade(map.text("name"), percent(map, "from")));
    }
    checkDescending(
        root, "grades", new Text("等级", "grades"), grades.stream().map(Scheme.Grade::from).toList());
    return grades;
  }

  private static void checkNew(YamlMap map, List<String> taken) {
    if (taken.contains(map.text("name"))) {
      map.problems()
          .add(Problem.of(EvaluationProblem.SCHEME_TWICE, map.place("name"), map.text("name")));
    }
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
      refuse(map, key, key, value, "0…100");
    }
    return value;
  }

  private static void refuse(YamlMap map, String key, String what, Object value, String allowed) {
    map.problems()
        .add(Problem.of(EvaluationProblem.SCHEME_VALUE, map.place(key), what, value, allowed));
  }
}
