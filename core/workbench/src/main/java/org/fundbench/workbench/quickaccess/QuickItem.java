package org.fundbench.workbench.quickaccess;

import java.util.Locale;
import java.util.Optional;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.workbench.look.Icon;

/**
 * Something that Quick Access finds.
 *
 * @param id by which it is remembered when it was chosen
 * @param group what it is: a command, a view, a fund
 * @param name by which it is found, in both languages
 * @param hint beside it, such as its keys
 * @param icon before it
 * @param run what choosing it does
 */
public record QuickItem(
    String id, QuickKind group, Text name, String hint, Icon icon, Runnable run) {
  /** The word for what it is. */
  public Text kind() {
    return group.label();
  }

  /** The same item among those that were chosen last. */
  QuickItem recent() {
    return new QuickItem(id, QuickKind.RECENT, name, hint, icon, run);
  }

  /**
   * How well it fits what was typed: every word has to be in a name, its initials, its kind or its
   * hint, in whatever order.
   *
   * @return the smaller the better, or nothing if it does not fit
   */
  Optional<Integer> fit(String typed) {
    String zh = name.zh().toLowerCase(Locale.ROOT);
    String en = name.en().toLowerCase(Locale.ROOT);
    String initials = Initials.of(name.zh());
    String rest =
        (group.label().zh() + ' ' + group.label().en() + ' ' + hint).toLowerCase(Locale.ROOT);
    int worst = 0;
    for (String word : words(typed)) {
      int fit = fit(word, zh, en, initials, rest);
      if (fit < 0) {
        return Optional.empty();
      }
      worst = Math.max(worst, fit);
    }
    return Optional.of(worst);
  }

  private static int fit(String word, String zh, String en, String initials, String rest) {
    if (zh.startsWith(word) || en.startsWith(word)) {
      return 0;
    }
    if (zh.contains(word) || en.contains(' ' + word) || initials.startsWith(word)) {
      return 1;
    }
    if (en.contains(word) || initials.contains(word)) {
      return 2;
    }
    return rest.contains(word) ? 3 : -1;
  }

  /** Which characters of the name as shown were typed. */
  boolean[] marked(String typed, Language language) {
    String shown = name.in(language).toLowerCase(Locale.ROOT);
    String initials = Initials.of(name.in(language));
    boolean[] marked = new boolean[shown.length()];
    for (String word : words(typed)) {
      int at = shown.indexOf(word);
      if (at < 0) {
        at = initials.indexOf(word);
      }
      for (int i = 0; at >= 0 && i < word.length(); i++) {
        marked[at + i] = true;
      }
    }
    return marked;
  }

  static String[] words(String typed) {
    String text = typed.toLowerCase(Locale.ROOT).strip();
    return text.isEmpty() ? new String[0] : text.split("\\s+", -1);
  }
}
