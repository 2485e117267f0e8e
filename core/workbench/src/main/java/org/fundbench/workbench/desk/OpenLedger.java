package org.fundbench.workbench.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.Fund;
import org.fundbench.proof.Head;

/**
 * The open ledger as the views know it: a picture of one moment.
 *
 * @param file where it lies
 * @param writable whether something can be posted to it
 * @param funds its funds
 * @param execution of the fund that is looked at
 * @param head its head
 * @param evaluated the fund's evaluation, once it was computed
 */
public record OpenLedger(
    Path file,
    boolean writable,
    List<Fund> funds,
    Execution execution,
    Head head,
    Optional<LedgerSession.Evaluated> evaluated) {
  public OpenLedger {
    funds = List.copyOf(funds);
  }

  /** The fund that is looked at. */
  public Fund fund() {
    return execution.fund();
  }

  OpenLedger with(LedgerSession.Evaluated evaluation) {
    return new OpenLedger(file, writable, funds, execution, head, Optional.of(evaluation));
  }
}
