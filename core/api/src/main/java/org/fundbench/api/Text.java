package org.fundbench.api;

import java.util.Objects;

/**
 * A text of the interface in both languages.
 *
 * <p>Both stand side by side, so a text without its translation does not compile.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {
  public Text {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** A text that is the same in both languages: a name or a figure. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Fills {@code {0}}, {@code {1}}, … with the arguments; texts among them in their language. */
  public Text with(Object... arguments) {
    return new Text(fill(zh, Language.ZH, arguments), fill(en, Language.EN, arguments));
  }

  private static String fill(String pattern, Language language, Object[] arguments) {
    String filled = pattern;
    for (int i = arguments.length - 1; i >= 0; i--) {
      Object argument = arguments[i];
      String value = argument instanceof Text text ? text.in(language) : String.valueOf(argument);
      filled = filled.replace("{" + i + "}", value);
    }
    return filled;
  }
}
