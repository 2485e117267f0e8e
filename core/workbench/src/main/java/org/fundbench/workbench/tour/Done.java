package org.fundbench.workbench.tour;

import java.util.function.BooleanSupplier;
import org.fundbench.workbench.desk.Selected;

/** What the user does in a step. */
@FunctionalInterface
interface Done {
  /** Begins to watch; the answer says whether it was done since. */
  BooleanSupplier since(Stage stage, Runs runs);

  /** There is nothing to do but read. */
  static Done read() {
    return (stage, runs) -> () -> false;
  }

  /** A command was run, and the dialog it opened is closed again. */
  static Done ran(String command) {
    return (stage, runs) -> {
      int before = runs.of(command);
      return () -> runs.of(command) > before;
    };
  }

  /** A perspective is shown that was not shown before. */
  static Done perspective(String id) {
    return (stage, runs) -> {
      boolean before = stage.perspective().equals(id);
      return () -> !before && stage.perspective().equals(id);
    };
  }

  /** Another entry was selected. */
  static Done entry() {
    return (stage, runs) -> {
      Selected before = stage.desk().selection().selected();
      return () -> {
        Selected now = stage.desk().selection().selected();
        return now.entry().isPresent() && !now.entry().equals(before.entry());
      };
    };
  }
}
