package org.fundbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.TestFund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fund set up from the window is there whole, or leaves nothing behind. */
class NewLedgerTest {
  @TempDir private Path folder;

  @Test
  void theKeptFileMakesTheSameLedgerAgain() throws IOException {
    Path ledger = folder.resolve("a.fund");
    Path copy = folder.resolve("a.yaml");
    try (Program program = TestProgram.in(folder)) {
      new NewLedger(program)
          .create(ledger, TestProgram.nextYear(), Optional.of(copy), Progress.SILENT);

      assertThat(Files.readString(copy)).isEqualTo(TestProgram.nextYear().text());
      try (LedgerSession session = program.open(ledger);
          LedgerSession again = program.create(folder.resolve("b.fund"), copy)) {
        assertThat(again.fund(Optional.empty())).isEqualTo(session.fund(Optional.empty()));
        assertThat(session.status(Optional.empty(), Optional.empty()).total().approved())
            .hasToString("1,500.00 CNY");
      }
    }
  }

  @Test
  void aRefusalLeavesNothingBehind() throws IOException {
    Path ledger = folder.resolve("a.fund");
    FundFile early =
        FundFileReader.read(
            "fund.yaml", TestProgram.nextYear().text().replace("2024-01-01", "2023-01-01"));
    try (Program program = TestProgram.in(folder)) {
      RefusedException refused =
          catchThrowableOfType(
              RefusedException.class,
              () ->
                  new NewLedger(program)
                      .create(
                          ledger, early, Optional.of(folder.resolve("a.yaml")), Progress.SILENT));

      assertThat(refused).isNotNull();
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void aFileInTheWayIsNotTouched() throws IOException {
    Path copy = Files.writeString(folder.resolve("a.yaml"), "mine");
    try (Program program = TestProgram.in(folder)) {
      RefusedException refused =
          catchThrowableOfType(
              RefusedException.class,
              () ->
                  new NewLedger(program)
                      .create(
                          folder.resolve("a.fund"),
                          TestProgram.nextYear(),
                          Optional.of(copy),
                          Progress.SILENT));

      assertThat(refused.problems())
          .extracting(Problem::code)
          .containsExactly(AppProblem.FUND_FILE_EXISTS.id());
    }
    assertThat(copy).hasContent("mine");
    assertThat(folder.resolve("a.fund")).doesNotExist();
  }

  @Test
  void theNextYearIsAddedToTheSameLedger() {
    Path ledger = folder.resolve("a.fund");
    try (Program program = TestProgram.in(folder)) {
      program.create(ledger, TestFund.file()).close();

      new NewLedger(program).add(ledger, TestProgram.nextYear(), Optional.empty(), Progress.SILENT);

      try (LedgerSession session = program.openReadOnly(ledger)) {
        assertThat(session.funds()).extracting(Fund::id).containsExactly("test", "test-2024");
      }
    }
  }
}
