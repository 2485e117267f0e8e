package org.fundbench.plugin.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
 * @param columns the columns that mean something
 */
record Header(char delimiter, long record, long row, int width, List<Draft.Column> columns) {
  /** A heading may stand below a bank's preamble, but not further down. */
  static final int MOST_ROWS = 50;

  private static final int FEWEST_COLUMNS = 2;

  Header {
    columns = List.copyOf(columns);
  }

  /** Finds the heading row by the names in it. */
  static Optional<Header> find(Reader text, String file, char delimiter, Optional<MoneyUnit> unit)
      throws IOException {
    try (CSVParser parser = parser(text, delimiter)) {
      var records = parser.iterator();
      long row = 1;
      for (int i = 0; i < MOST_ROWS; i++) {
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
        if (columns.size() >= FEWEST_COLUMNS) {
          return Optional.of(
              new Header(delimiter, record.getRecordNumber(), row, width(record), columns));
        }
        row = parser.getCurrentLineNumber() + 1;
      }
      return Optional.empty();
    }
  }

  /** What the rows below are, if the columns suffice to tell. */
  Optional<Draft.Kind> kind() {
    if (has(Field.PERIOD) && has(Field.SERIES) && has(Field.NUMBER)) {
      return Optional.of(Draft.Kind.MEASUREMENTS);
    }
    return has(Field.DATE) && has(Field.AMOUNT)
        ? Optional.of(Draft.Kind.ENTRIES)
        : Optional.empty();
  }

  /** What is missing to make sense of the rows. */
  RefusedException incomplete(String file) {
    List<Field> wanted =
        has(Field.PERIOD) || has(Field.SERIES)
            ? List.of(Field.PERIOD, Field.SERIES, Field.NUMBER)
            : List.of(Field.DATE, Field.AMOUNT);
    String found = String.join("、", columns.stream().map(Draft.Column::heading).toList());
    return new RefusedException(
        wanted.stream()
            .filter(field -> !has(field))
            .map(
                field ->
                    Problem.of(
                        CsvProblem.COLUMN_MISSING,
                        new Place(
                            file,
                            OptionalLong.of(row),
                            OptionalInt.empty(),
                            Optional.of(field.label().zh())),
                        field.label(),
                        found))
            .toList());
  }

  boolean has(Field field) {
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
    Map<Field, Draft.Column> columns = new EnumMap<>(Field.class);
    Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    Map<Field, Integer> twice = new EnumMap<>(Field.class);
    for (int i = 0; i < record.size(); i++) {
      String heading = Cells.trim(record.get(i));
      Optional<ColumnNames.Match> match = ColumnNames.match(heading);
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
        columns.put(
            field,
            new Draft.Column(
                field, heading, i + 1, unit.orElseGet(() -> ColumnNames.unit(heading))));
      }
    }
    if (columns.size() >= FEWEST_COLUMNS && !twice.isEmpty()) {
      Map.Entry<Field, Integer> first = twice.entrySet().iterator().next();
      String heading = Cells.trim(record.get(first.getValue()));
      throw new RefusedException(
          Problem.of(
              CsvProblem.COLUMN_TWICE,
              Place.cell(file, row, first.getValue() + 1, heading),
              heading));
    }
    return new ArrayList<>(columns.values());
  }

  private static int width(CSVRecord record) {
    int width = record.size();
    while (width > 0 && Cells.trim(record.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }
}
