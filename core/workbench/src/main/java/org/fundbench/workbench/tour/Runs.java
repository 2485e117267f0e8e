package org.fundbench.workbench.tour;

import java.util.HashMap;
import java.util.Map;
import org.fundbench.workbench.command.CommandTable;

/** How often each command was run to its end, since the window is there. */
final class Runs {
  private final Map<String, Integer> counts = new HashMap<>();

  Runs(CommandTable commands) {
    commands.onRun(id -> counts.merge(id, 1, Integer::sum));
  }

  int of(String command) {
    return counts.getOrDefault(command, 0);
  }
}
