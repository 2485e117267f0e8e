package org.fundbench.workbench.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundbench.api.Text;

/**
 * A sheet with a table put over it, its first cell over one. A first row of headings says which
 * columns are meant; without one they are those from that cell on. What was not taken is said: a
 * person who pastes thirty rows does not count them.
 *
 * @param sheet the sheet
 * @param leftOut columns of the table that no column of the sheet is, by their headings
 * @param totals rows that only add up the others
 * @param beyond rows that found no room
 */
record Pasted(Sheet sheet, List<String> leftOut, int totals, int beyond) {
  private static final Set<String> TOTALS = Set.of("合计", "小计", "总计", "本页合计", "total");

  /** Numbers of rows are nobody's loss. */
  private static final Set<String> NUMBERS = Set.of("", "序号", "编号", "#", "no", "no.");

  Pasted {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Puts it there.
   *
   * @param columns the columns that are shown
   */
  static Pasted over(
      Sheet sheet, int row, int column, List<SheetColumn> columns, List<List<String>> table) {
    Optional<List<Optional<SheetColumn>>> headed = headings(table);
    List<Optional<SheetColumn>> to =
        headed.orElseGet(
            () -> columns.subList(column, columns.size()).stream().map(Optional::of).toList());
    List<List<String>> lines =
        table.subList(headed.isPresent() ? 1 : 0, table.size()).stream()
            .filter(line -> !isTotal(line))
            .toList();
    List<SheetRow> next = new ArrayList<>(sheet.rows());
    int room = Math.min(lines.size(), Sheet.MOST_ROWS - row);
    for (int i = 0; i < room; i++) {
      if (next.size() == row + i) {
        next.add(SheetRow.EMPTY);
      }
      SheetRow changed = next.get(row + i);
      for (int j = 0; j < Math.min(lines.get(i).size(), to.size()); j++) {
        if (to.get(j).isPresent()) {
          changed = changed.with(to.get(j).get(), lines.get(i).get(j).strip());
        }
      }
      next.set(row + i, changed);
    }
    int totals = table.size() - (headed.isPresent() ? 1 : 0) - lines.size();
    return new Pasted(
        new Sheet(next),
        headed.map(known -> leftOut(known, table.get(0))).orElse(List.of()),
        totals,
        lines.size() - room);
  }

  private static List<String> leftOut(List<Optional<SheetColumn>> known, List<String> headings) {
    return IntStream.range(0, known.size())
        .filter(i -> known.get(i).isEmpty() && !NUMBERS.contains(plain(headings.get(i))))
        .mapToObj(i -> headings.get(i).strip())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  private static boolean isTotal(List<String> line) {
    return line.stream()
        .filter(cell -> !cell.isBlank())
        .limit(1)
        .anyMatch(cell -> TOTALS.contains(plain(cell)));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[\\s:]", "");
  }

  private static Optional<List<Optional<SheetColumn>>> headings(List<List<String>> table) {
    if (table.size() < 2) {
      return Optional.empty();
    }
    List<Optional<SheetColumn>> found = table.get(0).stream().map(SheetColumn::headed).toList();
    return found.stream().filter(Optional::isPresent).count() >= 2
        ? Optional.of(found)
        : Optional.empty();
  }

  /** What was not taken, in words. */
  List<Text> notes() {
    List<Text> notes = new ArrayList<>();
    if (!leftOut.isEmpty()) {
      notes.add(new Text("没有取用这些列：{0}", "columns not taken: {0}").with(String.join("、", leftOut)));
    }
    if (totals > 0) {
      notes.add(new Text("没有取用合计行（{0} 行）", "rows of totals not taken: {0}").with(totals));
    }
    if (beyond > 0) {
      notes.add(
          new Text(
                  "录入表最多 {0} 行，有 {1} 行没有取用；更多的行请用“导入”",
                  "the sheet holds {0} rows at most, not taken: {1}; import a larger file")
              .with(Sheet.MOST_ROWS, beyond));
    }
    return notes;
  }
}
