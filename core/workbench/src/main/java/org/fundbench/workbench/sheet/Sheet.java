package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * The same sheet with a table put over it, its first cell over one. A first row of headings says
   * which columns are meant; without one they are those from that cell on.
   *
   * @param columns the columns that are shown
   */
  Sheet pasted(int row, int column, List<SheetColumn> columns, List<List<String>> table) {
    Optional<List<Optional<SheetColumn>>> headed = headings(table);
    List<List<String>> lines = headed.isPresent() ? table.subList(1, table.size()) : table;
    List<SheetRow> next = new ArrayList<>(rows);
    for (int i = 0; i < lines.size() && row + i < MOST_ROWS; i++) {
      while (next.size() <= row + i) {
        next.add(SheetRow.EMPTY);
      }
      SheetRow changed = next.get(row + i);
      for (int j = 0; j < lines.get(i).size(); j++) {
        Optional<SheetColumn> to =
            headed.isPresent()
                ? j < headed.get().size() ? headed.get().get(j) : Optional.empty()
                : column + j < columns.size()
                    ? Optional.of(columns.get(column + j))
                    : Optional.empty();
        if (to.isPresent()) {
          changed = changed.with(to.get(), lines.get(i).get(j).strip());
        }
      }
      next.set(row + i, changed);
    }
    return new Sheet(next);
  }

  private static Optional<List<Optional<SheetColumn>>> headings(List<List<String>> table) {
    if (table.size() < 2) {
      return Optional.empty();
    }
    List<Optional<SheetColumn>> found = table.get(0).stream().map(SheetColumn::headed).toList();
    return found.stream().filter(Optional::isPresent).count() >= 2
        ? Optional.of(found)
        : Optional.empty();
  }
}
