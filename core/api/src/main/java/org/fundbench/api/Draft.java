package org.fundbench.api;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as an import format read them, one after the other, so that a file of any
 * length fits into memory. Nothing in a draft counts; only the ledger posts.
 */
public interface Draft extends Closeable {
  /** What the rows are. */
  enum Kind {
    /** Payments, refunds and reversals. */
    ENTRIES,
    /** Counted facts for months. */
    MEASUREMENTS
  }

  /**
   * A column of the file. Those that the format does not recognise are best handed on as {@link
   * Field#OTHER}: only what is handed on can be mapped by a user's import profile.
   *
   * @param field what it means
   * @param heading as it stands in the file
   * @param position counted from 1
   * @param unit the unit of an amount; {@link MoneyUnit#YUAN} for columns that hold no money
   */
  record Column(Field field, String heading, int position, MoneyUnit unit) {}

  /**
   * One row.
   *
   * @param row its place in the file, counted from 1 as an editor shows it
   * @param cells one text for each of {@link #columns()}, in their order, empty where there is none
   */
  record Row(long row, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What the rows are. */
  Kind kind();

  /** The columns. A field other than {@link Field#OTHER} stands at most once. */
  List<Column> columns();

  /** The row in which the headings stand, where there is one. */
  default OptionalLong headingRow() {
    return OptionalLong.empty();
  }

  /**
   * The next row, or null after the last. Blank rows and closing total rows are passed over.
   *
   * @throws RefusedException if the file cannot be understood from here on
   */
  @Nullable Row next() throws IOException;
}
