package org.fundbench.workbench.dock;

import java.util.List;
import org.eclipse.swt.custom.CTabFolder;

/** What is done in the dock by keyboard alone, from the view that has the keyboard. */
public final class Walk {
  private final Dock dock;

  Walk(Dock dock) {
    this.dock = dock;
  }

  /** Goes to the next view of the stack, or to the one before. */
  public void nextView(boolean forward) {
    dock.activeFolder()
        .filter(folder -> folder.getItemCount() > 0)
        .ifPresent(
            folder -> {
              int count = folder.getItemCount();
              int next = (folder.getSelectionIndex() + (forward ? 1 : count - 1)) % count;
              dock.open(LiveViews.of(folder.getItem(next)), List.of());
            });
  }

  /** Goes to the view on top of the next stack, or of the one before. */
  public void nextStack(boolean forward) {
    List<CTabFolder> all = dock.folding().seen();
    int at = dock.activeFolder().map(all::indexOf).orElse(-1);
    if (!all.isEmpty()) {
      CTabFolder next = all.get((at + (forward ? 1 : all.size() - 1) + all.size()) % all.size());
      Shown.selected(next).ifPresent(view -> dock.open(view, List.of()));
    }
  }

  /** Moves the active view into the next stack in reading order. */
  public void moveToNextStack() {
    List<CTabFolder> all = dock.folding().seen();
    dock.activeFolder()
        .filter(folder -> all.size() > 1)
        .ifPresent(
            folder -> {
              CTabFolder next = all.get((all.indexOf(folder) + 1) % all.size());
              Shown.selected(folder)
                  .ifPresent(
                      view ->
                          Shown.selected(next)
                              .ifPresent(beside -> dock.move(view, beside, Layout.Side.CENTRE)));
            });
  }

  /** Splits the stack of the active view, which goes to a side of it. */
  public void splitActive(Layout.Side side) {
    dock.activeFolder().flatMap(Shown::selected).ifPresent(view -> dock.split(view, side));
  }

  /** Closes the active view. */
  public void closeActive() {
    dock.activeFolder().flatMap(Shown::selected).ifPresent(dock::close);
  }

  /** Minimises the stack of the active view. */
  public void minimise() {
    dock.activeFolder().ifPresent(dock::fold);
  }
}
