package org.fundbench.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.proof.MerkleTree;

/** One batch on its way into the ledger: numbers, hashes and writes what the rules let pass. */
final class Posting {
  private final LedgerWriter writer;
  private final Fund fund;
  private final MerkleTree tree;
  private final RecordBytes bytes = new RecordBytes();
  private final EntryRules rules;
  private final BudgetControl control;
  private final PostedRecord.Batch batch;
  private final Map<EntryKind, Long> numbers = new EnumMap<>(EntryKind.class);
  private final Set<String> measured = new HashSet<>();
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private long records;

  Posting(LedgerWriter writer, Fund fund, BatchDraft draft, Instant now) {
    this.writer = writer;
    this.fund = fund;
    this.tree = writer.tree();
    this.rules = new EntryRules(writer, fund);
    this.control = new BudgetControl(writer, fund);
    this.batch =
        new PostedRecord.Batch(
            tree.size(),
            writer.lastBatchNumber() + 1,
            draft.kind(),
            draft.operator(),
            now,
            draft.sourceName(),
            draft.sourceHash(),
            draft.reason());
    writer.append(batch, leaf(batch));
    for (EntryKind kind : EntryKind.values()) {
      numbers.put(kind, writer.lastNumber(kind));
    }
    writer.measurements(fund.id()).forEach(one -> measured.add(one.series() + " " + one.period()));
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

  void post(Appropriation document) {
    List<Problem> wrong = rules.check(document);
    wrong.addAll(control.check(document));
    if (refused(wrong)) {
      return;
    }
    document
        .amounts()
        .forEach(
            (line, amount) -> {
              append(
                  new PostedRecord.Entry(
                      tree.size(),
                      EntryKind.APPROPRIATION,
                      next(EntryKind.APPROPRIATION),
                      fund.id(),
                      line,
                      document.date(),
                      amount,
                      PostedRecord.Side.BUDGET,
                      Optional.of(document.kind()),
                      document.document(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(document.source()),
                      batch.position()));
            });
  }

  void post(EntryDraft draft) {
    List<Problem> wrong = new ArrayList<>();
    Optional<PostedRecord.Entry> original = rules.check(draft, batch.position(), wrong);
    Money effect = draft.kind() == EntryKind.PAYMENT ? draft.amount() : draft.amount().negated();
    if (wrong.isEmpty()) {
      wrong.addAll(control.check(draft, effect));
    }
    if (refused(wrong)) {
      return;
    }
    append(
        new PostedRecord.Entry(
            tree.size(),
            draft.kind(),
            next(draft.kind()),
            fund.id(),
            draft.line(),
            draft.date(),
            effect,
            PostedRecord.Side.PAID,
            Optional.empty(),
            draft.voucher(),
            draft.payee(),
            draft.memo(),
            original.map(PostedRecord.Entry::position),
            Optional.empty(),
            batch.position()));
  }

  void post(MeasurementDraft draft) {
    List<Problem> wrong = rules.check(draft);
    if (wrong.isEmpty() && !measured.add(draft.series() + " " + draft.period())) {
      wrong.add(
          Problem.of(
              LedgerProblem.MEASUREMENT_POSTED, draft.place(), draft.period(), draft.series()));
    }
    if (refused(wrong)) {
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
    records++;
  }

  /** Takes a refusal that was found before the draft reached the ledger. */
  void refuse(Problem problem) {
    (problem.isError() ? refusals : warnings).add(problem);
  }

  /**
   * Ends the batch.
   *
   * @throws RefusedException if anything was refused, which takes the whole batch back
   */
  Receipt seal(boolean posted) {
    if (!refusals.isEmpty()) {
      refusals.sort(Comparator.comparingLong(problem -> problem.place().row().orElse(0)));
      throw new RefusedException(refusals);
    }
    if (records == 0) {
      throw new RefusedException(
          Problem.of(LedgerProblem.BATCH_EMPTY, Place.of(batch.sourceName().orElse(fund.id()))));
    }
    writer.seal(tree, batch.position());
    return new Receipt(batch.number(), records, warnings, tree.head(), posted);
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

  private long next(EntryKind kind) {
    return numbers.merge(kind, 1L, Long::sum);
  }

  private byte[] leaf(PostedRecord record) {
    byte[] hash = bytes.leafHash(record);
    tree.append(hash);
    return hash;
  }
}
