package org.fundbench.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text for a terminal, where a Chinese character takes two columns. */
final class TextTable {
  /** How a column stands. */
  enum Align {
    LEFT,
    RIGHT
  }

  private final List<Align> aligns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Align... aligns) {
    this.aligns = List.of(aligns);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The table; the first row is the heading. */
  String render() {
    int[] widths = new int[aligns.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        int whole = 0;
        for (int width : widths) {
          whole += width + 2;
        }
        text.append("─".repeat(whole - 2)).append('\n');
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - width(row.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(aligns.get(i) == Align.LEFT ? row.get(i) + blanks : blanks + row.get(i));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** The columns a text takes: two for wide characters. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE4F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
