package org.fundbench.workbench.preferences;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Preferences;

/**
 * A page of options as it is declared, by us or by a plugin: pages, search and Quick Access are all
 * made from this.
 *
 * @param id unique among the pages
 * @param name in the tree of pages
 * @param intro one sentence above the options
 * @param prefix of the keys under which the values are kept
 * @param options what can be set
 * @param rebuilds whether a change needs the window to be built anew
 */
public record OptionSheet(
    String id, Text name, Text intro, String prefix, List<OptionSpec> options, boolean rebuilds) {
  public OptionSheet {
    // A password is asked for where it is used; nothing keeps it.
    options = options.stream().filter(one -> one.type() != OptionSpec.Type.SECRET).toList();
  }

  /** What was chosen of the options. */
  Map<String, String> chosen(Preferences preferences) {
    return preferences.defaults(prefix, options);
  }

  /** Whether the page's name has all the words. */
  boolean nameMatches(List<String> words) {
    return has(name.zh() + ' ' + name.en() + ' ' + intro.zh() + ' ' + intro.en(), words);
  }

  /** Whether an option, with the page's name, has all the words. */
  boolean matches(OptionSpec option, List<String> words) {
    StringBuilder all = new StringBuilder(name.zh() + ' ' + name.en());
    add(all, option.label());
    add(all, option.help());
    all.append(' ').append(option.key());
    option.choices().forEach(choice -> add(all, choice.label()));
    return has(all.toString(), words);
  }

  private static void add(StringBuilder all, Text text) {
    all.append(' ').append(text.zh()).append(' ').append(text.en());
  }

  static boolean has(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }

  /** The words of a search. */
  static List<String> words(String search) {
    return List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
