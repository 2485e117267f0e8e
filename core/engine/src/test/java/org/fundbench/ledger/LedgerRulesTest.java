package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the ledger as scripts: each line an operation and what the ledger says to it. */
class LedgerRulesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // limits: exactly 100 % passes nothing
        """
        pay V1 2023-01-05 a 1000.00 -> ok
        pay V2 2023-01-05 a 0.01 -> over-budget-line
        """,
        // the whole fund has its own limit, and other lines' budget is not a line's
        """
        pay V1 2023-01-05 b 500.01 -> over-budget-line
        pay V1 2023-01-05 b 500.00 + pay V2 2023-01-05 a 1000.01 -> over-budget-line,over-budget-fund
        """,
        // all or nothing
        """
        pay V1 2023-01-05 a 400.00 + pay V2 2023-01-05 a 700.00 -> over-budget-line
        pay V1 2023-01-05 a 1000.00 -> ok
        """,
        // a refund returns to the line it came from
        """
        pay V1 2023-01-05 a 1000.00 -> ok
        refund T1 2023-02-05 a 300.00 of V1 -> ok
        pay V2 2023-02-06 a 300.00 -> ok
        pay V3 2023-02-06 a 0.01 -> over-budget-line
        """,
        // refunds never exceed their payment, together
        """
        pay V1 2023-01-05 a 100.00 -> ok
        refund T1 2023-02-05 a 60.00 of V1 -> ok
        refund T2 2023-02-06 a 40.01 of V1 -> refund-exceeds-payment
        refund T2 2023-02-06 a 40.00 of V1 -> ok
        """,
        // what is answered must be there, on the same line
        """
        pay V1 2023-01-05 a 100.00 -> ok
        refund T1 2023-02-05 a 10.00 -> reference-missing
        refund T1 2023-02-05 a 10.00 of V9 -> reference-unknown
        refund T1 2023-02-05 b 10.00 of V1 -> reference-unknown
        """,
        // a reversal is whole, once, and not after a refund
        """
        pay V1 2023-01-05 a 100.00 -> ok
        reverse C1 2023-02-05 a 99.00 of V1 -> reversal-amount
        reverse C1 2023-02-05 a 100.00 of V1 -> ok
        reverse C2 2023-02-06 a 100.00 of V1 -> reference-unknown
        pay V2 2023-03-05 a 100.00 -> ok
        refund T1 2023-03-06 a 1.00 of V2 -> ok
        reverse C2 2023-03-07 a 100.00 of V2 -> reversal-after-refund
        """,
        // duplicates; identical tolls have different vouchers; a reversed one may come again
        """
        pay V1 2023-01-05 a 10.00 + pay V1 2023-01-05 a 10.00 -> duplicate-in-file
        pay V1 2023-01-05 a 10.00 + pay V2 2023-01-05 a 10.00 -> ok
        pay V1 2023-01-05 a 10.00 -> duplicate-posted
        reverse C1 2023-02-05 a 10.00 of V1 -> ok
        pay V1 2023-01-05 a 10.00 -> ok
        """,
        // what an entry must have
        """
        pay - 2023-01-05 a 10.00 -> voucher-missing
        pay V1 2022-12-31 a 10.00 -> date-outside-year
        pay V1 2024-01-01 a 10.00 -> date-outside-year
        pay V1 2023-01-05 x 10.00 -> line-unknown
        pay V1 2023-01-05 a 0.00 -> amount-negative
        pay V1 2023-01-05 a -5.00 -> amount-negative
        """,
        // budget documents
        """
        budget supplement 2023-06-01 district a=200.00 -> ok
        pay V1 2023-06-02 a 1200.00 -> ok
        budget reduction 2023-07-01 district a=-0.01 -> budget-below-paid
        budget transfer 2023-07-01 district a=-10.00 b=9.00 -> transfer-unbalanced,budget-below-paid
        budget transfer 2023-07-01 district b=-10.00 a=10.00 -> ok
        budget supplement 2023-07-01 province a=1.00 -> source-unknown
        budget supplement 2022-07-01 district a=1.00 -> date-outside-year
        budget supplement 2023-07-01 district x=1.00 -> line-unknown
        """,
        // counted facts, once a month
        """
        count cases 2023-01 12 -> ok
        count cases 2023-01 13 -> measurement-posted
        count cases 2023-02 -1 -> measurement-negative
        count cases 2024-01 1 -> date-outside-year
        count other 2023-03 1 -> series-unknown
        """
      })
  void theLedgerSays(String script) {
    try (LedgerScript ledger = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      runAll(ledger, script);
    }
  }

  private static void runAll(LedgerScript ledger, String script) {
    for (String line : script.strip().split("\n")) {
      String[] parts = line.split(" -> ");

      assertThat(ledger.run(parts[0])).as(parts[0]).isEqualTo(parts[1]);
    }
    assertThat(ledger.ledger().read(Verification::of).problems()).isEmpty();
  }

  @Test
  void aPolicyThatWarnsPostsAndSaysSoOnceForACrossing() {
    try (LedgerScript ledger =
        new LedgerScript(folder.resolve("ledger.fund"), TestFund.file("warn", "warn"))) {
      runAll(
          ledger,
          """
          pay V1 2023-01-05 a 1000.01 + pay V2 2023-01-05 a 1.00 -> line-overspent
          pay V3 2023-01-05 b 499.00 -> fund-overspent
          """);
    }
  }

  @Test
  void aPolicyThatIgnoresSaysNothing() {
    try (LedgerScript ledger =
        new LedgerScript(folder.resolve("ledger.fund"), TestFund.file("ignore", "ignore"))) {
      runAll(ledger, "pay V1 2023-01-05 a 9999.00 -> ok");
    }
  }

  @Test
  void everyRefusalOfABatchIsReportedInTheOrderOfItsRows() {
    try (LedgerScript ledger = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      assertThat(
              ledger.run(
                  "pay - 2023-01-05 a 10.00 + pay V1 2022-01-05 a 1.00 + pay V2 2023-01-05 x 1.00"))
          .isEqualTo("voucher-missing,date-outside-year,line-unknown");
    }
  }

  @Test
  void anEmptyBatchIsRefused() {
    try (LedgerScript ledger = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      RefusedException refused =
          catchThrowableOfType(
              RefusedException.class,
              () ->
                  ledger
                      .ledger()
                      .postEntries(
                          ledger.fund(),
                          BatchDraft.manual("tester"),
                          DraftSource.of(List.of()),
                          false,
                          Progress.SILENT));

      assertThat(refused.problems().get(0).code()).isEqualTo(LedgerProblem.BATCH_EMPTY.id());
    }
  }

  @Test
  void aDryRunChangesNothing() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      var before = script.ledger().read(LedgerReader::head);
      Receipt receipt =
          script
              .ledger()
              .postMeasurements(
                  script.fund(),
                  BatchDraft.manual("tester"),
                  DraftSource.of(
                      List.of(
                          new MeasurementDraft(
                              "cases",
                              org.fundbench.api.Period.of(2023, 1),
                              java.math.BigDecimal.TEN,
                              org.fundbench.api.Place.of("x")))),
                  true,
                  Progress.SILENT);

      assertThat(receipt.posted()).isFalse();
      assertThat(receipt.head()).isNotEqualTo(before);
      assertThat(script.ledger().read(LedgerReader::head)).isEqualTo(before);
    }
  }

  @Test
  void theSameFundCannotBeSetUpTwice() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      RefusedException refused =
          catchThrowableOfType(
              RefusedException.class,
              () -> script.ledger().open(TestFund.text("stop", "stop"), List.of(), "tester"));

      assertThat(refused.problems().get(0).code()).isEqualTo(LedgerProblem.FUND_EXISTS.id());
    }
  }

  @Test
  void aFundIsFoundByIdOrAloneAndOtherwiseAskedFor() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      Ledger ledger = script.ledger();
      assertThat(ledger.fund(Optional.empty()).id()).isEqualTo("test");
      assertThatThrownBy(() -> ledger.fund(Optional.of("other")))
          .hasMessageContaining(LedgerProblem.FUND_UNKNOWN.id());

      ledger.open(
          TestFund.text("stop", "stop").replace("id: test,", "id: second,"), List.of(), "tester");

      assertThatThrownBy(() -> ledger.fund(Optional.empty()))
          .hasMessageContaining(LedgerProblem.FUND_UNCLEAR.id());
    }
  }

  @Test
  void executionIsMeasuredAgainstPlanAndTime() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      script.run("pay V1 2023-02-05 a 150.00 + pay V2 2023-02-20 b 60.00");

      Execution execution = execution(script, LocalDate.of(2023, 2, 10));

      Execution.Row a = execution.lines().get(0);
      assertThat(a.paid()).isEqualTo(Money.cny(150_00));
      assertThat(a.timeProgress()).contains(org.fundbench.api.Fraction.of(2, 10));
      assertThat(a.light()).isEqualTo(Execution.Light.YELLOW);
      Execution.Row b = execution.lines().get(1);
      assertThat(b.paid()).as("paid after the day asked for").isEqualTo(Money.cny(0));
      assertThat(b.planned()).isEmpty();
      assertThat(b.timeProgress()).contains(org.fundbench.api.Fraction.of(2, 12));
      assertThat(b.light()).isEqualTo(Execution.Light.RED);
      assertThat(execution(script, LocalDate.of(2023, 2, 28)).lines().get(1).paid())
          .isEqualTo(Money.cny(60_00));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"119.99 RED", "120.00 YELLOW", "159.99 YELLOW", "160.00 GREEN"})
  void lightsFollowThePace(String amountAndLight) {
    String[] words = amountAndLight.split(" ");
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      // Two months of plan are 200.00: 60 % of the pace is 120.00, 80 % is 160.00.
      script.run("pay V1 2023-02-05 a " + words[0]);

      Execution.Light light = execution(script, LocalDate.of(2023, 2, 28)).lines().get(0).light();

      assertThat(light).isEqualTo(Execution.Light.valueOf(words[1]));
    }
  }

  private static Execution execution(LedgerScript script, LocalDate day) {
    return ExecutionTable.of(
        script.ledger().read(reader -> FundSnapshot.take(reader, script.fund(), day)));
  }
}
