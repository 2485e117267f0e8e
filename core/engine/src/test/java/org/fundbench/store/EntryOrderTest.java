package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.OpenEntries;
import org.fundbench.ledger.OpenEntry;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.ledger.TestFund;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in any order: the right one, and from an index. */
class EntryOrderTest {
  private static final int PAYMENTS = 60;

  @TempDir private Path folder;
  private Path file;
  private SqliteStore store;
  private Ledger ledger;

  @BeforeEach
  void aLedgerOfTwoFunds() {
    file = folder.resolve("台账.fund");
    store = SqliteStore.create(file);
    ledger = new Ledger(store, text -> FundFileReader.read("f", text).fund(), Clock.systemUTC());
    FundFile fund = TestFund.file();
    FundFile other =
        FundFileReader.read("o", TestFund.text("stop", "stop").replace("id: test,", "id: other,"));
    ledger.open(fund.text(), fund.appropriations(), "tester");
    ledger.open(other.text(), other.appropriations(), "tester");
    ledger.post(
        fund.fund(),
        BatchDraft.manual("tester"),
        DraftSource.of(
            IntStream.rangeClosed(1, PAYMENTS).mapToObj(EntryOrderTest::payment).toList()),
        false,
        Progress.SILENT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static EntryDraft payment(int i) {
    return draft(
        EntryKind.PAYMENT,
        i % 2 == 0 ? "a" : "b",
        1 + i * 7 % 28,
        100 + i * 37 % 50,
        "V" + i * 31 % 97,
        Optional.empty());
  }

  private static EntryDraft draft(
      EntryKind kind, String line, int day, long fen, String voucher, Optional<String> reference) {
    return new EntryDraft(
        kind,
        line,
        LocalDate.of(2023, 3, day),
        Money.cny(fen),
        voucher,
        day % 3 == 0 ? Optional.empty() : Optional.of("收款人" + day % 5),
        Optional.empty(),
        reference,
        Optional.empty(),
        Optional.empty(),
        Place.of(voucher));
  }

  private void post(EntryDraft... drafts) {
    ledger.post(
        TestFund.file().fund(),
        BatchDraft.manual("tester"),
        DraftSource.of(List.of(drafts)),
        false,
        Progress.SILENT);
  }

  private static Comparator<Entry> comparator(EntryOrder.Key key) {
    return switch (key) {
      case DATE -> Comparator.comparing(Entry::date);
      case KIND -> Comparator.comparing(Entry::kind);
      case NUMBER -> Comparator.comparing(Entry::kind).thenComparing(Entry::number);
      case LINE -> Comparator.comparing(Entry::line);
      case DOCUMENT -> Comparator.comparing(Entry::document);
      case AMOUNT -> Comparator.comparing(entry -> entry.effect().fen());
      case PAYEE -> Comparator.comparing(entry -> entry.payee().orElse(""));
    };
  }

  @ParameterizedTest
  @EnumSource(EntryOrder.Key.class)
  void everyOrderRunsBothWaysAndItsPagesFitTogether(EntryOrder.Key key) {
    EntryQuery query = EntryQuery.ofFund("test").ordered(new EntryOrder(key, false));
    List<Entry> up = new ArrayList<>();
    for (int at = 0; at < PAYMENTS + 2; at += 7) {
      up.addAll(rows(query.part(at, 7)));
    }
    List<Entry> down = new ArrayList<>(rows(query.ordered(new EntryOrder(key, true)).part(0, 999)));
    Collections.reverse(down);

    assertThat(up).hasSize(PAYMENTS + 2).isSortedAccordingTo(comparator(key)).isEqualTo(down);
  }

  private List<Entry> rows(EntryQuery query) {
    return store.read(reader -> reader.rows(query));
  }

  @ParameterizedTest
  @EnumSource(EntryOrder.Key.class)
  void noOrderSortsWhatItDoesNotShow(EntryOrder.Key key) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (boolean descending : new boolean[] {false, true}) {
        for (EntryQuery query : List.of(EntryQuery.everything(), EntryQuery.ofLine("test", "a"))) {
          String sql =
              new EntrySearch(
                      DSL.using(connection, SQLDialect.SQLITE),
                      query.ordered(new EntryOrder(key, descending)).part(500, 200))
                  .positions()
                  .getSQL(ParamType.INLINED);
          assertThat(plan(connection, sql)).as(sql).doesNotContain("TEMP B-TREE").contains("INDEX");
        }
      }
    }
  }

  private static String plan(Connection connection, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString("detail")).append('\n');
      }
    }
    return plan.toString();
  }

  @Test
  void anAmountIsFoundWhicheverWayTheMoneyWent() {
    post(
        draft(EntryKind.PAYMENT, "a", 4, 7_777, "P1", Optional.empty()),
        draft(EntryKind.REFUND, "a", 5, 7_700, "R1", Optional.of("P1")));
    EntryQuery query =
        EntryQuery.ofFund("test")
            .between(Optional.of(Money.cny(7_700)), Optional.of(Money.cny(7_777)));

    assertThat(rows(query.part(0, 99))).extracting(Entry::document).containsExactly("P1", "R1");
    assertThat(store.read(reader -> reader.entries(query)).total()).isEqualTo(2);
    assertThat(store.read(reader -> reader.entries(query)).paid()).isEqualTo(Money.cny(77));
  }

  @Test
  void theEntriesOfABatchAreShownAloneAndCounted() {
    post(draft(EntryKind.PAYMENT, "a", 4, 1, "alone", Optional.empty()));
    Entry alone = rows(EntryQuery.ofFund("test").saying(Optional.of("alone")).part(0, 9)).get(0);
    EntryQuery query = EntryQuery.ofFund("test").inBatch(Optional.of(alone.batch()));

    assertThat(rows(query.part(0, 99))).containsExactly(alone);
    assertThat(store.read(reader -> reader.entries(query)).total()).isEqualTo(1);
  }

  @Test
  void thePlaceOfAnEntryInItsListIsKnown() {
    EntryQuery query = EntryQuery.ofFund("test");
    List<Entry> all = rows(query.part(0, 999));

    for (int i : new int[] {0, 1, 30, PAYMENTS + 1}) {
      Entry entry = all.get(i);
      assertThat(store.<Long>read(reader -> reader.before(query, entry))).isEqualTo(i);
    }
  }

  @Test
  void whatCanBeAnsweredIsFoundByTextNumberAndAmount() {
    post(
        draft(EntryKind.COMMITMENT, "a", 2, 10_000, "合同1", Optional.empty()),
        draft(EntryKind.COMMITMENT, "a", 3, 5_000, "合同2", Optional.empty()),
        draft(EntryKind.PAYMENT, "a", 6, 5_000, "付2", Optional.of("合同2")),
        draft(EntryKind.PAYMENT, "a", 7, 4_000, "付1", Optional.of("合同1")),
        draft(EntryKind.REFUND, "a", 8, 1_500, "退1", Optional.of("付1")));

    assertThat(open(OpenEntries.Wanted.COMMITMENTS, ""))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.entry().document()).isEqualTo("合同1");
              assertThat(one.left()).isEqualTo(Money.cny(6_000));
            });
    assertThat(open(OpenEntries.Wanted.PAYMENTS, "付1"))
        .singleElement()
        .satisfies(one -> assertThat(one.left()).isEqualTo(Money.cny(2_500)));
    assertThat(open(OpenEntries.Wanted.PAYMENTS, "40.00"))
        .extracting(one -> one.entry().document())
        .containsExactly("付1");
    assertThat(open(OpenEntries.Wanted.PAYMENTS, "ZF-000062"))
        .extracting(one -> one.entry().document())
        .contains("付1");
    assertThat(open(OpenEntries.Wanted.REVERSIBLE, "付"))
        .extracting(one -> one.entry().document())
        .containsExactly("付2");
    assertThat(open(OpenEntries.Wanted.REVERSIBLE, "退1")).hasSize(1);
    assertThat(open(OpenEntries.Wanted.REVERSIBLE, "合同")).isEmpty();
    assertThat(open(OpenEntries.Wanted.ANY, "退1")).hasSize(1);
  }

  private List<OpenEntry> open(OpenEntries.Wanted wanted, String text) {
    return store.read(
        (LedgerReader reader) -> new OpenEntries(reader, "test").find(wanted, text, 30));
  }
}
