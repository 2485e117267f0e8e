package org.fundbench.store;

import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.HEAD;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.EntryKind;
import org.fundbench.ledger.PostedRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Single entries, and the few that belong together: a batch, a document, an entry's answers. */
final class EntryRows {
  private EntryRows() {}

  static Optional<PostedRecord.Entry> at(DSLContext dsl, long position) {
    return all(dsl).where(ENTRY.POSITION.eq(position)).fetchOptional(Rows::entry);
  }

  static Optional<PostedRecord.Entry> numbered(DSLContext dsl, EntryKind kind, long number) {
    return all(dsl)
        .where(ENTRY.KIND.eq(Codes.of(kind)))
        .and(ENTRY.NUMBER.eq(number))
        .fetchOptional(Rows::entry);
  }

  static List<PostedRecord.Entry> in(DSLContext dsl, long batch) {
    // The records of a batch stand between its own position and the head it ended with.
    return all(dsl)
        .where(ENTRY.POSITION.gt(batch))
        .and(
            ENTRY.POSITION.lt(
                DSL.coalesce(
                    DSL.field(dsl.select(HEAD.SIZE).from(HEAD).where(HEAD.BATCH.eq(batch))),
                    Long.MAX_VALUE)))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  static List<PostedRecord.Entry> answersInto(DSLContext dsl, long batch) {
    var original = ENTRY.as("original");
    return all(dsl)
        .join(original)
        .on(original.POSITION.eq(ENTRY.REFERS_TO))
        .where(original.BATCH.eq(batch))
        .and(ENTRY.REFERS_TO.isNotNull())
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  static List<PostedRecord.Entry> answersTo(DSLContext dsl, long position) {
    return all(dsl).where(ENTRY.REFERS_TO.eq(position)).orderBy(ENTRY.POSITION).fetch(Rows::entry);
  }

  static List<PostedRecord.Entry> of(DSLContext dsl, String fund, String document) {
    return all(dsl)
        .where(ENTRY.DOCUMENT.eq(document))
        .and(FUND.FUND_ID.eq(fund))
        .orderBy(ENTRY.POSITION)
        .fetch(Rows::entry);
  }

  static void documents(DSLContext dsl, String fund, Consumer<String> consumer) {
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

  private static SelectOnConditionStep<Record> all(DSLContext dsl) {
    return dsl.select(Rows.ENTRY_COLUMNS)
        .from(ENTRY)
        .join(FUND_LINE)
        .on(FUND_LINE.LINE.eq(ENTRY.LINE))
        .join(FUND)
        .on(FUND.POSITION.eq(FUND_LINE.FUND));
  }
}
