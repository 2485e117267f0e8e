package org.fundbench.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;

/** Finds the cells of a draft's rows by field, and says where they stand. */
final class RowReader {
  private final String file;
  private final Map<Field, Integer> indexes = new EnumMap<>(Field.class);
  private final List<Draft.Column> columns;
  private final OptionalLong headingRow;

  RowReader(String file, Draft draft) {
    this.file = file;
    this.columns = draft.columns();
    this.headingRow = draft.headingRow();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).field() != Field.OTHER) {
        indexes.put(columns.get(i).field(), i);
      }
    }
  }

  /** Whether the file has a column of a field. */
  boolean has(Field field) {
    return indexes.containsKey(field);
  }

  /**
   * Makes sure that fields are there.
   *
   * @throws RefusedException naming every field that is not
   */
  void require(List<Field> fields) {
    List<Problem> missing =
        fields.stream()
            .filter(field -> !has(field))
            .map(
                field ->
                    Problem.of(
                        ImportProblem.COLUMN_MISSING,
                        new Place(
                            file, headingRow, OptionalInt.empty(), Optional.of(field.label().zh())),
                        field.label(),
                        String.join("、", columns.stream().map(Draft.Column::heading).toList())))
            .toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
  }

  /** The text of a field, empty where the column or the text is missing. */
  Optional<String> text(Draft.Row row, Field field) {
    Integer index = indexes.get(field);
    if (index == null) {
      return Optional.empty();
    }
    String text = row.cells().get(index);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The text of a field that must be filled; a problem is added where it is not. */
  Optional<String> required(Draft.Row row, Field field, List<Problem> problems) {
    Optional<String> text = text(row, field);
    return text.isPresent() ? text : missing(row, field, problems);
  }

  /** Adds the problem that a field is not filled. */
  Optional<String> missing(Draft.Row row, Field field, List<Problem> problems) {
    problems.add(Problem.of(ImportProblem.CELL_EMPTY, place(row, field), field.label()));
    return Optional.empty();
  }

  /** The unit in which a field's column is written. */
  MoneyUnit unit(Field field) {
    Integer index = indexes.get(field);
    return index == null ? MoneyUnit.YUAN : columns.get(index).unit();
  }

  Place place(Draft.Row row, Field field) {
    Integer index = indexes.get(field);
    if (index == null) {
      return Place.row(file, row.row());
    }
    Draft.Column column = columns.get(index);
    return Place.cell(file, row.row(), column.position(), column.heading());
  }
}
