package org.fundbench.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Wrong usage in the user's language. The library that parses command lines says it in English, and
 * of a date that is none it names the Java class it was to become.
 */
final class UsageWords {
  private UsageWords() {}

  static Text of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream()
              .map(one -> one.isOption() ? name(one) + " " + one.paramLabel() : name(one))
              .collect(Collectors.joining(" "));
      return new Text("缺少 {0}", "missing: {0}").with(names);
    }
    // Our own messages are in the user's language already, and about no single argument.
    return wrong.getArgSpec() == null || wrong.getValue() == null
        ? Text.same(String.valueOf(wrong.getMessage()))
        : new Text("{0} 不能是“{1}”{2}", "{0} cannot be “{1}”{2}")
            .with(name(wrong.getArgSpec()), wrong.getValue(), expected(wrong.getArgSpec()));
  }

  private static Text unknown(UnmatchedArgumentException unmatched) {
    Text what =
        new Text("不认识 {0}", "unknown: {0}").with(String.join(" ", unmatched.getUnmatched()));
    Optional<String> meant = unmatched.getSuggestions().stream().findFirst();
    return meant
        .map(name -> new Text("{0}；是否应为 {1}？", "{0}; did you mean {1}?").with(what, name))
        .orElse(what);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Text expected(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type == LocalDate.class) {
      return new Text("，日期应写成 2023-12-31", "; a date is written 2023-12-31");
    }
    if (type == Period.class) {
      return new Text("，月份应写成 2023-12", "; a month is written 2023-12");
    }
    if (type.isEnum()) {
      String all =
          Arrays.stream(type.getEnumConstants())
              .map(one -> ((Enum<?>) one).name().toLowerCase(java.util.Locale.ROOT))
              .collect(Collectors.joining(", "));
      return new Text("，可取：" + all, "; allowed: " + all);
    }
    boolean number =
        type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type);
    return number ? new Text("，应为数字", "; it must be a number") : Text.same("");
  }
}
