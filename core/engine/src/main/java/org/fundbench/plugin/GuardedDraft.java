package org.fundbench.plugin;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Draft;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * A draft behind the guard. With a time limit, rows are fetched by the hundred: handing each of a
 * million rows from thread to thread would take longer than reading them.
 */
final class GuardedDraft implements Draft {
  private static final int BUNDLE = 512;
  private static final Text CLOSING = new Text("关闭文件", "close the file");

  private final Draft draft;
  private final OpenStreams streams;
  private final Guard guard;
  private final Text reading;
  private final Kind kind;
  private final List<Column> columns;
  private final OptionalLong headingRow;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private @Nullable Exception afterwards;
  private boolean ended;

  private GuardedDraft(
      Draft draft,
      OpenStreams streams,
      Guard guard,
      Text reading,
      Kind kind,
      List<Column> columns,
      OptionalLong headingRow) {
    this.draft = draft;
    this.streams = streams;
    this.guard = guard;
    this.reading = reading;
    this.kind = kind;
    this.columns = columns;
    this.headingRow = headingRow;
  }

  static GuardedDraft of(Draft draft, String file, OpenStreams streams, Guard guard) {
    Text reading = new Text("读取 " + file, "read " + file);
    return new GuardedDraft(
        draft,
        streams,
        guard,
        reading,
        guard.ask(reading, draft::kind),
        guard.ask(reading, () -> Whole.columns(draft.columns())),
        guard.ask(reading, draft::headingRow));
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public OptionalLong headingRow() {
    return headingRow;
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (ahead.isEmpty() && !ended) {
      fetch();
    }
    Row row = ahead.poll();
    if (row == null) {
      rethrow();
      return null;
    }
    if (row.cells().size() != columns.size()) {
      throw guard.failed(
          reading,
          new Text(
              "第 " + row.row() + " 行有 " + row.cells().size() + " 个单元格，应为 " + columns.size(),
              "row " + row.row() + " has " + row.cells().size() + " cells, not " + columns.size()));
    }
    return row;
  }

  private void fetch() throws IOException {
    if (!guard.timed()) {
      Optional<Row> row = guard.workOnFile(reading, () -> Optional.ofNullable(draft.next()));
      row.ifPresentOrElse(ahead::add, () -> ended = true);
      return;
    }
    // What went wrong behind some good rows is told after them, as without a limit.
    List<Row> bundle = new ArrayList<>();
    try {
      ended =
          guard.workOnFile(
              reading,
              () -> {
                while (bundle.size() < BUNDLE) {
                  Row row = draft.next();
                  if (row == null) {
                    return true;
                  }
                  bundle.add(row);
                }
                return false;
              });
      ahead.addAll(bundle);
    } catch (IOException | RuntimeException e) {
      ended = true;
      afterwards = e;
      ahead.addAll(List.copyOf(bundle));
    }
  }

  private void rethrow() throws IOException {
    Exception told = afterwards;
    if (told instanceof IOException io) {
      throw io;
    }
    if (told instanceof RuntimeException runtime) {
      throw runtime;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      guard.workOnFile(
          CLOSING,
          () -> {
            draft.close();
            return true;
          });
    } finally {
      streams.close();
    }
  }
}
