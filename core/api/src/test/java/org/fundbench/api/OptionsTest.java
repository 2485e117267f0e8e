package org.fundbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Text ANY = Text.same("x");
  private static final List<OptionSpec> SPECS =
      List.of(
          OptionSpec.yesNo("contents", ANY, ANY, true),
          OptionSpec.choice(
              "unit",
              ANY,
              ANY,
              List.of(new OptionSpec.Choice("yuan", ANY), new OptionSpec.Choice("wan", ANY))),
          new OptionSpec("row", ANY, ANY, OptionSpec.Type.NUMBER, Optional.empty(), List.of()));

  @Test
  void defaultsAreFilledIn() {
    Options options = Options.check("pdf", SPECS, Map.of());

    assertThat(options.isSet("contents")).isTrue();
    assertThat(options.get("unit")).contains("yuan");
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThat(codeOf(Map.of("content", "true"))).isEqualTo(OptionProblem.OPTION_UNKNOWN.id());
  }

  @Test
  void aValueOutsideTheDeclarationIsRefused() {
    assertThat(codeOf(Map.of("unit", "jiao"))).isEqualTo(OptionProblem.OPTION_VALUE.id());
    assertThat(codeOf(Map.of("contents", "yes"))).isEqualTo(OptionProblem.OPTION_VALUE.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3", "1.5", "abc", "99999999999999999999"})
  void aNumberIsWholeAndNotBelowZero(String value) {
    assertThat(codeOf(Map.of("row", value))).isEqualTo(OptionProblem.OPTION_VALUE.id());
  }

  private static String codeOf(Map<String, String> given) {
    return catchThrowableOfType(RefusedException.class, () -> Options.check("pdf", SPECS, given))
        .problems()
        .get(0)
        .code();
  }
}
