package org.fundbench.workbench.posting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.jobs.Job;

/** Posts something as a job, or only tries it. */
final class PostingRun {
  static final Text POSTING = new Text("过账", "Posting");

  private final Desk desk;

  PostingRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * What came of it.
   *
   * @param receipt what the ledger said, if it took the draft or would take it
   * @param problems why not, or what a person should look at
   */
  record Outcome(Optional<Receipt> receipt, List<Problem> problems) {}

  /**
   * Starts it; being refused is an outcome as well.
   *
   * @param failed hears that it broke off for another reason, which is reported already
   */
  Job start(Attempt attempt, boolean dryRun, Consumer<Outcome> then, Runnable failed) {
    OpenLedger open = desk.ledger().now().orElseThrow();
    Text name = dryRun ? new Text("试算：{0}", "Trying: {0}").with(attempt.name()) : attempt.name();
    return desk.jobs()
        .start(
            name,
            progress -> {
              try (LedgerSession session = desk.program().open(open.file())) {
                Receipt receipt = attempt.work().run(session, open.fund().id(), dryRun);
                return new Outcome(Optional.of(receipt), receipt.warnings());
              } catch (RefusedException e) {
                return new Outcome(Optional.empty(), e.problems());
              }
            },
            then,
            thrown -> {
              desk.report(name, thrown);
              failed.run();
            });
  }
}
