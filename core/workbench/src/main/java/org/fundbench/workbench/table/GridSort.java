package org.fundbench.workbench.table;

import java.util.function.IntPredicate;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/** The order of a table's rows: who sorts them, and by which column they are sorted now. */
final class GridSort {
  private final Grid<?> grid;
  private final Desk desk;
  private IntPredicate sorter = column -> false;
  private int column = -1;
  private boolean descending;

  GridSort(Grid<?> grid, Desk desk) {
    this.grid = grid;
    this.desk = desk;
  }

  /** Sorts by this from now on; it says of a column whether it can. */
  void use(IntPredicate how) {
    sorter = how;
  }

  /** The rows are in this order now. */
  void mark(int by, boolean backwards) {
    column = by;
    descending = backwards;
  }

  /** The column that the rows are sorted by, or −1. */
  int column() {
    return column;
  }

  boolean isDescending() {
    return descending;
  }

  /** Sorts by a column; a second time the other way round. */
  void by(int wanted) {
    if (wanted < 0) {
      desk.front().say(desk.say(new Text("请先选定一格", "Select a cell first")));
    } else if (!sorter.test(wanted)) {
      desk.front()
          .say(
              desk.say(
                  new Text("不能按“{0}”排序", "The table cannot be sorted by “{0}”")
                      .with(grid.title(wanted))));
    }
  }

  /** How the rows are sorted by a column, for those who hear its title. */
  Text spoken(int of) {
    if (of != column) {
      return Text.same("");
    }
    return descending ? new Text("，降序", ", descending") : new Text("，升序", ", ascending");
  }
}
