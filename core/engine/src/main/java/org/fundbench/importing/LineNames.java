package org.fundbench.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;

/** Finds a budget line by its id, its name or an alias, whatever the width of its brackets. */
final class LineNames {
  private final Map<String, LineChoice> choices = new HashMap<>();

  LineNames(Fund fund) {
    for (BudgetLine line : fund.lines()) {
      line.aliases().forEach(alias -> put(alias, line, LineChoice.Reason.ALIAS));
    }
    for (BudgetLine line : fund.lines()) {
      put(line.name(), line, LineChoice.Reason.NAMED);
      put(line.id(), line, LineChoice.Reason.NAMED);
    }
  }

  private void put(String name, BudgetLine line, LineChoice.Reason reason) {
    choices.put(normal(name), new LineChoice(line.id(), reason, OptionalInt.empty()));
  }

  /** The line that goes by a name. */
  Optional<LineChoice> find(String name) {
    LineChoice known = choices.get(name);
    return Optional.ofNullable(known != null ? known : choices.get(normal(name)));
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
