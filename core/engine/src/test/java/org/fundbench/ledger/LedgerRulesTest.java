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
        // a commitment reserves; paying it moves and never adds; what is left can be released
        """
        commit K1 2023-01-05 a 600.00 until 2023-06-30 -> ok
        available a -> 400.00
        pay V1 2023-01-06 a 400.01 -> over-budget-line
        pay V1 2023-02-06 a 250.00 of K1 -> ok
        available a -> 400.00
        pay V2 2023-02-07 a 350.01 of K1 -> commitment-exceeded
        release S1 2023-03-01 a 100.00 of K1 -> ok
        available a -> 500.00
        expire D1 2023-06-30 a 250.00 of K1 -> commitment-not-expired
        expire D1 2023-07-01 a 250.00 of K1 -> ok
        available a -> 750.00
        pay V3 2023-07-02 a 0.01 of K1 -> commitment-exceeded
        """,
        // a commitment over the budget is refused like a payment; one document, one commitment
        """
        commit K1 2023-01-05 a 1000.01 -> over-budget-line
        commit K1 2023-01-05 a 1000.00 -> ok
        commit K1 2023-01-06 a 1.00 -> duplicate-posted
        pay V1 2023-01-06 b 1.00 of K1 -> commitment-unknown
        pay V1 2023-01-06 a 1.00 of K9 -> commitment-unknown
        release S1 2023-01-06 a 1.00 -> reference-missing
        commit K2 2023-01-05 b 1.00 until 2023-01-04 -> until-before-date
        expire D1 2023-12-31 a 1.00 of K1 -> commitment-not-expired
        budget reduction 2023-07-01 district a=-0.01 -> budget-below-paid
        """,
        // reversing a payment of a commitment opens the commitment again; a used one stays
        """
        commit K1 2023-01-05 a 600.00 -> ok
        pay V1 2023-02-06 a 250.00 of K1 -> ok
        reverse C1 2023-02-07 a 600.00 of CN-000001 -> reversal-after-refund
        reverse C1 2023-02-07 a 250.00 of V1 -> ok
        available a -> 400.00
        pay V1 2023-02-08 a 600.00 of K1 -> ok
        reverse C2 2023-02-09 a 600.00 of ZF-000002 -> ok
        reverse C3 2023-02-09 a 600.00 of CN-000001 -> ok
        available a -> 1,000.00
        pay V9 2023-02-10 a 1.00 of K1 -> commitment-unknown
        """,
        // refunds, releases can be reversed by number only; reversals and settlements never
        """
        pay V1 2023-01-05 a 100.00 -> ok
        refund T1 2023-01-06 a 40.00 of V1 -> ok
        reverse C1 2023-01-07 a 40.00 of T1 -> reference-unknown
        reverse C1 2023-01-07 a 40.00 of TH-000001 -> ok
        reverse C2 2023-01-08 a 40.00 of CX-000001 -> reference-unknown
        reverse C2 2023-01-08 a 100.00 of V1 -> ok
        available a -> 1,000.00
        """,
        // periods close in order, refuse, and reopen with a reason
        """
        close 2023-02 -> period-before-open
        close 2022-12 -> date-outside-year
        close 2023-01 -> ok
        close 2023-01 -> period-already-closed
        pay V1 2023-01-31 a 1.00 -> period-closed
        count cases 2023-01 1 -> period-closed
        budget supplement 2023-01-15 district a=1.00 -> period-closed
        pay V1 2023-02-01 a 1.00 -> ok
        close 2023-02 -> ok
        reopen 2023-01 补录 -> period-after-closed
        reopen 2023-02 -> reason-required
        reopen 2023-03 补录 -> period-not-closed
        reopen 2023-02 补录 -> ok
        pay V2 2023-02-28 a 1.00 -> ok
        """,
        // undoing a batch negates all of it and stays in the history
        """
        pay V1 2023-01-05 a 100.00 + pay V2 2023-01-06 b 50.00 + refund T1 2023-01-07 a 30.00 of V1 -> ok
        available a -> 930.00
        undo 2 -> ok
        available a -> 1,000.00
        available b -> 500.00
        undo 2 -> batch-undone
        undo 3 -> batch-not-undoable
        undo 1 -> batch-not-undoable
        undo 99 -> batch-unknown
        pay V1 2023-01-05 a 100.00 -> ok
        """,
        // what somebody has built on is named, and nothing happens
        """
        pay V1 2023-01-05 a 100.00 + commit K1 2023-01-05 b 100.00 -> ok
        refund T1 2023-01-07 a 30.00 of V1 -> ok
        undo 2 -> built-on
        undo 3 -> ok
        undo 2 -> ok
        available a -> 1,000.00
        available b -> 500.00
        """,
        // a budget document and a measurement are undone as well
        """
        budget supplement 2023-06-01 district a=200.00 + count cases 2023-01 12 -> ok
        pay V1 2023-06-02 a 1100.00 -> ok
        undo 2 -> budget-below-paid
        undo 3 -> ok
        undo 2 -> ok
        available a -> 1,000.00
        count cases 2023-01 13 -> ok
        """,
        // undoing into a closed period needs another day
        """
        pay V1 2023-01-05 a 100.00 -> ok
        close 2023-01 -> ok
        undo 2 -> period-closed
        undo 2 on 2023-02-01 -> ok
        available a -> 1,000.00
        """,
        // a budget document that moves is undone as a whole
        """
        budget transfer 2023-07-01 district b=-500.00 a=500.00 -> ok
        undo 2 -> ok
        available a -> 1,000.00
        available b -> 500.00
        """,
        // measurements are corrected, with a reason
        """
        count cases 2023-01 12 -> ok
        correct cases 2023-01 15 -> reason-required
        correct cases 2023-01 15 重数 -> ok
        correct cases 2023-02 1 重数 -> measurement-unknown
        correct cases 2023-01 - 不属本项目 -> ok
        correct cases 2023-01 15 重数 -> measurement-unknown
        count cases 2023-01 9 -> ok
        """,
        // files are kept with entries
        """
        pay V1 2023-01-05 a 100.00 -> ok
        attach ZF-000001 发票.pdf bytes -> ok
        attach ZF-000001 发票2.pdf bytes -> attachment-posted
        attach ZF-000001 空.pdf -> attachment-size
        attach ZF-000009 发票.pdf bytes -> entry-unknown
        attach 发票 发票.pdf bytes -> entry-unknown
        """,
        // a payment may say which source it is paid from
        """
        pay V1 2023-01-05 a 100.00 from district -> ok
        pay V2 2023-01-05 a 100.00 from province -> source-unknown
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
  void underASignOffPolicyDraftsWaitForASecondPerson() {
    try (LedgerScript ledger =
        new LedgerScript(folder.resolve("ledger.fund"), TestFund.reviewed())) {
      runAll(
          ledger,
          """
          pay V1 2023-01-05 a 600.00 + count cases 2023-01 5 -> waits 1
          available a -> 1,000.00
          pay V2 2023-01-05 a 1000.01 -> over-budget-line
          approve 1 -> same-person
          as reviewer approve 1 -> ok
          available a -> 400.00
          as reviewer approve 1 -> waiting-unknown
          pay V3 2023-01-05 a 300.00 -> waits 1
          pay V4 2023-01-05 a 300.00 -> waits 2
          as reviewer approve 1 -> ok
          as reviewer approve 2 -> over-budget-line
          as reviewer reject 2 -> reason-required
          as reviewer reject 2 超预算 -> ok
          budget supplement 2023-06-01 district a=200.00 -> waits 1
          as reviewer approve 1 -> ok
          undo 4 -> waits 1
          as reviewer approve 1 -> ok
          attach ZF-000001 发票.pdf bytes -> ok
          close 2023-01 -> ok
          """);
      assertThat(ledger.ledger().read(LedgerReader::waiting)).isEmpty();
    }
  }

  @Test
  void aReceiptSaysWhatABatchDoesToItsLines() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      EntryDraft draft =
          new EntryDraft(
              org.fundbench.api.EntryKind.COMMITMENT,
              "a",
              LocalDate.of(2023, 3, 1),
              Money.cny(400_00),
              "K1",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              org.fundbench.api.Place.of("x"));
      Receipt receipt =
          script
              .ledger()
              .post(
                  script.fund(),
                  BatchDraft.manual("tester"),
                  DraftSource.of(List.of(draft)),
                  true,
                  Progress.SILENT);

      assertThat(receipt.effects()).hasSize(1);
      LineEffect effect = receipt.effects().get(0);
      assertThat(effect.before().available()).isEqualTo(Money.cny(1000_00));
      assertThat(effect.after().available()).isEqualTo(Money.cny(600_00));
      assertThat(effect.after().committed()).isEqualTo(Money.cny(400_00));
    }
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
                      .post(
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
              .post(
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
