package org.fundbench.workbench.quickaccess;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.workbench.desk.Preferences;

/** What was chosen last, kept between sessions by the ids of the items. */
final class Recent {
  private static final int KEPT = 6;

  private final Preferences preferences;

  Recent(Preferences preferences) {
    this.preferences = preferences;
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      String id = preferences.get("quick." + i, "");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  void chosen(QuickItem item) {
    if (item.id().startsWith("entry:")) {
      return; // Found by the ledger, which may be another one the next time.
    }
    List<String> ids = new ArrayList<>(ids());
    ids.remove(item.id());
    ids.add(0, item.id());
    for (int i = 0; i < KEPT; i++) {
      preferences.set("quick." + i, i < ids.size() ? ids.get(i) : "");
    }
  }
}
