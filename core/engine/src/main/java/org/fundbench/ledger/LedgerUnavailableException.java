package org.fundbench.ledger;

import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/** The place where the ledger is kept failed: locked, full, read-only, damaged. */
public final class LedgerUnavailableException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /** A failure of the store. */
  public LedgerUnavailableException(Problem problem) {
    super(problem);
  }
}
