package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Side;

/** Makes the records of entries, each with the next number of its kind. */
final class EntryRecords {
  private final String fund;
  private final long batch;
  private final Map<EntryKind, Long> numbers = new EnumMap<>(EntryKind.class);

  /**
   * Makes none yet.
   *
   * @param batch the position of the batch they belong to
   */
  EntryRecords(LedgerWriter writer, Fund fund, long batch) {
    this.fund = fund.id();
    this.batch = batch;
    for (EntryKind kind : EntryKind.values()) {
      numbers.put(kind, writer.lastNumber(kind));
    }
  }

  /** What a budget document gives one line. */
  PostedRecord.Entry appropriation(
      Appropriation document, String line, Money amount, long position) {
    return new PostedRecord.Entry(
        position,
        EntryKind.APPROPRIATION,
        next(EntryKind.APPROPRIATION),
        fund,
        line,
        document.date(),
        amount,
        Side.BUDGET,
        Optional.of(document.kind()),
        document.document(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(document.source()),
        Optional.empty(),
        batch);
  }

  /** What was drafted. */
  PostedRecord.Entry entry(
      EntryDraft draft, Money effect, Optional<PostedRecord.Entry> answered, long position) {
    return new PostedRecord.Entry(
        position,
        draft.kind(),
        next(draft.kind()),
        fund,
        draft.line(),
        draft.date(),
        effect,
        EntryEffect.side(draft.kind()),
        Optional.empty(),
        draft.voucher(),
        draft.payee(),
        draft.memo(),
        answered.map(PostedRecord.Entry::position),
        draft.source(),
        draft.until(),
        batch);
  }

  /** What a payment takes out of its commitment. */
  PostedRecord.Entry settlement(
      PostedRecord.Entry payment, PostedRecord.Entry commitment, long position) {
    return new PostedRecord.Entry(
        position,
        EntryKind.SETTLEMENT,
        next(EntryKind.SETTLEMENT),
        fund,
        payment.line(),
        payment.date(),
        payment.effect().negated(),
        Side.COMMITTED,
        Optional.empty(),
        payment.document(),
        payment.payee(),
        payment.memo(),
        Optional.of(commitment.position()),
        Optional.empty(),
        Optional.empty(),
        batch);
  }

  /** What takes an entry back. */
  PostedRecord.Entry negation(
      PostedRecord.Entry original,
      LocalDate date,
      String document,
      Optional<String> payee,
      Optional<String> memo,
      long position) {
    return new PostedRecord.Entry(
        position,
        EntryKind.REVERSAL,
        next(EntryKind.REVERSAL),
        fund,
        original.line(),
        date,
        original.effect().negated(),
        original.side(),
        original.nature(),
        document,
        payee,
        memo,
        Optional.of(original.position()),
        original.source(),
        Optional.empty(),
        batch);
  }

  private long next(EntryKind kind) {
    return numbers.merge(kind, 1L, Long::sum);
  }
}
