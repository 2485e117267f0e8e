package org.fundbench.benchmark;

import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The bare window's arrangement: stacks of tabs, split by sashes. All parts are made at once. */
final class BareDock {
  private BareDock() {}

  /** A piece of the arrangement. */
  sealed interface Piece permits Split, Stack {}

  /** Two pieces beside or above each other, the first with so many percent of the room. */
  record Split(int style, int share, Piece first, Piece second) implements Piece {}

  /** Parts behind one another; the first is seen. */
  record Stack(List<Part> parts) implements Piece {}

  /** What has a tab. */
  record Part(String title, boolean closeable, Function<Composite, Control> make) {}

  static void fill(Composite root, Piece piece) {
    root.setRedraw(false);
    StackLayout layout = new StackLayout();
    root.setLayout(layout);
    layout.topControl = make(root, piece);
    root.layout(true, true);
    root.setRedraw(true);
  }

  private static Control make(Composite parent, Piece piece) {
    if (piece instanceof Split split) {
      SashForm sash = new SashForm(parent, split.style() | SWT.SMOOTH);
      sash.setSashWidth(4);
      make(sash, split.first());
      make(sash, split.second());
      sash.setWeights(split.share(), 100 - split.share());
      return sash;
    }
    CTabFolder folder = new CTabFolder(parent, SWT.BORDER | SWT.TOP);
    folder.setMaximizeVisible(true);
    folder.setSimple(true);
    folder.setTabHeight(26);
    for (Part part : ((Stack) piece).parts()) {
      CTabItem item = new CTabItem(folder, part.closeable() ? SWT.CLOSE : SWT.NONE);
      item.setText(part.title());
      item.setControl(part.make().apply(folder));
    }
    folder.setSelection(0);
    return folder;
  }
}
