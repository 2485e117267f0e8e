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
    } else if (record instanceof PostedRecord.Correction correction) {
      write(correction, sink);
    } else if (record instanceof PostedRecord.PeriodEvent event) {
      write(event, sink);
    } else if (record instanceof PostedRecord.Attachment attachment) {
      write(attachment, sink);
    } else if (record instanceof PostedRecord.Evidence evidence) {
      write(evidence, sink);
    } else if (record instanceof PostedRecord.Revision revision) {
      write(revision, sink);
    } else if (record instanceof PostedRecord.Refusal refusal) {
      write(refusal, sink);
    }
  }

  private static void write(PostedRecord.Entry entry, Sink sink) {
    sink.begin(entry.until().isPresent() ? "entry/2" : "entry/1");
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
    if (entry.until().isPresent()) {
      sink.text("until", entry.until().get().toString());
    }
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
    boolean second = batch.reviewer().isPresent() || batch.undoes().isPresent();
    sink.begin(second ? "batch/2" : "batch/1");
    sink.text("position", Long.toString(batch.position()));
    sink.text("number", Long.toString(batch.number()));
    sink.text("kind", batch.kind().name());
    sink.text("operator", batch.operator());
    sink.text("postedAt", batch.postedAt().toString());
    sink.text("sourceName", orNull(batch.sourceName()));
    sink.bytes(
        "sourceHash", batch.sourceHash().isPresent() ? batch.sourceHash().get().bytes() : null);
    sink.text("reason", orNull(batch.reason()));
    if (second) {
      sink.text("reviewer", orNull(batch.reviewer()));
      sink.text("undoes", batch.undoes().isPresent() ? batch.undoes().get().toString() : null);
    }
  }

  private static void write(PostedRecord.FundDefinition fund, Sink sink) {
    sink.begin("fund/1");
    sink.text("position", Long.toString(fund.position()));
    sink.text("id", fund.id());
    sink.text("year", Integer.toString(fund.year()));
    sink.text("definition", fund.definition());
    sink.text("batch", Long.toString(fund.batch()));
  }

  private static void write(PostedRecord.Correction correction, Sink sink) {
    sink.begin("correction/1");
    sink.text("position", Long.toString(correction.position()));
    sink.text("corrects", Long.toString(correction.corrects()));
    sink.text(
        "number",
        correction.number().isPresent() ? correction.number().get().toPlainString() : null);
    sink.text("reason", correction.reason());
    sink.text("batch", Long.toString(correction.batch()));
  }

  private static void write(PostedRecord.PeriodEvent event, Sink sink) {
    sink.begin("period/1");
    sink.text("position", Long.toString(event.position()));
    sink.text("fund", event.fund());
    sink.text("period", event.period().toString());
    sink.text("state", event.state().name());
    sink.text("reason", orNull(event.reason()));
    sink.text("batch", Long.toString(event.batch()));
  }

  private static void write(PostedRecord.Attachment attachment, Sink sink) {
    sink.begin("attachment/1");
    sink.text("position", Long.toString(attachment.position()));
    sink.text("entry", Long.toString(attachment.entry()));
    sink.text("name", attachment.name());
    sink.bytes("hash", attachment.hash().bytes());
    sink.text("size", Long.toString(attachment.size()));
    sink.text("batch", Long.toString(attachment.batch()));
  }

  private static void write(PostedRecord.Evidence evidence, Sink sink) {
    sink.begin("evidence/1");
    sink.text("position", Long.toString(evidence.position()));
    sink.text("fund", evidence.fund());
    sink.text("indicator", evidence.indicator());
    sink.text("name", evidence.name());
    sink.bytes("hash", evidence.hash().bytes());
    sink.text("size", Long.toString(evidence.size()));
    sink.text("batch", Long.toString(evidence.batch()));
  }

  private static void write(PostedRecord.Revision revision, Sink sink) {
    sink.begin("revision/1");
    sink.text("position", Long.toString(revision.position()));
    sink.text("fund", revision.fund());
    sink.text("text", revision.text());
    sink.text("batch", Long.toString(revision.batch()));
  }

  private static void write(PostedRecord.Refusal refusal, Sink sink) {
    sink.begin("refusal/1");
    sink.text("position", Long.toString(refusal.position()));
    sink.text("attempt", refusal.attempt().name());
    sink.text("problems", Long.toString(refusal.problems()));
    sink.text("said", refusal.said());
    sink.text("batch", Long.toString(refusal.batch()));
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : null;
  }
}
