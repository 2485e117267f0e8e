package org.fundbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.ledger.check.Verification;
import org.fundbench.plugin.CallLimits;
import org.fundbench.plugin.PluginFolders;
import org.fundbench.plugin.PluginHost;
import org.fundbench.plugin.PluginInstaller;
import org.fundbench.proof.Head;
import org.fundbench.store.SqliteStore;
import org.fundbench.store.StoreProblem;
import org.fundbench.yaml.WrittenText;
import org.jspecify.annotations.Nullable;

/** The running program: opens ledgers, and its plugins when something first needs them. */
public final class Program implements AutoCloseable {
  /** Name and version, for reports. */
  public static final String PRODUCER = "Fundbench " + Version.current();

  private final Installation installation;
  private final CallLimits limits;
  private final Clock clock;
  private final String operator;
  private @Nullable PluginHost plugins;
  private Optional<Path> watched = Optional.empty();

  /**
   * A program.
   *
   * @param installation where it lies
   * @param clock tells the time; its zone is the user's
   * @param operator who uses it
   */
  public Program(Installation installation, Clock clock, String operator) {
    this(installation, clock, operator, CallLimits.usual());
  }

  /**
   * A program whose plugins have more or less time.
   *
   * @param limits how long calls into plugins may take
   */
  public Program(Installation installation, Clock clock, String operator, CallLimits limits) {
    this.installation = installation;
    this.limits = limits;
    this.clock = clock;
    this.operator = operator;
  }

  /** The user's time zone. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** The user's day. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Who uses it; the name stands in every posting and in the operation log. */
  public String operator() {
    return operator;
  }

  /** Where the program lies. */
  public Installation installation() {
    return installation;
  }

  /** The plugins; loaded at the first call. */
  public synchronized PluginHost plugins() {
    if (plugins == null) {
      plugins = openPlugins(watched);
    }
    return plugins;
  }

  /** Installs, switches and removes plugins; what runs notices with {@link #replacePlugins}. */
  public PluginInstaller installer() {
    return new PluginInstaller(folders(Optional.empty()), installation.cache(), limits, clock);
  }

  /** Opens the plugins anew beside those in use, with a folder watched or none. */
  public PluginHost openPlugins(Optional<Path> watching) {
    return PluginHost.open(folders(watching), installation.cache(), limits, clock);
  }

  /** How long a plugin may hold the window, if that is limited. */
  public Optional<Duration> windowLimit() {
    return limits.window();
  }

  private PluginFolders folders(Optional<Path> watching) {
    return new PluginFolders(installation.plugins(), installation.ownPlugins(), watching);
  }

  /** The folder, or the zip, of a plugin that is being written. */
  public synchronized Optional<Path> watched() {
    return watched;
  }

  /**
   * Uses other plugins from now on.
   *
   * @param next opened by {@link #openPlugins}
   * @param watching the folder that was watched when it was opened
   * @return what was used before, if it was; the caller closes it when nobody is inside it any more
   */
  public synchronized Optional<PluginHost> replacePlugins(
      PluginHost next, Optional<Path> watching) {
    Optional<PluginHost> before = Optional.ofNullable(plugins);
    plugins = next;
    watched = watching;
    return before;
  }

  /**
   * Makes a new ledger and sets up its first fund.
   *
   * @throws RefusedException if the fund file is wrong or the ledger cannot be made; no ledger is
   *     left behind then
   */
  public LedgerSession create(Path ledger, Path fundFile) {
    return create(ledger, readFundFile(fundFile));
  }

  /**
   * Makes a new ledger and sets up its first fund.
   *
   * @throws RefusedException if the ledger cannot be made; none is left behind then
   */
  public LedgerSession create(Path ledger, FundFile file) {
    return create(ledger, file, Progress.SILENT);
  }

  /**
   * The same, as long as it is wanted.
   *
   * @throws java.util.concurrent.CancellationException if it is not wanted any more; no ledger is
   *     left behind then
   */
  LedgerSession create(Path ledger, FundFile file, Progress progress) {
    LedgerStore store = SqliteStore.create(ledger);
    boolean done = false;
    try {
      LedgerSession session = session(store);
      session.ledger().open(file.text(), file.appropriations(), operator, progress);
      done = true;
      return session;
    } finally {
      if (!done) {
        store.close();
        discard(ledger);
      }
    }
  }

  private static void discard(Path ledger) {
    try {
      Files.deleteIfExists(ledger);
    } catch (IOException e) {
      // The refusal on its way tells what matters; an empty ledger left behind harms nothing.
    }
  }

  /**
   * The head of a ledger, once everything in it was recomputed.
   *
   * @throws RefusedException with what does not fit
   */
  public Head verified(Path ledger) {
    try (LedgerSession session = openReadOnly(ledger)) {
      Verification.Outcome outcome = session.proofs().verify(Optional.empty());
      if (!outcome.isClean()) {
        throw new RefusedException(outcome.problems());
      }
      return outcome.head();
    }
  }

  /**
   * Puts a backup in the place of a ledger, once the backup was verified.
   *
   * @param replace whether a ledger that is there may be set aside; it is kept under another name
   * @return the head of the restored ledger
   * @throws RefusedException if the backup is not clean, or something is in the way
   */
  public Head restore(Path backup, Path ledger, boolean replace) {
    Head head = verified(backup);
    return new Restoring(clock).run(backup, ledger, replace, head);
  }

  /**
   * Draws a report without a file of its own, to be looked at. Everything needed is in what was
   * evaluated, so no ledger is read.
   *
   * @param format the id of an exporter
   */
  public byte[] drawReport(
      LedgerSession.Evaluated evaluated, String template, String format, Progress progress) {
    return new ReportFile(plugins().exporters())
        .draw(evaluated.report(template).report(), format, progress);
  }

  /** Who signed a report, and whether it is still as it was signed. */
  public SignedReport signatures(Path report) {
    return new ReportFile(plugins().exporters()).signaturesOf(report);
  }

  /**
   * Whether a refusal to open a ledger says that it was made by an older program, so that it can be
   * upgraded.
   */
  public static boolean wantsUpgrade(RefusedException refusal) {
    return refusal.problems().stream()
        .anyMatch(problem -> problem.code().equals(StoreProblem.LEDGER_OLDER.id()));
  }

  /**
   * Brings a ledger of an older program up to date; the old file is kept beside it.
   *
   * @throws RefusedException if it cannot be written, or is no ledger
   * @throws java.util.concurrent.CancellationException if it is not wanted any more; the ledger is
   *     as it was
   */
  public void upgrade(Path ledger, Progress progress) {
    SqliteStore.open(ledger, progress).close();
  }

  /** Opens a ledger for posting. */
  public LedgerSession open(Path ledger) {
    return session(SqliteStore.open(ledger));
  }

  /** Opens a ledger for reading; no byte of it changes. */
  public LedgerSession openReadOnly(Path ledger) {
    return session(SqliteStore.openReadOnly(ledger));
  }

  private LedgerSession session(LedgerStore store) {
    Ledger ledger = new Ledger(store, new FundFiles(), clock);
    return new LedgerSession(this, store, ledger, clock, operator);
  }

  /** Reads a fund file. */
  public static FundFile readFundFile(Path file) {
    return FundFileReader.read(
        String.valueOf(file.getFileName()), WrittenText.of(file, AppProblem.FUND_FILE_UNREADABLE));
  }

  @Override
  public synchronized void close() {
    if (plugins != null) {
      plugins.close();
    }
  }
}
