package org.fundbench.importing.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Problem;
import org.fundbench.yaml.YamlMap;

/** A profile as the YAML file that people write and read. */
public final class ProfileText {
  private static final String[] FIELD_KEYS =
      Arrays.stream(Field.values())
          .filter(field -> field != Field.OTHER)
          .map(ProfileText::key)
          .toArray(String[]::new);
  private static final Map<String, MoneyUnit> UNITS =
      ordered(
          Map.entry("yuan", MoneyUnit.YUAN),
          Map.entry("wan", MoneyUnit.WAN_YUAN),
          Map.entry("fen", MoneyUnit.FEN));
  private static final Map<String, ImportProfile.Outgoing> OUTGOING =
      byKey(ImportProfile.Outgoing.values(), ImportProfile.Outgoing::key);
  private static final Map<String, ImportProfile.Unwanted> UNWANTED =
      byKey(ImportProfile.Unwanted.values(), ImportProfile.Unwanted::key);

  private ProfileText() {}

  /** The key of a field in profiles. */
  public static String key(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** The field of a key. */
  public static Optional<Field> field(String key) {
    return Arrays.stream(Field.values())
        .filter(field -> field != Field.OTHER && key(field).equals(key))
        .findFirst();
  }

  /**
   * Reads a profile.
   *
   * @param file its name, for problems
   * @param text its content
   * @throws org.fundbench.api.RefusedException with everything that is wrong, each with row and
   *     column
   */
  public static ImportProfile read(String file, String text) {
    YamlMap.Problems problems = new YamlMap.Problems();
    YamlMap root =
        YamlMap.parse(file, text, problems)
            .only(
                "format",
                "options",
                "columns",
                "unit",
                "outgoing",
                "voucherPrefix",
                "line",
                "rules",
                "income",
                "duplicates");
    ImportProfile profile =
        new ImportProfile(
            root.optional("format"),
            options(root),
            columns(root),
            root.optional("unit").map(unit -> root.oneOf("unit", UNITS)),
            either(root, "outgoing", OUTGOING),
            root.optional("voucherPrefix").filter(prefix -> !prefix.isBlank()),
            root.optional("line"),
            root.maps("rules").stream().map(ProfileText::rule).toList(),
            either(root, "income", UNWANTED),
            either(root, "duplicates", UNWANTED));
    problems.refuseErrors();
    return profile;
  }

  private static <T> T either(YamlMap map, String key, Map<String, T> values) {
    return map.optional(key).isPresent()
        ? map.oneOf(key, values)
        : values.values().iterator().next();
  }

  private static Map<String, String> options(YamlMap root) {
    Map<String, String> options = new LinkedHashMap<>();
    root.map("options")
        .ifPresent(map -> map.keys().forEach(key -> options.put(key, map.text(key))));
    return options;
  }

  private static Map<Field, String> columns(YamlMap root) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    root.map("columns")
        .ifPresent(
            map ->
                map.only(FIELD_KEYS)
                    .keys()
                    .forEach(
                        key -> field(key).ifPresent(field -> columns.put(field, map.text(key)))));
    return columns;
  }

  private static RowRule rule(YamlMap map) {
    map.only("column", "contains", "equals", "like", "line", "skip");
    List<RowRule.Test> tests =
        Arrays.stream(RowRule.Test.values())
            .filter(test -> map.keys().contains(test.key()))
            .toList();
    boolean skips = map.optional("skip").filter("true"::equals).isPresent();
    if (tests.size() != 1) {
      map.problems().add(Problem.of(ProfileProblem.RULE_TESTS, map.place("column"), tests.size()));
    }
    if (skips == map.optional("line").isPresent()) {
      map.problems().add(Problem.of(ProfileProblem.RULE_EFFECT, map.place("column")));
    }
    RowRule.Test test = tests.isEmpty() ? RowRule.Test.EQUALS : tests.get(0);
    return new RowRule(
        map.text("column"),
        test,
        tests.isEmpty() ? "" : map.text(test.key()),
        skips ? Optional.empty() : map.optional("line"));
  }

  /** Writes a profile so that reading it gives the same. */
  public static String write(ImportProfile profile) {
    StringBuilder yaml = new StringBuilder();
    profile.format().ifPresent(format -> line(yaml, "format", format));
    group(yaml, "options", profile.options());
    Map<String, String> columns = new LinkedHashMap<>();
    profile.columns().forEach((field, heading) -> columns.put(key(field), heading));
    group(yaml, "columns", columns);
    profile.unit().ifPresent(unit -> line(yaml, "unit", keyOf(UNITS, unit)));
    if (profile.outgoing() != ImportProfile.Outgoing.POSITIVE) {
      line(yaml, "outgoing", profile.outgoing().key());
    }
    profile.voucherPrefix().ifPresent(prefix -> line(yaml, "voucherPrefix", prefix));
    profile.line().ifPresent(line -> line(yaml, "line", line));
    if (!profile.rules().isEmpty()) {
      yaml.append("rules:\n");
      for (RowRule rule : profile.rules()) {
        yaml.append("  - {column: ")
            .append(quoted(rule.column()))
            .append(", ")
            .append(rule.test().key())
            .append(": ")
            .append(quoted(rule.text()))
            .append(rule.line().map(line -> ", line: " + quoted(line)).orElse(", skip: true"))
            .append("}\n");
      }
    }
    line(yaml, "income", profile.income().key());
    line(yaml, "duplicates", profile.duplicates().key());
    return yaml.toString();
  }

  private static void group(StringBuilder yaml, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      yaml.append(key).append(":\n");
      values.forEach((name, value) -> line(yaml.append("  "), name, value));
    }
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key.matches("[A-Za-z][A-Za-z0-9-]*") ? key : quoted(key))
        .append(": ")
        .append(quoted(value))
        .append('\n');
  }

  /**
   * Words stand bare, everything else in quotation marks: no value may turn into YAML of its own.
   */
  private static String quoted(String value) {
    if (value.matches("[A-Za-z][A-Za-z-]*")
        && !value.matches("(?i)true|false|null|yes|no|on|off")) {
      return value;
    }
    StringBuilder text = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }

  private static <T> String keyOf(Map<String, T> keys, T value) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static <T> Map<String, T> byKey(T[] values, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> map.put(key.apply(value), value));
    return map;
  }

  @SafeVarargs
  private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
    Map<String, T> map = new LinkedHashMap<>();
    Arrays.stream(entries).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }
}
