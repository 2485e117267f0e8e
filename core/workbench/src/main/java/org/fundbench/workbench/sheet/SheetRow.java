package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row as it was typed.
 *
 * @param cells one text for each column
 */
record SheetRow(List<String> cells) {
  /** A row without anything. */
  static final SheetRow EMPTY = new SheetRow(Collections.nCopies(SheetColumn.values().length, ""));

  SheetRow {
    cells = List.copyOf(cells);
  }

  /** What stands in a column. */
  String text(SheetColumn column) {
    return cells.get(column.ordinal());
  }

  /** The same row with another text in a column. A cell is one line. */
  SheetRow with(SheetColumn column, String text) {
    List<String> next = new ArrayList<>(cells);
    next.set(column.ordinal(), text.replaceAll("[\\t\\r\\n]+", " "));
    return new SheetRow(next);
  }

  /** A new row with what is usually the same from one voucher to the next. */
  SheetRow carried() {
    SheetRow next = EMPTY;
    for (SheetColumn column : SheetColumn.values()) {
      if (column.isCarried()) {
        next = next.with(column, text(column));
      }
    }
    return next;
  }

  /** Whether nothing stands in it. */
  boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether nothing was typed but what is carried from row to row: such a row is not there yet. */
  boolean isBlank() {
    for (SheetColumn column : SheetColumn.values()) {
      if (!column.isCarried() && !text(column).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
