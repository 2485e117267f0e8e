package org.fundbench.workbench.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.ReportFile;
import org.fundbench.ledger.check.Verification;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Signal;

/** Verifies the open ledger as a job, and remembers what was found. */
public final class Verifier {
  /** What verifying is called where jobs and problems are listed. */
  public static final Text VERIFYING = new Text("校验台账", "Verifying the ledger");

  private final Desk desk;
  private final Signal changed = new Signal();
  private Optional<OpenLedger> verified = Optional.empty();
  private Optional<Verification.Outcome> outcome = Optional.empty();

  /** A verifier for a window. */
  public Verifier(Desk desk) {
    this.desk = desk;
  }

  /** Told when a verification ended. */
  public Signal changed() {
    return changed;
  }

  /** What was found, as long as the ledger is the one that was verified. */
  public Optional<Verification.Outcome> outcome(OpenLedger open) {
    return verified
        .filter(known -> known.file().equals(open.file()) && known.head().equals(open.head()))
        .flatMap(known -> outcome);
  }

  /** Starts a verification, against a report's printed head if one is named. */
  public void start(Optional<Path> report) {
    Optional<OpenLedger> now = desk.ledger().now();
    if (now.isEmpty()) {
      return;
    }
    OpenLedger open = now.get();
    desk.jobs()
        .start(
            VERIFYING,
            progress -> {
              progress.begin(VERIFYING, -1);
              try (LedgerSession session = desk.program().openReadOnly(open.file())) {
                return session.verify(report.map(ReportFile::headOf));
              }
            },
            found -> {
              verified = Optional.of(open);
              outcome = Optional.of(found);
              desk.problems().put(VERIFYING, found.problems());
              desk.front()
                  .say(
                      desk.say(
                          found.isClean()
                              ? new Text(
                                      "已重新计算 {0} 条记录，全部相符", "{0} records recomputed, all as posted")
                                  .with(found.records())
                              : new Text("校验发现 {0} 处不符", "{0} things do not fit")
                                  .with(found.problems().size())));
              changed.tell();
            },
            thrown -> desk.report(VERIFYING, thrown));
  }
}
