package org.fundbench.workbench.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.Problem;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** The problems that are known, by what was done when they were found. */
public final class ProblemList {
  private final Map<String, List<Found>> bySource = new LinkedHashMap<>();
  private final Set<String> lasting = new HashSet<>();
  private final Signal changed = new Signal();

  /**
   * A problem with where it came up.
   *
   * @param during what was done
   * @param problem the problem
   */
  public record Found(Text during, Problem problem) {}

  /** Replaces what an action found; an empty list says that all is well now. */
  public void put(Text during, List<Problem> problems) {
    bySource.remove(during.zh());
    if (!problems.isEmpty()) {
      bySource.put(
          during.zh(), problems.stream().map(problem -> new Found(during, problem)).toList());
    }
    changed.tell();
  }

  /** The same for what has nothing to do with the open ledger, and stays when another is opened. */
  public void putLasting(Text during, List<Problem> problems) {
    lasting.add(during.zh());
    put(during, problems);
  }

  /** All problems, newest action first. */
  public List<Found> all() {
    List<List<Found>> groups = new ArrayList<>(bySource.values());
    List<Found> all = new ArrayList<>();
    for (int i = groups.size() - 1; i >= 0; i--) {
      all.addAll(groups.get(i));
    }
    return all;
  }

  /** How many there are of a severity. */
  public long count(Severity severity) {
    return all().stream().filter(found -> found.problem().severity() == severity).count();
  }

  /** Forgets all: another ledger is opened. */
  public void clear() {
    bySource.keySet().retainAll(lasting);
    changed.tell();
  }

  /** Told when the list changed. */
  public Signal changed() {
    return changed;
  }
}
