package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Progress;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.CorrectionDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.RevisionDraft;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.UndoDraft;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers of every earlier schema, as the programs of their day wrote them. */
class MigrationTest {
  /** Printed by the program that wrote the ledger of schema 1. */
  private static final String HEAD_THEN =
      "13:dff745532c9ce95ecf39edf1bd16597b40d891bb5c98484a8883118355f654b0";

  /** Printed by the program that wrote the ledger of schema 2. */
  private static final String HEAD_OF_SCHEMA_2 =
      "27:4fb5fb19d825904d66bdb11f946a5a96835f9412e301b125ec0d0e5efeab4b63";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aLedgerOfSchema1() throws IOException {
    file = written("schema-1", "旧台账.fund");
  }

  private Path written(String schema, String name) throws IOException {
    Path ledger = folder.resolve(name);
    try (InputStream old =
        MigrationTest.class.getResourceAsStream("/ledgers/" + schema + ".fund")) {
      Files.copy(old, ledger);
    }
    return ledger;
  }

  @Test
  void aLedgerOfSchema2TakesARevisionOfItsSelfEvaluation() throws IOException {
    try (SqliteStore store = SqliteStore.open(written("schema-2", "去年.fund"))) {
      Verification.Outcome before = store.read(Verification::of);
      assertThat(before.problems()).isEmpty();
      assertThat(before.head()).hasToString(HEAD_OF_SCHEMA_2);
      Ledger ledger = new Ledger(store, new FundFiles(), Clock.systemUTC());

      ledger.post(
          ledger.fund(Optional.empty()),
          BatchDraft.of(PostedRecord.BatchKind.EVALUATION, "tester").because(Optional.of("核定")),
          DraftSource.of(
              List.of(
                  new RevisionDraft(
                      TestFund.sections("20", "90"), org.fundbench.api.Place.of("x")))),
          false,
          Progress.SILENT);

      assertThat(store.read(Verification::of).problems()).isEmpty();
      assertThat(store.<List<PostedRecord.Revision>>read(reader -> reader.revisions("test")))
          .hasSize(1);
    }
  }

  @Test
  void anOldLedgerKeepsEveryRecordAndHead() {
    try (SqliteStore store = SqliteStore.open(file)) {
      Verification.Outcome outcome = store.read(Verification::of);

      assertThat(outcome.problems()).isEmpty();
      assertThat(outcome.head()).hasToString(HEAD_THEN);
    }
  }

  @Test
  void theOldFileIsKeptAsItWasBesideTheNew() throws IOException {
    SqliteStore.open(file).close();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("旧台账.fund", "旧台账.fund.before-schema-3");
    }
    assertThatThrownBy(() -> SqliteStore.openReadOnly(folder.resolve("旧台账.fund.before-schema-3")))
        .hasMessageContaining(StoreProblem.LEDGER_OLDER.id());
  }

  @Test
  void readingAloneDoesNotMigrate() throws IOException {
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> SqliteStore.openReadOnly(file))
        .hasMessageContaining(StoreProblem.LEDGER_OLDER.id());

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void theYearGoesOnInTheNewLanguage() {
    try (SqliteStore store = SqliteStore.open(file)) {
      Ledger ledger =
          new Ledger(store, text -> FundFileReader.read("f", text).fund(), Clock.systemUTC());
      var fund = ledger.fund(Optional.empty());
      ledger.undo(
          fund,
          new UndoDraft(2, Optional.empty(), org.fundbench.api.Place.of("x")),
          "tester",
          "误录",
          false);
      ledger.post(
          fund,
          BatchDraft.manual("tester"),
          DraftSource.of(
              List.of(
                  new CorrectionDraft(
                      "cases",
                      org.fundbench.api.Period.of(2023, 1),
                      Optional.of(java.math.BigDecimal.TEN),
                      "重数",
                      org.fundbench.api.Place.of("x")))),
          false,
          Progress.SILENT);

      assertThat(store.read(Verification::of).problems()).isEmpty();
      assertThat(ledger.read(reader -> reader.measurements("test")).get(0).number())
          .isEqualByComparingTo("10");
    }
  }

  @Test
  void aBackupIsACleanLedgerOfItsMoment() {
    Path backup = folder.resolve("备份.fund");
    try (SqliteStore store = SqliteStore.open(file)) {
      store.backUp(backup);

      assertThatThrownBy(() -> store.backUp(backup))
          .hasMessageContaining(StoreProblem.BACKUP_EXISTS.id());
    }
    try (SqliteStore copy = SqliteStore.openReadOnly(backup)) {
      assertThat(copy.read(Verification::of).problems()).isEmpty();
      assertThat(copy.read(LedgerReader::head)).hasToString(HEAD_THEN);
    }
  }
}
