package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/** The rules that a money draft must keep, whatever budget is left. */
final class EntryRules {
  private final LedgerReader reader;
  private final Fund fund;
  private final Periods periods;
  private final KnownDocuments known;
  private final Answers answers;

  EntryRules(LedgerReader reader, Fund fund, Periods periods) {
    this.reader = reader;
    this.fund = fund;
    this.periods = periods;
    this.known = new KnownDocuments(reader, fund.id());
    this.answers = new Answers(reader);
  }

  /** An entry was posted; later drafts are held against it. */
  void posted(PostedRecord.Entry entry) {
    known.add(entry.document());
  }

  List<Problem> check(Appropriation document) {
    List<Problem> wrong = new ArrayList<>();
    checkDate(document.date(), document.place(), wrong);
    document.amounts().keySet().forEach(line -> checkLine(line, document.place(), wrong));
    checkSource(document.source(), document.place(), wrong);
    if (document.kind() == AppropriationKind.TRANSFER) {
      Money sum = document.amounts().values().stream().reduce(Money.cny(0), Money::plus);
      if (!sum.isZero()) {
        wrong.add(
            Problem.of(LedgerProblem.TRANSFER_UNBALANCED, document.place(), sum.toYuanText()));
      }
    }
    return wrong;
  }

  /**
   * Checks a draft.
   *
   * @param batch the position of the batch it belongs to
   * @param wrong takes what is wrong
   * @return the entry that the draft answers, where it answers one
   */
  Optional<PostedRecord.Entry> check(EntryDraft draft, long batch, List<Problem> wrong) {
    checkDate(draft.date(), draft.place(), wrong);
    checkLine(draft.line(), draft.place(), wrong);
    draft.source().ifPresent(source -> checkSource(source, draft.place(), wrong));
    if (draft.amount().fen() <= 0) {
      wrong.add(
          Problem.of(LedgerProblem.AMOUNT_NEGATIVE, draft.place(), draft.amount().toYuanText()));
    }
    if (draft.voucher().isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.VOUCHER_MISSING, draft.place()));
      return Optional.empty();
    }
    checkUntil(draft, wrong);
    checkDuplicate(draft, batch, wrong);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    return switch (draft.kind()) {
      case PAYMENT ->
          draft.reference().filter(Predicate.not(String::isEmpty)).isPresent()
              ? commitment(draft, wrong)
              : Optional.empty();
      case COMMITMENT -> Optional.empty();
      case RELEASE, EXPIRY -> named(draft, wrong) ? commitment(draft, wrong) : Optional.empty();
      case REFUND -> named(draft, wrong) ? refunded(draft, wrong) : Optional.empty();
      case REVERSAL -> named(draft, wrong) ? reversed(draft, wrong) : Optional.empty();
      case APPROPRIATION, SETTLEMENT ->
          throw new IllegalArgumentException(draft.kind() + " is not posted as an entry");
    };
  }

  private void checkDate(LocalDate date, Place place, List<Problem> wrong) {
    if (date.getYear() != fund.year()) {
      wrong.add(Problem.of(LedgerProblem.DATE_OUTSIDE_YEAR, place, date, fund.year()));
      return;
    }
    periods.check(Period.of(date), place).ifPresent(wrong::add);
  }

  private void checkLine(String line, Place place, List<Problem> wrong) {
    if (fund.line(line).isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.LINE_UNKNOWN,
              place,
              line,
              String.join("、", fund.lines().stream().map(BudgetLine::name).toList())));
    }
  }

  private void checkSource(String source, Place place, List<Problem> wrong) {
    if (fund.sources().stream().noneMatch(one -> one.id().equals(source))) {
      wrong.add(
          Problem.of(
              LedgerProblem.SOURCE_UNKNOWN,
              place,
              source,
              String.join("、", fund.sources().stream().map(MoneySource::id).toList())));
    }
  }

  private static void checkUntil(EntryDraft draft, List<Problem> wrong) {
    draft
        .until()
        .filter(until -> until.isBefore(draft.date()))
        .ifPresent(
            until ->
                wrong.add(
                    Problem.of(
                        LedgerProblem.UNTIL_BEFORE_DATE, draft.place(), until, draft.date())));
  }

  private void checkDuplicate(EntryDraft draft, long batch, List<Problem> wrong) {
    duplicateOf(draft)
        .ifPresent(
            entry ->
                wrong.add(
                    Problem.of(
                        entry.batch() == batch
                            ? LedgerProblem.DUPLICATE_IN_FILE
                            : LedgerProblem.DUPLICATE_POSTED,
                        draft.place(),
                        draft.voucher(),
                        draft.date(),
                        draft.amount().toYuanText(),
                        entry.numberText())));
  }

  /** The entry that a draft repeats: the same voucher for the same thing, and not reversed. */
  Optional<PostedRecord.Entry> duplicateOf(EntryDraft draft) {
    if (!known.mayBeThere(draft.voucher())) {
      return Optional.empty();
    }
    for (PostedRecord.Entry entry : reader.entriesOf(fund.id(), draft.voucher())) {
      if (entry.kind() != draft.kind() || !entry.line().equals(draft.line())) {
        continue;
      }
      boolean sameDocument = draft.kind() == EntryKind.COMMITMENT;
      boolean sameEntry =
          entry.date().equals(draft.date())
              && Math.abs(entry.effect().fen()) == draft.amount().fen();
      if ((sameDocument || sameEntry) && !answers.isReversed(entry)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean named(EntryDraft draft, List<Problem> wrong) {
    if (draft.reference().orElse("").isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.REFERENCE_MISSING, draft.place(), draft.kind().label()));
      return false;
    }
    return true;
  }

  /**
   * What a reference names on the draft's line: by voucher, or by number. Reversed ones are gone.
   */
  private List<PostedRecord.Entry> named(EntryDraft draft, Predicate<PostedRecord.Entry> which) {
    String reference = draft.reference().orElse("");
    List<PostedRecord.Entry> found =
        EntryNumber.parse(reference)
            .flatMap(number -> reader.entryNumbered(number.kind(), number.number()))
            .filter(entry -> entry.fund().equals(fund.id()))
            .map(List::of)
            .orElseGet(() -> reader.entriesOf(fund.id(), reference));
    return found.stream()
        .filter(which)
        .filter(entry -> entry.line().equals(draft.line()))
        .filter(Predicate.not(answers::isReversed))
        .toList();
  }

  private static void unknown(EntryDraft draft, List<Problem> wrong) {
    wrong.add(
        Problem.of(
            LedgerProblem.REFERENCE_UNKNOWN,
            draft.place(),
            draft.reference().orElse(""),
            draft.line(),
            draft.kind().label()));
  }

  private Optional<PostedRecord.Entry> commitment(EntryDraft draft, List<Problem> wrong) {
    List<PostedRecord.Entry> found = named(draft, entry -> entry.kind() == EntryKind.COMMITMENT);
    if (found.isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.COMMITMENT_UNKNOWN,
              draft.place(),
              draft.reference().orElse(""),
              draft.line()));
      return Optional.empty();
    }
    PostedRecord.Entry commitment = found.get(0);
    Money open = answers.left(commitment);
    if (draft.amount().compareTo(open) > 0) {
      wrong.add(
          Problem.of(
              LedgerProblem.COMMITMENT_EXCEEDED,
              draft.place(),
              draft.amount().toYuanText(),
              commitment.document(),
              open.toYuanText()));
    }
    boolean early =
        draft.kind() == EntryKind.EXPIRY
            && commitment.until().filter(draft.date()::isAfter).isEmpty();
    if (early) {
      wrong.add(
          Problem.of(
              LedgerProblem.COMMITMENT_NOT_EXPIRED,
              draft.place(),
              commitment.document(),
              commitment.until().map(LocalDate::toString).orElse("—")));
    }
    return Optional.of(commitment);
  }

  private Optional<PostedRecord.Entry> refunded(EntryDraft draft, List<Problem> wrong) {
    List<PostedRecord.Entry> payments = named(draft, entry -> entry.kind() == EntryKind.PAYMENT);
    if (payments.isEmpty()) {
      unknown(draft, wrong);
      return Optional.empty();
    }
    PostedRecord.Entry payment = fitting(payments, draft.amount());
    Money left = answers.left(payment);
    if (draft.amount().compareTo(left) > 0) {
      wrong.add(
          Problem.of(
              LedgerProblem.REFUND_EXCEEDS_PAYMENT,
              draft.place(),
              draft.amount().toYuanText(),
              left.toYuanText()));
    }
    return Optional.of(payment);
  }

  private Optional<PostedRecord.Entry> reversed(EntryDraft draft, List<Problem> wrong) {
    boolean byNumber = EntryNumber.parse(draft.reference().orElse("")).isPresent();
    List<PostedRecord.Entry> found =
        named(
            draft,
            entry ->
                switch (entry.kind()) {
                  case PAYMENT -> true;
                  // Vouchers may be shared; what is rarely meant has to be named by its number.
                  case REFUND, COMMITMENT, RELEASE, EXPIRY -> byNumber;
                  case APPROPRIATION, SETTLEMENT, REVERSAL -> false;
                });
    if (found.isEmpty()) {
      unknown(draft, wrong);
      return Optional.empty();
    }
    PostedRecord.Entry original = fitting(found, draft.amount());
    Money amount = Money.cny(Math.abs(original.effect().fen()));
    if (!draft.amount().equals(amount)) {
      wrong.add(
          Problem.of(
              LedgerProblem.REVERSAL_AMOUNT,
              draft.place(),
              draft.amount().toYuanText(),
              amount.toYuanText()));
    }
    List<PostedRecord.Entry> standing = answers.standing(original);
    if (!standing.isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.REVERSAL_AFTER_REFUND,
              draft.place(),
              original.document(),
              String.join("、", standing.stream().map(PostedRecord.Entry::numberText).toList())));
    }
    return Optional.of(original);
  }

  /** One voucher may prove several items of one line; the answer goes to the item it fits. */
  private static PostedRecord.Entry fitting(List<PostedRecord.Entry> found, Money amount) {
    return found.stream()
        .filter(entry -> Math.abs(entry.effect().fen()) == amount.fen())
        .findFirst()
        .orElse(found.get(0));
  }
}
