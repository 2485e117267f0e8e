package org.fundbench.plugin.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/**
 * The heading row of a file.
 *
 * @param delimiter between cells
 * @param record which record of the file it is, from 1
 * @param row its place as an editor shows it
 * @param width how many cells it has, trailing empty ones left out
 * @param columns all columns, also those that mean nothing to us
 */
record Header(char delimiter, long record, long row, int width, List<Draft.Column> columns) {
  /** A heading may stand below a bank's preamble, but not further down. */
  static final int MOST_ROWS = 50;

  private static final int FEWEST_COLUMNS = 2;

  Header {
    columns = List.copyOf(columns);
  }

  /**
   * Finds the heading row by the names in it, or takes the row that was named.
   *
   * @param wanted the row of the headings, where the user named it
   */
  static Optional<Header> find(
      Reader text, String file, char delimiter, Optional<MoneyUnit> unit, OptionalLong wanted)
      throws IOException {
    try (CSVParser parser = parser(text, delimiter)) {
      var records = parser.iterator();
      long row = 1;
      long most = wanted.isPresent() ? wanted.getAsLong() : MOST_ROWS;
      for (long i = 0; i < most; i++) {
        try {
          if (!records.hasNext()) {
            return Optional.empty();
          }
        } catch (UncheckedIOException e) {
          // A quotation mark out of place above the heading is the reader's to report, not ours.
          return Optional.empty();
        }
        CSVRecord record = records.next();
        List<Draft.Column> columns = columns(record, file, row, unit);
        boolean here =
            wanted.isPresent()
                ? wanted.getAsLong() == row && width(record) > 0
                : known(columns) >= FEWEST_COLUMNS;
        if (here) {
          return Optional.of(
              new Header(delimiter, record.getRecordNumber(), row, width(record), columns));
        }
        row = parser.getCurrentLineNumber() + 1;
      }
      return Optional.empty();
    }
  }

  /** What the rows below are, as far as the headings tell; the host knows what must be there. */
  Draft.Kind kind() {
    long counted = Stream.of(Field.PERIOD, Field.SERIES, Field.NUMBER).filter(this::has).count();
    return counted >= FEWEST_COLUMNS && !(has(Field.DATE) && has(Field.AMOUNT))
        ? Draft.Kind.MEASUREMENTS
        : Draft.Kind.ENTRIES;
  }

  /** How many columns mean something to us. */
  int known() {
    return known(columns);
  }

  private static int known(List<Draft.Column> columns) {
    return (int) columns.stream().filter(column -> column.field() != Field.OTHER).count();
  }

  private boolean has(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }

  static CSVParser parser(Reader text, char delimiter) throws IOException {
    return CSVParser.builder()
        .setReader(text)
        .setFormat(
            CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .get())
        .get();
  }

  private static List<Draft.Column> columns(
      CSVRecord record, String file, long row, Optional<MoneyUnit> unit) {
    Map<Field, Integer> best = new EnumMap<>(Field.class);
    Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    Map<Field, Integer> twice = new EnumMap<>(Field.class);
    for (int i = 0; i < record.size(); i++) {
      Optional<ColumnNames.Match> match = ColumnNames.match(Cells.trim(record.get(i)));
      if (match.isEmpty()) {
        continue;
      }
      Field field = match.get().field();
      int rank = match.get().rank();
      Integer before = ranks.get(field);
      if (before != null && before == rank) {
        twice.put(field, i);
      }
      if (before == null || rank < before) {
        ranks.put(field, rank);
        twice.remove(field);
        best.put(field, i);
      }
    }
    if (best.size() >= FEWEST_COLUMNS && !twice.isEmpty()) {
      Map.Entry<Field, Integer> first = twice.entrySet().iterator().next();
      String heading = Cells.trim(record.get(first.getValue()));
      throw new RefusedException(
          Problem.of(
              CsvProblem.COLUMN_TWICE,
              Place.cell(file, row, first.getValue() + 1, heading),
              heading));
    }
    Map<Integer, Field> fields = new HashMap<>();
    best.forEach((field, at) -> fields.put(at, field));
    List<Draft.Column> columns = new ArrayList<>();
    for (int i = 0; i < width(record); i++) {
      String heading = Cells.trim(record.get(i));
      columns.add(
          new Draft.Column(
              fields.getOrDefault(i, Field.OTHER),
              heading,
              i + 1,
              unit.orElseGet(() -> ColumnNames.unit(heading))));
    }
    return columns;
  }

  private static int width(CSVRecord record) {
    int width = record.size();
    while (width > 0 && Cells.trim(record.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }
}
