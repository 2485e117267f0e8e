package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows as they were typed; there is always one.
 *
 * @param rows the rows
 */
record Sheet(List<SheetRow> rows) {
  /** More rows than a person types; what is larger is a file to be imported. */
  static final int MOST_ROWS = 500;

  /** A sheet without anything. */
  static final Sheet EMPTY = new Sheet(List.of(SheetRow.EMPTY));

  Sheet {
    rows = rows.isEmpty() ? List.of(SheetRow.EMPTY) : List.copyOf(rows);
  }

  /** A row, from 0. */
  SheetRow row(int at) {
    return rows.get(at);
  }

  /** How many rows there are. */
  int size() {
    return rows.size();
  }

  /** How many rows something was typed into. */
  int begun() {
    return (int) rows.stream().filter(row -> !row.isBlank()).count();
  }

  /** The same sheet with another text in a cell. */
  Sheet with(int row, SheetColumn column, String text) {
    List<SheetRow> next = new ArrayList<>(rows);
    next.set(row, row(row).with(column, text));
    return new Sheet(next);
  }

  /** The same sheet with a new row after one, which carries over what is usually the same. */
  Sheet withRowAfter(int row) {
    if (size() >= MOST_ROWS) {
      return this;
    }
    List<SheetRow> next = new ArrayList<>(rows);
    next.add(row + 1, row(row).carried());
    return new Sheet(next);
  }

  /** What was typed into this sheet and another, one after the other. */
  Sheet and(Sheet more) {
    return new Sheet(
        Stream.of(this, more)
            .flatMap(sheet -> sheet.rows().stream())
            .filter(row -> !row.isBlank())
            .toList());
  }

  /** The same sheet without a row. */
  Sheet without(int row) {
    List<SheetRow> next = new ArrayList<>(rows);
    next.remove(row);
    return new Sheet(next);
  }
}
