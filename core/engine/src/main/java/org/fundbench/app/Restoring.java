package org.fundbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.proof.Head;

/** Puts a backup in the place of a ledger; what was there is set aside, never overwritten. */
final class Restoring {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Clock clock;

  Restoring(Clock clock) {
    this.clock = clock;
  }

  Head run(Path backup, Path ledger, boolean replace, Head head) {
    if (Files.exists(ledger) && !replace) {
      throw new RefusedException(
          Problem.of(AppProblem.RESTORE_TARGET_EXISTS, Place.of(ledger.toString())));
    }
    Path making = ledger.resolveSibling("." + ledger.getFileName() + ".restoring");
    try {
      Files.copy(backup, making, StandardCopyOption.REPLACE_EXISTING);
      if (Files.exists(ledger)) {
        Files.move(
            ledger,
            ledger.resolveSibling(
                ledger.getFileName() + ".replaced-" + MOMENT.format(LocalDateTime.now(clock))));
      }
      Files.move(making, ledger);
      return head;
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(AppProblem.TARGET_UNWRITABLE, Place.of(ledger.toString()), String.valueOf(e)));
    } finally {
      discard(making);
    }
  }

  private static void discard(Path making) {
    try {
      Files.deleteIfExists(making);
    } catch (IOException e) {
      // What stopped the restore is reported; a leftover copy adds nothing.
    }
  }
}
