package org.fundbench.workbench.importing;

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

/** Runs an import as a job: for show, or for good. */
final class ImportRun {
  static final Text IMPORTING = new Text("导入文件", "Importing a file");
  static final Text TRYING = new Text("试运行导入", "Trying an import");

  private final Desk desk;

  ImportRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * What came of an import.
   *
   * @param receipt what the ledger said, if it took the file or would take it
   * @param problems why not, or what a person should look at
   */
  record Outcome(Optional<Receipt> receipt, List<Problem> problems) {}

  /** Starts it; being refused is an outcome as well. */
  Job start(ImportWish wish, boolean dryRun, Consumer<Outcome> then) {
    OpenLedger open = desk.ledger().now().orElseThrow();
    Text name = dryRun ? TRYING : IMPORTING;
    return desk.jobs()
        .start(
            name,
            progress -> {
              try (LedgerSession session = desk.program().open(open.file())) {
                Receipt receipt =
                    session.importFile(
                        wish.file(),
                        wish.format(),
                        wish.options(),
                        Optional.of(open.fund().id()),
                        dryRun,
                        progress);
                return new Outcome(Optional.of(receipt), receipt.warnings());
              } catch (RefusedException e) {
                return new Outcome(Optional.empty(), e.problems());
              }
            },
            then,
            thrown -> desk.report(name, thrown));
  }
}
