package org.fundbench.workbench.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/**
 * Keeps what was typed in the user's folder. A write that was asked for earlier never comes after a
 * later one: rows that were posted must not be there again.
 */
final class SheetKeeping {
  static final Text KEEPING = new Text("保存录入草稿", "Keeping the entry sheet");

  private final Desk desk;
  private Sheet written = Sheet.EMPTY;
  private long latest;

  SheetKeeping(Desk desk) {
    this.desk = desk;
  }

  /** What the file holds. */
  void holds(Sheet sheet) {
    written = sheet;
  }

  private Path folder() {
    return desk.preferences().folder();
  }

  /** Keeps it beside the window's thread. */
  void soon(SheetOf of, Sheet sheet) {
    if (sheet.equals(written)) {
      return;
    }
    written = sheet;
    long mine = next();
    Path folder = folder();
    desk.jobs()
        .ask(
            () -> write(mine, SheetFile.in(folder, of), sheet),
            done -> {},
            thrown -> {
              written = Sheet.EMPTY;
              desk.report(KEEPING, thrown);
            });
  }

  /** Keeps it at once: the window goes, or the rows were posted. */
  void now(SheetOf of, Sheet sheet) {
    if (sheet.equals(written)) {
      return;
    }
    written = sheet;
    try {
      write(next(), SheetFile.in(folder(), of), sheet);
    } catch (IOException e) {
      desk.log().note(new Text("{0}失败：{1}", "{0} failed: {1}").with(KEEPING, e), e);
    }
  }

  private synchronized long next() {
    return ++latest;
  }

  private synchronized boolean write(long mine, SheetFile file, Sheet sheet) throws IOException {
    if (mine == latest) {
      file.write(sheet);
    }
    return true;
  }
}
