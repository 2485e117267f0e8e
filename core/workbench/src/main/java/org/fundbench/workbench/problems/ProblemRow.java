package org.fundbench.workbench.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.ProblemList.Found;

/**
 * A row of the list: the head of a group, or a problem in it.
 *
 * @param during what was done when the problems of the group were found
 * @param count how many they are, for a head
 * @param found the problem, for any other row
 */
record ProblemRow(Text during, int count, Optional<Found> found) {
  boolean isHead() {
    return found.isEmpty();
  }

  /** Problems of some severities by what was done when they were found, errors first. */
  static List<ProblemRow> of(List<Found> all, Set<Severity> wanted) {
    Map<Text, List<Found>> groups = new LinkedHashMap<>();
    all.stream()
        .filter(found -> wanted.contains(found.problem().severity()))
        .forEach(
            found -> groups.computeIfAbsent(found.during(), none -> new ArrayList<>()).add(found));
    List<ProblemRow> rows = new ArrayList<>();
    groups.forEach(
        (during, problems) -> {
          rows.add(new ProblemRow(during, problems.size(), Optional.empty()));
          for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            problems.stream()
                .filter(found -> found.problem().severity() == severity)
                .forEach(found -> rows.add(new ProblemRow(during, 0, Optional.of(found))));
          }
        });
    return rows;
  }

  /** What a problem says; a head says nothing of that. */
  String say(java.util.function.Function<Found, String> what) {
    return found.map(what).orElse("");
  }
}
