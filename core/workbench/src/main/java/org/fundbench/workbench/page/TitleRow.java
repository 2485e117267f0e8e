package org.fundbench.workbench.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Words, such as a title, and the commands at their right; where both do not fit beside each other,
 * the commands stand beneath, so that nothing is cut off.
 */
public final class TitleRow extends Layout {
  private final Control title;
  private final Control commands;
  private final int gap;

  /**
   * A row of two controls.
   *
   * @param title at the left, or above
   * @param commands at the right, or beneath
   */
  public TitleRow(Control title, Control commands, int gap) {
    this.title = title;
    this.commands = commands;
    this.gap = gap;
  }

  @Override
  protected Point computeSize(Composite row, int wide, int high, boolean changed) {
    Point words = size(title, SWT.DEFAULT, changed);
    Point buttons = size(commands, SWT.DEFAULT, changed);
    if (fits(words, buttons, wide)) {
      return new Point(
          wide == SWT.DEFAULT ? words.x + gap + buttons.x : wide, Math.max(words.y, buttons.y));
    }
    return new Point(wide, words.y + gap / 2 + size(commands, wide, changed).y);
  }

  private boolean fits(Point words, Point buttons, int wide) {
    return wide == SWT.DEFAULT || buttons.x == 0 || words.x + gap + buttons.x <= wide;
  }

  private static Point size(Control control, int wide, boolean changed) {
    return control.computeSize(wide, SWT.DEFAULT, changed);
  }

  @Override
  protected void layout(Composite row, boolean changed) {
    Rectangle area = row.getClientArea();
    Point words = size(title, SWT.DEFAULT, changed);
    Point buttons = size(commands, SWT.DEFAULT, changed);
    if (fits(words, buttons, area.width)) {
      int left = area.width - buttons.x;
      title.setBounds(0, (area.height - words.y) / 2, Math.max(0, left - gap), words.y);
      commands.setBounds(left, (area.height - buttons.y) / 2, buttons.x, buttons.y);
    } else {
      int top = words.y + gap / 2;
      title.setBounds(0, 0, area.width, words.y);
      commands.setBounds(0, top, area.width, Math.max(0, area.height - top));
    }
  }
}
