package org.fundbench.app;

import java.util.List;
import org.fundbench.api.Progress;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.Waiting;

/** Signing off what others recorded; who recorded it cannot. */
public final class Review {
  private final Ledger ledger;
  private final String operator;

  Review(Ledger ledger, String operator) {
    this.ledger = ledger;
    this.operator = operator;
  }

  /** What waits for review. */
  public List<Waiting> waiting() {
    return ledger.read(LedgerReader::waiting);
  }

  /** Says what approving would do, or why it cannot be. */
  public Receipt rehearse(long waiting) {
    return ledger.rehearse(waiting);
  }

  /**
   * Signs off what waits.
   *
   * @throws org.fundbench.api.RefusedException if the operator recorded it, or a rule is against it
   */
  public Receipt approve(long id, Progress progress) {
    return ledger.approve(id, operator, progress);
  }

  /**
   * Sends back what waits.
   *
   * @throws org.fundbench.api.RefusedException if no reason is given
   */
  public Receipt reject(long id, String reason) {
    return ledger.reject(id, operator, reason);
  }
}
