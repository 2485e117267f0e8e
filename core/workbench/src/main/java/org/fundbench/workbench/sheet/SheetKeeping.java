package org.fundbench.workbench.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/**
 * Keeps what was typed in the user's folder, in a draft that no other window has. A write that was
 * asked for earlier never comes after a later one: rows that were posted must not be there again.
 */
final class SheetKeeping {
  static final Text KEEPING = new Text("保存录入草稿", "Keeping the entry sheet");

  private final Desk desk;
  private Sheet written = Sheet.EMPTY;
  private Optional<SheetDraft> draft = Optional.empty();
  private long latest;

  SheetKeeping(Desk desk) {
    this.desk = desk;
  }

  private Path folder() {
    return desk.preferences().folder();
  }

  /**
   * Takes a draft of a fund, beside the window's thread.
   *
   * @param then hears of it, unless another one was wanted meanwhile
   * @param failed hears why none could be had, which is reported already
   */
  void take(SheetOf of, Consumer<SheetDraft.Taken> then, Runnable failed) {
    release();
    long mine = next();
    Path folder = folder();
    desk.jobs()
        .ask(
            () -> taken(mine, folder, of),
            taken ->
                taken.ifPresent(
                    found -> {
                      written = found.sheet();
                      then.accept(found);
                    }),
            thrown -> {
              desk.report(KEEPING, thrown);
              failed.run();
            });
  }

  private synchronized Optional<SheetDraft.Taken> taken(long mine, Path folder, SheetOf of)
      throws IOException {
    if (mine != latest) {
      return Optional.empty();
    }
    SheetDraft.Taken taken = SheetDraft.take(folder, of);
    draft = Optional.of(taken.draft());
    return Optional.of(taken);
  }

  /** Leaves the draft to others; what was not written yet is not written any more. */
  synchronized void release() {
    latest++;
    written = Sheet.EMPTY;
    if (draft.isPresent()) {
      try {
        draft.get().close();
      } catch (IOException e) {
        desk.log().note(new Text("{0}失败：{1}", "{0} failed: {1}").with(KEEPING, e), e);
      }
      draft = Optional.empty();
    }
  }

  /** Keeps it beside the window's thread. */
  void soon(Sheet sheet) {
    if (sheet.equals(written)) {
      return;
    }
    written = sheet;
    long mine = next();
    desk.jobs()
        .ask(
            () -> write(mine, sheet),
            done -> {},
            thrown -> {
              written = Sheet.EMPTY;
              desk.report(KEEPING, thrown);
            });
  }

  /** Keeps it at once: the window goes, or the rows were posted. */
  void now(Sheet sheet) {
    if (sheet.equals(written)) {
      return;
    }
    written = sheet;
    try {
      write(next(), sheet);
    } catch (IOException e) {
      desk.log().note(new Text("{0}失败：{1}", "{0} failed: {1}").with(KEEPING, e), e);
    }
  }

  private synchronized long next() {
    return ++latest;
  }

  private synchronized boolean write(long mine, Sheet sheet) throws IOException {
    if (mine == latest && draft.isPresent()) {
      draft.get().write(sheet);
    }
    return true;
  }
}
