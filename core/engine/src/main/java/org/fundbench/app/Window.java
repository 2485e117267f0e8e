package org.fundbench.app;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.api.Language;
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
   * @param ledger what to open first; else the window offers what there is
   * @param language the language asked for on the command line; else the user's preference
   * @throws RefusedException if there is no display, or the toolkit cannot be loaded
   */
  void open(Program program, Optional<Path> ledger, Optional<Language> language);
}
