package org.fundbench.workbench.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.quickaccess.Initials;

/**
 * What can be picked in a column, found by a part of its name, its id, its code or its initials.
 */
final class Choices {
  private static final int NO_FIT = Integer.MAX_VALUE;

  private final List<Choice> all;
  private final Map<String, Optional<Choice>> known = new HashMap<>();

  private Choices(List<Choice> all) {
    this.all = all;
  }

  /**
   * Something to pick.
   *
   * @param name as it stands in the cell
   * @param id in the fund
   * @param code shown beside it, or empty
   * @param aliases other names
   */
  record Choice(String name, String id, String code, List<String> aliases) {
    /** As a list shows it. */
    String label() {
      return code.isEmpty() ? name : name + "  " + code;
    }
  }

  /** The choices of a column; most columns have none. */
  static Choices of(SheetColumn column, Fund fund) {
    return new Choices(
        switch (column) {
          case LINE ->
              fund.lines().stream()
                  .map(one -> new Choice(one.name(), one.id(), one.economicCode(), one.aliases()))
                  .toList();
          case SOURCE ->
              fund.sources().stream()
                  .map(one -> new Choice(one.name(), one.id(), "", List.of()))
                  .toList();
          default -> List.of();
        });
  }

  /** Whether there is nothing to pick. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What fits, best first; all of it where nothing was typed. */
  List<Choice> find(String typed) {
    String wanted = plain(typed);
    List<Choice> found = new ArrayList<>(all);
    found.removeIf(one -> fit(one, wanted) == NO_FIT);
    found.sort(Comparator.comparingInt(one -> fit(one, wanted)));
    return found;
  }

  /** The best of what fits, unless several are called just so: then it is not for us to choose. */
  Optional<Choice> best(String typed) {
    List<Choice> found = typed.isBlank() ? List.of() : find(typed);
    boolean doubt = found.size() > 1 && fit(found.get(1), plain(typed)) == 0;
    return doubt ? Optional.empty() : found.stream().findFirst();
  }

  /** The one that a text means beyond doubt: by its whole name, id or code, or the only one. */
  Optional<Choice> only(String typed) {
    return typed.isBlank() || all.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(typed, this::onlyOf);
  }

  private Optional<Choice> onlyOf(String typed) {
    List<Choice> meant = meant(typed);
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** All that a text may mean: what is called just so, or else what fits. */
  List<Choice> meant(String typed) {
    List<Choice> found = find(typed);
    String wanted = plain(typed);
    List<Choice> whole = found.stream().filter(one -> fit(one, wanted) == 0).toList();
    return whole.isEmpty() ? found : whole;
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static int fit(Choice one, String wanted) {
    if (wanted.isEmpty()) {
      return 1;
    }
    List<String> names = new ArrayList<>(List.of(one.name(), one.id(), one.code()));
    names.addAll(one.aliases());
    int best = NO_FIT;
    for (String name : names) {
      String lower = plain(name);
      int at = lower.indexOf(wanted);
      if (lower.equals(wanted)) {
        return 0;
      }
      best = at < 0 ? best : Math.min(best, at == 0 ? 1 : 2);
    }
    return Initials.of(one.name()).contains(wanted) ? Math.min(best, 3) : best;
  }
}
