package org.fundbench.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checked values of declared options.
 *
 * @param values one text a key, defaults filled in
 */
public record Options(Map<String, String> values) {
  public Options {
    values = Map.copyOf(values);
  }

  /** No options at all. */
  public static Options none() {
    return new Options(Map.of());
  }

  /**
   * Checks given values against their declaration and fills in defaults.
   *
   * @throws RefusedException if a key is not declared or a value is not allowed
   */
  public static Options check(String owner, List<OptionSpec> specs, Map<String, String> given) {
    Map<String, OptionSpec> byKey = new TreeMap<>();
    Map<String, String> values = new TreeMap<>();
    for (OptionSpec spec : specs) {
      byKey.put(spec.key(), spec);
      spec.defaultValue().ifPresent(value -> values.put(spec.key(), value));
    }
    given.forEach(
        (key, value) -> {
          OptionSpec spec = byKey.get(key);
          if (spec == null) {
            throw new RefusedException(
                Problem.of(
                    OptionProblem.OPTION_UNKNOWN, Place.field(owner, key), key, byKey.keySet()));
          }
          if (!allowed(spec, value)) {
            throw new RefusedException(
                Problem.of(
                    OptionProblem.OPTION_VALUE,
                    Place.field(owner, key),
                    value,
                    key,
                    describe(spec)));
          }
          values.put(key, value);
        });
    return new Options(values);
  }

  /** The value of an option, empty if it has neither value nor default. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Whether a yes-or-no option is set. */
  public boolean isSet(String key) {
    return Boolean.parseBoolean(values.get(key));
  }

  private static boolean allowed(OptionSpec spec, String value) {
    return switch (spec.type()) {
      case YES_NO -> "true".equals(value) || "false".equals(value);
      case NUMBER -> value.matches("\\d{1,18}");
      case CHOICE -> spec.choices().stream().anyMatch(choice -> choice.value().equals(value));
      case TEXT, FILE, SECRET -> true;
    };
  }

  private static String describe(OptionSpec spec) {
    return switch (spec.type()) {
      case YES_NO -> "true, false";
      case NUMBER -> "0, 1, 2, …";
      case CHOICE ->
          String.join(", ", spec.choices().stream().map(OptionSpec.Choice::value).toList());
      case TEXT, FILE, SECRET -> "…";
    };
  }
}
