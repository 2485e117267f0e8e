package org.fundbench.importing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTextTest {
  private static final ImportProfile EVERYTHING =
      new ImportProfile(
          Optional.of("csv"),
          Map.of("heading-row", "7"),
          Map.of(Field.AMOUNT, "记账金额(支出)", Field.REFERENCE, ""),
          Optional.of(MoneyUnit.WAN_YUAN),
          ImportProfile.Outgoing.NEGATIVE,
          Optional.of("ICBC"),
          Optional.of("rental"),
          List.of(
              new RowRule("payee", RowRule.Test.CONTAINS, "加油\"站\\", Optional.of("repair-fuel")),
              new RowRule("交易状态: #", RowRule.Test.EQUALS, "no", Optional.empty()),
              new RowRule("memo", RowRule.Test.LIKE, "ETC*\n?", Optional.of("0012"))),
          ImportProfile.Unwanted.SKIP,
          ImportProfile.Unwanted.SKIP);

  @Test
  void whatIsWrittenIsReadAgain() {
    for (ImportProfile profile : List.of(EVERYTHING, ImportProfile.PLAIN)) {
      String text = ProfileText.write(profile);

      assertThat(ProfileText.read("p.yaml", text)).as(text).isEqualTo(profile);
    }
  }

  @Test
  void anEmptyProfileIsThePlainOne() {
    assertThat(ProfileText.read("p.yaml", "duplicates: refuse\n")).isEqualTo(ImportProfile.PLAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colums: {amount: 金额}|key-unknown|columns",
        "columns: {amont: 金额}|key-unknown|amount",
        "rules: [{colum: payee, contains: x, line: a}]|key-unknown|column",
        "unit: euro|value-unknown|yuan",
        "duplicates: maybe|value-unknown|refuse",
        "rules: [{column: payee, line: a}]|rule-tests|contains",
        "rules: [{column: payee, contains: x, equals: y, line: a}]|rule-tests|contains",
        "rules: [{column: payee, contains: x}]|rule-effect|skip: true",
        "rules: [{column: payee, contains: x, line: a, skip: true}]|rule-effect|skip: true"
      })
  void whatIsWrongIsNamedWithWhatIsKnown(String text, String code, String advice) {
    List<Problem> problems =
        catchThrowableOfType(RefusedException.class, () -> ProfileText.read("p.yaml", text))
            .problems();

    assertThat(problems.get(0).code()).isEqualTo(code);
    assertThat(problems.get(0).advice().en()).contains(advice);
    assertThat(problems.get(0).place().row()).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTAINS,加油站,城东加油站（东门）,true",
    "CONTAINS,(东门),城东加油站（东门）,true",
    "CONTAINS,etc,高速 ＥＴＣ,true",
    "EQUALS,加油站,城东加油站,false",
    "EQUALS,城 东,城东,true",
    "LIKE,*加油*,城东加油站,true",
    "LIKE,城?加油站,城东加油站,true",
    "LIKE,加油*,城东加油站,false",
    "LIKE,*a*a*a*b,aaaaaaaaaaaaaaaaaaaaaaaaaaaaac,false",
    "LIKE,**,x,true"
  })
  void rulesCompareWhatPeopleSeeAsEqual(
      RowRule.Test test, String text, String cell, boolean meets) {
    assertThat(new RowRule("payee", test, text, Optional.of("a")).meets(cell)).isEqualTo(meets);
  }

  @TempDir private Path folder;

  @Test
  void aKeptProfileIsFoundByItsNameAndAnyOtherByItsFile() throws IOException {
    ProfileFolder kept = new ProfileFolder(folder.resolve("not yet there"));
    assertThat(kept.names()).isEmpty();
    kept.keep("工行 流水", EVERYTHING);
    Path file = Files.writeString(folder.resolve("other.yaml"), "line: a\n");

    assertThat(kept.names()).containsExactly("工行 流水");
    assertThat(kept.find("工行 流水")).isEqualTo(EVERYTHING);
    assertThat(kept.find(file.toString()).line()).contains("a");
    assertThat(code(() -> kept.find("工商"))).isEqualTo(ProfileProblem.PROFILE_MISSING.id());
    assertThat(code(() -> kept.keep("../x", EVERYTHING)))
        .isEqualTo(ProfileProblem.PROFILE_NAME.id());
    Files.writeString(folder.resolve("in the way"), "");
    assertThat(code(() -> new ProfileFolder(folder.resolve("in the way")).keep("x", EVERYTHING)))
        .isEqualTo(ProfileProblem.PROFILE_UNREADABLE.id());
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(RefusedException.class, call).problems().get(0).code();
  }
}
