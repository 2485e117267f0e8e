package org.fundbench.workbench.quickaccess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which items fit what was typed: by kind, the best of each first, and what was chosen last. */
final class Finding {
  private static final int OF_A_KIND = 9;

  private final List<QuickItem> items;
  private final List<String> recent;

  Finding(List<QuickItem> items, List<String> recent) {
    this.items = items;
    this.recent = recent;
  }

  private record Fit(QuickItem item, int fit) {}

  /**
   * The items in the order they are shown.
   *
   * @param entries entries that the ledger found for it
   */
  List<QuickItem> of(String typed, List<QuickItem> entries) {
    Map<QuickKind, List<Fit>> byKind = new TreeMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (String id : recent) {
      items.stream()
          .filter(item -> item.id().equals(id))
          .findFirst()
          .flatMap(item -> fit(item, typed))
          .ifPresent(
              fit -> {
                used.add(id);
                add(byKind, QuickKind.RECENT, new Fit(fit.item().recent(), fit.fit()));
              });
    }
    items.stream()
        .filter(item -> !used.contains(item.id()))
        .map(item -> fit(item, typed))
        .flatMap(Optional::stream)
        .forEach(fit -> add(byKind, fit.item().group(), fit));
    entries.forEach(entry -> add(byKind, QuickKind.ENTRY, new Fit(entry, 0)));
    List<QuickItem> found = new ArrayList<>();
    byKind.forEach(
        (kind, fits) ->
            fits.stream()
                .sorted(Comparator.comparingInt(Fit::fit))
                .limit(OF_A_KIND)
                .forEach(fit -> found.add(fit.item())));
    return found;
  }

  private static Optional<Fit> fit(QuickItem item, String typed) {
    return item.fit(typed).map(fit -> new Fit(item, fit));
  }

  private static void add(Map<QuickKind, List<Fit>> byKind, QuickKind kind, Fit fit) {
    byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(fit);
  }
}
