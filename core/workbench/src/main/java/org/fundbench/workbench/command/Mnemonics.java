package org.fundbench.workbench.command;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fundbench.api.Language;
import org.fundbench.api.Text;

/**
 * Gives the items of one menu the letters that choose them by keyboard, each once. Chinese names
 * take the letter of the English name in brackets, as is usual there.
 */
public final class Mnemonics {
  private final Language language;
  private final Set<Character> taken = new HashSet<>();

  /** For a menu in a language. */
  public Mnemonics(Language language) {
    this.language = language;
  }

  /** The name with its letter marked, or the plain name where no letter is left. */
  public String mark(Text name) {
    String shown = name.in(language).replace("&", "&&");
    String english = name.en();
    int at = free(english);
    if (at < 0) {
      return shown;
    }
    char letter = Character.toUpperCase(english.charAt(at));
    if (language == Language.EN) {
      int in = shown.toLowerCase(Locale.ROOT).indexOf(Character.toLowerCase(letter));
      at = english.contains("&") ? in : at;
      return at < 0 ? shown : shown.substring(0, at) + '&' + shown.substring(at);
    }
    boolean goesOn = shown.endsWith("…");
    String plain = goesOn ? shown.substring(0, shown.length() - 1) : shown;
    return plain + "(&" + letter + ")" + (goesOn ? "…" : "");
  }

  /** First the letters that begin a word, then any other. */
  private int free(String english) {
    for (boolean beginning : new boolean[] {true, false}) {
      for (int i = 0; i < english.length(); i++) {
        char letter = Character.toLowerCase(english.charAt(i));
        boolean begins = i == 0 || english.charAt(i - 1) == ' ';
        if (letter >= 'a' && letter <= 'z' && (begins || !beginning) && taken.add(letter)) {
          return i;
        }
      }
    }
    return -1;
  }
}
