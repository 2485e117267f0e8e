package org.fundbench.fundfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.evaluation.EvaluationPlan;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.TestFund;
import org.junit.jupiter.api.Test;

/** What is written reads back, and a new fund takes over what it should and nothing else. */
class FundFileWriterTest {
  private static String written(FundFile file) {
    return FundFileWriter.write(file.fund(), file.appropriations(), file.selfEvaluation());
  }

  private static FundFile sample() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    try {
      return FundFileReader.read(
          "fund.yaml",
          Files.readString(
              root.resolve("sample-data/patrol-2023/fund.yaml"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    for (FundFile file : List.of(sample(), TestFund.file(), TestFund.reviewed())) {
      String text = written(file);

      FundFile read = FundFileReader.read("fund.yaml", text);

      assertThat(read.fund()).isEqualTo(file.fund());
      assertThat(read.selfEvaluation()).isEqualTo(file.selfEvaluation());
      assertThat(read.appropriations())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
          .isEqualTo(file.appropriations());
      assertThat(written(read)).isEqualTo(text);
    }
  }

  @Test
  void lightsOfAFundsOwnAreWritten() {
    String own =
        TestFund.text("stop", "warn")
            .replace("line: stop", "redBelow: \"50\", yellowBelow: \"72.5\", line: stop");
    FundFile file = FundFileReader.read("fund.yaml", own);

    assertThat(FundFileReader.read("fund.yaml", written(file)).fund()).isEqualTo(file.fund());
    assertThat(written(TestFund.file())).doesNotContain("redBelow");
  }

  @Test
  void theNextYearTakesOverWhatTheFundIsAndNotWhatTheYearCameTo() {
    FundFile last = sample();

    FundFile next = CarriedFund.nextYear(last);

    assertThat(next.fund().id()).isEqualTo("patrol-2024");
    assertThat(next.fund().year()).isEqualTo(2024);
    assertThat(next.fund().lines()).isEqualTo(last.fund().lines());
    assertThat(next.fund().series()).isEqualTo(last.fund().series());
    Appropriation budget = next.appropriations().get(0);
    assertThat(budget.document()).isEmpty();
    assertThat(budget.date()).hasToString("2024-01-01");
    assertThat(budget.amounts()).isEqualTo(last.appropriations().get(0).amounts());
    assertThat(next.evaluation().goals().expected()).isNotBlank();
    assertThat(next.evaluation().goals().achieved()).isEmpty();
    assertThat(next.evaluation().indicators())
        .hasSameSizeAs(last.evaluation().indicators())
        .allSatisfy(
            one -> {
              assertThat(one.deviationReason()).isEmpty();
              assertThat(one.assessment()).isEmpty();
              assertThat(one.override()).isEmpty();
            });
    assertThat(next.evaluation().indicators())
        .extracting(EvaluationPlan.Indicator::target)
        .isEqualTo(
            last.evaluation().indicators().stream().map(EvaluationPlan.Indicator::target).toList());
    assertThat(next.texts()).containsKey("background").doesNotContainKeys("problems", "conclusion");
  }

  @Test
  void aStructureBringsLinesAndIndicatorsWithoutNamesAndMoney() {
    FundFile structure = CarriedFund.structure(sample(), 2026);

    assertThat(structure.fund().name()).isEmpty();
    assertThat(structure.fund().year()).isEqualTo(2026);
    assertThat(structure.appropriations()).isEmpty();
    assertThat(structure.texts()).isEmpty();
    assertThat(structure.fund().lines()).extracting(BudgetLine::name).contains("巡查车辆租赁费", "车辆保险费");
    assertThat(structure.fund().lines()).allSatisfy(line -> assertThat(line.plan()).isEmpty());
    assertThat(structure.evaluation().indicators()).hasSize(6);
  }

  @Test
  void indicatorsMayBeLeftForLaterButNotHalf() {
    String text = TestFund.text("stop", "stop");
    String later =
        text.substring(0, text.indexOf("  indicators:")) + text.substring(text.indexOf("  goals:"));

    FundFile file = FundFileReader.read("fund.yaml", later);

    assertThat(file.evaluation().indicators()).isEmpty();
    assertThat(file.warnings()).extracting(Problem::code).isEmpty();
  }
}
