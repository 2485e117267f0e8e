package org.fundbench.workbench.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.api.RefusedException;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;

/**
 * Looks at a ledger once while the window toolkit is loading. The database's classes take as long
 * to load as the toolkit's, and there is a second processor; when the window then opens the ledger,
 * it is a matter of milliseconds.
 */
public final class WarmUp {
  private WarmUp() {}

  /** Starts it; nobody waits for it. */
  public static void start(Program program, Path ledger) {
    Thread thread = new Thread(() -> look(program, ledger), "fundbench-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void look(Program program, Path ledger) {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      session.status(Optional.empty(), Optional.empty());
    } catch (RefusedException e) {
      // The window opens the ledger itself and tells what is wrong with it.
    }
  }
}
