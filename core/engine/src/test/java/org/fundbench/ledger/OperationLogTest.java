package org.fundbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people did and what was refused stays in the ledger, with their names. */
class OperationLogTest {
  @TempDir private Path folder;

  @Test
  void theOperationLogTellsWhoDidWhatAndWhatWasRefused() {
    try (LedgerScript ledger = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      ledger.run("as 李四 pay V1 2023-01-05 a 100.00");
      ledger.run("as 王五 pay V2 2023-01-05 a 9999.00");
      ledger.run("as 李四 undo 2");

      assertThat(operations(ledger, Optional.empty(), Optional.empty()))
          .containsExactly(
              "4 李四 UNDO 1", "3 王五 REFUSED over-budget-line", "2 李四 MANUAL 1", "1 tester FUND 3");
      assertThat(operations(ledger, Optional.of("王"), Optional.empty()))
          .containsExactly("3 王五 REFUSED over-budget-line");
      assertThat(operations(ledger, Optional.empty(), Optional.of("误录")))
          .containsExactly("4 李四 UNDO 1");
      assertThat(operations(ledger, Optional.empty(), Optional.of("超出")))
          .containsExactly("3 王五 REFUSED over-budget-line");
      assertThat(operations(ledger, Optional.empty(), Optional.of("V1")))
          .containsExactly("4 李四 UNDO 1", "2 李四 MANUAL 1");
    }
  }

  @Test
  void whatAReviewerMayNotDoIsLoggedWithTheReviewersName() {
    try (LedgerScript ledger =
        new LedgerScript(folder.resolve("ledger.fund"), TestFund.reviewed())) {
      ledger.run("as 李四 pay V1 2023-01-05 a 100.00");
      ledger.run("as 李四 approve 1");
      ledger.run("as 王五 reject 1");
      ledger.run("as 王五 approve 1");

      assertThat(operations(ledger, Optional.empty(), Optional.empty()))
          .containsExactly(
              "4 李四 MANUAL 1",
              "3 王五 REFUSED reason-required",
              "2 李四 REFUSED same-person",
              "1 tester FUND 3");
    }
  }

  @Test
  void anUndoWithoutAReasonIsLogged() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      script.run("pay V1 2023-01-05 a 100.00");
      UndoDraft draft = new UndoDraft(2, Optional.empty(), Place.of("2"));

      assertThatThrownBy(
              () -> script.ledger().undo(TestFund.file().fund(), draft, "李四", " ", false))
          .hasMessageContaining("reason-required");

      assertThat(operations(script, Optional.of("李四"), Optional.empty()))
          .containsExactly("3 李四 REFUSED reason-required");
    }
  }

  @Test
  void aPostingThatWasCancelledIsLoggedAndCountsNothing() {
    try (LedgerScript script = new LedgerScript(folder.resolve("ledger.fund"), TestFund.file())) {
      EntryDraft draft =
          new EntryDraft(
              EntryKind.PAYMENT,
              "a",
              LocalDate.of(2023, 1, 5),
              Money.cny(100),
              "V1",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Place.of("test"));

      assertThatThrownBy(
              () ->
                  script
                      .ledger()
                      .post(
                          TestFund.file().fund(),
                          BatchDraft.manual("李四"),
                          DraftSource.of(List.of(draft)),
                          false,
                          cancelled()))
          .isInstanceOf(CancellationException.class);

      assertThat(operations(script, Optional.of("李四"), Optional.empty()))
          .containsExactly("2 李四 REFUSED cancelled");
      assertThat(script.run("available a")).isEqualTo("1,000.00");
    }
  }

  private static Progress cancelled() {
    return new Progress() {
      @Override
      public void begin(Text task, long total) {}

      @Override
      public void advance(long steps) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
  }

  private static List<String> operations(
      LedgerScript script, Optional<String> operator, Optional<String> text) {
    return script
        .ledger()
        .read(
            reader ->
                reader.operations(
                    new OperationQuery(operator, Optional.empty(), Optional.empty(), text, 100)))
        .stream()
        .map(
            one ->
                one.batch().number()
                    + " "
                    + one.batch().operator()
                    + " "
                    + one.batch().kind()
                    + " "
                    + one.refusal()
                        .map(refusal -> refusal.said().split("\t")[0])
                        .orElse(String.valueOf(one.records())))
        .toList();
  }
}
