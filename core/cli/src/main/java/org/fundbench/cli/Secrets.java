package org.fundbench.cli;

import java.io.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fundbench.api.Language;
import org.fundbench.api.OptionProblem;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;

/**
 * Gets passwords for options that are declared secret. A command line stands in the list of
 * processes and in the shell's history, so it only says where the password comes from: {@code ask}
 * or {@code env:NAME}.
 */
final class Secrets {
  private static final String ASK = "ask";
  private static final String VARIABLE = "env:";

  private final Function<String, Optional<String>> environment;
  private final Function<String, Optional<String>> prompt;

  /**
   * Secrets from given places.
   *
   * @param environment the value of a variable
   * @param prompt asks for something unseen; empty where nobody can be asked
   */
  Secrets(
      Function<String, Optional<String>> environment, Function<String, Optional<String>> prompt) {
    this.environment = environment;
    this.prompt = prompt;
  }

  /** Those of this machine and its terminal. */
  static Secrets ofThisProcess() {
    return new Secrets(name -> Optional.ofNullable(System.getenv(name)), Secrets::ask);
  }

  private static Optional<String> ask(String label) {
    Console console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s: ", label)).map(String::new);
  }

  /**
   * The given values with the passwords in place of what says where they come from.
   *
   * @throws RefusedException if a password stands there in clear, or cannot be had
   */
  Map<String, String> resolve(
      List<OptionSpec> options, Map<String, String> given, Language language) {
    Map<String, String> resolved = new LinkedHashMap<>(given);
    for (OptionSpec option : options) {
      String source = given.get(option.key());
      if (option.type() == OptionSpec.Type.SECRET && source != null) {
        resolved.put(option.key(), secret(option, source, language));
      }
    }
    return resolved;
  }

  private String secret(OptionSpec option, String source, Language language) {
    if (source.equals(ASK)) {
      return prompt
          .apply(option.label().in(language))
          .orElseThrow(() -> missing(option, new Text("没有可以输入的终端", "there is no terminal")));
    }
    if (source.startsWith(VARIABLE)) {
      String name = source.substring(VARIABLE.length());
      return environment
          .apply(name)
          .orElseThrow(
              () ->
                  missing(
                      option, new Text("环境变量 {0} 未设置", "the variable {0} is not set").with(name)));
    }
    throw new RefusedException(
        Problem.of(
            OptionProblem.SECRET_IN_CLEAR, Place.field("--option", option.key()), option.key()));
  }

  private static RefusedException missing(OptionSpec option, Text why) {
    return new RefusedException(
        Problem.of(
            OptionProblem.SECRET_MISSING,
            Place.field("--option", option.key()),
            option.key(),
            why));
  }
}
