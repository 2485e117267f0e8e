package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.jspecify.annotations.Nullable;

/**
 * Minimised stacks. Each stays where it is in the layout, hidden, and its views stand at the foot
 * of the window; the others take its room, and give it back later.
 */
final class Folding {
  private static final String FOLDED = "folded";

  private final Dock dock;
  private final Trim trim;
  private final Function<String, Optional<Part>> parts;
  private final Supplier<@Nullable Control> top;

  /**
   * Of a dock.
   *
   * @param parts finds a view by its id
   * @param top the control of the whole layout
   */
  Folding(
      Dock dock,
      Trim trim,
      Function<String, Optional<Part>> parts,
      Supplier<@Nullable Control> top) {
    this.dock = dock;
    this.trim = trim;
    this.parts = parts;
    this.top = top;
  }

  static boolean isFolded(CTabFolder folder) {
    return folder.getData(FOLDED) != null;
  }

  static void mark(CTabFolder folder, boolean folded) {
    folder.setData(FOLDED, folded ? folder : null);
  }

  /** Minimises a stack, unless it is the only one that is seen. */
  boolean fold(CTabFolder folder) {
    if (seen().size() < 2) {
      return false;
    }
    mark(folder, true);
    show();
    return true;
  }

  void unfold(CTabFolder folder) {
    if (isFolded(folder)) {
      mark(folder, false);
      show();
    }
  }

  List<CTabFolder> seen() {
    return dock.folders().stream().filter(folder -> !isFolded(folder)).toList();
  }

  /** Shows what is to be seen, and the rest at the foot. */
  void show() {
    if (seen().isEmpty()) {
      dock.folders().forEach(folder -> mark(folder, false));
    }
    Control all = top.get();
    if (all != null) {
      hide(all);
    }
    List<Trim.Waiting> views = new ArrayList<>();
    for (CTabFolder folder : dock.folders()) {
      if (isFolded(folder)) {
        for (CTabItem item : folder.getItems()) {
          String view = LiveViews.of(item);
          parts
              .apply(view)
              .ifPresent(
                  part ->
                      views.add(
                          new Trim.Waiting(
                              part.title(), part.symbol(), () -> dock.open(view, List.of()))));
        }
      }
    }
    trim.show(views);
  }

  /** Whether a part of the layout has something to show. */
  private static boolean hide(Control control) {
    boolean shown;
    if (control instanceof SashForm form) {
      shown = false;
      for (Control child : form.getChildren()) {
        if (!(child instanceof Sash)) {
          shown |= hide(child);
        }
      }
      form.layout(true);
    } else {
      shown = control.getData(FOLDED) == null;
    }
    if (control.getVisible() != shown) {
      control.setVisible(shown);
    }
    return shown;
  }
}
