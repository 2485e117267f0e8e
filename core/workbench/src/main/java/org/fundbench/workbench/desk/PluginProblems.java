package org.fundbench.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginHost;
import org.fundbench.plugin.PluginRecord;

/** What is wrong with plugins, in the list of problems; it stays when another ledger is opened. */
public final class PluginProblems {
  private static final Text LOADING = new Text("载入插件", "Loading the plugins");

  private PluginProblems() {}

  /** What is known so far to be wrong with the plugins of a host and with their folders. */
  public static List<Problem> of(PluginHost host) {
    List<Problem> problems = new ArrayList<>(host.problems());
    host.recordsSoFar().stream()
        .filter(PluginRecord::isFaulty)
        .forEach(record -> problems.addAll(record.problems()));
    return problems;
  }

  /** Lists them in place of those that were listed before. */
  public static void list(ProblemList list, List<Problem> problems) {
    list.putLasting(LOADING, problems);
  }
}
