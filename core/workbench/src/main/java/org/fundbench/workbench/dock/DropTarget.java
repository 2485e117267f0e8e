package org.fundbench.workbench.dock;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A place to drop a view.
 *
 * @param beside a view of the stack it is dropped on
 * @param side where on that stack
 * @param box what it would fill, on the display
 */
record DropTarget(String beside, Layout.Side side, Rectangle box) {
  private static final int EDGE_PERCENT = 25;

  static DropTarget at(String beside, Rectangle box, Point point, int tabs) {
    int fromLeft = (point.x - box.x) * 100 / Math.max(1, box.width);
    int fromTop = (point.y - box.y) * 100 / Math.max(1, box.height);
    int nearest = Math.min(Math.min(fromLeft, 100 - fromLeft), Math.min(fromTop, 100 - fromTop));
    int halfWidth = box.width / 2;
    int halfHeight = box.height / 2;
    if (point.y - box.y <= tabs || nearest > EDGE_PERCENT) {
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
