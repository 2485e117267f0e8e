package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails in the middle of a commit. */
class UnfinishedWriteTest {
  @TempDir private Path folder;
  private Path file;
  private Path journal;
  private Path torn;
  private byte[] whole = {};

  @BeforeEach
  void aLedgerAndWhatAPowerCutInACommitLeavesOfIt() throws IOException, SQLException {
    file = folder.resolve("l.fund");
    journal = folder.resolve("l.fund-journal");
    torn = Files.createDirectory(folder.resolve("torn"));
    FundFile fund = TestFund.file();
    try (SqliteStore store = SqliteStore.create(file)) {
      new Ledger(
              store,
              text -> FundFileReader.read("f", text).fund(),
              Clock.fixed(Instant.parse("2023-12-31T00:00:00Z"), ZoneOffset.UTC))
          .open(fund.text(), fund.appropriations(), "tester");
    }
    whole = Files.readAllBytes(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      // A small cache has to write pages before the transaction ends.
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("CREATE TABLE half AS SELECT randomblob(1000000)");
      Files.copy(file, torn.resolve("l.fund"));
      Files.copy(journal, torn.resolve("l.fund-journal"));
      statement.execute("ROLLBACK");
    }
    assertThat(Files.readAllBytes(torn.resolve("l.fund"))).isNotEqualTo(whole);
    assertThat(Files.readAllBytes(torn.resolve("l.fund-journal"))[0]).isNotZero();
  }

  @Test
  void whoOpensForReadingSeesTheLedgerAsItWasBefore() throws IOException {
    try (SqliteStore store = SqliteStore.openReadOnly(torn.resolve("l.fund"))) {
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
    assertThat(torn.resolve("l.fund-journal")).doesNotExist();
    assertThat(Files.readAllBytes(torn.resolve("l.fund"))).isEqualTo(whole);
  }

  @Test
  void whoOpensForWritingToo() throws IOException {
    try (SqliteStore store = SqliteStore.open(torn.resolve("l.fund"))) {
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
    assertThat(Files.readAllBytes(torn.resolve("l.fund"))).isEqualTo(whole);
  }

  @Test
  void whoWasReadingAlreadyReadsOn() throws IOException {
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      long before = store.read(Verification::of).records();
      // Another program begins to write, and its machine stops.
      Files.write(file, Files.readAllBytes(torn.resolve("l.fund")));
      Files.copy(torn.resolve("l.fund-journal"), journal, StandardCopyOption.REPLACE_EXISTING);

      Verification.Outcome after = store.read(Verification::of);

      assertThat(after.problems()).isEmpty();
      assertThat(after.records()).isEqualTo(before);
    }
  }
}
