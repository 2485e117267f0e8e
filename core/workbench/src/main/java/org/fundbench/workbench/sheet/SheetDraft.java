package org.fundbench.workbench.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.HeldName;

/**
 * The draft of a fund's sheet that a window has for itself. Two windows on one fund would write
 * over each other's rows, so the second has a draft of its own, and what a window left behind goes
 * to the next that opens:
 *
 * <ol>
 *   <li>The first draft that nobody has is taken.
 *   <li>Rows of further drafts that nobody has are added to it and kept; then those drafts go. A
 *       crash in between leaves rows twice, which the ledger calls duplicates, and never none.
 * </ol>
 */
final class SheetDraft implements AutoCloseable {
  /** More windows on one fund than anybody has. */
  private static final int MOST = 20;

  private final SheetFile file;
  private final HeldName name;

  private SheetDraft(SheetFile file, HeldName name) {
    this.file = file;
    this.name = name;
  }

  /**
   * A draft that was taken.
   *
   * @param draft the draft
   * @param sheet its rows
   * @param left how many drafts they were left in
   * @param others whether other windows have drafts of the same fund
   * @param troubles what could not be read
   */
  record Taken(SheetDraft draft, Sheet sheet, int left, boolean others, List<Text> troubles) {}

  /**
   * Takes one.
   *
   * @throws IOException if none can be had
   */
  static Taken take(Path folder, SheetOf of) throws IOException {
    List<Text> troubles = new ArrayList<>();
    Optional<SheetDraft> mine = Optional.empty();
    Sheet sheet = Sheet.EMPTY;
    int left = 0;
    boolean others = false;
    for (int i = 1; i <= MOST; i++) {
      SheetFile file = SheetFile.in(folder, of, i);
      if (mine.isPresent() && !file.file().exists()) {
        continue;
      }
      Optional<HeldName> name = HeldName.take(file.lock());
      if (name.isEmpty()) {
        others = true;
        continue;
      }
      SheetFile.Kept kept = file.read();
      kept.trouble().ifPresent(troubles::add);
      if (mine.isEmpty()) {
        mine = Optional.of(new SheetDraft(file, name.get()));
        sheet = kept.sheet();
        left += sheet.begun() > 0 ? 1 : 0;
        continue;
      }
      try (SheetDraft found = new SheetDraft(file, name.get())) {
        if (kept.sheet().begun() > 0 && sheet.begun() + kept.sheet().begun() <= Sheet.MOST_ROWS) {
          sheet = sheet.and(kept.sheet());
          mine.get().write(sheet);
          found.write(Sheet.EMPTY);
          left++;
        }
      }
    }
    return new Taken(
        mine.orElseThrow(() -> new IOException("all drafts of this fund are in use: " + folder)),
        sheet,
        left,
        others,
        troubles);
  }

  /** Keeps its rows. */
  void write(Sheet sheet) throws IOException {
    file.write(sheet);
  }

  /** Leaves it to whoever opens the fund next. */
  @Override
  public void close() throws IOException {
    name.close();
  }
}
