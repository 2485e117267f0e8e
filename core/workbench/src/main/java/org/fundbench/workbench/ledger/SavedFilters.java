package org.fundbench.workbench.ledger;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.desk.Desk;

/** Filters that the user gave a name, kept with his preferences. */
final class SavedFilters {
  private static final Text KEEPING = new Text("保存筛选", "Keeping a filter");
  private static final int MOST = 40;

  private final Desk desk;
  private final Map<String, String> filters = new LinkedHashMap<>();

  SavedFilters(Desk desk) {
    this.desk = desk;
    for (int i = 0; i < MOST; i++) {
      String name = desk.preferences().get(key(i, "name"), "");
      if (!name.isEmpty()) {
        filters.put(name, desk.preferences().get(key(i, "query"), ""));
      }
    }
  }

  private static String key(int number, String part) {
    return "filter." + number + "." + part;
  }

  List<String> names() {
    return List.copyOf(filters.keySet());
  }

  /** The filter of a name, for the fund that is looked at now. */
  Optional<EntryQuery> get(String name) {
    return Optional.ofNullable(filters.get(name))
        .map(text -> FilterText.read(text, desk.ledger().now().map(open -> open.fund().id())));
  }

  /** Keeps a filter; one of the same name is replaced, and beyond the last the oldest goes. */
  void put(String name, EntryQuery query) {
    filters.remove(name);
    filters.put(name, FilterText.write(query));
    if (filters.size() > MOST) {
      filters.remove(filters.keySet().iterator().next());
    }
    keep();
  }

  void remove(String name) {
    filters.remove(name);
    keep();
  }

  private void keep() {
    List<String> names = names();
    for (int i = 0; i < MOST; i++) {
      String name = i < names.size() ? names.get(i) : "";
      desk.preferences().set(key(i, "name"), name);
      desk.preferences().set(key(i, "query"), filters.getOrDefault(name, ""));
    }
    try {
      desk.preferences().save();
    } catch (IOException e) {
      desk.report(KEEPING, e);
    }
  }
}
