package org.fundbench.workbench.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.Fund;

/**
 * A ledger that was opened, and what was seen in it.
 *
 * @param session to look through, read-only
 * @param seen the first look
 */
record LookedAt(LedgerSession session, OpenLedger seen) {
  /** Opens a ledger and looks at its first fund. */
  static LookedAt open(Program program, Path file, boolean mayPost) {
    LedgerSession session = program.openReadOnly(file);
    try {
      return new LookedAt(session, look(session, file, mayPost, Optional.empty()));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Looks at a fund, or at the first one. */
  static OpenLedger look(
      LedgerSession session, Path file, boolean mayPost, Optional<String> fundId) {
    List<Fund> funds = session.funds();
    Optional<String> id = fundId.or(() -> funds.stream().findFirst().map(Fund::id));
    Execution execution = session.status(id, Optional.empty());
    return new OpenLedger(
        file,
        mayPost && Files.isWritable(file),
        funds,
        execution,
        session.head(),
        Optional.empty());
  }
}
