package org.fundbench.ledger;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A record as one line of text, for people and for programs that know nothing of ours: its leaf
 * hash, its type, and every field as {@code name=text}, separated by tabs. A field of bytes is
 * {@code name:=hex}; an absent field is its name alone. Backslash, tab and line ends within a text
 * are written {@code \\}, {@code \t}, {@code \n} and {@code \r}.
 */
public final class RecordLine {
  private RecordLine() {}

  /** The line, without its end. */
  public static String of(PostedRecord record, byte[] leaf) {
    StringBuilder line = new StringBuilder(HexFormat.of().formatHex(leaf));
    RecordFields.write(
        record,
        new RecordFields.Sink() {
          @Override
          public void begin(String type) {
            line.append('\t').append(type);
          }

          @Override
          public void text(String name, @Nullable String value) {
            line.append('\t').append(name);
            if (value != null) {
              line.append('=').append(escape(value));
            }
          }

          @Override
          public void bytes(String name, byte @Nullable [] value) {
            line.append('\t').append(name);
            if (value != null) {
              line.append(":=").append(HexFormat.of().formatHex(value));
            }
          }
        });
    return line.toString();
  }

  static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
