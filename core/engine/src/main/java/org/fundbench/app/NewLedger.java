package org.fundbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.ledger.Receipt;

/**
 * Sets up a fund that was described in the window: a ledger of its own, or one more fund in a
 * ledger that is there. The fund file can be kept beside it, so that the command line repeats the
 * same.
 *
 * <ol>
 *   <li>The fund file is written, where it is wanted and nothing is in its place.
 *   <li>The ledger is made, or the fund posted, by the same door that the command line takes.
 *   <li>Where that is refused or cancelled, the file that was just written is removed again.
 * </ol>
 */
public final class NewLedger {
  private final Program program;

  /** For the ledgers of a program. */
  public NewLedger(Program program) {
    this.program = program;
  }

  /**
   * Makes a ledger with its first fund.
   *
   * @param copy where to keep the fund file, if anywhere
   * @throws RefusedException with what is wrong; nothing is left behind then
   * @throws java.util.concurrent.CancellationException if it is not wanted any more; nothing is
   *     left behind then
   */
  public void create(Path ledger, FundFile file, Optional<Path> copy, Progress progress) {
    withCopy(
        file,
        copy,
        () -> {
          program.create(ledger, file, progress).close();
          return true;
        });
  }

  /**
   * Adds a fund to a ledger that is there.
   *
   * @param copy where to keep the fund file, if anywhere
   * @throws RefusedException with what is wrong; nothing is left behind then
   * @throws java.util.concurrent.CancellationException if it is not wanted any more; only the
   *     operation log tells of it then
   */
  public Receipt add(Path ledger, FundFile file, Optional<Path> copy, Progress progress) {
    return withCopy(
        file,
        copy,
        () -> {
          try (LedgerSession session = program.open(ledger)) {
            return session.addFund(file, progress);
          }
        });
  }

  private static <T> T withCopy(
      FundFile file, Optional<Path> copy, java.util.function.Supplier<T> work) {
    copy.ifPresent(path -> write(path, file.text()));
    boolean done = false;
    try {
      T made = work.get();
      done = true;
      return made;
    } finally {
      if (!done) {
        copy.ifPresent(NewLedger::discard);
      }
    }
  }

  private static void write(Path path, String text) {
    try {
      Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedException(
          Problem.of(AppProblem.FUND_FILE_EXISTS, Place.of(path.toString()), path));
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              AppProblem.TARGET_UNWRITABLE,
              Place.of(path.toString()),
              e.getClass().getSimpleName()));
    }
  }

  private static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The refusal on its way tells what matters.
    }
  }
}
