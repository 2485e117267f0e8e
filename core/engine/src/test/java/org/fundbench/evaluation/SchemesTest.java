package org.fundbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
  @ParameterizedTest
  @CsvSource({"100,优", "90,优", "89.99,良", "80,良", "79.995,中", "60,中", "59.995,差", "0,差"})
  void gradesHaveNoGaps(BigDecimal total, String grade) {
    assertThat(Schemes.shipped("national-default").grade(total).name()).isEqualTo(grade);
  }

  @Test
  void everyShippedSchemeCanBeReadAndIsItsOwn() {
    assertThat(Schemes.ids()).hasSizeGreaterThan(5);
    assertThat(Schemes.ids()).allSatisfy(id -> assertThat(Schemes.shipped(id).id()).isEqualTo(id));
  }

  @ParameterizedTest
  @CsvSource({
    "national-default,154.74,310.2,4.99",
    "initial-budget,154.74,310.2,5.00",
    "whole-numbers,37.24,43.2,9",
    "banded-execution,99.99,100,7.00",
    "banded-execution,100,100,10.00",
    "banded-execution,59.99,100,0.00"
  })
  void schemesScoreTheExecutionRateEachInItsWay(
      String id, BigDecimal executed, BigDecimal budget, String points) {
    assertThat(
            new Scoring(Schemes.shipped(id))
                .execution(
                    org.fundbench.api.Fraction.of(executed)
                        .dividedBy(org.fundbench.api.Fraction.of(budget)),
                    BigDecimal.TEN)
                .printed())
        .isEqualTo(points);
  }

  @Test
  void aSchemeThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Schemes.shipped("mars"))
        .hasMessageContaining(EvaluationProblem.SCHEME_UNKNOWN.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: 部分达成, from: 60, to: 80}|{name: 部分达成, from: 60, to: 79}|SCHEME_GAP",
        "{name: 未达成, from: 0, to: 60}|{name: 未达成, from: 10, to: 60}|SCHEME_GAP",
        "{name: 差, from: 0}|{name: 差, from: 1}|SCHEME_GAP",
        "{name: 良, from: 80}|{name: 良, from: 95}|SCHEME_GAP",
        "outputs: 50|outputs: 55|SCHEME_WEIGHTS",
        "threshold: 130|threshold: 30|SCHEME_VALUE",
        "decimals: 2|decimals: 9|SCHEME_VALUE",
        "{name: 优, from: 90}|{name: 优, from: 190}|SCHEME_VALUE",
        "{name: 中, from: 60}|{name: 良, from: 60}|SCHEME_TWICE",
        "{name: 部分达成, from: 60, to: 80}|{name: 达成, from: 60, to: 80}|SCHEME_TWICE",
        "{name: 部分达成, from: 60, to: 80}|{name: 部分达成, from: 60, to: 85}|SCHEME_GAP",
        "denominator: current |bands: [{from: 0, points: 0}]\\n  denominator: current |SCHEME_VALUE",
        "action: require-reason|action: require-reason, formula: linear-excess|SCHEME_VALUE",
        "rule: proportional |rule: banded\\n  bands: [{from: 60, points: 50}, {from: 0, points: 60}] |SCHEME_RISES",
        "rule: proportional |rule: banded\\n  bands: [{from: 60, points: 50}, {from: 10, points: 0}] |SCHEME_GAP",
        "rule: proportional |rule: banded\\n  bands: [{from: 60, points: 50}, {from: 60, points: 0}] |SCHEME_GAP"
      })
  void aSchemeWithAHoleIsRefusedWithItsRow(String from, String to, EvaluationProblem code)
      throws IOException {
    String good = text();
    assertThat(good).contains(from);

    Problem problem =
        catchThrowableOfType(
                RefusedException.class,
                () -> Schemes.read("s.yaml", good.replace(from, to.replace("\\n", "\n"))))
            .problems()
            .get(0);

    assertThat(problem.code()).isEqualTo(code.id());
    assertThat(problem.place().row()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a direction that is not covered, an unknown formula, an unknown key with its neighbour
        "  exactly: proportional |  # |key-missing|exactly|15",
        "atMost: target-over-actual|atMost: guess|value-unknown|atMost|16",
        "  atLeast: proportional|  atLest: proportional|key-unknown|atLest|15",
        "action: require-reason|action: reduce|key-missing|formula|27",
        "action: require-reason|action: reduce, formula: guess|value-unknown|formula|27",
        "decimals: 2|decimals: two|value-number|decimals|30"
      })
  void aSchemeIsRefusedWithRowAndKey(String from, String to, String code, String key, int row)
      throws IOException {
    String good = text();
    assertThat(good).contains(from);

    assertThat(
            catchThrowableOfType(
                    RefusedException.class, () -> Schemes.read("s.yaml", good.replace(from, to)))
                .problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place().field()).contains(key);
              assertThat(problem.place().row()).hasValue(row);
              if (code.equals("key-unknown")) {
                assertThat(problem.message().en() + problem.advice().en()).contains("atLeast");
              }
            });
  }

  @Test
  void everyShippedSchemeSaysFirstWhereItComesFrom() throws IOException {
    for (String id : Schemes.ids()) {
      assertThat(text(id).lines().findFirst().orElseThrow()).as(id).matches("# .{40,}");
    }
  }

  private static String text() throws IOException {
    return text("national-default");
  }

  private static String text(String id) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SchemesTest.class.getResourceAsStream("/schemes/" + id + ".yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
