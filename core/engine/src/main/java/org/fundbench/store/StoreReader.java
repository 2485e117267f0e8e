package org.fundbench.store;

import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.HEAD;
import static org.fundbench.store.schema.Tables.MEASUREMENT;
import static org.fundbench.store.schema.Tables.TURNOVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostedRecord.Side;
import org.fundbench.proof.Head;
import org.fundbench.proof.MerkleTree;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Reads a ledger through jOOQ. */
class StoreReader implements LedgerReader {
  final DSLContext dsl;

  StoreReader(DSLContext dsl) {
    this.dsl = dsl;
  }

  @Override
  public List<PostedRecord.FundDefinition> funds() {
    return dsl.selectFrom(FUND).orderBy(FUND.POSITION).fetch(Rows::fund);
  }

  @Override
  public List<Turnover> turnover(String fund, LocalDate asOf) {
    List<Turnover> turnover = new ArrayList<>();
    Period last = Period.of(asOf);
    boolean wholeMonth = asOf.equals(last.lastDay());
    dsl.select(
            FUND_LINE.LINE_ID,
            TURNOVER.PERIOD,
            TURNOVER.KIND,
            TURNOVER.SIDE,
            TURNOVER.NATURE,
            TURNOVER.SOURCE,
            TURNOVER.AMOUNT,
            TURNOVER.ENTRIES)
        .from(TURNOVER)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(TURNOVER.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .and(wholeMonth ? TURNOVER.PERIOD.le(last.toString()) : TURNOVER.PERIOD.lt(last.toString()))
        .orderBy(TURNOVER.LINE, TURNOVER.PERIOD, TURNOVER.KIND)
        .forEach(
            row ->
                turnover.add(
                    new Turnover(
                        Rows.required(row, FUND_LINE.LINE_ID),
                        Period.parse(Rows.required(row, TURNOVER.PERIOD)),
                        Codes.kind(Rows.required(row, TURNOVER.KIND)),
                        Codes.side(Rows.required(row, TURNOVER.SIDE)),
                        Optional.ofNullable(Codes.nature(row.get(TURNOVER.NATURE))),
                        Optional.of(Rows.required(row, TURNOVER.SOURCE))
                            .filter(source -> !source.isEmpty()),
                        Money.cny(Rows.required(row, TURNOVER.AMOUNT)),
                        Rows.required(row, TURNOVER.ENTRIES))));
    if (!wholeMonth) {
      turnover.addAll(partOfMonth(fund, last, asOf));
    }
    return turnover;
  }

  private List<Turnover> partOfMonth(String fund, Period month, LocalDate asOf) {
    var sum = DSL.sum(ENTRY.EFFECT);
    var count = DSL.count();
    return dsl.select(FUND_LINE.LINE_ID, ENTRY.KIND, ENTRY.SIDE, ENTRY.NATURE, ENTRY.SOURCE)
        .select(sum, count)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .and(ENTRY.ENTRY_DATE.between(month.firstDay().toString(), asOf.toString()))
        .groupBy(FUND_LINE.LINE_ID, ENTRY.KIND, ENTRY.SIDE, ENTRY.NATURE, ENTRY.SOURCE)
        .fetch(
            row ->
                new Turnover(
                    Rows.required(row, FUND_LINE.LINE_ID),
                    month,
                    Codes.kind(Rows.required(row, ENTRY.KIND)),
                    Codes.side(Rows.required(row, ENTRY.SIDE)),
                    Optional.ofNullable(Codes.nature(row.get(ENTRY.NATURE))),
                    Optional.ofNullable(row.get(ENTRY.SOURCE)),
                    Money.cny(row.get(sum).longValueExact()),
                    row.get(count)));
  }

  @Override
  public List<PostedRecord.Measurement> measurements(String fund) {
    return dsl.select(FUND.FUND_ID)
        .select(MEASUREMENT.fields())
        .from(MEASUREMENT)
        .join(FUND)
        .on(FUND.POSITION.eq(MEASUREMENT.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(MEASUREMENT.POSITION)
        .fetch(Rows::measurement);
  }

  @Override
  public List<PostedRecord.Entry> entriesOf(String fund, String document) {
    return entryRows()
        .where(ENTRY.DOCUMENT.eq(document))
        .and(FUND.FUND_ID.eq(fund))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public void documents(String fund, Consumer<String> consumer) {
    try (var rows =
        dsl.select(ENTRY.DOCUMENT)
            .from(ENTRY)
            .join(FUND_LINE)
            .on(FUND_LINE.LINE.eq(ENTRY.LINE))
            .join(FUND)
            .on(FUND.POSITION.eq(FUND_LINE.FUND))
            .where(FUND.FUND_ID.eq(fund))
            .fetchLazy()) {
      rows.forEach(row -> consumer.accept(row.value1()));
    }
  }

  @Override
  public List<PostedRecord.Entry> answersTo(long position) {
    return entryRows()
        .where(ENTRY.REFERS_TO.eq(position))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  @Override
  public EntryPage entries(EntryQuery query) {
    Condition condition = condition(query);
    var count = DSL.count();
    var paid = DSL.sum(DSL.when(ENTRY.SIDE.eq(Codes.of(Side.PAID)), ENTRY.EFFECT).otherwise(0L));
    Record totals =
        dsl.select(count, paid)
            .from(ENTRY)
            .join(FUND_LINE)
            .on(FUND_LINE.LINE.eq(ENTRY.LINE))
            .join(FUND)
            .on(FUND.POSITION.eq(FUND_LINE.FUND))
            .where(condition)
            .fetchSingle();
    BigDecimal sum = totals.get(paid);
    List<PostedRecord.Entry> page =
        entryRows()
            .where(condition)
            .orderBy(ENTRY.ENTRY_DATE, ENTRY.POSITION)
            .limit(query.limit())
            .offset(query.offset())
            .fetch(Rows::entry);
    return new EntryPage(
        page, totals.get(count), Money.cny(sum == null ? 0 : sum.longValueExact()));
  }

  private static Condition condition(EntryQuery query) {
    List<Condition> all = new ArrayList<>();
    query.fund().ifPresent(fund -> all.add(FUND.FUND_ID.eq(fund)));
    query.line().ifPresent(line -> all.add(FUND_LINE.LINE_ID.eq(line)));
    query.from().ifPresent(from -> all.add(ENTRY.ENTRY_DATE.ge(from.toString())));
    query.to().ifPresent(to -> all.add(ENTRY.ENTRY_DATE.le(to.toString())));
    if (!query.kinds().isEmpty()) {
      all.add(
          ENTRY.KIND.in(query.kinds().stream().map((EntryKind kind) -> Codes.of(kind)).toList()));
    }
    query
        .text()
        .ifPresent(
            text ->
                all.add(
                    ENTRY
                        .DOCUMENT
                        .contains(text)
                        .or(ENTRY.PAYEE.contains(text))
                        .or(ENTRY.MEMO.contains(text))));
    return DSL.and(all);
  }

  private SelectOnConditionStep<Record> entryRows() {
    return dsl.select(Rows.ENTRY_COLUMNS)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND));
  }

  @Override
  public Optional<PostedRecord.Batch> batch(long position) {
    return dsl.selectFrom(BATCH).where(BATCH.POSITION.eq(position)).fetchOptional(Rows::batch);
  }

  @Override
  public Head head() {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE.desc())
        .limit(1)
        .fetchOptional(row -> new Head(row.getSize(), row.getRoot()))
        .orElseGet(() -> new MerkleTree().head());
  }

  @Override
  public List<Head> heads() {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE)
        .fetch(row -> new Head(row.getSize(), row.getRoot()));
  }

  @Override
  public List<String> faults() {
    return dsl.fetch("PRAGMA integrity_check(10)").stream()
        .map(row -> row.get(0, String.class))
        .filter(said -> !"ok".equals(said))
        .toList();
  }

  @Override
  public void records(Consumer<StoredRecord> consumer) {
    try (RecordStream stream = new RecordStream(dsl)) {
      stream.forEach(consumer);
    }
  }
}
