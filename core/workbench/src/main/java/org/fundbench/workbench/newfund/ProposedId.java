package org.fundbench.workbench.newfund;

import java.util.Locale;
import java.util.Set;
import org.fundbench.workbench.quickaccess.Initials;

/** An id made of a name, so that nobody has to think of one: 水电费 is {@code sdf}. */
final class ProposedId {
  private static final int LONGEST = 24;

  private ProposedId() {}

  /** Small letters, digits and hyphens, beginning with a letter; empty where nothing is left. */
  static String of(String name) {
    String letters = Initials.of(name.strip()).toLowerCase(Locale.ROOT);
    String id =
        letters
            .replaceAll("[\\s_.-]+", "-")
            .replaceAll("[^a-z0-9-]", "")
            .replaceAll("^[^a-z]+", "")
            .replaceAll("-+$", "");
    return id.length() <= LONGEST ? id : id.substring(0, LONGEST).replaceAll("-+$", "");
  }

  /** The same, with a number behind it where others have it already. */
  static String of(String name, Set<String> taken) {
    String id = of(name);
    if (id.isEmpty()) {
      return id;
    }
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }
}
