package org.fundbench.workbench.desk;

import java.time.Clock;
import java.util.OptionalLong;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.command.CommandTable;
import org.fundbench.workbench.jobs.Jobs;
import org.fundbench.workbench.look.Theme;

/** Everything a view or a command may ask for. One for each window. */
public final class Desk {
  private final Program program;
  private final Shell shell;
  private final Language language;
  private final Theme theme;
  private final Preferences preferences;
  private final Front front;
  private final Jobs jobs;
  private final ErrorLog log;
  private final ProblemList problems = new ProblemList();
  private final SelectionService selection = new SelectionService();
  private final CommandTable commands;
  private final QuickFixes fixes;
  private final LedgerDesk ledger;
  private final YearDesk year;
  private final LastBatch lastBatch;
  private EntryQuery query = EntryQuery.everything();
  private OptionalLong row = OptionalLong.empty();
  private final Signal queryChanged = new Signal();
  private final Signal optionsChanged = new Signal();
  private final Signal pluginsChanged = new Signal();

  /** A desk for a window. */
  public Desk(
      Program program,
      Shell shell,
      Language language,
      Theme theme,
      Preferences preferences,
      Front front,
      Clock clock) {
    this.program = program;
    this.shell = shell;
    this.language = language;
    this.theme = theme;
    this.preferences = preferences;
    this.front = front;
    this.log = new ErrorLog(clock);
    this.jobs =
        new Jobs(
            clock,
            task -> {
              if (!shell.isDisposed()) {
                shell
                    .getDisplay()
                    .asyncExec(
                        () -> {
                          if (!shell.isDisposed()) {
                            task.run();
                          }
                        });
              }
            });
    this.commands =
        new CommandTable(
            language, preferences.keys(), (action, thrown) -> report(action.name(), thrown));
    this.fixes = new QuickFixes(commands);
    this.ledger =
        new LedgerDesk(
            program, jobs, problems, this::report, this::whenPainted, this::agreedToUpgrade);
    this.year = new YearDesk(shell, ledger, problems, this::whenPainted);
    this.lastBatch = new LastBatch(ledger, shell, this::whenPainted);
  }

  /** A question may come before the window was shown; it is asked over it all the same. */
  private boolean agreedToUpgrade(Text question) {
    front.appear();
    Text title = new Text("升级台账", "Upgrade the Ledger");
    boolean agreed = Question.ask(this, title, question, new Text("升级(&U)", "&Upgrade")) == 0;
    if (!agreed) {
      front.say(
          say(
              new Text(
                  "台账未升级，没有打开；再次打开时可以升级",
                  "The ledger was not upgraded and is not open; open it again to upgrade it")));
    }
    return agreed;
  }

  /**
   * Runs something when what was just shown has been painted: figures first, what can wait after
   * them. Where nothing is painted, as in a window that lies under others, it is not left undone.
   */
  public void whenPainted(Runnable task) {
    if (!shell.isDisposed()) {
      new AfterPaint(shell, task).await();
    }
  }

  /** What the window itself can be asked for. */
  public interface Front {
    /** Shows the window, if it is not yet to be seen. */
    void appear();

    /** Brings a view to the top. */
    void showView(String id);

    /** The view that has the keyboard. */
    java.util.Optional<String> activeView();

    /** Goes to a perspective. */
    void showPerspective(String id);

    /** Says something in the status line. */
    void say(String message);

    /** Says something in the status line that stays there until the user has looked at it. */
    void warn(String brief, String full);

    /** Says what the selection adds up to, at the right of the status line. */
    void sayTotals(String message);

    /** Shows on a view's tab whether it holds something that is not saved. */
    void markDirty(String view, boolean dirty);

    /** Builds the window anew with changed preferences. */
    void rebuild();
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /** The window. */
  public Shell shell() {
    return shell;
  }

  /** The language of the interface. */
  public Language language() {
    return language;
  }

  /** A text in the language of the interface. */
  public String say(Text text) {
    return text.in(language);
  }

  /** How the window looks. */
  public Theme theme() {
    return theme;
  }

  /** What the user chose. */
  public Preferences preferences() {
    return preferences;
  }

  /** The window's own services. */
  public Front front() {
    return front;
  }

  /** Work beside the window's thread. */
  public Jobs jobs() {
    return jobs;
  }

  /** The log. */
  public ErrorLog log() {
    return log;
  }

  /** The problems. */
  public ProblemList problems() {
    return problems;
  }

  /** The selection. */
  public SelectionService selection() {
    return selection;
  }

  /** The commands. */
  public CommandTable commands() {
    return commands;
  }

  /** What mends problems. */
  public QuickFixes fixes() {
    return fixes;
  }

  /** The open ledger. */
  public LedgerDesk ledger() {
    return ledger;
  }

  /** The open fund's year as it stood on a chosen day. */
  public YearDesk year() {
    return year;
  }

  /** What undo would negate. */
  public LastBatch lastBatch() {
    return lastBatch;
  }

  /** Which entries the ledger editor shows. */
  public EntryQuery query() {
    return query;
  }

  /** Told when other entries are wanted. */
  public Signal queryChanged() {
    return queryChanged;
  }

  /** Told when options of a plugin were set. */
  public Signal optionsChanged() {
    return optionsChanged;
  }

  /** Told when other plugins are in use. */
  public Signal pluginsChanged() {
    return pluginsChanged;
  }

  /** Opens the ledger editor with the entries behind something. */
  public void showEntries(EntryQuery wanted) {
    showEntries(wanted, OptionalLong.empty());
  }

  /** The row that was asked for with the query; asked once, it is forgotten. */
  public OptionalLong takeRow() {
    OptionalLong taken = row;
    row = OptionalLong.empty();
    return taken;
  }

  /** Opens the ledger editor with entries, and selects one of them by its place. */
  public void showEntries(EntryQuery wanted, OptionalLong selected) {
    query = wanted;
    row = selected;
    front.showPerspective("ledger");
    front.showView("ledger");
    queryChanged.tell();
  }

  /**
   * Tells of something that the user did not ask for and has to know: it stands in the log, and
   * stays in the status line until he has looked.
   */
  public void warn(Text brief, Text full) {
    log.note(Severity.WARNING, full);
    front.warn(say(brief), say(full));
  }

  /**
   * Reports what failed: reasons to the problems, anything else to the log, and a sentence to the
   * status line.
   */
  public void report(Text doing, Throwable thrown) {
    if (thrown instanceof RefusedException refused) {
      problems.put(doing, refused.problems());
      refused
          .problems()
          .forEach(
              problem ->
                  log.note(
                      Severity.WARNING,
                      new Text("{0}：{1}", "{0}: {1}").with(doing, problem.message())));
      front.say(say(doing) + " — " + say(refused.problems().get(0).message()));
      return;
    }
    Text message = new Text("{0}失败：{1}", "{0} failed: {1}").with(doing, thrown);
    log.note(message, thrown);
    front.say(say(message));
  }
}
