package org.fundbench.evaluation.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Text;
import org.fundbench.yaml.Nearest;

/**
 * The names under which forms are handed in: ours, in other spellings, and as the form prints them.
 */
final class FormKeys {
  /** Of these a form has at least one. */
  static final Set<String> OF_A_FORM =
      Set.of("indicators", "budget_initial", "budget_adjusted", "executed", "total_as_printed");

  /** Objects that only group cells of the head. */
  private static final Set<String> GROUPS =
      Set.of("budget", "execution", "funds", "money", "total", "资金", "项目资金", "预算执行");

  private static final Map<String, String> CANONICAL = new HashMap<>();

  /** Each as it is written, by its plain form. */
  private static final Map<String, String> NAMES = new HashMap<>();

  /** Shorter keys lie near to many words, as date does to rate; longer ones may be two away. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_IN_CHINESE = 3;
  private static final int LONG = 6;

  static {
    put("project", "项目名称", "project_name");
    put("currency_unit", "金额单位", "货币单位", "currency");
    put("budget_initial", "年初预算数", "initial_budget", "initial");
    put("budget_adjusted", "全年预算数", "全年预算数(A)", "adjusted_budget", "adjusted", "budget_current");
    put("executed", "全年执行数", "全年执行数(B)");
    put("execution_rate_as_printed", "执行率", "执行率(B/A)", "execution_rate", "rate");
    put("execution_weight", "执行率分值");
    put("execution_score_as_printed", "执行率得分", "execution_score");
    put("indicators", "绩效指标", "指标");
    put("level1", "一级指标", "level_1");
    put("level2", "二级指标", "level_2");
    put("name", "三级指标", "指标名称", "level3", "level_3");
    put("direction_op", "指标性质", "direction", "operator");
    put("target", "年度指标值", "指标值", "target_value");
    put("unit", "度量单位", "计量单位");
    put("actual", "实际完成值", "全年实际值", "actual_value");
    put("weight", "分值");
    put("score_as_printed", "得分", "score");
    put("deviation_reason", "偏差原因分析及改进措施", "未完成原因分析", "偏差原因", "reason");
    put("total_as_printed", "总分", "total_score");
    put("grade_as_printed", "等级", "自评等级", "grade");
    put("usable_as");
    put("completeness");
  }

  /** What the form prints above the cells, for messages: nobody who reads one knows our keys. */
  private static final Map<String, Text> COLUMNS =
      Map.ofEntries(
          Map.entry("budget_initial", new Text("年初预算数", "initial budget")),
          Map.entry("budget_adjusted", new Text("全年预算数", "adjusted budget")),
          Map.entry("executed", new Text("全年执行数", "execution")),
          Map.entry("execution_rate_as_printed", new Text("执行率", "execution rate")),
          Map.entry("execution_weight", new Text("执行率分值", "weight of the execution rate")),
          Map.entry("execution_score_as_printed", new Text("执行率得分", "score of the execution rate")),
          Map.entry("target", new Text("年度指标值", "target")),
          Map.entry("actual", new Text("实际完成值", "result")),
          Map.entry("weight", new Text("分值", "weight")),
          Map.entry("score_as_printed", new Text("得分", "score")),
          Map.entry("total_as_printed", new Text("总分", "total")));

  private FormKeys() {}

  /** The column of the printed form that a key stands for. */
  static Text column(String key) {
    return COLUMNS.getOrDefault(key, Text.same(key));
  }

  private static void put(String canonical, String... others) {
    CANONICAL.put(plain(canonical), canonical);
    NAMES.put(plain(canonical), canonical);
    for (String other : others) {
      CANONICAL.put(plain(other), canonical);
      NAMES.put(plain(other), other);
    }
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT)
        .replace('（', '(')
        .replace('）', ')')
        .replaceAll("[\\s_-]+", "");
  }

  /** Our name of a key; a key that means nothing here keeps its own. */
  static String canonical(String key) {
    return CANONICAL.getOrDefault(plain(key), key);
  }

  /** The known name that an unknown key was probably meant to be. */
  static Optional<String> nearlyMeant(String key) {
    String plain = plain(key);
    boolean latin = plain.chars().allMatch(letter -> letter < 0x80);
    int shortest = latin ? SHORTEST : SHORTEST_IN_CHINESE;
    if (CANONICAL.containsKey(plain) || GROUPS.contains(key) || plain.length() < shortest) {
      return Optional.empty();
    }
    int letters = plain.length() < LONG ? 1 : 2;
    return Nearest.within(letters, plain, CANONICAL.keySet())
        .map(name -> NAMES.getOrDefault(name, name));
  }

  /** The cells of a form's head, also where they stand in groups. */
  static Map<String, Object> flattened(Map<String, Object> root) {
    Map<String, Object> flat = new LinkedHashMap<>(root);
    root.forEach(
        (key, value) -> {
          if (GROUPS.contains(key) && value instanceof Map<?, ?> group) {
            group.forEach((name, cell) -> flat.putIfAbsent(inGroup(key, name), cell));
          } else if (key.equals("total")) {
            flat.putIfAbsent("total_as_printed", value);
          } else if (key.equals("budget")) {
            flat.putIfAbsent("budget_adjusted", value);
          }
        });
    return flat;
  }

  private static String inGroup(String group, Object name) {
    String key = String.valueOf(name);
    String inside = group.equals("total") ? "total_as_printed" : "execution_score_as_printed";
    return switch (key) {
      case "score_as_printed" -> inside;
      case "weight" -> group.equals("total") ? key : "execution_weight";
      default -> key;
    };
  }
}
