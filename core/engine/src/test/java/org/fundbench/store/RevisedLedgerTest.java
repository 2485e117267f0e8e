package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.PostedRecord.BatchKind;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.RevisionDraft;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.check.ProofProblem;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A revised self-evaluation and the files of its indicators are under the proof like all else. */
class RevisedLedgerTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aRevisedSelfEvaluationWithEvidence() {
    file = folder.resolve("台账.fund");
    FundFile fund = TestFund.file();
    try (SqliteStore store = SqliteStore.create(file)) {
      Ledger ledger =
          new Ledger(store, new FundFiles(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      ledger.open(fund.text(), fund.appropriations(), "tester");
      post(
          ledger,
          BatchKind.EVALUATION,
          new RevisionDraft(TestFund.sections("20", "90"), Place.of("x")));
      post(
          ledger,
          BatchKind.ATTACHMENT,
          new EvidenceDraft("cases", "台账截图.png", new byte[] {1, 2, 3}, Place.of("x")));
    }
  }

  private static void post(Ledger ledger, BatchKind kind, PostingDraft draft) {
    ledger.post(
        ledger.fund(Optional.empty()),
        BatchDraft.of(kind, "tester").because(Optional.of("核定")),
        DraftSource.of(List.of(draft)),
        false,
        Progress.SILENT);
  }

  @Test
  void itVerifies() {
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"revision", "evidence"})
  void theDatabaseItselfRefusesToChangeIt(String table) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET batch = batch"))
          .hasMessageContaining("posted is posted");
      assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
          .hasMessageContaining("posted is posted");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE revision SET text = replace(text, '\"20\"', '\"10\"')|RECORD_ALTERED",
        "DELETE FROM revision|RECORD_GAP",
        "UPDATE evidence SET indicator = 'other'|RECORD_ALTERED",
        "UPDATE evidence SET name = 'other.png'|RECORD_ALTERED",
        "DELETE FROM evidence|RECORDS_MISSING",
        "UPDATE attachment_content SET content = x'010204'|ATTACHMENT_ALTERED",
        "DELETE FROM attachment_content|ATTACHMENT_ALTERED"
      })
  void whoeverAltersItIsFound(String sql, ProofProblem found) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      for (String table : List.of("revision", "evidence", "attachment_content")) {
        statement.execute("DROP TRIGGER " + table + "_is_posted_u");
        statement.execute("DROP TRIGGER " + table + "_is_posted_d");
      }
      statement.execute(sql);
    }
    assertThat(codes()).contains(found.id());
  }

  private List<String> codes() {
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      return store.read(Verification::of).problems().stream().map(one -> one.code()).toList();
    }
  }
}
