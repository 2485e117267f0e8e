package org.fundbench.store;

import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.REFUSAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Side;
import org.fundbench.ledger.ImportedBatch;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.PostedRecord.BatchKind;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The imports of a ledger, the latest first. */
final class ImportHistory {
  private ImportHistory() {}

  static List<ImportedBatch> find(DSLContext dsl, int limit) {
    return Operations.find(
            dsl,
            BATCH.KIND.eq(BatchKind.IMPORT.name()).or(REFUSAL.ATTEMPT.eq(BatchKind.IMPORT.name())),
            limit)
        .stream()
        .map(one -> new ImportedBatch(one, paid(dsl, one), undoneBy(dsl, one)))
        .toList();
  }

  /** The records of a batch stand behind it without a gap, so that no index is needed. */
  private static Optional<Money> paid(DSLContext dsl, Operation operation) {
    long first = operation.batch().position();
    BigDecimal sum =
        dsl.select(DSL.sum(ENTRY.EFFECT))
            .from(ENTRY)
            .where(ENTRY.POSITION.between(first + 1, first + operation.records()))
            .and(ENTRY.SIDE.eq(Codes.of(Side.PAID)))
            .fetchSingle()
            .value1();
    return Optional.ofNullable(sum).map(BigDecimal::longValueExact).map(Money::cny);
  }

  private static Optional<Long> undoneBy(DSLContext dsl, Operation operation) {
    return dsl.select(BATCH.NUMBER)
        .from(BATCH)
        .where(BATCH.UNDOES.eq(operation.batch().number()))
        .and(BATCH.KIND.eq(BatchKind.UNDO.name()))
        .orderBy(BATCH.NUMBER)
        .limit(1)
        .fetchOptional(BATCH.NUMBER);
  }
}
