package org.fundbench.workbench.audit;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Signal;

/** Runs the checks and audit tests on the open ledger as a job, and remembers what was found. */
public final class Checker {
  /** What checking is called where jobs and problems are listed. */
  public static final Text CHECKING = new Text("检查台账", "Checking the ledger");

  private final Desk desk;
  private final Signal changed = new Signal();
  private Optional<OpenLedger> checked = Optional.empty();
  private List<Problem> found = List.of();

  /** A checker for a window. */
  public Checker(Desk desk) {
    this.desk = desk;
  }

  /** Told when a check ended. */
  public Signal changed() {
    return changed;
  }

  /** What was found, as long as the ledger and the fund are those that were checked. */
  public Optional<List<Problem>> found(OpenLedger open) {
    return checked
        .filter(
            known ->
                known.file().equals(open.file())
                    && known.head().equals(open.head())
                    && known.fund().id().equals(open.fund().id()))
        .map(known -> found);
  }

  /** Starts a check of the fund that is looked at. */
  public void start() {
    Optional<OpenLedger> now = desk.ledger().now();
    if (now.isEmpty()) {
      return;
    }
    OpenLedger open = now.get();
    desk.jobs()
        .start(
            CHECKING,
            progress -> {
              try (LedgerSession session = desk.program().openReadOnly(open.file())) {
                return session.check(Optional.of(open.fund().id()), Optional.empty(), progress);
              }
            },
            problems -> {
              checked = Optional.of(open);
              found = List.copyOf(problems);
              desk.problems().put(CHECKING, found);
              desk.front()
                  .say(
                      desk.say(
                          found.isEmpty()
                              ? new Text("检查完毕，没有发现问题", "Checked; nothing found")
                              : new Text("检查发现 {0} 处需要查看", "Checked; {0} things to look at")
                                  .with(found.size())));
              desk.jobs().opens(() -> desk.front().showView("checks"));
              changed.tell();
            },
            thrown -> desk.report(CHECKING, thrown));
  }
}
