package org.fundbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.OptionProblem;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  private static final Text ANY = new Text("密码", "password");
  private static final List<OptionSpec> OPTIONS =
      List.of(OptionSpec.secret("pin", ANY, ANY), OptionSpec.text("note", ANY, ANY));

  private static Map<String, String> resolve(
      Optional<String> variable, Optional<String> typed, Map<String, String> given) {
    return new Secrets(name -> variable, label -> typed).resolve(OPTIONS, given, Language.EN);
  }

  @Test
  void aPasswordComesFromAVariableOrFromAPerson() {
    assertThat(resolve(Optional.of("v"), Optional.empty(), Map.of("pin", "env:X", "note", "env:X")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("pin", "v", "note", "env:X"));
    assertThat(resolve(Optional.empty(), Optional.of("t"), Map.of("pin", "ask")))
        .containsEntry("pin", "t");
    assertThat(resolve(Optional.empty(), Optional.empty(), Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "geheim,SECRET_IN_CLEAR",
    "env:X,SECRET_MISSING",
    "ask,SECRET_MISSING",
  })
  void aPasswordInClearOrNowhereIsRefused(String given, OptionProblem code) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> resolve(Optional.empty(), Optional.empty(), Map.of("pin", given)));

    assertThat(refused.problems().get(0).code()).isEqualTo(code.id());
    assertThat(refused.getMessage()).doesNotContain("geheim");
  }
}
