package org.fundbench.workbench.dock;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Flat tabs: the view on top is white with a line of the accent colour, the others stand back. */
final class TabRenderer extends CTabFolderRenderer {
  private static final int MARGIN = 12;
  private static final int GAP = 6;

  private final Theme theme;

  TabRenderer(CTabFolder folder, Theme theme) {
    super(folder);
    this.theme = theme;
  }

  @Override
  protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
    if (part == PART_BODY) {
      int bar = parent.getTabHeight() + 1;
      return new Rectangle(x - 1, y - bar - 1, width + 2, height + bar + 2);
    }
    if (part == PART_HEADER || part >= 0) {
      return new Rectangle(x, y, width, height);
    }
    return super.computeTrim(part, state, x, y, width, height);
  }

  @Override
  protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
    if (part >= 0) {
      CTabItem item = parent.getItem(part);
      gc.setFont(theme.font(Face.BODY));
      int width = gc.textExtent(item.getText()).x + 2 * theme.px(MARGIN);
      Image image = item.getImage();
      if (image != null) {
        width += image.getBounds().width + theme.px(GAP);
      }
      boolean closing = (parent.getStyle() & SWT.CLOSE) != 0 || item.getShowClose();
      return new Point(width + (closing ? theme.px(16) : 0), theme.px(30));
    }
    return super.computeSize(part, state, gc, wHint, hHint);
  }

  @Override
  protected void draw(int part, int state, Rectangle bounds, GC gc) {
    if (part == PART_BODY) {
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
    } else if (part == PART_HEADER) {
      gc.setBackground(theme.color(Tone.HEADER));
      gc.fillRectangle(bounds);
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height);
    } else if (part >= 0) {
      drawTab(parent.getItem(part), part, state, bounds, gc);
    } else if (part == PART_BACKGROUND) {
      gc.setBackground(theme.color(Tone.HEADER));
      gc.fillRectangle(bounds);
    } else if (part == PART_CLOSE_BUTTON || part == PART_CHEVRON_BUTTON) {
      super.draw(part, state, bounds, gc);
    }
  }

  private void drawTab(CTabItem item, int part, int state, Rectangle bounds, GC gc) {
    boolean selected = (state & SWT.SELECTED) != 0;
    boolean hot = (state & SWT.HOT) != 0;
    Rectangle box = new Rectangle(bounds.x, bounds.y + 1, bounds.width, bounds.height - 1);
    gc.setBackground(theme.color(selected ? Tone.SURFACE : hot ? Tone.HOVER : Tone.HEADER));
    gc.fillRectangle(box.x, box.y, box.width, box.height + (selected ? 1 : 0));
    if (selected) {
      gc.setBackground(theme.color(Tone.ACCENT));
      gc.fillRectangle(box.x, box.y - 1, box.width, theme.px(2));
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawLine(box.x + box.width - 1, box.y + 1, box.x + box.width - 1, box.y + box.height);
      if (part > 0) {
        gc.drawLine(box.x, box.y + 1, box.x, box.y + box.height);
      }
    }
    int x = box.x + theme.px(MARGIN);
    Image image = item.getImage();
    if (image != null) {
      Rectangle size = image.getBounds();
      gc.drawImage(image, x, box.y + (box.height - size.height) / 2);
      x += size.width + theme.px(GAP);
    }
    gc.setFont(theme.font(Face.BODY));
    gc.setForeground(theme.color(selected ? Tone.TEXT : Tone.MUTED));
    Point extent = gc.textExtent(item.getText());
    gc.drawText(item.getText(), x, box.y + (box.height - extent.y) / 2, true);
    if (selected || hot) {
      super.draw(PART_CLOSE_BUTTON, closeState(item), closeBox(item), gc);
    }
  }

  private static int closeState(CTabItem item) {
    return item.getShowClose() ? SWT.NONE : SWT.BACKGROUND;
  }

  private Rectangle closeBox(CTabItem item) {
    Rectangle bounds = item.getBounds();
    int size = theme.px(12);
    return new Rectangle(
        bounds.x + bounds.width - size - theme.px(8),
        bounds.y + (bounds.height - size) / 2,
        size,
        size);
  }
}
