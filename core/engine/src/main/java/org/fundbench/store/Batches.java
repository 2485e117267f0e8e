package org.fundbench.store;

import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.HEAD;
import static org.fundbench.store.schema.Tables.PERIOD_EVENT;

import java.util.List;
import java.util.Optional;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.proof.Head;
import org.jooq.DSLContext;

/** Batches as others name them, the heads they left, and the periods they closed. */
final class Batches {
  private Batches() {}

  static Optional<PostedRecord.Batch> numbered(DSLContext dsl, long number) {
    return dsl.selectFrom(BATCH).where(BATCH.NUMBER.eq(number)).fetchOptional(Rows::batch);
  }

  static Optional<PostedRecord.Batch> undoing(DSLContext dsl, long number) {
    return dsl.selectFrom(BATCH)
        .where(BATCH.UNDOES.eq(number))
        .and(BATCH.KIND.eq(PostedRecord.BatchKind.UNDO.name()))
        .orderBy(BATCH.NUMBER)
        .limit(1)
        .fetchOptional(Rows::batch);
  }

  static List<Head> heads(DSLContext dsl) {
    return dsl.selectFrom(HEAD)
        .orderBy(HEAD.SIZE)
        .fetch(row -> new Head(row.getSize(), row.getRoot()));
  }

  static List<PostedRecord.PeriodEvent> periodEvents(DSLContext dsl, String fund) {
    return dsl.select(FUND.FUND_ID)
        .select(PERIOD_EVENT.fields())
        .from(PERIOD_EVENT)
        .join(FUND)
        .on(FUND.POSITION.eq(PERIOD_EVENT.FUND))
        .where(FUND.FUND_ID.eq(fund))
        .orderBy(PERIOD_EVENT.POSITION)
        .fetch(Rows::periodEvent);
  }
}
