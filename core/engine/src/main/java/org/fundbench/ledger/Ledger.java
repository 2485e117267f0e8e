package org.fundbench.ledger;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
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
  /** What the operation log keeps of a refusal; the rest is counted. */
  private static final int MOST_SAID = 20;

  private final LedgerStore store;
  private final FundReader fundReader;
  private final Clock clock;

  /** Reads the definition that was posted with a fund. */
  @FunctionalInterface
  public interface FundReader {
    /** The fund that a posted definition describes. */
    Fund read(String definition);

    /**
     * What a fund is evaluated by.
     *
     * @param file the name of what is read, for problems
     * @param definition the fund's posted definition
     * @param revision the sections that hold instead of those of the definition, if any
     * @throws RefusedException with everything that is wrong with it
     */
    default Plan plan(String file, String definition, Optional<String> revision) {
      throw new UnsupportedOperationException("this reader knows funds only");
    }
  }

  /**
   * What a fund is evaluated by, as far as the ledger cares.
   *
   * @param text its sections in the one form in which they are posted
   * @param indicators the ids of its indicators
   * @param warnings what a person should look at, none of it an error
   */
  public record Plan(String text, Set<String> indicators, List<Problem> warnings) {
    public Plan {
      indicators = Collections.unmodifiableSet(new LinkedHashSet<>(indicators));
      warnings = List.copyOf(warnings);
    }
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
   * Reads one consistent moment of the ledger, for as long as it is wanted.
   *
   * @throws CancellationException if it is not wanted any more
   */
  public <T> T read(Function<LedgerReader, T> work, Progress progress) {
    return store.read(work, progress);
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
    return open(definition, appropriations, operator, Progress.SILENT);
  }

  /**
   * The same, as long as it is wanted.
   *
   * @throws CancellationException if it is not wanted any more; nothing was posted then
   */
  public Receipt open(
      String definition, List<Appropriation> appropriations, String operator, Progress progress) {
    Fund fund = fundReader.read(definition);
    BatchDraft draft = BatchDraft.of(PostedRecord.BatchKind.FUND, operator);
    // A ledger that does not begin has no log to write into.
    boolean begun = store.read(reader -> !reader.funds().isEmpty());
    Supplier<Receipt> opening =
        () ->
            store.write(
                writer -> {
                  Posting posting = new Posting(writer, fund, fundReader, draft, clock.instant());
                  progress.begin(
                      new Text("设立经费", "setting up the fund"), appropriations.size() + 1);
                  posting.define(definition);
                  Handing.step(progress);
                  for (Appropriation appropriation : appropriations) {
                    posting.post(appropriation);
                    Handing.step(progress);
                  }
                  return posting.seal(Receipt.Outcome.POSTED);
                });
    return begun ? logged(fund, draft, opening) : opening.get();
  }

  /**
   * Posts drafts as one batch, tries it, or keeps it for review where the fund's policy wants a
   * second person.
   *
   * @param drafts handed out one after the other, so that a batch of any size fits into memory
   * @param dryRun whether to only say what would happen
   * @throws RefusedException with everything that was wrong; nothing of it counts, and unless it
   *     was a dry run the attempt is in the operation log
   */
  public Receipt post(
      Fund fund,
      BatchDraft batch,
      DraftSource<? extends PostingDraft> drafts,
      boolean dryRun,
      Progress progress) {
    if (dryRun) {
      return rehearse(rehearsal -> rehearsal.post(fund, batch, drafts, progress));
    }
    return logged(
        fund,
        batch,
        () ->
            waits(fund, batch)
                ? keep(fund, batch, drafts, progress)
                : store.write(writer -> postAll(writer, fund, batch, drafts, progress)));
  }

  /**
   * Tries batches one after the other, each as if those before it had been posted; nothing is kept.
   */
  public <T> T rehearse(Function<Rehearsal, T> work) {
    return store.rehearse(writer -> work.apply(new Rehearsal(writer, fundReader, clock)));
  }

  /** Does it, and writes into the operation log where it was refused or given up. */
  private Receipt logged(Fund fund, BatchDraft attempt, Supplier<Receipt> work) {
    try {
      return work.get();
    } catch (LedgerUnavailableException e) {
      throw e;
    } catch (RefusedException e) {
      logRefusal(fund, attempt, e.problems());
      throw e;
    } catch (CancellationException e) {
      logAttempt(fund, attempt, 0, "cancelled");
      throw e;
    }
  }

  private static boolean waits(Fund fund, BatchDraft batch) {
    return fund.policies().signOff() == Policies.SignOff.SECOND_PERSON && batch.isReviewed();
  }

  private Receipt postAll(
      LedgerWriter writer,
      Fund fund,
      BatchDraft batch,
      DraftSource<? extends PostingDraft> drafts,
      Progress progress) {
    Posting posting = new Posting(writer, fund, fundReader, batch, clock.instant());
    new Handing(batch, posting, progress).post(drafts);
    return posting.seal(Receipt.Outcome.POSTED);
  }

  /**
   * Undoes a batch by a batch that negates it.
   *
   * @param draft what to undo
   * @param reason why
   * @throws RefusedException if it cannot be undone, naming what was built on it
   */
  public Receipt undo(Fund fund, UndoDraft draft, String operator, String reason, boolean dryRun) {
    BatchDraft batch =
        BatchDraft.of(PostedRecord.BatchKind.UNDO, operator)
            .because(Optional.of(reason))
            .undoing(draft.batch());
    if (reason.isBlank()) {
      throw refused(fund, batch, Problem.of(LedgerProblem.REASON_REQUIRED, draft.place()));
    }
    return post(fund, batch, DraftSource.of(List.of(draft)), dryRun, Progress.SILENT);
  }

  private Receipt keep(
      Fund fund, BatchDraft batch, DraftSource<? extends PostingDraft> drafts, Progress progress) {
    long id =
        store.write(
            writer -> {
              long waiting = writer.addWaiting(fund.id(), batch, clock.instant());
              long ordinal = 0;
              progress.begin(new Text("送审", "submitting"), -1);
              for (PostingDraft draft = drafts.next(); draft != null; draft = drafts.next()) {
                ordinal++;
                Handing.requireCarried(batch, draft);
                writer.addWaitingDraft(waiting, ordinal, DraftText.write(draft));
                Handing.step(progress);
              }
              List<Problem> wrong = drafts.problems().stream().filter(Problem::isError).toList();
              if (!wrong.isEmpty()) {
                throw new RefusedException(wrong);
              }
              return waiting;
            });
    // What the ledger would refuse anyway must not wait for a reviewer to find out.
    boolean fine = false;
    try {
      Receipt receipt = store.rehearse(writer -> rehearseWaiting(writer, fund, id, batch));
      fine = true;
      return receipt.as(Receipt.Outcome.WAITING, id, store.read(LedgerReader::head));
    } finally {
      if (!fine) {
        store.write(
            writer -> {
              writer.removeWaiting(id);
              return id;
            });
      }
    }
  }

  /**
   * Signs off what waits: it is posted, with both names.
   *
   * @throws RefusedException if the reviewer recorded it, or the ledger refuses it by now
   */
  public Receipt approve(long id, String reviewer, Progress progress) {
    Waiting waiting = waiting(id);
    Fund fund = fund(Optional.of(waiting.fund()));
    BatchDraft attempt = waiting.batch().by(reviewer);
    if (waiting.batch().operator().equals(reviewer)) {
      throw refused(
          fund,
          attempt,
          Problem.of(LedgerProblem.SAME_PERSON, Place.of(String.valueOf(id)), reviewer));
    }
    BatchDraft batch = waiting.batch().reviewedBy(reviewer);
    return logged(fund, attempt, () -> postWaiting(fund, id, batch, progress));
  }

  /**
   * Says what signing off would do, for the reviewer to see before he does.
   *
   * @throws RefusedException if nothing waits under the number, or the ledger refuses it by now
   */
  public Receipt rehearse(long id) {
    Waiting waiting = waiting(id);
    Fund fund = fund(Optional.of(waiting.fund()));
    return store.rehearse(writer -> rehearseWaiting(writer, fund, id, waiting.batch()));
  }

  private Receipt rehearseWaiting(LedgerWriter writer, Fund fund, long id, BatchDraft batch) {
    return new Rehearsal(writer, fundReader, clock)
        .post(fund, batch, new WaitingSource(writer, id), Progress.SILENT);
  }

  private Receipt postWaiting(Fund fund, long id, BatchDraft batch, Progress progress) {
    return store.write(
        writer -> {
          Receipt receipt = postAll(writer, fund, batch, new WaitingSource(writer, id), progress);
          writer.removeWaiting(id);
          return receipt;
        });
  }

  /**
   * Sends back what waits. The recorder may do so too.
   *
   * @throws RefusedException if nothing waits under the number, or no reason is given
   */
  public Receipt reject(long id, String operator, String reason) {
    Waiting waiting = waiting(id);
    Fund fund = fund(Optional.of(waiting.fund()));
    if (reason.isBlank()) {
      throw refused(
          fund,
          waiting.batch().by(operator),
          Problem.of(LedgerProblem.REASON_REQUIRED, Place.of(String.valueOf(id))));
    }
    return store.write(
        writer -> {
          writer.removeWaiting(id);
          return note(
              writer,
              fund,
              waiting.batch(),
              operator,
              Optional.of(reason),
              waiting.drafts(),
              "rejected: recorded by " + waiting.batch().operator());
        });
  }

  private Waiting waiting(long id) {
    return store.read(LedgerReader::waiting).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.of(LedgerProblem.WAITING_UNKNOWN, Place.of(String.valueOf(id)), id)));
  }

  private RefusedException refused(Fund fund, BatchDraft attempt, Problem problem) {
    logRefusal(fund, attempt, List.of(problem));
    return new RefusedException(problem);
  }

  /**
   * Writes a refused attempt into the operation log. Where even that cannot be written, the refusal
   * itself is still what the caller hears of.
   *
   * @param problems what was wrong
   */
  public void logRefusal(Fund fund, BatchDraft batch, List<Problem> problems) {
    StringBuilder said = new StringBuilder();
    problems.stream()
        .limit(MOST_SAID)
        .forEach(
            problem ->
                said.append(problem.code())
                    .append('\t')
                    .append(problem.place().text().zh())
                    .append('\t')
                    .append(problem.message().zh())
                    .append('\n'));
    logAttempt(fund, batch, problems.size(), said.toString());
  }

  private void logAttempt(Fund fund, BatchDraft batch, long problems, String said) {
    try {
      store.write(
          writer -> note(writer, fund, batch, batch.operator(), batch.reason(), problems, said));
    } catch (LedgerUnavailableException unwritable) {
      // The disk that is full or the file that is locked is named by the refusal itself.
    }
  }

  private Receipt note(
      LedgerWriter writer,
      Fund fund,
      BatchDraft attempt,
      String operator,
      Optional<String> reason,
      long problems,
      String said) {
    BatchDraft batch =
        new BatchDraft(
            PostedRecord.BatchKind.REFUSED,
            operator,
            attempt.sourceName(),
            attempt.sourceHash(),
            reason,
            Optional.empty(),
            Optional.empty());
    Posting posting = new Posting(writer, fund, fundReader, batch, clock.instant());
    posting.note(attempt.kind(), problems, said);
    return posting.seal(Receipt.Outcome.POSTED);
  }
}
