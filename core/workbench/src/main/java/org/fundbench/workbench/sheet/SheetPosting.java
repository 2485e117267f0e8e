package org.fundbench.workbench.sheet;

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

/** Posts the rows of a sheet as one batch, beside the window's thread. */
final class SheetPosting {
  static final Text POSTING = new Text("过账录入表", "Posting the entry sheet");

  private final Desk desk;

  SheetPosting(Desk desk) {
    this.desk = desk;
  }

  /**
   * What came of it.
   *
   * @param posted the rows, where they were taken
   * @param refusals why they were not
   */
  private record Outcome(Optional<PostedRows> posted, List<Problem> refusals) {}

  /**
   * Posts what was tried.
   *
   * @param posted hears of the rows that were taken
   * @param refused hears why the ledger took none
   * @param failed hears that it broke off for another reason, which is reported already
   */
  void start(
      OpenLedger open,
      SheetCheck check,
      Consumer<PostedRows> posted,
      Consumer<List<Problem>> refused,
      Runnable failed) {
    desk.jobs()
        .start(
            POSTING,
            progress -> run(open, check),
            outcome ->
                outcome.posted().ifPresentOrElse(posted, () -> refused.accept(outcome.refusals())),
            thrown -> {
              desk.report(POSTING, thrown);
              failed.run();
            });
  }

  private Outcome run(OpenLedger open, SheetCheck check) {
    String fund = open.fund().id();
    try (LedgerSession session = desk.program().open(open.file())) {
      Receipt receipt = session.post(Optional.of(fund), check.drafts(), Optional.empty(), false);
      Optional<Long> batch =
          receipt.posted() ? session.lookup().position(receipt.number()) : Optional.empty();
      return new Outcome(
          Optional.of(new PostedRows(fund, check.drafts().size(), check.sum(), receipt, batch)),
          List.of());
    } catch (RefusedException e) {
      return new Outcome(Optional.empty(), e.problems());
    }
  }
}
