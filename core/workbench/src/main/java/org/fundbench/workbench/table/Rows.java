package org.fundbench.workbench.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, which may still be on their way. */
public interface Rows<R> {
  /** How many there are. */
  int size();

  /** A row, or null while it is being fetched. Asked for on the window's thread; never waits. */
  @Nullable R at(int index);

  /** Rows that are all there. */
  static <R> Rows<R> of(List<R> list) {
    return new Rows<>() {
      @Override
      public int size() {
        return list.size();
      }

      @Override
      public @Nullable R at(int index) {
        return index < list.size() ? list.get(index) : null;
      }
    };
  }
}
