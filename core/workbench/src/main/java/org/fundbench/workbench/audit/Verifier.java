package org.fundbench.workbench.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.ReportFile;
import org.fundbench.app.SignedReport;
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
  private Optional<Found> found = Optional.empty();

  /**
   * What was found.
   *
   * @param outcome whether the ledger is as it was posted
   * @param report what the report it was compared with says of its signatures
   */
  public record Found(Verification.Outcome outcome, Optional<SignedReport> report) {
    /** Nothing speaks against the ledger or the report. */
    public boolean isClean() {
      return problems().isEmpty();
    }

    /** All that speaks against them. */
    public List<Problem> problems() {
      List<Problem> all = new ArrayList<>(outcome.problems());
      report.ifPresent(signed -> all.addAll(signed.doubts()));
      return all;
    }
  }

  /** A verifier for a window. */
  public Verifier(Desk desk) {
    this.desk = desk;
  }

  /** Told when a verification ended. */
  public Signal changed() {
    return changed;
  }

  /** What was found, as long as the ledger is the one that was verified. */
  public Optional<Found> found(OpenLedger open) {
    return verified
        .filter(known -> known.file().equals(open.file()) && known.head().equals(open.head()))
        .flatMap(known -> found);
  }

  /** Starts a verification, against a report's printed head if one is named. */
  public void start(Optional<Path> report) {
    Optional<OpenLedger> opened = desk.ledger().now();
    if (opened.isEmpty()) {
      return;
    }
    OpenLedger open = opened.get();
    desk.jobs()
        .start(
            VERIFYING,
            progress -> {
              progress.begin(VERIFYING, -1);
              try (LedgerSession session = desk.program().openReadOnly(open.file())) {
                Verification.Outcome outcome =
                    session.proofs().verify(report.map(ReportFile::headOf), progress);
                return new Found(outcome, report.map(desk.program()::signatures));
              }
            },
            now -> {
              verified = Optional.of(open);
              found = Optional.of(now);
              desk.problems().put(VERIFYING, now.problems());
              desk.front()
                  .say(
                      desk.say(
                          now.isClean()
                              ? new Text(
                                      "已重新计算 {0} 条记录，全部相符", "{0} records recomputed, all as posted")
                                  .with(now.outcome().records())
                              : new Text("校验发现 {0} 处不符", "{0} things do not fit")
                                  .with(now.problems().size())));
              desk.jobs().opens(() -> desk.front().showView("audit"));
              changed.tell();
            },
            thrown -> desk.report(VERIFYING, thrown));
  }
}
