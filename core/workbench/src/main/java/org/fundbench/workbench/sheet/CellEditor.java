package org.fundbench.workbench.sheet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.undo.UndoCommands;

/**
 * The field that lies over the cell with the keyboard. It is the toolkit's own and always open, so
 * that an input method composes in it from the first key on.
 */
final class CellEditor {
  private static final int AWAY = -4000;

  private final Composite frame;
  private final Composite inside;
  private final Text field;
  private final Theme theme;

  /**
   * A field that is not to be seen yet.
   *
   * @param over holds the table: the toolkit loses what stands in a table itself when that moves to
   *     another part of the window
   */
  CellEditor(Composite over, Desk desk, int align) {
    theme = desk.theme();
    frame = new Composite(over, SWT.NONE);
    frame.setData(Theme.KEEP, true);
    inside = new Composite(frame, SWT.NONE);
    inside.setData(Theme.KEEP, true);
    field = new Text(inside, SWT.SINGLE | align);
    field.setFont(theme.font(Face.BODY));
    field.setData(UndoCommands.OWN_HISTORY, true);
    frame.setBounds(AWAY, 0, 10, 10);
    frame.addListener(SWT.Resize, event -> fit());
  }

  Text field() {
    return field;
  }

  /** Frames it in the colour of how the cell stands. */
  void tone(Tone tone) {
    frame.setBackground(theme.color(tone));
    inside.setBackground(theme.color(Tone.SURFACE));
    field.setForeground(theme.color(tone == Tone.BAD ? Tone.BAD : Tone.TEXT));
    field.setBackground(theme.color(Tone.SURFACE));
  }

  /** The field's own rim, which only shows with the keyboard in it, is cut off. */
  private void fit() {
    int line = line();
    Rectangle room = frame.getClientArea();
    inside.setBounds(line, line, room.width - 2 * line, room.height - 2 * line);
    field.setBounds(-line, -line, room.width, room.height);
  }

  private int line() {
    return theme.px(2);
  }

  /**
   * Lays it over a cell. While the columns are being made a cell may have no room: what has no size
   * is hidden by the toolkit and loses the keyboard for good, so the field waits out of sight.
   */
  void place(Rectangle cell) {
    if (Math.min(cell.width, cell.height) <= 2 * line()) {
      away();
      return;
    }
    frame.setVisible(true);
    if (!frame.getBounds().equals(cell)) {
      frame.setBounds(cell);
      frame.moveAbove(null);
    }
  }

  /** Takes it out of sight; it keeps the keyboard where it has that. */
  void away() {
    frame.setLocation(AWAY, 0);
    frame.setVisible(true);
  }

  /** Takes it off, also for screen readers, as soon as the keyboard is elsewhere. */
  void rest() {
    frame.setLocation(AWAY, 0);
    if (!field.isFocusControl()) {
      frame.setVisible(false);
    }
  }
}
