package org.fundbench.api;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a problem is: a file with row and column, or something inside the ledger.
 *
 * @param where the file's name, or the thing's name in the ledger
 * @param row the row counted from 1 as an editor shows it
 * @param column the column counted from 1
 * @param field the column's heading or the key
 */
public record Place(String where, OptionalLong row, OptionalInt column, Optional<String> field) {
  /** A whole file or thing. */
  public static Place of(String where) {
    return new Place(where, OptionalLong.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** A row of a file. */
  public static Place row(String where, long row) {
    return new Place(where, OptionalLong.of(row), OptionalInt.empty(), Optional.empty());
  }

  /** A cell of a file. */
  public static Place cell(String where, long row, int column, String field) {
    return new Place(where, OptionalLong.of(row), OptionalInt.of(column), Optional.of(field));
  }

  /** A key of a file or a field of a thing. */
  public static Place field(String where, String field) {
    return new Place(where, OptionalLong.empty(), OptionalInt.empty(), Optional.of(field));
  }

  /** The same place, with the key or heading that it is about. */
  public Place in(String key) {
    return new Place(where, row, column, Optional.of(key));
  }

  /** The place in words: {@code 一季度.csv 第 12 行 第 3 列（金额）}. */
  public Text text() {
    StringBuilder zh = new StringBuilder(where);
    StringBuilder en = new StringBuilder(where);
    row.ifPresent(
        r -> {
          zh.append(" 第 ").append(r).append(" 行");
          en.append(" row ").append(r);
        });
    column.ifPresent(
        c -> {
          zh.append(" 第 ").append(c).append(" 列");
          en.append(" column ").append(c);
        });
    field.ifPresent(
        f -> {
          zh.append("（").append(f).append("）");
          en.append(" (").append(f).append(')');
        });
    return new Text(zh.toString(), en.toString());
  }
}
