package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Problem;
import org.fundbench.api.Side;

/**
 * Undoes a batch by negating what it posted, the last first. The batch stays in the history, and so
 * does the undoing. Where somebody has built on it since, that is named and nothing happens.
 */
final class Undoing {
  private static final int MOST_NAMED = 20;

  private final LedgerReader reader;
  private final Fund fund;
  private final Answers answers;
  private final Posting posting;

  Undoing(LedgerReader reader, Fund fund, Answers answers, Posting posting) {
    this.reader = reader;
    this.fund = fund;
    this.answers = answers;
    this.posting = posting;
  }

  void run(UndoDraft draft) {
    Optional<PostedRecord.Batch> found = reader.batchNumbered(draft.batch());
    if (found.isEmpty()) {
      posting.refuse(Problem.of(LedgerProblem.BATCH_UNKNOWN, draft.place(), draft.batch()));
      return;
    }
    PostedRecord.Batch batch = found.get();
    Optional<PostedRecord.Batch> before =
        reader.undoneBy(batch.number()).filter(other -> other.number() != posting.number());
    if (before.isPresent()) {
      posting.refuse(
          Problem.of(
              LedgerProblem.BATCH_UNDONE, draft.place(), batch.number(), before.get().number()));
      return;
    }
    switch (batch.kind()) {
      case IMPORT, MANUAL -> negate(draft, batch);
      case FUND, UNDO, PERIOD, ATTACHMENT, EVALUATION, REFUSED ->
          posting.refuse(
              Problem.of(
                  LedgerProblem.BATCH_NOT_UNDOABLE,
                  draft.place(),
                  batch.number(),
                  batch.kind().label()));
    }
  }

  private void negate(UndoDraft draft, PostedRecord.Batch batch) {
    Set<Long> reversed = new HashSet<>();
    Set<String> built = new HashSet<>();
    for (PostedRecord.Entry answer : reader.answersInto(batch.position())) {
      if (answers.isReversed(answer)) {
        continue;
      }
      long original = answer.refersTo().orElseThrow();
      if (answer.kind() == EntryKind.REVERSAL) {
        // A reversal within the batch is undone with what it negates: both are gone already.
        reversed.add(original);
        if (answer.batch() == batch.position()) {
          reversed.add(answer.position());
        }
      } else if (answer.batch() != batch.position()
          // A settlement stands beside its payment, which is named.
          && answer.kind() != EntryKind.SETTLEMENT
          && built.size() < MOST_NAMED) {
        built.add(answer.numberText());
        refuseBuilt(draft, batch, answer);
      }
    }
    // What gives money back goes first, so that what takes it finds it there.
    List<PostedRecord.Entry> entries = reader.entriesIn(batch.position());
    for (boolean giving : new boolean[] {true, false}) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        PostedRecord.Entry entry = entries.get(i);
        boolean gives = entry.effect().isNegative() == (entry.side() == Side.BUDGET);
        if (entry.fund().equals(fund.id())
            && gives == giving
            && entry.kind() != EntryKind.SETTLEMENT
            && !reversed.contains(entry.position())) {
          negate(draft, entry);
        }
      }
    }
    for (LedgerReader.Counted counted : reader.counted(fund.id())) {
      if (counted.lastBatch() == batch.position() && counted.number().isPresent()) {
        posting.post(
            new CorrectionDraft(
                counted.measurement().series(),
                counted.measurement().period(),
                counted.numberBefore(),
                "撤销批次 " + batch.number(),
                draft.place()));
      }
    }
  }

  private void negate(UndoDraft draft, PostedRecord.Entry entry) {
    LocalDate date = draft.date().orElse(entry.date());
    if (date.getYear() != fund.year()) {
      posting.refuse(Problem.of(LedgerProblem.DATE_OUTSIDE_YEAR, draft.place(), date, fund.year()));
    } else if (!posting.refusedByPeriod(date, draft.place())) {
      posting.negate(entry, date, entry.document(), entry.payee(), entry.memo(), draft.place());
    }
  }

  private void refuseBuilt(UndoDraft draft, PostedRecord.Batch batch, PostedRecord.Entry answer) {
    long number =
        reader.batch(answer.batch()).map(PostedRecord.Batch::number).orElse(answer.batch());
    posting.refuse(
        Problem.of(
            LedgerProblem.BUILT_ON,
            draft.place(),
            answer.numberText(),
            answer.document(),
            number,
            batch.number()));
  }
}
