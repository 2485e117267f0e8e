package org.fundbench.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;

/** Finds a budget line by its id, its name or an alias, whatever the width of its brackets. */
final class LineNames {
  private final Map<String, String> ids = new HashMap<>();

  LineNames(Fund fund) {
    for (BudgetLine line : fund.lines()) {
      ids.put(normal(line.id()), line.id());
      ids.put(normal(line.name()), line.id());
      line.aliases().forEach(alias -> ids.put(normal(alias), line.id()));
    }
  }

  /** The id of the line that goes by a name. */
  Optional<String> id(String name) {
    String known = ids.get(name);
    return Optional.ofNullable(known != null ? known : ids.get(normal(name)));
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
