package org.fundbench.plugin.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.jspecify.annotations.Nullable;

/** The rows below the heading, one at a time. */
final class CsvDraft implements Draft {
  private final String file;
  private final Header header;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final int voucher;
  private long row = 1;
  private boolean any;

  CsvDraft(String file, Header header, Reader text) throws IOException {
    this.file = file;
    this.header = header;
    this.parser = Header.parser(new BoundedLines(text, file), header.delimiter());
    this.records = parser.iterator();
    this.voucher =
        header.columns().stream()
            .filter(column -> column.field() == Field.VOUCHER)
            .mapToInt(Column::position)
            .findFirst()
            .orElse(0);
    for (long i = 0; i < header.record(); i++) {
      read();
    }
  }

  @Override
  public Kind kind() {
    return header.kind();
  }

  @Override
  public List<Column> columns() {
    return header.columns();
  }

  @Override
  public OptionalLong headingRow() {
    return OptionalLong.of(header.row());
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (true) {
      long at = row;
      CSVRecord record = read();
      if (record == null) {
        if (!any) {
          throw refused(CsvProblem.NO_ROWS, header.row());
        }
        return null;
      }
      String first = first(record);
      if (first.isEmpty() || Cells.isTotal(first) && cell(record, voucher).isEmpty()) {
        continue;
      }
      checkWidth(record, at);
      any = true;
      List<String> cells = new ArrayList<>(header.columns().size());
      for (Column column : header.columns()) {
        cells.add(cell(record, column.position()));
      }
      return new Row(at, cells);
    }
  }

  private @Nullable CSVRecord read() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      row = parser.getCurrentLineNumber() + 1;
      return record;
    } catch (UncheckedIOException e) {
      IOException cause = Objects.requireNonNull(e.getCause());
      String message = String.valueOf(cause.getMessage());
      if (message.contains("EOF reached before encapsulated token finished")) {
        throw refused(CsvProblem.QUOTE_UNCLOSED, row);
      }
      if (message.contains("encapsulated token")) {
        throw refused(CsvProblem.QUOTE_MISPLACED, row);
      }
      throw cause;
    }
  }

  private RefusedException refused(CsvProblem code, long at) {
    return new RefusedException(Problem.of(code, Place.row(file, at)));
  }

  private void checkWidth(CSVRecord record, long at) {
    int width = record.size();
    while (width > header.width() && Cells.trim(record.get(width - 1)).isEmpty()) {
      width--;
    }
    if (width != header.width()) {
      throw new RefusedException(
          Problem.of(CsvProblem.ROW_WIDTH, Place.row(file, at), width, header.width()));
    }
  }

  private static String first(CSVRecord record) {
    for (String text : record) {
      String trimmed = Cells.trim(text);
      if (!trimmed.isEmpty()) {
        return trimmed;
      }
    }
    return "";
  }

  private static String cell(CSVRecord record, int position) {
    return position < 1 || position > record.size() ? "" : Cells.trim(record.get(position - 1));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
