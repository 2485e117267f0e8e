package org.fundbench.workbench.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundbench.importing.Preview;
import org.fundbench.importing.PreviewRow;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/** The rows of a preview for a table, fetched by pages beside the window's thread. */
final class PreviewRows implements Rows<PreviewRow> {
  private static final int PAGE = 100;
  private static final int KEPT = 20;
  private static final int WAITING = 3;

  private final Desk desk;
  private final Preview preview;
  private final Set<PreviewRow.State> states;
  private final int size;
  private final Runnable came;
  private final Map<Integer, List<PreviewRow>> pages = new LinkedHashMap<>(KEPT, 0.75f, true);
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private boolean fetching;

  PreviewRows(Desk desk, Preview preview, Set<PreviewRow.State> states, Runnable came) {
    this.desk = desk;
    this.preview = preview;
    this.states = states;
    this.size = preview.count(states);
    this.came = came;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable PreviewRow at(int index) {
    List<PreviewRow> page = pages.get(index / PAGE);
    if (page == null) {
      want(index / PAGE);
      return null;
    }
    return index % PAGE < page.size() ? page.get(index % PAGE) : null;
  }

  private void want(int number) {
    if (!wanted.contains(number)) {
      wanted.push(number);
      while (wanted.size() > WAITING) {
        wanted.removeLast();
      }
      fetch();
    }
  }

  private void fetch() {
    Integer number = wanted.peek();
    if (fetching || number == null) {
      return;
    }
    fetching = true;
    desk.jobs()
        .ask(
            () -> preview.rows(states, number * PAGE, PAGE),
            rows -> {
              fetching = false;
              wanted.remove(number);
              pages.put(number, rows);
              if (pages.size() > KEPT) {
                pages.remove(pages.keySet().iterator().next());
              }
              came.run();
              fetch();
            },
            thrown -> {
              // The preview was closed: another one is shown by now, or none.
              fetching = false;
              wanted.clear();
            });
  }
}
