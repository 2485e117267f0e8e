package org.fundbench.testkit;

/**
 * The smallest import format that is of use, as a plugin: cells between commas without headings, in
 * the order voucher, date, line, amount, kind, original voucher; the last ones may be left out.
 */
public final class CommaFormat {
  private static final String SOURCE =
      """
      package sample;
      import java.io.*;
      import java.util.*;
      import org.fundbench.api.*;
      public class Lines implements ImportFormat {
        public Descriptor descriptor() {
          return Descriptor.of("lines", new Text("行", "Lines"), new Text("行", "Lines"));
        }
        public int recognise(String name, byte[] head) { return 50; }
        public Draft read(Source source) throws IOException {
          BufferedReader in = new BufferedReader(new InputStreamReader(source.content().open()));
          List<Field> fields = List.of(Field.VOUCHER, Field.DATE, Field.LINE, Field.AMOUNT,
              Field.KIND, Field.REFERENCE);
          return new Draft() {
            private long row;
            public Kind kind() { return Kind.ENTRIES; }
            public List<Column> columns() {
              List<Column> columns = new ArrayList<>();
              for (Field field : fields) {
                columns.add(new Column(field, field.name(), columns.size() + 1, MoneyUnit.YUAN));
              }
              return columns;
            }
            public Row next() throws IOException {
              String line = in.readLine();
              if (line == null) return null;
              List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
              while (cells.size() < fields.size()) cells.add("");
              return new Row(++row, cells);
            }
            public void close() throws IOException { in.close(); }
          };
        }
      }
      """;

  private CommaFormat() {}

  /** The plugin. */
  public static PluginZip zip() {
    return PluginZip.of("lines").extension("sample.Lines", SOURCE);
  }
}
