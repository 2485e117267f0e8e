package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as spreadsheets put it on the clipboard: tabs between cells, a line for each row, and
 * quotes around a cell that holds a tab, a quote or several lines.
 */
final class PastedTable {
  private PastedTable() {}

  /** Whether a text is more than one cell. */
  static boolean isTable(String text) {
    String one = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return one.indexOf('\t') >= 0 || one.indexOf('\n') >= 0;
  }

  /** The rows of it; lines without anything are left out. */
  static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (quoted) {
        boolean twice = one == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          cell.append('"');
          i++;
        } else if (one == '"') {
          quoted = false;
        } else {
          cell.append(one);
        }
      } else if (one == '"' && cell.isEmpty() && closes(text, i + 1)) {
        quoted = true;
      } else if (one == '\t') {
        row.add(take(cell));
      } else if (one == '\n') {
        row.add(take(cell));
        end(rows, row);
        row = new ArrayList<>();
      } else if (one != '\r') {
        cell.append(one);
      }
    }
    row.add(take(cell));
    end(rows, row);
    return rows;
  }

  /** Whether a quote at the beginning of a cell has one that ends it: else it is a letter. */
  private static boolean closes(String text, int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at >= 0 && (at + 1 == text.length() || "\t\r\n".indexOf(text.charAt(at + 1)) >= 0);
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }

  private static void end(List<List<String>> rows, List<String> row) {
    if (row.stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(row);
    }
  }
}
