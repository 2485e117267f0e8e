package org.fundbench.store;

import static org.fundbench.store.schema.Tables.BATCH;
import static org.fundbench.store.schema.Tables.ENTRY;
import static org.fundbench.store.schema.Tables.FUND;
import static org.fundbench.store.schema.Tables.FUND_LINE;
import static org.fundbench.store.schema.Tables.MEASUREMENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.PostedRecord;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.TableField;

/** Turns rows into records. */
final class Rows {
  /** The columns of an entry, with the names that its numbers stand for. */
  static final List<SelectFieldOrAsterisk> ENTRY_COLUMNS =
      List.of(
          ENTRY.POSITION,
          ENTRY.KIND,
          ENTRY.NUMBER,
          FUND.FUND_ID,
          FUND_LINE.LINE_ID,
          ENTRY.ENTRY_DATE,
          ENTRY.EFFECT,
          ENTRY.SIDE,
          ENTRY.NATURE,
          ENTRY.DOCUMENT,
          ENTRY.PAYEE,
          ENTRY.MEMO,
          ENTRY.REFERS_TO,
          ENTRY.SOURCE,
          ENTRY.BATCH,
          ENTRY.LEAF);

  private Rows() {}

  static PostedRecord.Entry entry(Record row) {
    return new PostedRecord.Entry(
        required(row, ENTRY.POSITION),
        Codes.kind(required(row, ENTRY.KIND)),
        required(row, ENTRY.NUMBER),
        required(row, FUND.FUND_ID),
        required(row, FUND_LINE.LINE_ID),
        LocalDate.parse(required(row, ENTRY.ENTRY_DATE)),
        Money.cny(required(row, ENTRY.EFFECT)),
        Codes.side(required(row, ENTRY.SIDE)),
        Optional.ofNullable(Codes.nature(row.get(ENTRY.NATURE))),
        required(row, ENTRY.DOCUMENT),
        Optional.ofNullable(row.get(ENTRY.PAYEE)),
        Optional.ofNullable(row.get(ENTRY.MEMO)),
        Optional.ofNullable(row.get(ENTRY.REFERS_TO)),
        Optional.ofNullable(row.get(ENTRY.SOURCE)),
        required(row, ENTRY.BATCH));
  }

  static PostedRecord.Batch batch(Record row) {
    return new PostedRecord.Batch(
        required(row, BATCH.POSITION),
        required(row, BATCH.NUMBER),
        PostedRecord.BatchKind.valueOf(required(row, BATCH.KIND)),
        required(row, BATCH.OPERATOR),
        Instant.parse(required(row, BATCH.POSTED_AT)),
        Optional.ofNullable(row.get(BATCH.SOURCE_NAME)),
        Optional.ofNullable(row.get(BATCH.SOURCE_HASH)).map(Hash::new),
        Optional.ofNullable(row.get(BATCH.REASON)));
  }

  static PostedRecord.FundDefinition fund(Record row) {
    return new PostedRecord.FundDefinition(
        required(row, FUND.POSITION),
        required(row, FUND.FUND_ID),
        Math.toIntExact(required(row, FUND.FISCAL_YEAR)),
        required(row, FUND.DEFINITION),
        required(row, FUND.BATCH));
  }

  static PostedRecord.Measurement measurement(Record row) {
    return new PostedRecord.Measurement(
        required(row, MEASUREMENT.POSITION),
        required(row, FUND.FUND_ID),
        required(row, MEASUREMENT.SERIES),
        Period.parse(required(row, MEASUREMENT.PERIOD)),
        new BigDecimal(required(row, MEASUREMENT.NUMBER)),
        required(row, MEASUREMENT.BATCH));
  }

  static <T> T required(Record row, TableField<?, T> field) {
    return Objects.requireNonNull(row.get(field), field.getName());
  }
}
