package org.fundbench.workbench.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;

/** Reads back from the widgets what is shown; the user may have moved any sash or tab. */
final class Shown {
  private Shown() {}

  static Layout layout(Control control) {
    if (control instanceof CTabFolder folder) {
      List<String> views = new ArrayList<>();
      for (CTabItem item : folder.getItems()) {
        views.add(LiveViews.of(item));
      }
      return new Layout.Stack(views, selected(folder), Folding.isFolded(folder));
    }
    SashForm form = (SashForm) control;
    List<Layout> children = new ArrayList<>();
    for (Control child : form.getChildren()) {
      if (!(child instanceof Sash)) {
        children.add(layout(child));
      }
    }
    List<Integer> weights = new ArrayList<>();
    for (int weight : form.getWeights()) {
      weights.add(Math.max(1, weight));
    }
    return new Layout.Split(form.getOrientation() == SWT.HORIZONTAL, weights, children);
  }

  /** The view on top of a stack. */
  static Optional<String> selected(CTabFolder folder) {
    return Optional.ofNullable(folder.getSelection()).map(LiveViews::of);
  }

  /** All stacks, in reading order. */
  static List<CTabFolder> folders(Composite root) {
    List<CTabFolder> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Composite composite, List<CTabFolder> found) {
    for (Control child : composite.getChildren()) {
      if (child instanceof CTabFolder folder) {
        found.add(folder);
      } else if (child instanceof SashForm form) {
        collect(form, found);
      }
    }
  }
}
