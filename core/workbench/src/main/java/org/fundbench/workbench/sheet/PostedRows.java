package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Money;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;

/**
 * The rows of a sheet after they were posted, or submitted for review.
 *
 * @param fund the fund's id
 * @param rows how many they were
 * @param sum what they add up to
 * @param receipt what the ledger said
 * @param batch the batch's position in the ledger, where it counts already
 */
record PostedRows(String fund, int rows, Money sum, Receipt receipt, Optional<Long> batch) {
  private boolean waits() {
    return receipt.outcome() == Receipt.Outcome.WAITING;
  }

  /** What should be looked at although it was posted. */
  List<Problem> warnings() {
    return receipt.warnings();
  }

  /** What became of them. */
  Text said() {
    return (waits()
            ? new Text(
                "{0} 行已送审，合计 {1} 元（待审编号 {2}），复核前不计入",
                "Waiting for review under {2}, rows: {0}, {1} yuan together; they do not count yet")
            : new Text(
                "{0} 行已过账，合计 {1} 元（批次 {2}）", "Posted, rows: {0}, {1} yuan together (batch {2})"))
        .with(rows, sum.toYuanText(), receipt.number());
  }

  /** Where to look at them. */
  Text way() {
    return waits() ? new Text("去复核", "Review them") : new Text("查看这些分录", "Show the entries");
  }

  /** Shows them: as entries of the ledger, or where they wait. */
  void show(Desk desk) {
    if (batch.isPresent()) {
      desk.showEntries(EntryQuery.ofFund(fund).inBatch(batch), OptionalLong.of(0));
    } else {
      desk.commands().run("ledger.review");
    }
  }
}
