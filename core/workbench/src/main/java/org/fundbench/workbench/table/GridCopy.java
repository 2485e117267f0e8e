package org.fundbench.workbench.table;

import org.fundbench.workbench.page.Copied;

/** What is selected of a table, taken to the clipboard as lines of tab-separated texts. */
final class GridCopy<R> {
  private final Grid<R> grid;
  private Runnable how = this::copyLoaded;

  GridCopy(Grid<R> grid) {
    this.grid = grid;
  }

  /** Copies otherwise from now on. */
  void use(Runnable copier) {
    how = copier;
  }

  /** Copies what is selected. */
  void run() {
    how.run();
  }

  String line(R row, int[] of) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < of.length; i++) {
      line.append(i == 0 ? "" : "\t")
          .append(grid.text(of[i], row).replace('\t', ' ').replace('\n', ' '));
    }
    return line.append('\n').toString();
  }

  private void copyLoaded() {
    int[] of = grid.selectedColumns();
    StringBuilder lines = new StringBuilder();
    for (int[] range : grid.selectedRanges()) {
      for (int i = range[0]; i < range[1]; i++) {
        R row = grid.row(i);
        if (row != null) {
          lines.append(line(row, of));
        }
      }
    }
    toClipboard(lines.toString());
  }

  void toClipboard(String text) {
    if (text.isEmpty()) {
      return;
    }
    Copied.from(grid.control(), text);
  }
}
