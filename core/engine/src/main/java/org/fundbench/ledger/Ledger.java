package org.fundbench.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;

/**
 * The only door for writing. Window, command line, imports and plugins all pass here and meet the
 * same rules.
 *
 * <ol>
 *   <li>A batch is opened in one transaction of the store.
 *   <li>Each draft is checked against the rules and the limits; what passes is numbered, hashed and
 *       written.
 *   <li>If anything was refused, the transaction is taken back and all refusals are reported
 *       together: a person mends a file once, not row by row.
 *   <li>Otherwise the tree's new head is stored and the transaction ends.
 * </ol>
 */
public final class Ledger {
  /** More refusals than this help nobody; the rest of the batch is not looked at. */
  private static final int MOST_REFUSALS = 200;

  private final LedgerStore store;
  private final FundReader fundReader;
  private final Clock clock;

  /** Reads the definition that was posted with a fund. */
  @FunctionalInterface
  public interface FundReader {
    /** The fund that a posted definition describes. */
    Fund read(String definition);
  }

  /** A ledger over a store. */
  public Ledger(LedgerStore store, FundReader fundReader, Clock clock) {
    this.store = store;
    this.fundReader = fundReader;
    this.clock = clock;
  }

  /** Reads one consistent moment of the ledger. */
  public <T> T read(Function<LedgerReader, T> work) {
    return store.read(work);
  }

  /**
   * The fund of an id, or the only one where none is named.
   *
   * @throws RefusedException if there is no such fund, or several and none is named
   */
  public Fund fund(Optional<String> id) {
    List<PostedRecord.FundDefinition> all = store.read(LedgerReader::funds);
    List<PostedRecord.FundDefinition> matching =
        all.stream().filter(fund -> id.isEmpty() || fund.id().equals(id.get())).toList();
    if (matching.size() != 1) {
      List<String> ids = all.stream().map(PostedRecord.FundDefinition::id).toList();
      throw new RefusedException(
          Problem.of(
              matching.isEmpty() ? LedgerProblem.FUND_UNKNOWN : LedgerProblem.FUND_UNCLEAR,
              Place.of(id.orElse("")),
              id.orElse(""),
              String.join("、", ids)));
    }
    return fundReader.read(matching.get(0).definition());
  }

  /**
   * Sets up a fund and posts its first budget documents, all in one batch.
   *
   * @param definition the fund file, word for word; it stays the fund's definition
   * @param operator who does it
   * @throws RefusedException if the fund exists or a document is refused
   */
  public Receipt open(String definition, List<Appropriation> appropriations, String operator) {
    Fund fund = fundReader.read(definition);
    BatchDraft draft =
        new BatchDraft(
            PostedRecord.BatchKind.FUND,
            operator,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return store.write(
        writer -> {
          Posting posting = new Posting(writer, fund, draft, clock.instant());
          posting.define(definition);
          appropriations.forEach(posting::post);
          return posting.seal(true);
        });
  }

  /**
   * Posts a budget document.
   *
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt post(Fund fund, Appropriation appropriation, String operator) {
    return store.write(
        writer -> {
          Posting posting = new Posting(writer, fund, BatchDraft.manual(operator), clock.instant());
          posting.post(appropriation);
          return posting.seal(true);
        });
  }

  /**
   * Posts entries as one batch, or tries it.
   *
   * @param drafts handed out one after the other, so that a batch of any size fits into memory
   * @param dryRun whether to only say what would happen
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt postEntries(
      Fund fund,
      BatchDraft batch,
      DraftSource<EntryDraft> drafts,
      boolean dryRun,
      Progress progress) {
    return postAll(fund, batch, drafts, Posting::post, dryRun, progress);
  }

  /**
   * Posts measurements as one batch, or tries it.
   *
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt postMeasurements(
      Fund fund,
      BatchDraft batch,
      DraftSource<MeasurementDraft> drafts,
      boolean dryRun,
      Progress progress) {
    return postAll(fund, batch, drafts, Posting::post, dryRun, progress);
  }

  private <D> Receipt postAll(
      Fund fund,
      BatchDraft batch,
      DraftSource<D> drafts,
      BiConsumer<Posting, D> post,
      boolean dryRun,
      Progress progress) {
    Function<LedgerWriter, Receipt> work =
        writer -> {
          Posting posting = new Posting(writer, fund, batch, clock.instant());
          progress.begin(new Text("过账", "posting"), -1);
          for (D draft = drafts.next(); draft != null; draft = drafts.next()) {
            post.accept(posting, draft);
            progress.advance(1);
            if (posting.refusals() + drafts.problems().size() >= MOST_REFUSALS) {
              break;
            }
            if (progress.cancelled()) {
              throw new CancellationException("posting was cancelled");
            }
          }
          drafts.problems().forEach(posting::refuse);
          return posting.seal(!dryRun);
        };
    return dryRun ? store.rehearse(work) : store.write(work);
  }
}
