package org.fundbench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Side;

/**
 * The rules for undoing a reversal: what was reversed counts again, and it must still fit to what
 * has been posted since.
 */
final class Reinstating {
  private final LedgerReader reader;
  private final Answers answers;

  Reinstating(LedgerReader reader, Answers answers) {
    this.reader = reader;
    this.answers = answers;
  }

  List<Problem> check(PostedRecord.Entry reversal, Place place) {
    List<Problem> wrong = new ArrayList<>();
    Optional<PostedRecord.Entry> returning = reversal.refersTo().flatMap(reader::entryAt);
    if (reversal.kind() != EntryKind.REVERSAL || returning.isEmpty()) {
      return wrong;
    }
    PostedRecord.Entry entry = returning.get();
    checkRoom(entry, place, wrong);
    checkTwin(entry, place, wrong);
    return wrong;
  }

  /** What it takes from the entry it answers may be taken by others meanwhile. */
  private void checkRoom(PostedRecord.Entry entry, Place place, List<Problem> wrong) {
    Optional<PostedRecord.Entry> answered =
        entry
            .refersTo()
            .flatMap(reader::entryAt)
            .filter(original -> original.side() == entry.side());
    if (answered.isEmpty()) {
      return;
    }
    Money left = answers.left(answered.get());
    if (left.plus(entry.effect()).isNegative()) {
      String amount = entry.effect().negated().toYuanText();
      wrong.add(
          entry.side() == Side.COMMITTED
              ? Problem.of(
                  LedgerProblem.COMMITMENT_EXCEEDED,
                  place,
                  amount,
                  answered.get().document(),
                  left.toYuanText())
              : Problem.of(LedgerProblem.REFUND_EXCEEDS_PAYMENT, place, amount, left.toYuanText()));
    }
  }

  /** It may have been posted again meanwhile. */
  private void checkTwin(PostedRecord.Entry entry, Place place, List<Problem> wrong) {
    if (entry.kind() == EntryKind.SETTLEMENT) {
      return;
    }
    reader.entriesOf(entry.fund(), entry.document()).stream()
        .filter(other -> other.position() != entry.position())
        .filter(other -> other.kind() == entry.kind() && other.line().equals(entry.line()))
        .filter(
            other ->
                entry.kind() == EntryKind.COMMITMENT
                    || other.date().equals(entry.date()) && other.effect().equals(entry.effect()))
        .filter(other -> !answers.isReversed(other))
        .findFirst()
        .ifPresent(
            twin ->
                wrong.add(
                    Problem.of(
                        LedgerProblem.DUPLICATE_POSTED,
                        place,
                        twin.document(),
                        twin.date(),
                        Money.cny(Math.abs(twin.effect().fen())).toYuanText(),
                        twin.numberText())));
  }
}
