package org.fundbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.FundFacts;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.fundfile.FundFile;
import org.fundbench.importing.FileLook;
import org.fundbench.importing.Importer;
import org.fundbench.importing.Previewed;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.ledger.AttachmentDraft;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryNumber;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.Hash;
import org.fundbench.ledger.ImportedBatch;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.RecordHistory;
import org.fundbench.ledger.SnapshotFacts;
import org.fundbench.ledger.UndoDraft;
import org.fundbench.ledger.check.AuditChecks;
import org.fundbench.proof.Head;
import org.fundbench.report.FigureBook;
import org.fundbench.report.ReportBuilder;

/** An open ledger and what can be done with it. */
public final class LedgerSession implements AutoCloseable {
  private final Program program;
  private final LedgerStore store;
  private final Ledger ledger;
  private final Clock clock;
  private final String operator;
  private final IndicatorModules modules;
  private final SelfEvaluations evaluations;

  LedgerSession(Program program, LedgerStore store, Ledger ledger, Clock clock, String operator) {
    this.program = program;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.operator = operator;
    this.modules = new IndicatorModules(program);
    this.evaluations = new SelfEvaluations(ledger, modules, operator);
  }

  /** What the funds are evaluated by: read, tried, and revised. */
  public SelfEvaluations evaluations() {
    return evaluations;
  }

  Ledger ledger() {
    return ledger;
  }

  /** The fund of an id, or the only one. */
  public Fund fund(Optional<String> id) {
    return ledger.fund(id);
  }

  /** All funds of the ledger, in the order they were set up. */
  public List<Fund> funds() {
    return ledger.read(LedgerReader::funds).stream()
        .map(posted -> ledger.fund(Optional.of(posted.id())))
        .toList();
  }

  /** The last day that counts where none is named: today, but never outside the fiscal year. */
  public LocalDate defaultDay(Fund fund) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = LocalDate.of(fund.year(), 1, 1);
    LocalDate last = LocalDate.of(fund.year(), 12, 31);
    return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
  }

  /**
   * Imports a file.
   *
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt importFile(
      Path file,
      Optional<String> format,
      Map<String, String> options,
      Optional<String> fund,
      Progress progress) {
    return importFile(
        file, ImportProfile.PLAIN.read(format, options), fund, Optional.empty(), progress);
  }

  /**
   * Imports a file as a profile says.
   *
   * @param seen the hash of the file that was previewed, where it was; another one is refused
   * @throws RefusedException with everything that was wrong; nothing was posted
   */
  public Receipt importFile(
      Path file,
      ImportProfile profile,
      Optional<String> fund,
      Optional<Hash> seen,
      Progress progress) {
    return importer().run(new Importer.Wish(file, profile, fund(fund), operator, seen), progress);
  }

  /**
   * Says of every row of some files what would become of it, if they were posted in their order.
   * Each is to be closed.
   *
   * @param patient whether rows may be without a line for now, as somebody is about to assign them
   */
  public List<Previewed> preview(
      List<Path> files,
      ImportProfile profile,
      Optional<String> fund,
      boolean patient,
      Progress progress) {
    Fund known = fund(fund);
    return importer()
        .preview(
            files.stream()
                .map(file -> new Importer.Wish(file, profile, known, operator, Optional.empty()))
                .toList(),
            patient,
            progress);
  }

  /** Looks at a file: what the formats think of it, its columns and first rows. */
  public FileLook look(Path file, ImportProfile profile) {
    return importer().look(file, profile);
  }

  private Importer importer() {
    return new Importer(ledger, program.plugins().formats());
  }

  /**
   * Posts drafts by hand as one batch, tries it, or keeps it for review.
   *
   * @param reason why, where there is one
   * @throws RefusedException with everything that was wrong; nothing of it counts
   */
  public Receipt post(
      Optional<String> fund,
      List<? extends PostingDraft> drafts,
      Optional<String> reason,
      boolean dryRun) {
    return ledger.post(
        fund(fund),
        BatchDraft.manual(operator).because(reason),
        DraftSource.of(drafts),
        dryRun,
        Progress.SILENT);
  }

  /** Tries drafts by hand one after another and says of each what would become of it. */
  public RowTrial tryEach(
      Optional<String> fund, List<? extends PostingDraft> drafts, Progress progress) {
    return RowTrial.of(ledger, fund(fund), BatchDraft.manual(operator), drafts, progress);
  }

  /**
   * Keeps a file with an entry. It does not wait for a second person, as it moves no money.
   *
   * @throws RefusedException if there is no such entry, or the file is empty, too large or there
   */
  public Receipt attach(
      Optional<String> fund, AttachmentDraft file, Optional<String> reason, boolean dryRun) {
    return ledger.post(
        fund(fund),
        BatchDraft.of(PostedRecord.BatchKind.ATTACHMENT, operator).because(reason),
        DraftSource.of(List.of(file)),
        dryRun,
        Progress.SILENT);
  }

  /**
   * Undoes a batch by a batch that negates it.
   *
   * @throws RefusedException naming what was built on it, or why it cannot be
   */
  public Receipt undo(Optional<String> fund, UndoDraft draft, String reason, boolean dryRun) {
    return ledger.undo(fund(fund), draft, operator, reason, dryRun);
  }

  /** Adds a fund, or the next year's, to the ledger. */
  public Receipt addFund(Path fundFile) {
    return addFund(Program.readFundFile(fundFile));
  }

  /** Adds a fund, or the next year's, to the ledger. */
  public Receipt addFund(FundFile file) {
    return addFund(file, Progress.SILENT);
  }

  /** The same, as long as it is wanted. */
  Receipt addFund(FundFile file, Progress progress) {
    return ledger.open(file.text(), file.appropriations(), operator, progress);
  }

  /** The periods that are closed in order, and opened again with a reason. */
  public PeriodClosing periods() {
    return new PeriodClosing(this, operator);
  }

  /** What waits for a second person. */
  public Review review() {
    return new Review(ledger, operator);
  }

  /** What forms and lists look up. */
  public Lookup lookup() {
    return new Lookup(ledger);
  }

  /** What became of the entry of a number; empty if there is none. */
  public Optional<RecordHistory> history(EntryNumber number) {
    return ledger.read(reader -> RecordHistory.of(reader, number));
  }

  /** The entry that a number or a voucher of a fund names, the first where several do. */
  public Optional<PostedRecord.Entry> entry(String fund, String named) {
    return ledger.read(
        reader ->
            EntryNumber.parse(named.strip())
                .flatMap(number -> reader.entryNumbered(number.kind(), number.number()))
                .or(() -> reader.entriesOf(fund, named.strip()).stream().findFirst()));
  }

  /** The imports that were posted or refused, the latest first. */
  public List<ImportedBatch> imports(int limit) {
    return ledger.read(reader -> reader.imports(limit));
  }

  /** The operation log, the latest first. */
  public List<Operation> operations(OperationQuery query) {
    return ledger.read(reader -> reader.operations(query));
  }

  /**
   * Checks the year's work and the ledger's own arithmetic.
   *
   * @return what is to be looked at, the gravest first
   */
  public List<Problem> check(Optional<String> fund, Optional<LocalDate> asOf) {
    return check(fund, asOf, Progress.SILENT);
  }

  /** The same, with how far it is; it can be cancelled. */
  public List<Problem> check(Optional<String> fund, Optional<LocalDate> asOf, Progress progress) {
    Fund found = fund(fund);
    LocalDate day = asOf.orElseGet(() -> defaultDay(found));
    List<Problem> problems =
        new ArrayList<>(proofs().verify(Optional.empty(), progress).problems());
    progress.begin(new Text("逐项检查", "Looking at the year's work"), -1);
    problems.addAll(ledger.read(reader -> AuditChecks.of(reader, found, day), progress));
    return problems;
  }

  /**
   * Copies the ledger as it is at this moment and verifies the copy.
   *
   * @return the head of the copy
   */
  public Head backUp(Path target) {
    store.backUp(target);
    return program.verified(target);
  }

  /** The entries of a page alone, without what all matching ones add up to. */
  public List<PostedRecord.Entry> rows(EntryQuery query) {
    return ledger.read(reader -> reader.rows(query));
  }

  /** Hands out all matching entries, however many they are. */
  public void entries(EntryQuery query, Consumer<PostedRecord.Entry> consumer) {
    ledger.read(
        reader -> {
          reader.entries(query, consumer);
          return true;
        });
  }

  /** A page of entries. */
  public EntryPage entries(EntryQuery query) {
    return ledger.read(reader -> reader.entries(query));
  }

  /** The measurements of a series. */
  public List<PostedRecord.Measurement> measurements(String fund, String series) {
    return ledger.read(reader -> reader.measurements(fund)).stream()
        .filter(measurement -> measurement.series().equals(series))
        .toList();
  }

  /** How far a fund is on a day. */
  public Execution status(Optional<String> fund, Optional<LocalDate> asOf) {
    return ExecutionTable.of(snapshot(fund(fund), asOf));
  }

  /** The figures of a fund on a day, each with its trail. */
  public FundFacts facts(Optional<String> fund, Optional<LocalDate> asOf) {
    return new SnapshotFacts(snapshot(fund(fund), asOf));
  }

  /** How the year is going on a day: execution, forecast, alarms. */
  public Monitoring monitor(Optional<String> fund, Optional<LocalDate> asOf) {
    FundFile file = evaluations.file(fund);
    LocalDate day = asOf.orElseGet(() -> defaultDay(file.fund()));
    Scheme rules = SchemeChoice.of(file.evaluation().scheme());
    return Monitoring.of(
        snapshot(file.fund(), Optional.of(day)), file.evaluation(), rules, modules);
  }

  /** The ledger's head as stored with its last batch. */
  public Head head() {
    return ledger.read(LedgerReader::head);
  }

  private FundSnapshot snapshot(Fund fund, Optional<LocalDate> asOf) {
    LocalDate day = asOf.orElseGet(() -> defaultDay(fund));
    return ledger.read(reader -> FundSnapshot.take(reader, fund, day));
  }

  /**
   * An evaluation with the moment of the ledger it was made from.
   *
   * @param evaluation the evaluation
   * @param snapshot the moment
   * @param file the fund file that was posted, with the self-evaluation that holds
   */
  public record Evaluated(Evaluation evaluation, FundSnapshot snapshot, FundFile file) {
    /** Every figure by name. */
    public FigureBook figures() {
      return FigureBook.of(snapshot, evaluation);
    }

    /** The report that a template makes of it. */
    public ReportBuilder.Built report(String template) {
      return ReportBuilder.build(snapshot, evaluation, file.texts(), Program.PRODUCER, template);
    }
  }

  /**
   * Evaluates a fund.
   *
   * @param scheme the id of a scheme, or the fund's own
   */
  public Evaluated evaluate(
      Optional<String> fund, Optional<LocalDate> asOf, Optional<String> scheme) {
    FundFile file = evaluations.file(fund);
    return evaluations.evaluate(file, asOf.orElseGet(() -> defaultDay(file.fund())), scheme);
  }

  /** Builds the annual report of an evaluated fund. */
  public ReportBuilder.Built report(Evaluated evaluated, String template) {
    return evaluated.report(template);
  }

  /**
   * Exports the annual report of an evaluated fund.
   *
   * @return what a person should look at in it
   */
  public List<Problem> export(
      Evaluated evaluated,
      String format,
      Map<String, String> options,
      Path target,
      Progress progress) {
    return export(evaluated, "self-evaluation", format, options, target, progress);
  }

  /**
   * Exports a report of an evaluated fund.
   *
   * @param template the id of a template: self-evaluation, or form for the form alone
   * @return what a person should look at in it
   */
  public List<Problem> export(
      Evaluated evaluated,
      String template,
      String format,
      Map<String, String> options,
      Path target,
      Progress progress) {
    ReportBuilder.Built built = report(evaluated, template);
    new ReportFile(program.plugins().exporters())
        .write(built.report(), format, options, target, progress);
    return built.findings();
  }

  /** What proves the ledger to somebody who does not trust it. */
  public Proofs proofs() {
    return new Proofs(ledger);
  }

  @Override
  public void close() {
    store.close();
  }
}
