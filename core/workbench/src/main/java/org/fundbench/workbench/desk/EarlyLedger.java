package org.fundbench.workbench.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.app.Program;
import org.fundbench.workbench.jobs.Early;

/**
 * A ledger that is being opened while the window toolkit is loading, because the program was
 * started with it. The database's classes take as long to load as the toolkit's.
 */
public final class EarlyLedger {
  private final Path file;
  private final Early<LookedAt> opening;

  private EarlyLedger(Path file, Early<LookedAt> opening) {
    this.file = file;
    this.opening = opening;
  }

  /** Begins to open it. */
  public static EarlyLedger begin(Program program, Path ledger) {
    Path file = whole(ledger);
    return new EarlyLedger(
        file, Early.begin("fundbench-early", () -> LookedAt.open(program, file, true)));
  }

  /** A ledger's path, as it is compared. */
  static Path whole(Path ledger) {
    return ledger.toAbsolutePath().normalize();
  }

  /** Waits for it, if it is this one that is wanted. */
  Optional<LookedAt> of(Path wanted) {
    return wanted.equals(file) ? opening.result() : Optional.empty();
  }
}
