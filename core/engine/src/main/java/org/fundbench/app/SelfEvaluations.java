package org.fundbench.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Evaluator;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.SelfEvaluation;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.fundfile.SelfEvaluationWriter;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EvidenceDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.RevisionDraft;
import org.fundbench.report.ReportBuilder;

/**
 * What the funds of a ledger are evaluated by: read, tried, and revised.
 *
 * <p>A revision goes this way:
 *
 * <ol>
 *   <li>The draft is evaluated against the ledger and its report is built, so that a text which
 *       binds a figure that does not exist is refused before it is posted.
 *   <li>It is written in its one form and handed to the ledger, which reads it as a fund file is
 *       read, wants a reason, and posts it.
 *   <li>From then on it is what the fund is evaluated by; what held before stays in the ledger.
 * </ol>
 */
public final class SelfEvaluations {
  private final Ledger ledger;
  private final IndicatorModules modules;
  private final String operator;

  SelfEvaluations(Ledger ledger, IndicatorModules modules, String operator) {
    this.ledger = ledger;
    this.modules = modules;
    this.operator = operator;
  }

  /** The fund file with the self-evaluation that holds. */
  public FundFile file(Optional<String> fund) {
    String id = ledger.fund(fund).id();
    return ledger.read(
        reader ->
            FundFiles.current(
                reader.funds().stream()
                    .filter(posted -> posted.id().equals(id))
                    .findFirst()
                    .map(PostedRecord.FundDefinition::definition)
                    .orElseThrow(),
                reader.revision(id).map(PostedRecord.Revision::text)));
  }

  /** The self-evaluation that holds, as YAML to start a revision from. */
  public String text(Optional<String> fund) {
    return SelfEvaluationWriter.write(file(fund).selfEvaluation());
  }

  /**
   * Evaluates a draft against the ledger; nothing is posted.
   *
   * @param scheme the id of a scheme, or the draft's own
   */
  public LedgerSession.Evaluated evaluate(
      Optional<String> fund, LocalDate day, Optional<String> scheme, SelfEvaluation draft) {
    return evaluate(file(fund).with(draft), day, scheme);
  }

  LedgerSession.Evaluated evaluate(FundFile file, LocalDate day, Optional<String> scheme) {
    FundSnapshot snapshot = ledger.read(reader -> FundSnapshot.take(reader, file.fund(), day));
    Scheme rules =
        scheme
            .map(SchemeChoice::of)
            .orElseGet(
                () ->
                    SchemeChoice.of(
                        file.evaluation().scheme(),
                        Place.field(file.fund().id(), "evaluation.scheme")));
    Evaluation evaluation = Evaluator.evaluate(snapshot, file.evaluation(), rules, modules);
    return new LedgerSession.Evaluated(evaluation, snapshot, file);
  }

  /**
   * What is to be looked at in a report's texts: figures that do not exist are errors, missing
   * texts and typed figures are findings.
   */
  public static List<Problem> reportProblems(LedgerSession.Evaluated evaluated) {
    try {
      return ReportBuilder.build(
              evaluated.snapshot(),
              evaluated.evaluation(),
              evaluated.file().texts(),
              Program.PRODUCER,
              "self-evaluation")
          .findings();
    } catch (RefusedException e) {
      return e.problems();
    }
  }

  /**
   * Revises what a fund is evaluated by, or tries it.
   *
   * @param reason why
   * @throws RefusedException with everything that is wrong; nothing of it counts then
   */
  public Receipt revise(
      Optional<String> fund,
      SelfEvaluation draft,
      String reason,
      boolean dryRun,
      Progress progress) {
    return revise(
        fund,
        draft,
        new RevisionDraft(SelfEvaluationWriter.write(draft), Place.of("evaluation")),
        reason,
        dryRun,
        progress);
  }

  /**
   * Revises what a fund is evaluated by from the text of a file, or tries it.
   *
   * @param file the file's name, for problems
   * @param text its sections {@code evaluation} and {@code texts}
   * @param reason why
   * @throws RefusedException with everything that is wrong, each with row and column
   */
  public Receipt revise(
      Optional<String> fund, String file, String text, String reason, boolean dryRun) {
    SelfEvaluation draft;
    try {
      draft = FundFileReader.readSections(file, text).evaluation();
    } catch (RefusedException e) {
      if (!dryRun) {
        ledger.logRefusal(ledger.fund(fund), revising(reason), e.problems());
      }
      throw e;
    }
    return revise(
        fund, draft, new RevisionDraft(text, Place.of(file)), reason, dryRun, Progress.SILENT);
  }

  private Receipt revise(
      Optional<String> id,
      SelfEvaluation draft,
      RevisionDraft revision,
      String reason,
      boolean dryRun,
      Progress progress) {
    Fund fund = ledger.fund(id);
    LocalDate end = LocalDate.of(fund.year(), 12, 31);
    LedgerSession.Evaluated evaluated =
        evaluate(Optional.of(fund.id()), end, Optional.empty(), draft);
    List<Problem> errors = new ArrayList<>(errors(reportProblems(evaluated)));
    if (!errors(evaluated.evaluation().findings()).isEmpty()) {
      errors.addAll(newErrors(fund, end, evaluated));
    }
    if (!errors.isEmpty()) {
      if (!dryRun) {
        ledger.logRefusal(fund, revising(reason), errors);
      }
      throw new RefusedException(errors);
    }
    return ledger.post(fund, revising(reason), DraftSource.of(List.of(revision)), dryRun, progress);
  }

  /**
   * What an indicator's module refuses of the draft and did not refuse before: a mistyped module,
   * option or formula is told now and not at the year's end. A plugin that is away was away before,
   * and does not keep anybody from revising the rest.
   */
  private List<Problem> newErrors(Fund fund, LocalDate end, LedgerSession.Evaluated draft) {
    List<Problem> before =
        evaluate(file(Optional.of(fund.id())), end, Optional.empty()).evaluation().findings();
    return errors(draft.evaluation().findings()).stream()
        .filter(one -> !before.contains(one))
        .toList();
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).toList();
  }

  private BatchDraft revising(String reason) {
    return BatchDraft.of(PostedRecord.BatchKind.EVALUATION, operator)
        .because(Optional.of(reason).filter(text -> !text.isBlank()));
  }

  /**
   * Keeps files with indicators, all of them or none.
   *
   * @throws RefusedException if there is no such indicator, or a file is empty, too large or there
   */
  public Receipt keep(
      Optional<String> fund,
      List<EvidenceDraft> files,
      Optional<String> reason,
      boolean dryRun,
      Progress progress) {
    return ledger.post(
        ledger.fund(fund),
        BatchDraft.of(PostedRecord.BatchKind.ATTACHMENT, operator).because(reason),
        DraftSource.of(files),
        dryRun,
        progress);
  }

  /** The files kept with the indicators of a fund. */
  public List<PostedRecord.Evidence> evidence(Optional<String> fund) {
    String id = ledger.fund(fund).id();
    return ledger.read(reader -> reader.evidence(id));
  }

  /** The files kept with the entries and indicators of a fund, the newest first, {@code most}. */
  public List<KeptWith> files(Optional<String> fund, int most) {
    String id = ledger.fund(fund).id();
    return ledger.read(reader -> KeptWith.newest(reader, id, most));
  }

  /** The bytes of a kept file, if the ledger has them. */
  public Optional<byte[]> content(Hash hash) {
    return ledger.read(reader -> reader.attachmentContent(hash));
  }

  /** The revisions of a fund's self-evaluation with their batches, the first one first. */
  public List<Revised> history(Optional<String> fund) {
    String id = ledger.fund(fund).id();
    return ledger.read(
        reader -> reader.revisions(id).stream().map(one -> revised(reader, one)).toList());
  }

  private static Revised revised(LedgerReader reader, PostedRecord.Revision revision) {
    return new Revised(revision, reader.batch(revision.batch()).orElseThrow());
  }

  /**
   * A revision and who posted it, when and why.
   *
   * @param revision the revision
   * @param batch its batch
   */
  public record Revised(PostedRecord.Revision revision, PostedRecord.Batch batch) {}
}
