package org.fundbench.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Side;
import org.fundbench.proof.MerkleTree;

/** One batch on its way into the ledger: numbers, hashes and writes what the rules let pass. */
final class Posting {
  private final LedgerWriter writer;
  private final Fund fund;
  private final MerkleTree tree;
  private final RecordBytes bytes = new RecordBytes();
  private final Periods periods;
  private final EntryRules rules;
  private final BudgetControl control;
  private final Answers answers;
  private final Revising revising;
  private final PostedRecord.Batch batch;
  private final EntryRecords entries;
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private Optional<MeasurementRules> measurements = Optional.empty();
  private long records;

  Posting(LedgerWriter writer, Fund fund, Ledger.FundReader funds, BatchDraft draft, Instant now) {
    this.writer = writer;
    this.fund = fund;
    this.tree = writer.tree();
    this.periods = new Periods(writer, fund);
    this.rules = new EntryRules(writer, fund, periods);
    this.control = new BudgetControl(writer, fund);
    this.answers = new Answers(writer);
    this.revising = new Revising(writer, fund, funds);
    this.batch =
        new PostedRecord.Batch(
            tree.size(),
            writer.lastBatchNumber() + 1,
            draft.kind(),
            draft.operator(),
            now,
            draft.sourceName(),
            draft.sourceHash(),
            draft.reason(),
            draft.reviewer(),
            draft.undoes());
    writer.append(batch, leaf(batch));
    entries = new EntryRecords(writer, fund, batch.position());
  }

  /** The number of the batch that is being posted. */
  long number() {
    return batch.number();
  }

  int refusals() {
    return refusals.size();
  }

  void define(String definition) {
    if (writer.funds().stream().anyMatch(other -> other.id().equals(fund.id()))) {
      throw new RefusedException(
          Problem.of(LedgerProblem.FUND_EXISTS, Place.of(fund.id()), fund.id()));
    }
    PostedRecord.FundDefinition record =
        new PostedRecord.FundDefinition(
            tree.size(), fund.id(), fund.year(), definition, batch.position());
    writer.append(record, fund, leaf(record));
    records++;
  }

  void post(PostingDraft draft) {
    if (draft instanceof EntryDraft entry) {
      post(entry);
    } else if (draft instanceof MeasurementDraft measurement) {
      post(measurement);
    } else if (draft instanceof Appropriation document) {
      post(document);
    } else if (draft instanceof CorrectionDraft correction) {
      post(correction);
    } else if (draft instanceof UndoDraft undo) {
      new Undoing(writer, fund, answers, this).run(undo);
    } else if (draft instanceof PeriodDraft period) {
      post(period);
    } else if (draft instanceof AttachmentDraft attachment) {
      post(attachment);
    } else if (draft instanceof EvidenceDraft evidence) {
      post(evidence);
    } else if (draft instanceof RevisionDraft revision) {
      post(revision);
    }
  }

  /** Posts a draft and tells at once what was said of it; the refusals do not add up. */
  void attempt(PostingDraft draft, Verdicts verdicts) {
    long position = tree.size();
    post(draft);
    boolean refused = !refusals.isEmpty();
    List<Problem> said = new ArrayList<>(refusals);
    said.addAll(warnings);
    refusals.clear();
    warnings.clear();
    verdicts.said(
        draft,
        said,
        refused ? OptionalLong.empty() : OptionalLong.of(position),
        refused && draft instanceof EntryDraft entry ? rules.duplicateOf(entry) : Optional.empty());
  }

  private void post(Appropriation document) {
    List<Problem> wrong = rules.check(document);
    document
        .amounts()
        .forEach(
            (line, amount) ->
                control.checkTaking(line, amount, document.place()).ifPresent(wrong::add));
    if (refused(wrong)) {
      return;
    }
    document
        .amounts()
        .forEach(
            (line, amount) -> append(entries.appropriation(document, line, amount, tree.size())));
  }

  private void post(EntryDraft draft) {
    List<Problem> wrong = new ArrayList<>();
    Optional<PostedRecord.Entry> answered = rules.check(draft, batch.position(), wrong);
    if (refused(wrong)) {
      return;
    }
    if (draft.kind() == EntryKind.REVERSAL) {
      negate(
          answered.orElseThrow(),
          draft.date(),
          draft.voucher(),
          draft.payee(),
          draft.memo(),
          draft.place());
      return;
    }
    boolean settles = draft.kind() == EntryKind.PAYMENT && answered.isPresent();
    boolean gives = EntryEffect.givesBack(draft.kind());
    Money effect = gives ? draft.amount().negated() : draft.amount();
    // Paying a commitment moves money that is already taken.
    Money taken = settles ? Money.cny(0) : effect;
    if (refused(control.check(draft.line(), taken, draft.place()))) {
      return;
    }
    PostedRecord.Entry entry = entries.entry(draft, effect, answered, tree.size());
    append(entry);
    if (settles) {
      append(entries.settlement(entry, answered.orElseThrow(), tree.size()));
    }
  }

  /** Posts the negation of an entry, and of the settlement that came with it. */
  void negate(
      PostedRecord.Entry original,
      LocalDate date,
      String document,
      Optional<String> payee,
      Optional<String> memo,
      Place place) {
    Optional<PostedRecord.Entry> settlement = settlementOf(original);
    Money effect = original.effect().negated();
    List<Problem> wrong = new Reinstating(writer, answers).check(original, place);
    if (original.side() == Side.BUDGET) {
      control.checkTaking(original.line(), effect, place).ifPresent(wrong::add);
    } else {
      Money taken = settlement.isPresent() ? Money.cny(0) : effect;
      wrong.addAll(control.check(original.line(), taken, place));
    }
    if (refused(wrong)) {
      return;
    }
    append(entries.negation(original, date, document, payee, memo, tree.size()));
    settlement.ifPresent(
        one -> append(entries.negation(one, date, document, payee, memo, tree.size())));
  }

  private Optional<PostedRecord.Entry> settlementOf(PostedRecord.Entry entry) {
    if (entry.kind() != EntryKind.PAYMENT || entry.refersTo().isEmpty()) {
      return Optional.empty();
    }
    return writer.answersTo(entry.refersTo().get()).stream()
        .filter(answer -> answer.position() == entry.position() + 1)
        .findFirst();
  }

  private void post(MeasurementDraft draft) {
    MeasurementRules counted = measurementRules();
    if (refused(counted.check(draft))) {
      return;
    }
    Optional<Long> withdrawn = counted.position(draft.series(), draft.period());
    if (withdrawn.isPresent()) {
      append(
          new PostedRecord.Correction(
              tree.size(),
              withdrawn.get(),
              Optional.of(draft.number()),
              batch.sourceName().orElse(batch.kind().name()),
              batch.position()));
      counted.corrected(draft.series(), draft.period(), Optional.of(draft.number()));
      return;
    }
    PostedRecord.Measurement record =
        new PostedRecord.Measurement(
            tree.size(),
            fund.id(),
            draft.series(),
            draft.period(),
            draft.number(),
            batch.position());
    writer.append(record, leaf(record));
    counted.posted(record);
    records++;
  }

  void post(CorrectionDraft draft) {
    MeasurementRules counted = measurementRules();
    if (refused(counted.check(draft))) {
      return;
    }
    append(
        new PostedRecord.Correction(
            tree.size(),
            counted.position(draft.series(), draft.period()).orElseThrow(),
            draft.number(),
            draft.reason(),
            batch.position()));
    counted.corrected(draft.series(), draft.period(), draft.number());
  }

  private void append(PostedRecord.Correction correction) {
    writer.append(correction, leaf(correction));
    records++;
  }

  private MeasurementRules measurementRules() {
    if (measurements.isEmpty()) {
      measurements = Optional.of(new MeasurementRules(writer, fund, periods));
    }
    return measurements.get();
  }

  private void post(PeriodDraft draft) {
    if (refused(periods.check(draft).stream().toList())) {
      return;
    }
    PostedRecord.PeriodEvent event =
        new PostedRecord.PeriodEvent(
            tree.size(),
            fund.id(),
            draft.period(),
            draft.state(),
            draft.reason(),
            batch.position());
    writer.append(event, leaf(event));
    periods.add(event);
    records++;
  }

  private void post(AttachmentDraft draft) {
    Attaching attaching = new Attaching(writer, fund);
    List<Problem> wrong = new ArrayList<>();
    Optional<PostedRecord.Entry> entry = attaching.check(draft, wrong);
    if (refused(wrong)) {
      return;
    }
    PostedRecord.Attachment attachment =
        attaching.record(draft, entry.orElseThrow(), tree.size(), batch.position());
    writer.append(attachment, draft.content(), leaf(attachment));
    records++;
  }

  private void post(EvidenceDraft draft) {
    Attaching attaching = new Attaching(writer, fund);
    if (refused(attaching.check(draft, revising.indicators()))) {
      return;
    }
    PostedRecord.Evidence evidence = attaching.record(draft, tree.size(), batch.position());
    writer.append(evidence, draft.content(), leaf(evidence));
    records++;
  }

  private void post(RevisionDraft draft) {
    List<Problem> wrong = new ArrayList<>();
    Optional<Ledger.Plan> plan = revising.check(draft, batch.reason(), wrong);
    if (refused(wrong)) {
      return;
    }
    PostedRecord.Revision revision =
        new PostedRecord.Revision(
            tree.size(), fund.id(), plan.orElseThrow().text(), batch.position());
    writer.append(revision, leaf(revision));
    records++;
  }

  /** Refuses what falls into a closed period. */
  boolean refusedByPeriod(LocalDate date, Place place) {
    return refused(periods.check(Period.of(date), place).stream().toList());
  }

  /** Takes a refusal that was found before the draft reached the ledger. */
  void refuse(Problem problem) {
    (problem.isError() ? refusals : warnings).add(problem);
  }

  /** Writes down what was refused; the batch of it carries nothing that counts. */
  void note(PostedRecord.BatchKind attempt, long problems, String said) {
    PostedRecord.Refusal refusal =
        new PostedRecord.Refusal(tree.size(), attempt, problems, said, batch.position());
    writer.append(refusal, leaf(refusal));
    records++;
  }

  /**
   * Ends the batch.
   *
   * @throws RefusedException if anything was refused, which takes the whole batch back
   */
  Receipt seal(Receipt.Outcome outcome) {
    if (!refusals.isEmpty()) {
      refusals.sort(Comparator.comparingLong(problem -> problem.place().row().orElse(0)));
      throw new RefusedException(refusals);
    }
    if (records == 0) {
      throw new RefusedException(
          Problem.of(LedgerProblem.BATCH_EMPTY, Place.of(batch.sourceName().orElse(fund.id()))));
    }
    writer.seal(tree, batch.position());
    return new Receipt(outcome, batch.number(), records, warnings, control.effects(), tree.head());
  }

  /** Ends a batch that was only tried, draft by draft; it may have come to nothing. */
  Receipt sealTried() {
    writer.seal(tree, batch.position());
    return new Receipt(
        Receipt.Outcome.REHEARSED,
        batch.number(),
        records,
        List.of(),
        control.effects(),
        tree.head());
  }

  private boolean refused(List<Problem> problems) {
    boolean refused = false;
    for (Problem problem : problems) {
      refuse(problem);
      refused |= problem.isError();
    }
    return refused;
  }

  private void append(PostedRecord.Entry entry) {
    writer.append(entry, leaf(entry));
    control.add(entry);
    rules.posted(entry);
    records++;
  }

  private byte[] leaf(PostedRecord record) {
    byte[] hash = bytes.leafHash(record);
    tree.append(hash);
    return hash;
  }
}
