package org.fundbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.FundFacts;
import org.fundbench.api.IndicatorModule;
import org.fundbench.api.IndicatorSpec;
import org.fundbench.api.Options;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.evaluation.Evaluation;
import org.fundbench.evaluation.Evaluator;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.importing.Importer;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.check.Verification;
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

  LedgerSession(Program program, LedgerStore store, Ledger ledger, Clock clock, String operator) {
    this.program = program;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.operator = operator;
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
      boolean dryRun,
      Progress progress) {
    Importer importer = new Importer(ledger, program.plugins().formats());
    return importer.run(
        new Importer.Wish(file, format, options, fund(fund), operator, dryRun), progress);
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
   * @param file the fund file that was posted
   */
  public record Evaluated(Evaluation evaluation, FundSnapshot snapshot, FundFile file) {
    /** Every figure by name. */
    public FigureBook figures() {
      return FigureBook.of(snapshot, evaluation);
    }
  }

  /**
   * Evaluates a fund.
   *
   * @param scheme the id of a scheme, or the fund's own
   */
  public Evaluated evaluate(
      Optional<String> fund, Optional<LocalDate> asOf, Optional<String> scheme) {
    FundFile file = fundFile(fund(fund));
    FundSnapshot snapshot = snapshot(file.fund(), asOf);
    Scheme rules = Schemes.shipped(scheme.orElse(file.evaluation().scheme()));
    Evaluation evaluation = Evaluator.evaluate(snapshot, file.evaluation(), rules, this::compute);
    return new Evaluated(evaluation, snapshot, file);
  }

  private FundFile fundFile(Fund fund) {
    String definition =
        ledger.read(LedgerReader::funds).stream()
            .filter(posted -> posted.id().equals(fund.id()))
            .findFirst()
            .map(PostedRecord.FundDefinition::definition)
            .orElseThrow();
    return FundFileReader.read("fund.yaml", definition);
  }

  private IndicatorModule.Result compute(String module, String indicator, FundFacts facts) {
    IndicatorModule found =
        program.plugins().modules().stream()
            .filter(one -> one.descriptor().id().equals(module))
            .findFirst()
            .orElseThrow(() -> noModule(module));
    List<String> known = found.indicators().stream().map(IndicatorSpec::id).toList();
    if (!known.contains(indicator)) {
      throw new RefusedException(
          Problem.of(
              AppProblem.INDICATOR_MISSING,
              Place.of(indicator),
              module,
              indicator,
              String.join("、", known)));
    }
    Options options = Options.check(module, found.descriptor().options(), Map.of());
    return found.compute(new IndicatorModule.Request(indicator, facts, options));
  }

  private RefusedException noModule(String module) {
    return new RefusedException(
        Problem.of(
            AppProblem.MODULE_MISSING,
            Place.of(module),
            module,
            String.join(
                "、",
                program.plugins().modules().stream().map(one -> one.descriptor().id()).toList())));
  }

  /** Builds the annual report of an evaluated fund. */
  public ReportBuilder.Built report(Evaluated evaluated) {
    return ReportBuilder.build(
        evaluated.snapshot(), evaluated.evaluation(), evaluated.file().texts(), Program.PRODUCER);
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
    ReportBuilder.Built built = report(evaluated);
    new ReportFile(program.plugins().exporters())
        .write(built.report(), format, options, target, progress);
    return built.findings();
  }

  /** Recomputes everything the ledger claims, and compares a head that was kept outside. */
  public Verification.Outcome verify(Optional<Head> kept) {
    return ledger.read(
        reader ->
            kept.isPresent() ? Verification.against(reader, kept.get()) : Verification.of(reader));
  }

  /**
   * Writes all posted records as text, for the one-file verifier.
   *
   * @return the head of what was written
   */
  public Head writeRecords(Path target) {
    return ledger.read(reader -> OpenRecords.writeAll(reader, target));
  }

  /**
   * Writes the proof that an entry belongs to the ledger's head, for the one-file verifier.
   *
   * @param number the entry's number as printed, such as {@code ZF-000012}
   * @throws RefusedException if there is no such entry
   */
  public Head writeProof(String number, Path target) {
    return ledger.read(reader -> OpenRecords.writeProof(reader, number, target));
  }

  @Override
  public void close() {
    store.close();
  }
}
