package org.fundbench.ledger;

import java.util.List;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;

/**
 * What was built on an entry: refunds on a payment, settlements and releases on a commitment, and
 * reversals on any of them.
 */
final class Answers {
  private final LedgerReader reader;

  Answers(LedgerReader reader) {
    this.reader = reader;
  }

  /** Whether an entry was negated, and the negation itself still stands. */
  boolean isReversed(PostedRecord.Entry entry) {
    return reader.answersTo(entry.position()).stream()
        .anyMatch(answer -> answer.kind() == EntryKind.REVERSAL && !isReversed(answer));
  }

  /** What is left of an entry on its own side after all that answers it. */
  Money left(PostedRecord.Entry entry) {
    Money left = entry.effect();
    for (PostedRecord.Entry answer : reader.answersTo(entry.position())) {
      if (answer.side() == entry.side()) {
        left = left.plus(left(answer));
      }
    }
    return left;
  }

  /**
   * The answers that still stand and are no negations: what reversing the entry would pull away.
   */
  List<PostedRecord.Entry> standing(PostedRecord.Entry entry) {
    return reader.answersTo(entry.position()).stream()
        .filter(answer -> answer.kind() != EntryKind.REVERSAL)
        .filter(answer -> !isReversed(answer))
        .toList();
  }
}
