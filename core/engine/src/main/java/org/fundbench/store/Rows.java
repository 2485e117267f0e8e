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
          ENTRY.UNTIL,
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
        Optional.ofNullable(row.get(ENTRY.UNTIL)).map(LocalDate::parse),
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
        Optional.ofNullable(row.get(BATCH.REASON)),
        Optional.ofNullable(row.get(BATCH.REVIEWER)),
        Optional.ofNullable(row.get(BATCH.UNDOES)));
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

  static PostedRecord.Correction correction(Record row) {
    return new PostedRecord.Correction(
        required(row, MEASUREMENT_CORRECTION.POSITION),
        required(row, MEASUREMENT_CORRECTION.MEASUREMENT),
        Optional.ofNullable(row.get(MEASUREMENT_CORRECTION.NUMBER)).map(BigDecimal::new),
        required(row, MEASUREMENT_CORRECTION.REASON),
        required(row, MEASUREMENT_CORRECTION.BATCH));
  }

  static PostedRecord.PeriodEvent periodEvent(Record row) {
    return new PostedRecord.PeriodEvent(
        required(row, PERIOD_EVENT.POSITION),
        required(row, FUND.FUND_ID),
        Period.parse(required(row, PERIOD_EVENT.PERIOD)),
        PostedRecord.PeriodState.valueOf(required(row, PERIOD_EVENT.STATE)),
        Optional.ofNullable(row.get(PERIOD_EVENT.REASON)),
        required(row, PERIOD_EVENT.BATCH));
  }

  static PostedRecord.Attachment attachment(Record row) {
    return new PostedRecord.Attachment(
        required(row, ATTACHMENT.POSITION),
        required(row, ATTACHMENT.ENTRY),
        required(row, ATTACHMENT.NAME),
        new Hash(required(row, ATTACHMENT.HASH)),
        required(row, ATTACHMENT.SIZE),
        required(row, ATTACHMENT.BATCH));
  }

  static PostedRecord.Evidence evidence(Record row) {
    return new PostedRecord.Evidence(
        required(row, EVIDENCE.POSITION),
        required(row, FUND.FUND_ID),
        required(row, EVIDENCE.INDICATOR),
        required(row, EVIDENCE.NAME),
        new Hash(required(row, EVIDENCE.HASH)),
        required(row, EVIDENCE.SIZE),
        required(row, EVIDENCE.BATCH));
  }

  static PostedRecord.Revision revision(Record row) {
    return new PostedRecord.Revision(
        required(row, REVISION.POSITION),
        required(row, FUND.FUND_ID),
        required(row, REVISION.TEXT),
        required(row, REVISION.BATCH));
  }

  static PostedRecord.Refusal refusal(Record row) {
    return new PostedRecord.Refusal(
        required(row, REFUSAL.POSITION),
        PostedRecord.BatchKind.valueOf(required(row, REFUSAL.ATTEMPT)),
        required(row, REFUSAL.PROBLEMS),
        required(row, REFUSAL.SAID),
        required(row, REFUSAL.BATCH));
  }

  static <T> T required(Record row, TableField<?, T> field) {
    return Objects.requireNonNull(row.get(field), field.getName());
  }
}
