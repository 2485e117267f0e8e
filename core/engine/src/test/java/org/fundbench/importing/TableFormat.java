package org.fundbench.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.ImportFormat;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cells between pipes under a row of headings; a heading that is a field's Chinese word is known.
 */
final class TableFormat implements ImportFormat {
  @Override
  public Descriptor descriptor() {
    return Descriptor.of("table", Text.same("table"), Text.same("table"));
  }

  @Override
  public int recognise(String fileName, byte[] head) {
    return fileName.endsWith(".table") ? 70 : 0;
  }

  @Override
  public Draft read(Source source) throws IOException {
    try (var in = source.content().open()) {
      List<String> lines =
          List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
      return new Table(lines);
    }
  }

  private static final class Table implements Draft {
    private final List<Column> columns;
    private final Iterator<String> lines;
    private long row = 1;

    Table(List<String> lines) {
      List<String> headings = List.of(lines.get(0).split("\\|"));
      columns =
          headings.stream()
              .map(
                  heading ->
                      new Column(
                          field(heading), heading, headings.indexOf(heading) + 1, MoneyUnit.YUAN))
              .toList();
      this.lines = lines.subList(1, lines.size()).iterator();
    }

    private static Field field(String heading) {
      return Arrays.stream(Field.values())
          .filter(field -> field.label().zh().equals(heading))
          .findFirst()
          .orElse(Field.OTHER);
    }

    @Override
    public Kind kind() {
      return Kind.ENTRIES;
    }

    @Override
    public List<Column> columns() {
      return columns;
    }

    @Override
    public OptionalLong headingRow() {
      return OptionalLong.of(1);
    }

    @Override
    public @Nullable Row next() {
      if (!lines.hasNext()) {
        return null;
      }
      row++;
      return new Row(row, List.of(lines.next().split("\\|", -1)));
    }

    @Override
    public void close() {}
  }
}
