package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-evaluation is amended by records that are as final as any other. */
class RevisionTest {
  @TempDir private Path folder;
  private LedgerScript ledger;

  @BeforeEach
  void aFund() {
    ledger = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file());
  }

  @AfterEach
  void closed() {
    ledger.close();
  }

  @Test
  void theLatestRevisionHoldsAndTheEarlierOnesStay() {
    assertThat(target()).isEqualTo("10");

    assertThat(ledger.run("revise 20 90")).isEqualTo("ok");
    assertThat(ledger.run("revise 30 90")).isEqualTo("ok");

    assertThat(target()).isEqualTo("30");
    assertThat(ledger.ledger().<List<PostedRecord.Revision>>read(r -> r.revisions("test")))
        .hasSize(2)
        .allSatisfy(revision -> assertThat(revision.text()).startsWith("evaluation:"));
    assertThat(ledger.ledger().read(Verification::of).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revise 10 90|revision-same",
        "revise 20 80|weights-sum",
        "revise viele 90|target-not-a-number",
        "revise 20 -90|weights-sum,weight-negative",
        "evidence cases 报告.pdf 内容|ok",
        "evidence nothing 报告.pdf 内容|indicator-unknown",
        "evidence cases 报告.pdf 内容 + evidence cases 又一份.pdf 内容|attachment-posted"
      })
  void theGateTakesWhatAFundFileMaySay(String operation, String result) {
    assertThat(ledger.run(operation)).isEqualTo(result);
  }

  @Test
  void whatDoesNotChangeAnythingIsNotPostedAgain() {
    assertThat(ledger.run("revise 20 90")).isEqualTo("ok");
    assertThat(ledger.run("revise 20 90")).isEqualTo("revision-same");
  }

  @Test
  void aProblemIsNamedWithRowAndKey() {
    List<Problem> problems =
        problems(TestFund.sections("20", "90").replace("unit:", "units:"), "x");

    assertThat(problems).extracting(Problem::code).containsExactly("key-unknown");
    assertThat(problems.get(0).place()).isEqualTo(Place.cell("自评.yaml", 5, 100, "units"));
  }

  @Test
  void linesAndMoneyCannotChangeThisWay() {
    for (String section : List.of("lines", "appropriations", "sources", "policies", "fund")) {
      assertThat(problems(TestFund.sections("20", "90") + section + ": {}\n", "x"))
          .extracting(Problem::code)
          .as(section)
          .contains("key-unknown");
    }
  }

  @Test
  void aRevisionSaysWhy() {
    assertThat(problems(TestFund.sections("20", "90"), ""))
        .extracting(Problem::code)
        .containsExactly("reason-required");
  }

  @Test
  void theOperationLogTellsOfItAndOfWhatWasRefused() {
    ledger.run("as 李四 revise 20 90");
    ledger.run("as 王五 revise 20 80");
    ledger.run("as 李四 undo 2");

    assertThat(
            ledger
                .ledger()
                .<List<Operation>>read(
                    reader ->
                        reader.operations(
                            new OperationQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                10)))
                .stream()
                .map(
                    one ->
                        one.batch().operator()
                            + " "
                            + one.batch().kind()
                            + " "
                            + one.batch().reason().orElse("")
                            + one.refusal()
                                .map(no -> " " + no.attempt() + " " + no.said().split("\t")[0])
                                .orElse("")))
        .containsExactly(
            "李四 REFUSED 误录 UNDO batch-not-undoable",
            "王五 REFUSED 核定 EVALUATION weights-sum",
            "李四 EVALUATION 核定",
            "tester FUND ");
  }

  @Test
  void anotherPersonNeedNotSignItOff() {
    try (LedgerScript reviewed =
        new LedgerScript(folder.resolve("reviewed.fund"), TestFund.reviewed())) {
      assertThat(reviewed.run("revise 20 90")).isEqualTo("ok");
    }
  }

  private String target() {
    return ledger
        .ledger()
        .<String>read(
            reader ->
                FundFiles.current(
                        reader.funds().get(0).definition(),
                        reader.revision("test").map(PostedRecord.Revision::text))
                    .evaluation()
                    .indicators()
                    .get(0)
                    .target());
  }

  private List<Problem> problems(String text, String reason) {
    return catchThrowableOfType(
            RefusedException.class,
            () ->
                ledger
                    .ledger()
                    .post(
                        ledger.fund(),
                        BatchDraft.of(PostedRecord.BatchKind.EVALUATION, "tester")
                            .because(Optional.of(reason)),
                        DraftSource.of(List.of(new RevisionDraft(text, Place.of("自评.yaml")))),
                        false,
                        Progress.SILENT))
        .problems();
  }
}
