package org.fundbench.importing.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Assigns rows to a line by what stands in one of their cells, or passes them over.
 *
 * @param column a field by its key ({@code payee}), or a heading of the file
 * @param test how the cell is compared
 * @param text with what; width of letters, blanks and letter case do not matter
 * @param line the line's id, name or alias; empty to pass the row over
 */
public record RowRule(String column, Test test, String text, Optional<String> line) {
  /** How a cell is compared. */
  public enum Test {
    /** The text stands somewhere in the cell. */
    CONTAINS("contains"),
    /** The cell is the text. */
    EQUALS("equals"),
    /** The cell has the shape of the text, where * is any text and ? any one character. */
    LIKE("like");

    private final String key;

    Test(String key) {
      this.key = key;
    }

    /** As it stands in a profile. */
    public String key() {
      return key;
    }
  }

  /** Whether a cell meets the rule. */
  public boolean meets(String cell) {
    String have = plain(cell);
    String want = plain(text);
    return switch (test) {
      case CONTAINS -> have.contains(want);
      case EQUALS -> have.equals(want);
      case LIKE -> isLike(have, want);
    };
  }

  /** A text without what does not matter when texts are compared. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Goes back to the last star only, so that no pattern takes longer than text times pattern. */
  private static boolean isLike(String text, String pattern) {
    int t = 0;
    int p = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
