package org.fundbench.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays down, once and for all, which fields of a record are hashed, under which names they are
 * exported, and in which order: all of them.
 *
 * <p>A change here changes every head that was ever printed. A new field of a later schema gets a
 * new record type instead.
 */
final class RecordFields {
  private RecordFields() {}

  /** Takes the fields of a record one after the other. */
  interface Sink {
    /** Begins a record of a type. */
    void begin(String type);

    /** A field of text; numbers are written in decimal, absent fields as null. */
    void text(String name, @Nullable String value);

    /** A field of bytes, or null where it is absent. */
    void bytes(String name, byte @Nullable [] value);
  }

  static void write(PostedRecord record, Sink sink) {
    if (record instanceof PostedRecord.Entry entry) {
      write(entry, sink);
    } else if (record instanceof PostedRecord.Measurement measurement) {
      write(measurement, sink);
    } else if (record instanceof PostedRecord.Batch batch) {
      write(batch, sink);
    } else if (record instanceof PostedRecord.FundDefinition fund) {
      write(fund, sink);
    }
  }

  private static void write(PostedRecord.Entry entry, Sink sink) {
    sink.begin("entry/1");
    sink.text("position", Long.toString(entry.position()));
    sink.text("kind", entry.kind().name());
    sink.text("number", Long.toString(entry.number()));
    sink.text("fund", entry.fund());
    sink.text("line", entry.line());
    sink.text("date", entry.date().toString());
    sink.text("effect", Long.toString(entry.effect().fen()));
    sink.text("currency", entry.effect().currency().getCurrencyCode());
    sink.text("side", entry.side().name());
    sink.text("nature", entry.nature().isPresent() ? entry.nature().get().name() : null);
    sink.text("document", entry.document());
    sink.text("payee", orNull(entry.payee()));
    sink.text("memo", orNull(entry.memo()));
    sink.text("refersTo", entry.refersTo().isPresent() ? entry.refersTo().get().toString() : null);
    sink.text("source", orNull(entry.source()));
    sink.text("batch", Long.toString(entry.batch()));
  }

  private static void write(PostedRecord.Measurement measurement, Sink sink) {
    sink.begin("measurement/1");
    sink.text("position", Long.toString(measurement.position()));
    sink.text("fund", measurement.fund());
    sink.text("series", measurement.series());
    sink.text("period", measurement.period().toString());
    sink.text("number", measurement.number().toPlainString());
    sink.text("batch", Long.toString(measurement.batch()));
  }

  private static void write(PostedRecord.Batch batch, Sink sink) {
    sink.begin("batch/1");
    sink.text("position", Long.toString(batch.position()));
    sink.text("number", Long.toString(batch.number()));
    sink.text("kind", batch.kind().name());
    sink.text("operator", batch.operator());
    sink.text("postedAt", batch.postedAt().toString());
    sink.text("sourceName", orNull(batch.sourceName()));
    sink.bytes(
        "sourceHash", batch.sourceHash().isPresent() ? batch.sourceHash().get().bytes() : null);
    sink.text("reason", orNull(batch.reason()));
  }

  private static void write(PostedRecord.FundDefinition fund, Sink sink) {
    sink.begin("fund/1");
    sink.text("position", Long.toString(fund.position()));
    sink.text("id", fund.id());
    sink.text("year", Integer.toString(fund.year()));
    sink.text("definition", fund.definition());
    sink.text("batch", Long.toString(fund.batch()));
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : null;
  }
}
