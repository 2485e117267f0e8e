package org.fundbench.fundfile;

import java.util.Locale;

/** A text as YAML reads it back to the same text, whatever people typed into it. */
final class QuotedText {
  private QuotedText() {}

  /** The text in quotes. */
  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    switch (point) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isPlain(point)) {
          quoted.appendCodePoint(point);
        } else if (point > 0xFFFF) {
          quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
        } else {
          quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
        }
      }
    }
  }

  /** What a reader of YAML takes as it stands, and a person sees. */
  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
