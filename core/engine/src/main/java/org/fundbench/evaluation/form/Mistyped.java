package org.fundbench.evaluation.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/**
 * Keys that are nearly ones of ours. A form may carry remarks of any name, so unknown keys are
 * passed over; but {@code tagret} would take its cell with it, and a row without a target is only
 * judged. Each is told once, at its first row.
 */
final class Mistyped {
  private final Set<String> told = new HashSet<>();
  private final List<Problem> found = new ArrayList<>();

  /** Looks at the keys of a form's head or of a row. */
  void look(Place place, Map<?, ?> cells) {
    for (Object one : cells.keySet()) {
      String key = String.valueOf(one);
      FormKeys.nearlyMeant(key)
          .filter(meant -> !cells.containsKey(FormKeys.canonical(meant)) && told.add(key))
          .ifPresent(
              meant ->
                  found.add(Problem.of(FormProblem.KEY_PASSED_OVER, place.in(key), key, meant)));
    }
  }

  List<Problem> found() {
    return found;
  }
}
