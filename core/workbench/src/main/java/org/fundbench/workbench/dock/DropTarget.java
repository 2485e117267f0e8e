package org.fundbench.workbench.dock;

import java.util.Optional;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A place to drop a view.
 *
 * @param beside a view of the stack it is dropped on
 * @param side where on that stack
 * @param tab the place among its tabs, if it is dropped on these
 * @param box what it would fill, on the display
 */
record DropTarget(String beside, Layout.Side side, Optional<Tab> tab, Rectangle box) {
  private static final int EDGE_PERCENT = 25;
  private static final int BAR = 6;

  /**
   * A place among tabs.
   *
   * @param before the view of the next tab, if there is one
   */
  record Tab(Optional<String> before) {}

  private DropTarget(String beside, Layout.Side side, Rectangle box) {
    this(beside, side, Optional.empty(), box);
  }

  /** The place of a stack at a point of the display; the stack is not empty. */
  static DropTarget at(CTabFolder folder, Point point) {
    Rectangle box = folder.getDisplay().map(folder.getParent(), null, folder.getBounds());
    String beside = LiveViews.of(folder.getItem(0));
    return point.y - box.y <= folder.getTabHeight()
        ? onTabs(folder, beside, point)
        : onBody(beside, box, point);
  }

  private static DropTarget onTabs(CTabFolder folder, String beside, Point point) {
    Rectangle last = new Rectangle(0, 0, 0, 0);
    for (CTabItem item : folder.getItems()) {
      if (item.isShowing()) {
        Rectangle tab = folder.getDisplay().map(folder, null, item.getBounds());
        if (point.x < tab.x + tab.width / 2) {
          return new DropTarget(
              beside,
              Layout.Side.CENTRE,
              Optional.of(new Tab(Optional.of(LiveViews.of(item)))),
              new Rectangle(tab.x - BAR / 2, tab.y, BAR, tab.height));
        }
        last = tab;
      }
    }
    return new DropTarget(
        beside,
        Layout.Side.CENTRE,
        Optional.of(new Tab(Optional.empty())),
        new Rectangle(last.x + last.width - BAR / 2, last.y, BAR, last.height));
  }

  private static DropTarget onBody(String beside, Rectangle box, Point point) {
    int fromLeft = (point.x - box.x) * 100 / Math.max(1, box.width);
    int fromTop = (point.y - box.y) * 100 / Math.max(1, box.height);
    int nearest = Math.min(Math.min(fromLeft, 100 - fromLeft), Math.min(fromTop, 100 - fromTop));
    int halfWidth = box.width / 2;
    int halfHeight = box.height / 2;
    if (nearest > EDGE_PERCENT) {
      return new DropTarget(beside, Layout.Side.CENTRE, box);
    }
    if (nearest == fromLeft) {
      return new DropTarget(
          beside, Layout.Side.LEFT, new Rectangle(box.x, box.y, halfWidth, box.height));
    }
    if (nearest == 100 - fromLeft) {
      return new DropTarget(
          beside,
          Layout.Side.RIGHT,
          new Rectangle(box.x + halfWidth, box.y, box.width - halfWidth, box.height));
    }
    return nearest == fromTop
        ? new DropTarget(
            beside, Layout.Side.TOP, new Rectangle(box.x, box.y, box.width, halfHeight))
        : new DropTarget(
            beside,
            Layout.Side.BOTTOM,
            new Rectangle(box.x, box.y + halfHeight, box.width, box.height - halfHeight));
  }
}
