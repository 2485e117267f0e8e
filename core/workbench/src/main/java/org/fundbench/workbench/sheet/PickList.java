package org.fundbench.workbench.sheet;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/**
 * What can be picked for the cell that is typed in, beneath it. It never takes the keyboard but for
 * a click: the letters and an input method's words stay with the cell's own field.
 */
final class PickList {
  private static final int MOST = 8;

  private final org.eclipse.swt.widgets.List list;
  private final Desk desk;
  private List<Choices.Choice> shown = List.of();

  /**
   * A list that is not shown.
   *
   * @param over what it lies over, placed by nobody else
   * @param picked hears of a click on a choice
   */
  PickList(Composite over, Desk desk, Runnable picked) {
    this.desk = desk;
    list = new org.eclipse.swt.widgets.List(over, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    list.setVisible(false);
    desk.theme().apply(list);
    Named.as(desk.say(new Text("可选项", "Choices")), list);
    list.addListener(SWT.FocusOut, event -> close());
    list.addListener(
        SWT.MouseUp,
        event -> {
          if (list.getSelectionIndex() >= 0) {
            picked.run();
          }
        });
  }

  /** Whether a mouse is at it. */
  boolean hasFocus() {
    return isOpen() && list.isFocusControl();
  }

  boolean isOpen() {
    return !list.isDisposed() && list.isVisible();
  }

  void close() {
    if (isOpen()) {
      list.setVisible(false);
    }
  }

  /** Shows what fits; nothing of it is picked until an arrow key or a click says so. */
  void show(List<Choices.Choice> choices, Rectangle cell, Rectangle room) {
    shown = choices;
    if (choices.isEmpty()) {
      close();
      return;
    }
    list.setItems(choices.stream().map(Choices.Choice::label).toArray(String[]::new));
    place(cell, room);
    list.deselectAll();
    list.setVisible(true);
    list.moveAbove(null);
  }

  /** Lays it beneath a cell, or above one at the lower edge; what is picked stays so. */
  void place(Rectangle cell, Rectangle room) {
    Point size = list.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    int height = Math.min(size.y, list.getItemHeight() * MOST + desk.theme().px(8));
    int width = Math.max(cell.width, size.x + desk.theme().px(24));
    int under = room.height - cell.y - cell.height;
    boolean beneath = height <= under || under >= cell.y;
    height = Math.min(height, beneath ? under : cell.y); // what finds no room is scrolled to
    Rectangle wanted =
        new Rectangle(
            Math.max(0, Math.min(cell.x, room.width - width)),
            beneath ? cell.y + cell.height : cell.y - height,
            width,
            height);
    if (!wanted.equals(list.getBounds())) {
      list.setBounds(wanted);
    }
  }

  /** Goes to the next choice, or the one before. */
  void move(int by) {
    int count = list.getItemCount();
    int at = list.getSelectionIndex();
    list.setSelection(at < 0 ? by > 0 ? 0 : count - 1 : Math.floorMod(at + by, count));
    list.showSelection();
  }

  /** What is picked. */
  Optional<Choices.Choice> picked() {
    int at = list.getSelectionIndex();
    return isOpen() && at >= 0 && at < shown.size() ? Optional.of(shown.get(at)) : Optional.empty();
  }

  /** The control, for tests. */
  org.eclipse.swt.widgets.List control() {
    return list;
  }
}
