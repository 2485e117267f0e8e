package org.fundbench.store;

import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.WAITING;
import static org.fundbench.store.schema.Tables.WAITING_DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.LedgerReader.WaitingDraft;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Waiting;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What waits for review: the only rows that may be taken away again. */
final class WaitingRows {
  private static final int PAGE = 1000;

  private WaitingRows() {}

  static List<Waiting> all(DSLContext dsl) {
    var drafts =
        DSL.field(
            dsl.selectCount().from(WAITING_DRAFT).where(WAITING_DRAFT.WAITING.eq(WAITING.ID)));
    return dsl.select(WAITING.fields())
        .select(FUND.FUND_ID, drafts)
        .from(WAITING)
        .join(FUND)
        .on(FUND.POSITION.eq(WAITING.FUND))
        .orderBy(WAITING.ID)
        .fetch(
            row ->
                new Waiting(
                    Rows.required(row, WAITING.ID),
                    Rows.required(row, FUND.FUND_ID),
                    new BatchDraft(
                        PostedRecord.BatchKind.valueOf(Rows.required(row, WAITING.KIND)),
                        Rows.required(row, WAITING.RECORDER),
                        Optional.ofNullable(row.get(WAITING.SOURCE_NAME)),
                        Optional.ofNullable(row.get(WAITING.SOURCE_HASH)).map(Hash::new),
                        Optional.ofNullable(row.get(WAITING.REASON)),
                        Optional.empty(),
                        Optional.ofNullable(row.get(WAITING.UNDOES))),
                    Instant.parse(Rows.required(row, WAITING.RECORDED_AT)),
                    row.get(drafts)));
  }

  static List<WaitingDraft> drafts(DSLContext dsl, long id, long after) {
    return dsl.select(WAITING_DRAFT.ORDINAL, WAITING_DRAFT.DRAFT)
        .from(WAITING_DRAFT)
        .where(WAITING_DRAFT.WAITING.eq(id))
        .and(WAITING_DRAFT.ORDINAL.gt(after))
        .orderBy(WAITING_DRAFT.ORDINAL)
        .limit(PAGE)
        .fetch(row -> new WaitingDraft(row.value1(), row.value2()));
  }

  static long add(DSLContext dsl, long fund, BatchDraft batch, Instant recordedAt) {
    long id =
        1 + dsl.select(DSL.coalesce(DSL.max(WAITING.ID), 0L)).from(WAITING).fetchSingle().value1();
    dsl.insertInto(WAITING)
        .set(WAITING.ID, id)
        .set(WAITING.FUND, fund)
        .set(WAITING.KIND, batch.kind().name())
        .set(WAITING.RECORDER, batch.operator())
        .set(WAITING.RECORDED_AT, recordedAt.toString())
        .set(WAITING.SOURCE_NAME, batch.sourceName().orElse(null))
        .set(WAITING.SOURCE_HASH, batch.sourceHash().map(Hash::bytes).orElse(null))
        .set(WAITING.REASON, batch.reason().orElse(null))
        .set(WAITING.UNDOES, batch.undoes().orElse(null))
        .execute();
    return id;
  }

  static void remove(DSLContext dsl, long id) {
    dsl.deleteFrom(WAITING_DRAFT).where(WAITING_DRAFT.WAITING.eq(id)).execute();
    dsl.deleteFrom(WAITING).where(WAITING.ID.eq(id)).execute();
  }
}
