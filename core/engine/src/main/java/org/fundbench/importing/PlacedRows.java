package org.fundbench.importing;

import java.util.Arrays;
import java.util.OptionalLong;

/** Which rows of a file would stand where in the ledger: sixteen bytes a row. */
final class PlacedRows {
  private final String file;
  private long[] positions = new long[1024];
  private long[] rows = new long[1024];
  private int count;

  PlacedRows(String file) {
    this.file = file;
  }

  /** The name of the file. */
  String file() {
    return file;
  }

  /** A row has got its place, behind those before it. */
  void add(long position, long row) {
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
    }
    positions[count] = position;
    rows[count++] = row;
  }

  /** The row that stands at a place. */
  OptionalLong rowAt(long position) {
    int at = Arrays.binarySearch(positions, 0, count, position);
    return at >= 0 ? OptionalLong.of(rows[at]) : OptionalLong.empty();
  }
}
