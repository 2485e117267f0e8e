package org.fundbench.workbench.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.workbench.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Opens ledgers for the window. The session it looks through is read-only and lives on the thread
 * of questions; who writes opens one of his own and asks for a refresh when it is done.
 */
public final class LedgerDesk implements AutoCloseable {
  /** What opening is called where problems are listed. */
  public static final Text OPENING = new Text("打开台账", "Opening the ledger");

  /** What evaluating is called where problems are listed. */
  public static final Text EVALUATING = new Text("计算自评", "Evaluating");

  private static final Text UPGRADING = new Text("升级台账", "Upgrading the ledger");

  private static final Text UPGRADE =
      new Text(
          "台账 {0} 由较早版本的 Fundbench 建立，升级后才能打开。\n升级前的文件会保留在旁边。现在升级吗？",
          "The ledger {0} was made by an older Fundbench and has to be upgraded before it can be"
              + " opened.\nThe file as it is now is kept beside it. Upgrade now?");

  private final Program program;
  private final Jobs jobs;
  private final ProblemList problems;
  private final Trouble trouble;
  private final Executor later;
  private final Predicate<Text> question;
  private final Signal changed = new Signal();
  private Optional<OpenLedger> open = Optional.empty();
  private Optional<EarlyLedger> early = Optional.empty();

  /** Only touched on the thread of questions. */
  private @Nullable LedgerSession session;

  /**
   * @param later runs something when what was just shown has been painted
   * @param question asks the user
   */
  LedgerDesk(
      Program program,
      Jobs jobs,
      ProblemList problems,
      Trouble trouble,
      Executor later,
      Predicate<Text> question) {
    this.program = program;
    this.jobs = jobs;
    this.problems = problems;
    this.trouble = trouble;
    this.later = later;
    this.question = question;
  }

  /** The open ledger, if there is one. */
  public Optional<OpenLedger> now() {
    return open;
  }

  /** Whether a ledger is open. */
  public boolean isOpen() {
    return open.isPresent();
  }

  /** Whether a ledger is open that can be written to. */
  public boolean isWritable() {
    return open.filter(OpenLedger::writable).isPresent();
  }

  /** Told when another ledger was opened, or more is known of the open one. */
  public Signal changed() {
    return changed;
  }

  /** A ledger that is being opened already; the next one asked for is likely to be it. */
  public void expect(EarlyLedger begun) {
    early = Optional.of(begun);
  }

  /** Opens a ledger in place of the one that is open. */
  public void open(Path file, Consumer<OpenLedger> then) {
    open(file, true, then);
  }

  /** Opens a ledger to look at it: nothing can be posted, whoever the user is. */
  public void openToLookAt(Path file, Consumer<OpenLedger> then) {
    open(file, false, then);
  }

  private void open(Path file, boolean mayPost, Consumer<OpenLedger> then) {
    Path whole = EarlyLedger.whole(file);
    Optional<EarlyLedger> begun = mayPost ? early : Optional.empty();
    early = Optional.empty();
    jobs.ask(
        () -> {
          LookedAt next =
              begun
                  .flatMap(one -> one.of(whole))
                  .orElseGet(() -> LookedAt.open(program, whole, mayPost));
          replaceSession(next.session());
          return next.seen();
        },
        look -> {
          problems.clear();
          take(look);
          then.accept(look);
        },
        thrown -> {
          if (mayPost
              && thrown instanceof RefusedException refusal
              && Program.wantsUpgrade(refusal)) {
            if (question.test(UPGRADE.with(whole.getFileName()))) {
              upgrade(whole, then);
            }
          } else {
            trouble.report(OPENING, thrown);
          }
        });
  }

  private void upgrade(Path file, Consumer<OpenLedger> then) {
    jobs.start(
        UPGRADING,
        progress -> {
          program.upgrade(file, progress);
          return true;
        },
        done -> open(file, then),
        thrown -> trouble.report(UPGRADING, thrown));
  }

  private void replaceSession(LedgerSession next) {
    if (session != null) {
      session.close();
    }
    session = next;
  }

  private void take(OpenLedger look) {
    open = Optional.of(look);
    changed.tell();
    later.execute(() -> evaluate(look));
  }

  /** Looks at the open ledger again, or at another of its funds. */
  public void refresh(Optional<String> fundId) {
    open.ifPresent(
        old ->
            ask(
                current ->
                    LookedAt.look(
                        current,
                        old.file(),
                        old.writable(),
                        fundId.or(() -> Optional.of(old.fund().id()))),
                this::take,
                LedgerDesk.OPENING));
  }

  /** An answer of plugins, and what is wrong with those that gave none. */
  private record Answer<T>(T found, List<Problem> plugins) {}

  private void evaluate(OpenLedger of) {
    jobs.ask(
        () -> {
          LedgerSession current = session;
          if (current == null) {
            throw new IllegalStateException("the ledger was closed");
          }
          LedgerSession.Evaluated evaluated =
              current.evaluate(Optional.of(of.fund().id()), Optional.empty(), Optional.empty());
          // Modules that cannot say what they are were found out just now.
          return new Answer<>(evaluated, PluginProblems.of(program.plugins()));
        },
        answer -> {
          LedgerSession.Evaluated evaluated = answer.found();
          PluginProblems.list(problems, answer.plugins());
          if (open.equals(Optional.of(of))) {
            open = Optional.of(of.with(evaluated));
            problems.put(EVALUATING, evaluated.evaluation().findings());
            changed.tell();
          }
        },
        thrown -> trouble.report(EVALUATING, thrown));
  }

  /**
   * Asks the open ledger something beside the window's thread.
   *
   * @param doing what failing is called
   */
  public <T> void ask(Function<LedgerSession, T> question, Consumer<T> then, Text doing) {
    jobs.ask(
        () -> {
          LedgerSession current = session;
          if (current == null) {
            throw new IllegalStateException("no ledger is open");
          }
          return question.apply(current);
        },
        then,
        thrown -> trouble.report(doing, thrown));
  }

  /** Closes what is open. */
  @Override
  public void close() {
    jobs.ask(
        () -> {
          if (session != null) {
            session.close();
            session = null;
          }
          return true;
        },
        done -> {},
        thrown -> {});
  }
}
