package org.fundbench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Language;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * The workbench as the command line sees it: found by {@link java.util.ServiceLoader}, so that
 * neither depends on the other and no command loads a class of the window toolkit.
 */
public interface Window {
  /**
   * Shows the window and returns when it was closed.
   *
   * @param program the running program
   * @param wish what to open, and how
   * @throws RefusedException if there is no display, or the toolkit cannot be loaded
   */
  void open(Program program, Wish wish);

  /**
   * What is wanted of the window.
   *
   * @param ledger what to open first; else the window offers what there is
   * @param language the language asked for on the command line; else the user's preference
   * @param measure what is measured instead of working with the window, which then closes again
   * @param beside hears, on any thread, what the window cannot say as it does not respond
   */
  record Wish(
      Optional<Path> ledger,
      Optional<Language> language,
      Optional<Measure> measure,
      Consumer<Problem> beside) {}

  /** What can be measured of a window. */
  sealed interface Measure {
    /**
     * The start.
     *
     * @param painted hears how long after the start of the process the first figures were on the
     *     screen
     */
    record Start(Consumer<Duration> painted) implements Measure {}

    /**
     * Scrolling through the entries of the ledger.
     *
     * @param scrolled hears how long the frames took
     */
    record Scroll(Consumer<Scrolled> scrolled) implements Measure {}
  }
}
