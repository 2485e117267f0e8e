package org.fundbench.fundfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundbench.api.Direction;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.evaluation.SelfEvaluation;
import org.junit.jupiter.api.Test;

/** What is written reads back to an equal value, whatever people typed. */
class SelfEvaluationWriterTest {
  @Property(tries = 300)
  void whatIsWrittenReadsBackEqual(@ForAll("evaluations") SelfEvaluation evaluation) {
    String text = SelfEvaluationWriter.write(evaluation);

    FundFileReader.Sections read = FundFileReader.readSections("evaluation.yaml", text);

    assertThat(read.evaluation()).isEqualTo(evaluation);
    assertThat(SelfEvaluationWriter.write(read.evaluation())).isEqualTo(text);
  }

  @Test
  void whatAPersonReadsStandsAsTyped() {
    SelfEvaluation evaluation =
        new SelfEvaluation(
            new EvaluationPlan(
                "national-default",
                new BigDecimal("100"),
                List.of(),
                new EvaluationPlan.Goals("预期：“好”", "a\"b\\c")),
            Map.of("background", List.of("第一段\n换行")));

    assertThat(SelfEvaluationWriter.write(evaluation))
        .isEqualTo(
            """
            evaluation:
              scheme: "national-default"
              executionWeight: "100"
              indicators: []
              goals:
                expected: "预期：“好”"
                achieved: "a\\"b\\\\c"
            texts:
              "background":
                - "第一段\\n换行"
            """);
  }

  @Provide
  Arbitrary<SelfEvaluation> evaluations() {
    Arbitrary<Map<String, List<String>>> texts =
        Arbitraries.maps(
                Arbitraries.strings().alpha().numeric().withChars("-. :").ofMinLength(1),
                words().list().ofMaxSize(4))
            .ofMaxSize(4);
    return Combinators.combine(indicator().list().ofMaxSize(4), words(), words(), words(), texts)
        .as(
            (indicators, scheme, expected, achieved, parts) ->
                new SelfEvaluation(
                    plan(scheme, indicators, new EvaluationPlan.Goals(expected, achieved)), parts));
  }

  /** Ids made unique and weights made to add up, as the reader wants them. */
  private static EvaluationPlan plan(
      String scheme, List<EvaluationPlan.Indicator> given, EvaluationPlan.Goals goals) {
    List<EvaluationPlan.Indicator> indicators = new ArrayList<>();
    BigDecimal left = BigDecimal.valueOf(100);
    for (EvaluationPlan.Indicator one : given) {
      left = left.subtract(one.weight());
      indicators.add(
          new EvaluationPlan.Indicator(
              "i-" + indicators.size(),
              one.module(),
              one.computes(),
              one.options(),
              one.level1(),
              one.level2(),
              one.name(),
              one.direction(),
              one.target(),
              one.unit(),
              one.weight(),
              one.deviationReason(),
              one.override(),
              one.assessment()));
    }
    return new EvaluationPlan(scheme, left, indicators, goals);
  }

  private static Arbitrary<EvaluationPlan.Indicator> indicator() {
    Arbitrary<BigDecimal> points =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(25)).ofScale(2);
    Arbitrary<Optional<EvaluationPlan.Override>> override =
        Combinators.combine(points, words(), words()).as(EvaluationPlan.Override::new).optional();
    Arbitrary<Optional<EvaluationPlan.Assessment>> assessment =
        Combinators.combine(words(), points, words(), words())
            .as(EvaluationPlan.Assessment::new)
            .optional();
    Arbitrary<Map<String, String>> options =
        Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1), words()).ofMaxSize(3);
    return Combinators.combine(
            Combinators.combine(words(), words(), words(), words())
                .as((a, b, c, d) -> List.of(a, b, c, d)),
            options,
            Arbitraries.of(Direction.values()),
            points,
            points,
            words().optional(),
            override,
            assessment)
        .as(
            (names, given, direction, target, weight, reason, set, judged) ->
                new EvaluationPlan.Indicator(
                    "i",
                    names.get(0),
                    names.get(1),
                    given,
                    names.get(2),
                    names.get(3),
                    names.get(0) + names.get(3),
                    direction,
                    direction == Direction.QUALITATIVE ? names.get(1) : target.toPlainString(),
                    names.get(2),
                    weight,
                    reason,
                    set,
                    judged));
  }

  /** Anything people can type or paste, and what YAML takes for something else. */
  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12).filter(SelfEvaluationWriterTest::isText),
        Arbitraries.strings().withChars("指标：“”\"'\\\n\r\t #&*!|>{}[],%@`-?~:").ofMaxLength(12),
        Arbitraries.of(
            "",
            " ",
            "null",
            "~",
            "yes",
            "1e3",
            "0x1F",
            "2023-01-01",
            "- a",
            "a: b",
            "{{paid|wan}}",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "😀",
            "\u0000",
            "<<",
            "=",
            "...",
            "---"));
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }
}
