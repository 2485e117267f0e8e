package org.fundbench.workbench.posting;

import java.io.IOException;
import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;

/**
 * Something to be tried against the ledger, and then done.
 *
 * @param name what it is called in the list of jobs
 * @param work does it or tries it, beside the window's thread
 */
record Attempt(Text name, Work work) {
  /** Asks the ledger. */
  @FunctionalInterface
  interface Work {
    /** Does it, or only tries it. */
    Receipt run(LedgerSession session, String fund, boolean dryRun) throws IOException;
  }

  /** A draft to be posted. */
  static Attempt of(Text name, PostingDraft draft) {
    return new Attempt(
        name,
        (session, fund, dryRun) ->
            session.post(
                java.util.Optional.of(fund), List.of(draft), java.util.Optional.empty(), dryRun));
  }
}
