package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.check.ProofProblem;
import org.fundbench.ledger.check.Verification;
import org.fundbench.proof.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-12-31T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aLedgerWithSomePayments() {
    file = folder.resolve("台账 1.fund");
    FundFile fund = TestFund.file();
    try (SqliteStore store = SqliteStore.create(file)) {
      Ledger ledger = ledger(store);
      ledger.open(fund.text(), fund.appropriations(), "tester");
      List<EntryDraft> drafts =
          java.util.stream.IntStream.rangeClosed(1, 70)
              .mapToObj(
                  i ->
                      new EntryDraft(
                          EntryKind.PAYMENT,
                          i % 2 == 0 ? "a" : "b",
                          LocalDate.of(2023, 1 + i % 12, 1 + i % 28),
                          Money.cny(100 + i),
                          "V" + i,
                          Optional.of("收款人" + i),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Place.row("f", i)))
              .toList();
      ledger.post(
          fund.fund(), BatchDraft.manual("tester"), DraftSource.of(drafts), false, Progress.SILENT);
    }
  }

  private static Ledger ledger(SqliteStore store) {
    return new Ledger(store, text -> FundFileReader.read("f", text).fund(), CLOCK);
  }

  @Test
  void aKeptFileThatWasAlteredOrTakenAwayIsFound() throws SQLException {
    try (SqliteStore store = SqliteStore.open(file)) {
      Ledger ledger = ledger(store);
      ledger.post(
          ledger.fund(Optional.empty()),
          BatchDraft.of(PostedRecord.BatchKind.ATTACHMENT, "tester"),
          DraftSource.of(
              List.of(
                  new AttachmentDraft(
                      "ZF-000007", "发票.pdf", new byte[] {1, 2, 3}, Place.of("发票.pdf")))),
          false,
          Progress.SILENT);
      assertThat(store.read(Verification::of).problems()).isEmpty();
    }
    for (String sql :
        List.of(
            "UPDATE attachment_content SET content = x'010204'",
            "DELETE FROM attachment_content")) {
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = other.createStatement()) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("posted is posted");
        statement.execute("DROP TRIGGER IF EXISTS attachment_content_is_posted_u");
        statement.execute("DROP TRIGGER IF EXISTS attachment_content_is_posted_d");
        statement.execute(sql);
        restoreTriggers(statement);
      }
      try (SqliteStore store = SqliteStore.openReadOnly(file)) {
        assertThat(store.read(Verification::of).problems())
            .extracting(Problem::code)
            .containsExactly(ProofProblem.ATTACHMENT_ALTERED.id());
      }
    }
  }

  private static void restoreTriggers(Statement statement) throws SQLException {
    for (String event : List.of("UPDATE", "DELETE")) {
      statement.execute(
          "CREATE TRIGGER attachment_content_is_posted_"
              + event.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
              + " BEFORE "
              + event
              + " ON attachment_content BEGIN SELECT RAISE(ABORT, 'posted is posted'); END");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "batch", "fund", "fund_line", "head"})
  void theDatabaseItselfRefusesToChangeWhatIsPosted(String table) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      String column = table.equals("fund_line") ? "line" : table.equals("head") ? "batch" : "batch";
      String set = table.equals("batch") ? "operator = 'x'" : column + " = " + column;
      assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET " + set))
          .hasMessageContaining("posted is posted");
      assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
          .hasMessageContaining("posted is posted");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE entry SET effect = effect + 1 WHERE document = 'V7'|RECORD_ALTERED",
        "UPDATE entry SET payee = '别人' WHERE document = 'V7'|RECORD_ALTERED",
        "UPDATE entry SET memo = '' WHERE document = 'V7'|RECORD_ALTERED",
        "UPDATE entry SET entry_date = '2023-13-45' WHERE document = 'V7'|RECORD_UNREADABLE",
        "UPDATE entry SET number = 999 WHERE document = 'V7'|NUMBER_GAP",
        "UPDATE batch SET operator = 'someone else' WHERE number = 2|RECORD_ALTERED",
        "UPDATE fund SET definition = replace(definition, '1000.00', '9000.00')|RECORD_ALTERED",
        "UPDATE fund_line SET line_id = 'c' WHERE line_id = 'a'|RECORD_ALTERED",
        "DELETE FROM entry WHERE document = 'V7'|RECORD_GAP",
        "DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)|RECORDS_MISSING",
        "UPDATE turnover SET amount = amount + 1|TURNOVER_DIFFERS",
        "DELETE FROM turnover|TURNOVER_DIFFERS",
        "UPDATE head SET root = zeroblob(32)|HEAD_DIFFERS",
        "DELETE FROM head WHERE size = (SELECT max(size) FROM head)|RECORDS_MISSING"
      })
  void whoeverAltersTheFileBehindTheProgramIsFound(String sql, ProofProblem found)
      throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      for (String table : List.of("entry", "batch", "fund", "fund_line", "head")) {
        statement.execute("DROP TRIGGER " + table + "_is_posted_u");
        statement.execute("DROP TRIGGER " + table + "_is_posted_d");
      }
      statement.execute(sql);
    }
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      assertThat(store.read(Verification::of).problems())
          .extracting(problem -> problem.code())
          .contains(found.id());
    }
  }

  @Test
  void anUntouchedLedgerVerifies() {
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      Verification.Outcome outcome = store.read(Verification::of);

      assertThat(outcome.problems()).isEmpty();
      assertThat(outcome.records()).isEqualTo(2 + 1 + 2 + 70);
      assertThat(outcome.head()).isEqualTo(store.read(LedgerReader::head));
    }
  }

  @Test
  void aHeadKeptOutsideDetectsAnotherLedger() {
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      Head head = store.read(LedgerReader::head);
      byte[] other = head.root().clone();
      other[0] ^= 1;

      assertThat(store.read(reader -> Verification.against(reader, head)).isClean()).isTrue();
      assertThat(codes(store, new Head(head.size(), other)))
          .containsExactly(ProofProblem.HEAD_UNKNOWN.id());
      assertThat(codes(store, new Head(head.size() + 5, head.root())))
          .containsExactly(ProofProblem.RECORDS_MISSING.id());
    }
  }

  private static List<String> codes(SqliteStore store, Head kept) {
    return store.read(reader -> Verification.against(reader, kept)).problems().stream()
        .map(problem -> problem.code())
        .toList();
  }

  @Test
  void readingChangesNoByte() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      store.read(Verification::of);
    }

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var list = Files.list(folder)) {
      assertThat(list).containsExactly(file);
    }
  }

  @Test
  void aFailedBatchLeavesNoTrace() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      writer -> {
                        writer.append(
                            new org.fundbench.ledger.PostedRecord.Measurement(
                                75,
                                "test",
                                "cases",
                                org.fundbench.api.Period.of(2023, 1),
                                java.math.BigDecimal.ONE,
                                0),
                            new byte[32]);
                        throw new IllegalStateException("in the middle");
                      }))
          .hasMessage("in the middle");
    }

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void whatIsNoLedgerIsRefusedWithItsReason() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("text"), "not a database at all, just words");
    Path empty = Files.createFile(folder.resolve("empty"));
    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (x)");
    }

    assertThat(code(() -> SqliteStore.open(folder.resolve("none"))))
        .isEqualTo(StoreProblem.LEDGER_MISSING.id());
    assertThat(code(() -> SqliteStore.open(folder))).isEqualTo(StoreProblem.NOT_A_LEDGER.id());
    assertThat(code(() -> SqliteStore.open(text))).isEqualTo(StoreProblem.NOT_A_LEDGER.id());
    assertThat(code(() -> SqliteStore.open(empty))).isEqualTo(StoreProblem.NOT_A_LEDGER.id());
    assertThat(code(() -> SqliteStore.open(other))).isEqualTo(StoreProblem.NOT_A_LEDGER.id());
    assertThat(code(() -> SqliteStore.create(file))).isEqualTo(StoreProblem.LEDGER_EXISTS.id());
    assertThat(code(() -> SqliteStore.create(folder.resolve("no/such/folder/x"))))
        .isEqualTo(StoreProblem.LEDGER_UNWRITABLE.id());
  }

  @Test
  void ledgersOfOtherSchemaVersionsAreToldApart() throws SQLException {
    setVersion(99);
    assertThat(code(() -> SqliteStore.open(file))).isEqualTo(StoreProblem.LEDGER_NEWER.id());
    setVersion(0);
    assertThat(code(() -> SqliteStore.openReadOnly(file)))
        .isEqualTo(StoreProblem.LEDGER_OLDER.id());
  }

  private void setVersion(int version) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  @Test
  void aDamagedFileIsReportedAndNotRead() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);

    assertThat(
            code(
                () -> {
                  try (SqliteStore store = SqliteStore.openReadOnly(file)) {
                    return store.read(LedgerReader::funds);
                  }
                }))
        .isIn(StoreProblem.LEDGER_DAMAGED.id(), StoreProblem.LEDGER_FAILED.id());
  }

  @ParameterizedTest
  @CsvSource({
    "5,LEDGER_BUSY",
    "8,LEDGER_UNWRITABLE",
    "13,DISK_FULL",
    "1,LEDGER_FAILED",
    "11,LEDGER_DAMAGED"
  })
  void whatTheDatabaseSaysBecomesAProblemToActOn(int code, StoreProblem expected) {
    var thrown =
        new org.sqlite.SQLiteException("said so", org.sqlite.SQLiteErrorCode.getErrorCode(code));

    assertThat(Failures.refusal("x", new IllegalStateException(thrown)).problems().get(0).code())
        .isEqualTo(expected.id());
  }

  @Test
  void theFileCarriesItsTextInUtf8() throws IOException {
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).contains("收款人7");
  }

  private static String code(Supplier<?> call) {
    return catchThrowableOfType(RefusedException.class, call::get).problems().get(0).code();
  }
}
