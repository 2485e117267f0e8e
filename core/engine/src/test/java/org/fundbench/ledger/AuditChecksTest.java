package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.fundfile.FundFile;
import org.fundbench.ledger.check.AuditChecks;
import org.fundbench.ledger.check.CheckProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks of a year find, each in a small ledger of its own. */
class AuditChecksTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 10);

  @TempDir private Path folder;

  @Test
  void aFreshFundHasNothingToLookAt() {
    assertThat(check(TestFund.file(), LocalDate.of(2023, 1, 10), "")).isEmpty();
  }

  @Test
  void aLineOverItsBudgetIsGrave() {
    assertThat(check(TestFund.file("ignore", "ignore"), FEBRUARY, "pay V1 2023-01-05 a 1000.01"))
        .contains(CheckProblem.LINE_OVER.id() + " a");
  }

  @Test
  void aPlanThatDoesNotFollowTheBudgetIsNamed() {
    assertThat(check(TestFund.file(), FEBRUARY, "budget supplement 2023-01-05 district a=1.00"))
        .contains(CheckProblem.PLAN_DIFFERS.id() + " a");
  }

  @Test
  void aCommitmentPastItsDayIsNamedWithTheCommandThatEndsIt() {
    String script =
        """
        commit K1 2023-01-05 a 100.00 until 2023-01-31
        pay V1 2023-01-06 a 40.00 of K1
        """;

    assertThat(check(TestFund.file(), LocalDate.of(2023, 1, 31), script))
        .doesNotContain(CheckProblem.COMMITMENT_OVERDUE.id() + " CN-000001");
    assertThat(check(TestFund.file(), FEBRUARY, script))
        .contains(CheckProblem.COMMITMENT_OVERDUE.id() + " CN-000001");
    assertThat(check(TestFund.file(), FEBRUARY, script + "expire D1 2023-02-01 a 60.00 of K1"))
        .doesNotContain(CheckProblem.COMMITMENT_OVERDUE.id() + " CN-000001");
  }

  @Test
  void monthsBehindThatAreOpenAreNamed() {
    assertThat(check(TestFund.file(), LocalDate.of(2023, 3, 1), ""))
        .contains(CheckProblem.PERIOD_OPEN.id() + " 2023-01");
    assertThat(check(TestFund.file(), LocalDate.of(2023, 3, 1), "close 2023-01"))
        .doesNotContain(CheckProblem.PERIOD_OPEN.id() + " 2023-01");
  }

  @Test
  void aMonthThatWasNotCountedIsNamed() {
    assertThat(check(TestFund.file(), FEBRUARY, ""))
        .contains(CheckProblem.MEASUREMENT_GAP.id() + " cases");
    assertThat(check(TestFund.file(), FEBRUARY, "count cases 2023-01 5"))
        .doesNotContain(CheckProblem.MEASUREMENT_GAP.id() + " cases");
  }

  @Test
  void paymentsThatLookAlikeAreNamedUntilOneIsReversed() {
    String script =
        """
        pay V1 2023-01-05 a 10.00 to 甲公司
        pay V2 2023-01-05 a 10.00 to 甲公司
        """;

    assertThat(check(TestFund.file(), FEBRUARY, script))
        .contains(CheckProblem.PAYMENT_TWICE.id() + " ZF-000002");
    assertThat(check(TestFund.file(), FEBRUARY, script + "reverse C1 2023-01-06 a 10.00 of V2"))
        .doesNotContain(CheckProblem.PAYMENT_TWICE.id() + " ZF-000002");
  }

  @Test
  void oneVoucherForSeveralPayeesIsNamed() {
    assertThat(
            check(
                TestFund.file(),
                FEBRUARY,
                """
                pay V1 2023-01-05 a 10.00 to 甲公司
                pay V1 2023-01-05 a 20.00 to 乙公司
                """))
        .contains(CheckProblem.VOUCHER_SHARED.id() + " V1");
  }

  @Test
  void paymentsWithoutAFileAreCounted() {
    assertThat(check(TestFund.file(), FEBRUARY, "pay V1 2023-01-05 a 10.00"))
        .contains(CheckProblem.EVIDENCE_MISSING.id() + " test");
    assertThat(
            check(
                TestFund.file(),
                FEBRUARY,
                "pay V1 2023-01-05 a 10.00\nattach ZF-000001 a.pdf bytes"))
        .doesNotContain(CheckProblem.EVIDENCE_MISSING.id() + " test");
  }

  @Test
  void draftsThatWaitAreNamed() {
    assertThat(check(TestFund.reviewed(), FEBRUARY, "pay V1 2023-01-05 a 10.00"))
        .contains(CheckProblem.WAITING.id() + " 1");
  }

  @Test
  void whatTheDoorRefusesIsStillFoundWhereItCameInAnotherWay() {
    // A transfer that creates money and a refund above its payment cannot be posted; the checks
    // add up by themselves, so they are asked with a reader that tells such a story.
    try (LedgerScript script = new LedgerScript(folder.resolve("l.fund"), TestFund.file())) {
      script.run("pay V1 2023-01-05 a 10.00");
      script.run("refund T1 2023-01-06 a 10.00 of V1");
      script.run("budget transfer 2023-01-07 district a=-5.00 b=5.00");

      assertThat(
              codes(
                  script
                      .ledger()
                      .read(
                          reader ->
                              AuditChecks.of(
                                  new DoubledEntries(reader).reader(), script.fund(), FEBRUARY))))
          .contains(CheckProblem.ANSWERS_EXCEED.id() + " ZF-000001")
          .anyMatch(found -> found.startsWith(CheckProblem.TRANSFER_SUM.id()));
    }
  }

  private List<String> check(FundFile file, LocalDate day, String lines) {
    Path ledger = folder.resolve("ledger" + System.nanoTime() + ".fund");
    try (LedgerScript script = new LedgerScript(ledger, file)) {
      lines.lines().filter(line -> !line.isBlank()).forEach(script::run);
      return codes(script.ledger().read(reader -> AuditChecks.of(reader, script.fund(), day)));
    }
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code() + " " + problem.place().where())
        .toList();
  }
}
