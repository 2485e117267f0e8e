package org.fundbench.workbench.quickaccess;

import org.fundbench.api.Text;
import org.fundbench.workbench.look.Icon;

/**
 * Something that Quick Access finds.
 *
 * @param kind what it is: a command, a view, a fund
 * @param name by which it is found, in both languages
 * @param hint beside it, such as its keys
 * @param icon before it
 * @param run what choosing it does
 */
public record QuickItem(Text kind, Text name, String hint, Icon icon, Runnable run) {
  boolean matches(String words) {
    String all =
        (name.zh() + ' ' + name.en() + ' ' + kind.zh() + ' ' + kind.en())
            .toLowerCase(java.util.Locale.ROOT);
    for (String word : words.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
