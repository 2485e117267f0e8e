package org.fundbench.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.importing.profile.ProfileProblem;
import org.fundbench.importing.profile.ProfileText;
import org.fundbench.yaml.Nearest;
import org.jspecify.annotations.Nullable;

/** A draft whose columns mean what a profile says. The format itself knows nothing of profiles. */
final class MappedDraft implements Draft {
  private final Draft draft;
  private final List<Column> columns;

  private MappedDraft(Draft draft, List<Column> columns) {
    this.draft = draft;
    this.columns = List.copyOf(columns);
  }

  /**
   * Maps a draft.
   *
   * @throws RefusedException if the profile names a column that the file does not have
   */
  static MappedDraft of(Draft draft, ImportProfile profile, String file) {
    List<Column> columns = new ArrayList<>(draft.columns());
    List<Problem> missing = new ArrayList<>();
    for (Map.Entry<Field, String> wish : profile.columns().entrySet()) {
      Field field = wish.getKey();
      String heading = wish.getValue();
      columns.replaceAll(column -> column.field() == field ? as(column, Field.OTHER) : column);
      if (heading.isEmpty()) {
        continue;
      }
      OptionalInt at = indexOf(columns, heading);
      if (at.isEmpty()) {
        missing.add(missing(file, ProfileText.key(field), heading, columns, draft.headingRow()));
      } else {
        columns.set(at.getAsInt(), as(columns.get(at.getAsInt()), field));
      }
    }
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    profile
        .unit()
        .ifPresent(
            unit ->
                columns.replaceAll(
                    column ->
                        new Column(column.field(), column.heading(), column.position(), unit)));
    return new MappedDraft(draft, columns);
  }

  private static Column as(Column column, Field field) {
    return new Column(field, column.heading(), column.position(), column.unit());
  }

  /** The first column of a heading. */
  static OptionalInt indexOf(List<Column> columns, String heading) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).heading().equals(heading))
        .findFirst();
  }

  /** Says that a profile names a column in vain. */
  static Problem missing(
      String file, String what, String heading, List<Column> columns, OptionalLong row) {
    List<String> headings =
        columns.stream().map(Column::heading).filter(one -> !one.isEmpty()).toList();
    return Problem.of(
        ProfileProblem.PROFILE_COLUMN,
        new Place(file, row, OptionalInt.empty(), Optional.of(heading)),
        what,
        heading,
        Nearest.to(heading, headings),
        String.join("、", headings));
  }

  /** The rows are what their columns suffice for; where in doubt, what the format says. */
  @Override
  public Kind kind() {
    if (has(Field.DATE) && has(Field.AMOUNT)) {
      return Kind.ENTRIES;
    }
    return has(Field.PERIOD) && has(Field.SERIES) && has(Field.NUMBER)
        ? Kind.MEASUREMENTS
        : draft.kind();
  }

  private boolean has(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public OptionalLong headingRow() {
    return draft.headingRow();
  }

  @Override
  public @Nullable Row next() throws IOException {
    return draft.next();
  }

  @Override
  public void close() throws IOException {
    draft.close();
  }
}
