package org.fundbench.ledger;

import java.util.Optional;
import org.fundbench.proof.CanonicalBytes;
import org.jspecify.annotations.Nullable;

/**
 * Lays down, once and for all, which fields of a record are hashed and in which order: all of them.
 *
 * <p>A change here changes every head that was ever printed. A new field of a later schema gets a
 * new record type instead.
 */
public final class RecordBytes {
  private final CanonicalBytes bytes = new CanonicalBytes();

  /** The leaf hash of a record. */
  public byte[] leafHash(PostedRecord record) {
    return write(record).leafHash();
  }

  private CanonicalBytes write(PostedRecord record) {
    if (record instanceof PostedRecord.Entry entry) {
      return entry(entry);
    }
    if (record instanceof PostedRecord.Measurement measurement) {
      return bytes
          .begin("measurement/1")
          .number(measurement.position())
          .text(measurement.fund())
          .text(measurement.series())
          .text(measurement.period().toString())
          .text(measurement.number().toPlainString())
          .number(measurement.batch());
    }
    if (record instanceof PostedRecord.Batch batch) {
      return bytes
          .begin("batch/1")
          .number(batch.position())
          .number(batch.number())
          .text(batch.kind().name())
          .text(batch.operator())
          .text(batch.postedAt().toString())
          .text(orNull(batch.sourceName()))
          .bytes(batch.sourceHash().isPresent() ? batch.sourceHash().get().bytes() : null)
          .text(orNull(batch.reason()));
    }
    PostedRecord.FundDefinition fund = (PostedRecord.FundDefinition) record;
    return bytes
        .begin("fund/1")
        .number(fund.position())
        .text(fund.id())
        .number(fund.year())
        .text(fund.definition())
        .number(fund.batch());
  }

  private CanonicalBytes entry(PostedRecord.Entry entry) {
    return bytes
        .begin("entry/1")
        .number(entry.position())
        .text(entry.kind().name())
        .number(entry.number())
        .text(entry.fund())
        .text(entry.line())
        .text(entry.date().toString())
        .number(entry.effect().fen())
        .text(entry.effect().currency().getCurrencyCode())
        .text(entry.side().name())
        .text(entry.nature().isPresent() ? entry.nature().get().name() : null)
        .text(entry.document())
        .text(orNull(entry.payee()))
        .text(orNull(entry.memo()))
        .number(entry.refersTo().isPresent() ? entry.refersTo().get() : null)
        .text(orNull(entry.source()))
        .number(entry.batch());
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : null;
  }
}
