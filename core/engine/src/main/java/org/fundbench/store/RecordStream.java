package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ATTACHMENT;
import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.EVIDENCE;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.MEASUREMENT;
import static org.fundbench.store.schema.Tables.MEASUREMENT_CORRECTION;
import static org.fundbench.store.schema.Tables.PERIOD_EVENT;
import static org.fundbench.store.schema.Tables.REFUSAL;
import static org.fundbench.store.schema.Tables.REVISION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fundbench.ledger.LedgerReader.StoredRecord;
import org.fundbench.ledger.PostedRecord;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** All records of all tables in the order of their positions, a row of each table at a time. */
final class RecordStream implements AutoCloseable {
  private static final int FETCH_SIZE = 1000;

  private final List<Source> sources = new ArrayList<>();

  RecordStream(DSLContext dsl) {
    sources.add(
        new Source(
            dsl.selectFrom(BATCH).orderBy(BATCH.POSITION).fetchSize(FETCH_SIZE).fetchLazy(),
            Rows::batch,
            BATCH.LEAF));
    sources.add(
        new Source(
            dsl.selectFrom(FUND).orderBy(FUND.POSITION).fetchSize(FETCH_SIZE).fetchLazy(),
            Rows::fund,
            FUND.LEAF));
    sources.add(
        new Source(
            dsl.select(Rows.ENTRY_COLUMNS)
                .from(ENTRY)
                .leftJoin(FUND_LINE)
                .on(FUND_LINE.LINE.eq(ENTRY.LINE))
                .leftJoin(FUND)
                .on(FUND.POSITION.eq(FUND_LINE.FUND))
                .orderBy(ENTRY.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::entry,
            ENTRY.LEAF));
    sources.add(
        new Source(
            dsl.select(FUND.FUND_ID)
                .select(MEASUREMENT.fields())
                .from(MEASUREMENT)
                .leftJoin(FUND)
                .on(FUND.POSITION.eq(MEASUREMENT.FUND))
                .orderBy(MEASUREMENT.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::measurement,
            MEASUREMENT.LEAF));
    sources.add(
        new Source(
            dsl.selectFrom(MEASUREMENT_CORRECTION)
                .orderBy(MEASUREMENT_CORRECTION.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::correction,
            MEASUREMENT_CORRECTION.LEAF));
    sources.add(
        new Source(
            dsl.select(FUND.FUND_ID)
                .select(PERIOD_EVENT.fields())
                .from(PERIOD_EVENT)
                .leftJoin(FUND)
                .on(FUND.POSITION.eq(PERIOD_EVENT.FUND))
                .orderBy(PERIOD_EVENT.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::periodEvent,
            PERIOD_EVENT.LEAF));
    sources.add(
        new Source(
            dsl.selectFrom(ATTACHMENT)
                .orderBy(ATTACHMENT.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::attachment,
            ATTACHMENT.LEAF));
    sources.add(
        new Source(
            dsl.select(FUND.FUND_ID)
                .select(EVIDENCE.fields())
                .from(EVIDENCE)
                .leftJoin(FUND)
                .on(FUND.POSITION.eq(EVIDENCE.FUND))
                .orderBy(EVIDENCE.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::evidence,
            EVIDENCE.LEAF));
    sources.add(
        new Source(
            dsl.select(FUND.FUND_ID)
                .select(REVISION.fields())
                .from(REVISION)
                .leftJoin(FUND)
                .on(FUND.POSITION.eq(REVISION.FUND))
                .orderBy(REVISION.POSITION)
                .fetchSize(FETCH_SIZE)
                .fetchLazy(),
            Rows::revision,
            REVISION.LEAF));
    sources.add(
        new Source(
            dsl.selectFrom(REFUSAL).orderBy(REFUSAL.POSITION).fetchSize(FETCH_SIZE).fetchLazy(),
            Rows::refusal,
            REFUSAL.LEAF));
  }

  void forEach(Consumer<StoredRecord> consumer) {
    PriorityQueue<Pending> queue =
        new PriorityQueue<>(
            Comparator.comparingLong((Pending pending) -> pending.stored().record().position()));
    sources.forEach(source -> source.offerTo(queue));
    for (Pending next = queue.poll(); next != null; next = queue.poll()) {
      consumer.accept(next.stored());
      next.source().offerTo(queue);
    }
  }

  @Override
  public void close() {
    sources.forEach(source -> source.cursor.close());
  }

  private record Pending(StoredRecord stored, Source source) {}

  private static final class Source {
    private final Cursor<? extends Record> cursor;
    private final Function<Record, PostedRecord> mapper;
    private final TableField<?, byte[]> leaf;

    Source(
        Cursor<? extends Record> cursor,
        Function<Record, PostedRecord> mapper,
        TableField<?, byte[]> leaf) {
      this.cursor = cursor;
      this.mapper = mapper;
      this.leaf = leaf;
    }

    void offerTo(PriorityQueue<Pending> queue) {
      @Nullable Record row = cursor.fetchNext();
      if (row != null) {
        queue.add(new Pending(new StoredRecord(mapper.apply(row), Rows.required(row, leaf)), this));
      }
    }
  }
}
