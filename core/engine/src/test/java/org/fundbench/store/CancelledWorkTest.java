package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long work with a ledger ends soon after it is cancelled, and leaves nothing half done. */
@Timeout(60)
class CancelledWorkTest {
  /** A statement that never ends by itself. */
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

  @TempDir private Path folder;

  /** Is cancelled when it was asked so often, or when so many parts of the work were begun. */
  private static final class Patience implements Progress {
    private final int questions;
    private final int parts;
    private int asked;
    private int begun;

    private Patience(int questions, int parts) {
      this.questions = questions;
      this.parts = parts;
    }

    @Override
    public void begin(Text what, long total) {
      begun++;
    }

    @Override
    public void advance(long steps) {}

    @Override
    public boolean cancelled() {
      asked++;
      return asked > questions || begun >= parts;
    }
  }

  private Path old() throws IOException {
    Path ledger = folder.resolve("旧台账.fund");
    try (InputStream bytes =
        CancelledWorkTest.class.getResourceAsStream("/ledgers/schema-1.fund")) {
      Files.copy(bytes, ledger);
    }
    return ledger;
  }

  @Test
  void anUpgradeCancelledWhileItsCopyIsMadeLeavesTheOldFileAlone() throws IOException {
    Path ledger = old();
    byte[] before = Files.readAllBytes(ledger);

    assertThatThrownBy(() -> SqliteStore.open(ledger, new Patience(Integer.MAX_VALUE, 1)))
        .isInstanceOf(CancellationException.class);

    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(ledger);
    }
    try (SqliteStore store = SqliteStore.open(ledger)) {
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
  }

  @Test
  void anUpgradeThatIsAtItsTablesGoesOnToTheEnd() throws IOException {
    Path ledger = old();
    try (SqliteStore store = SqliteStore.open(ledger, new Patience(Integer.MAX_VALUE, 2))) {
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
    assertThat(folder.resolve("旧台账.fund.before-schema-3")).isNotEmptyFile();
  }

  @Test
  void oneLongStatementEndsInItsMiddle() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      Patience patience = new Patience(3, Integer.MAX_VALUE);
      assertThatThrownBy(
              () ->
                  Wanted.whileIt(
                      connection, "x", patience, () -> statement.executeQuery(ENDLESS).next()))
          .isInstanceOf(CancellationException.class);
      assertThat(patience.asked).isGreaterThan(3);

      assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }
  }

  @Test
  void whatFailsWhileItIsWantedFailed() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  Wanted.whileIt(
                      connection,
                      "x",
                      Progress.SILENT,
                      () -> statement.executeQuery("SELECT * FROM nowhere")))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(StoreProblem.LEDGER_FAILED.id());
    }
  }

  @Test
  void aReadingThatIsCancelledIsNoAlterationAndTheNextOneGoesWell() {
    Path ledger = folder.resolve("台账.fund");
    try (SqliteStore store = SqliteStore.create(ledger)) {
      FundFile fund = TestFund.file();
      new Ledger(store, new FundFiles(), Clock.systemUTC())
          .open(fund.text(), fund.appropriations(), "tester");
      Patience patience = new Patience(1, Integer.MAX_VALUE);
      assertThatThrownBy(
              () ->
                  store.read(
                      reader -> Verification.of(reader, Optional.empty(), patience), patience))
          .isInstanceOf(CancellationException.class);

      assertThat(store.read(LedgerReader::head).size()).isPositive();
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
  }
}
