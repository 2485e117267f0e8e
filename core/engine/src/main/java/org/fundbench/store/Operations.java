package org.fundbench.store;

import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.HEAD;
import static org.fundbench.store.schema.Tables.REFUSAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Searches the operation log: batches with what was posted, and refused attempts. */
final class Operations {
  private Operations() {}

  static List<Operation> find(DSLContext dsl, OperationQuery query) {
    return find(dsl, condition(dsl, query), query.limit());
  }

  /** The operations under a condition, the latest first. */
  static List<Operation> find(DSLContext dsl, Condition condition, int limit) {
    return dsl.select(BATCH.fields())
        .select(HEAD.SIZE)
        .select(REFUSAL.fields())
        .from(BATCH)
        .leftJoin(HEAD)
        .on(HEAD.BATCH.eq(BATCH.POSITION))
        .leftJoin(REFUSAL)
        .on(REFUSAL.BATCH.eq(BATCH.POSITION))
        .where(condition)
        .orderBy(BATCH.NUMBER.desc())
        .limit(limit)
        .fetch(
            row -> {
              long position = Rows.required(row, BATCH.POSITION);
              Long size = row.get(HEAD.SIZE);
              return new Operation(
                  Rows.batch(row),
                  size == null ? 0 : size - position - 1,
                  row.get(REFUSAL.POSITION) == null
                      ? Optional.empty()
                      : Optional.of(Rows.refusal(row)));
            });
  }

  private static Condition condition(DSLContext dsl, OperationQuery query) {
    List<Condition> all = new ArrayList<>();
    query
        .operator()
        .ifPresent(
            name -> all.add(BATCH.OPERATOR.contains(name).or(BATCH.REVIEWER.contains(name))));
    query.from().ifPresent(from -> all.add(BATCH.POSTED_AT.ge(from.toString())));
    query.until().ifPresent(until -> all.add(BATCH.POSTED_AT.lt(until.toString())));
    query
        .text()
        .ifPresent(
            text ->
                all.add(
                    BATCH
                        .SOURCE_NAME
                        .contains(text)
                        .or(BATCH.REASON.contains(text))
                        .or(REFUSAL.SAID.contains(text))
                        .or(
                            BATCH.POSITION.in(
                                dsl.select(ENTRY.BATCH)
                                    .from(ENTRY)
                                    .where(
                                        ENTRY
                                            .DOCUMENT
                                            .contains(text)
                                            .or(ENTRY.PAYEE.contains(text))
                                            .or(ENTRY.MEMO.contains(text)))))));
    return DSL.and(all);
  }
}
