package org.fundbench.api;

import java.util.List;

/**
 * Data behind a report, for machines: attached to the PDF, or exported by itself.
 *
 * @param id in lower case with hyphens: {@code execution-by-line}
 * @param name for people
 * @param columns headings
 * @param rows texts in the order of the columns; amounts in yuan without grouping
 */
public record DataTable(String id, Text name, List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
