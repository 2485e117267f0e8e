package org.fundbench.evaluation.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundbench.api.Direction;

/** The operators that forms print, as signs and in words, before or behind a number. */
final class Signs {
  private static final Map<String, Direction> BEFORE = new LinkedHashMap<>();
  private static final Map<String, Direction> BEHIND = new LinkedHashMap<>();

  /** What a column of operators says instead of one. */
  private static final Map<String, Direction> WORDS =
      Map.of(
          "正向", Direction.AT_LEAST,
          "正向指标", Direction.AT_LEAST,
          "反向", Direction.AT_MOST,
          "反向指标", Direction.AT_MOST,
          "逆向", Direction.AT_MOST,
          "逆向指标", Direction.AT_MOST);

  private static final Pattern JUDGED = Pattern.compile("定性|是/否|是否|qualitative");

  static {
    put(BEFORE, Direction.AT_LEAST, ">= => ≥ ≧ ⩾ ≮ 不低于 不少于 不小于 不得低于 不得少于 大于等于 大于或等于 至少 达到");
    put(BEFORE, Direction.MORE_THAN, "> 大于 高于 超过 多于");
    put(BEFORE, Direction.EXACTLY, "= ═ == 等于");
    put(BEFORE, Direction.AT_MOST, "<= =< ≤ ≦ ⩽ ≯ 不超过 不高于 不大于 不多于 不超 不得超过 不得高于 小于等于 小于或等于 控制在");
    put(BEFORE, Direction.LESS_THAN, "< 小于 低于 少于");
    put(BEHIND, Direction.AT_LEAST, "以上 及以上 含以上");
    put(BEHIND, Direction.AT_MOST, "以下 及以下 含以下 以内 及以内 之内");
  }

  /** Either kind as an alternative of a pattern, the longest first. */
  static final String BEFORE_NUMBER = alternatives(BEFORE);

  static final String BEHIND_NUMBER = alternatives(BEHIND);

  private static final Pattern FIRST = Pattern.compile(BEFORE_NUMBER);

  private Signs() {}

  private static void put(Map<String, Direction> signs, Direction direction, String all) {
    for (String one : all.split(" ", -1)) {
      signs.put(one, direction);
    }
  }

  private static String alternatives(Map<String, Direction> signs) {
    return signs.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  static Optional<Direction> before(Optional<String> sign) {
    return sign.map(BEFORE::get);
  }

  static Optional<Direction> behind(Optional<String> sign) {
    return sign.map(BEHIND::get);
  }

  /** What the column of operators says: {@code ≥}, {@code >=(implied)}, {@code 定性}. */
  static Optional<Direction> ofColumn(CellText cell) {
    String bare = cell.tight().toLowerCase(Locale.ROOT);
    if (JUDGED.matcher(bare).find()) {
      return Optional.of(Direction.QUALITATIVE);
    }
    String word = bare.replaceAll("\\(.*", "");
    if (WORDS.containsKey(word)) {
      return Optional.ofNullable(WORDS.get(word));
    }
    Matcher first = FIRST.matcher(bare);
    return first.find() ? before(Optional.of(first.group())) : behind(Optional.of(word));
  }
}
