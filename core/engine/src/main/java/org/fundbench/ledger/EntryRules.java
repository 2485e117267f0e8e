package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/** The rules that a draft must keep, whatever budget is left. */
final class EntryRules {
  private final LedgerReader reader;
  private final Fund fund;
  private final KnownDocuments known;

  EntryRules(LedgerReader reader, Fund fund) {
    this.reader = reader;
    this.fund = fund;
    this.known = new KnownDocuments(reader, fund.id());
  }

  /** An entry was posted; later drafts are held against it. */
  void posted(PostedRecord.Entry entry) {
    known.add(entry.document());
  }

  List<Problem> check(Appropriation document) {
    List<Problem> wrong = new ArrayList<>();
    checkDate(document.date(), document.place(), wrong);
    document.amounts().keySet().forEach(line -> checkLine(line, document.place(), wrong));
    if (fund.sources().stream().noneMatch(source -> source.id().equals(document.source()))) {
      wrong.add(
          Problem.of(
              LedgerProblem.SOURCE_UNKNOWN,
              document.place(),
              document.source(),
              String.join("、", fund.sources().stream().map(MoneySource::id).toList())));
    }
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
   * @return the entry that a refund or reversal answers
   */
  Optional<PostedRecord.Entry> check(EntryDraft draft, long batch, List<Problem> wrong) {
    checkDate(draft.date(), draft.place(), wrong);
    checkLine(draft.line(), draft.place(), wrong);
    if (draft.amount().fen() <= 0) {
      wrong.add(
          Problem.of(LedgerProblem.AMOUNT_NEGATIVE, draft.place(), draft.amount().toYuanText()));
    }
    if (draft.voucher().isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.VOUCHER_MISSING, draft.place()));
      return Optional.empty();
    }
    checkDuplicate(draft, batch, wrong);
    if (draft.kind() == EntryKind.PAYMENT || !wrong.isEmpty()) {
      return Optional.empty();
    }
    return original(draft, wrong);
  }

  List<Problem> check(MeasurementDraft draft) {
    List<Problem> wrong = new ArrayList<>();
    checkDate(draft.period().firstDay(), draft.place(), wrong);
    if (fund.series(draft.series()).isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.SERIES_UNKNOWN,
              draft.place(),
              draft.series(),
              String.join("、", fund.series().stream().map(MeasurementSeries::id).toList())));
    }
    if (draft.number().signum() < 0) {
      wrong.add(Problem.of(LedgerProblem.MEASUREMENT_NEGATIVE, draft.place(), draft.number()));
    }
    return wrong;
  }

  private void checkDate(LocalDate date, Place place, List<Problem> wrong) {
    if (date.getYear() != fund.year()) {
      wrong.add(Problem.of(LedgerProblem.DATE_OUTSIDE_YEAR, place, date, fund.year()));
    }
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

  private void checkDuplicate(EntryDraft draft, long batch, List<Problem> wrong) {
    if (!known.mayBeThere(draft.voucher())) {
      return;
    }
    for (PostedRecord.Entry entry : reader.entriesOf(fund.id(), draft.voucher())) {
      if (entry.kind() == draft.kind()
          && entry.line().equals(draft.line())
          && entry.date().equals(draft.date())
          && Math.abs(entry.effect().fen()) == draft.amount().fen()
          && !isReversed(entry)) {
        wrong.add(
            Problem.of(
                entry.batch() == batch
                    ? LedgerProblem.DUPLICATE_IN_FILE
                    : LedgerProblem.DUPLICATE_POSTED,
                draft.place(),
                draft.voucher(),
                draft.date(),
                draft.amount().toYuanText(),
                entry.numberText()));
        return;
      }
    }
  }

  private Optional<PostedRecord.Entry> original(EntryDraft draft, List<Problem> wrong) {
    String voucher = draft.reference().orElse("");
    if (voucher.isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.REFERENCE_MISSING, draft.place(), draft.kind().label()));
      return Optional.empty();
    }
    List<PostedRecord.Entry> payments =
        reader.entriesOf(fund.id(), voucher).stream()
            .filter(entry -> entry.kind() == EntryKind.PAYMENT)
            .filter(entry -> entry.line().equals(draft.line()))
            .filter(Predicate.not(this::isReversed))
            .toList();
    if (payments.isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.REFERENCE_UNKNOWN,
              draft.place(),
              voucher,
              draft.line(),
              draft.kind().label()));
      return Optional.empty();
    }
    // One voucher may pay several items of one line; the answer goes to the item it fits.
    PostedRecord.Entry payment =
        payments.stream()
            .filter(entry -> entry.effect().equals(draft.amount()))
            .findFirst()
            .orElse(payments.get(0));
    if (draft.kind() == EntryKind.REFUND) {
      checkRefund(draft, payment, wrong);
    } else {
      checkReversal(draft, payment, wrong);
    }
    return Optional.of(payment);
  }

  private void checkRefund(EntryDraft draft, PostedRecord.Entry payment, List<Problem> wrong) {
    Money left =
        reader.answersTo(payment.position()).stream()
            .map(PostedRecord.Entry::effect)
            .reduce(payment.effect(), Money::plus);
    if (draft.amount().compareTo(left) > 0) {
      wrong.add(
          Problem.of(
              LedgerProblem.REFUND_EXCEEDS_PAYMENT,
              draft.place(),
              draft.amount().toYuanText(),
              left.toYuanText()));
    }
  }

  private void checkReversal(EntryDraft draft, PostedRecord.Entry payment, List<Problem> wrong) {
    if (!draft.amount().equals(payment.effect())) {
      wrong.add(
          Problem.of(
              LedgerProblem.REVERSAL_AMOUNT,
              draft.place(),
              draft.amount().toYuanText(),
              payment.effect().toYuanText()));
    }
    if (!reader.answersTo(payment.position()).isEmpty()) {
      wrong.add(Problem.of(LedgerProblem.REVERSAL_AFTER_REFUND, draft.place(), payment.document()));
    }
  }

  private boolean isReversed(PostedRecord.Entry entry) {
    return reader.answersTo(entry.position()).stream()
        .anyMatch(answer -> answer.kind() == EntryKind.REVERSAL);
  }
}
