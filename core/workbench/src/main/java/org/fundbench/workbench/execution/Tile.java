package org.fundbench.workbench.execution;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.CellText;

/** One large figure with its name and a note; a click or the return key opens what is behind it. */
final class Tile {
  private final Theme theme;
  private final Canvas canvas;
  private Content content = new Content("", "", "", Tone.TEXT, () -> {});
  private boolean hot;

  /**
   * What a tile says.
   *
   * @param label what it is
   * @param figure large
   * @param note small, below
   * @param tone of the figure
   * @param open opens what is behind it
   */
  record Content(String label, String figure, String note, Tone tone, Runnable open) {}

  Tile(Composite parent, Theme theme) {
    this.theme = theme;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setData(Theme.KEEP, true);
    canvas.setBackground(theme.color(Tone.SURFACE));
    canvas.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    canvas.getAccessible().addAccessibleControlListener(new Role());
    canvas.addListener(SWT.Paint, event -> paint(event.gc));
    canvas.addListener(SWT.MouseEnter, event -> hot(true));
    canvas.addListener(SWT.MouseExit, event -> hot(false));
    canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    canvas.addListener(SWT.MouseUp, this::released);
    canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    canvas.addListener(SWT.KeyDown, this::key);
  }

  void show(Content next) {
    content = next;
    Named.as(next.label() + " " + next.figure() + ", " + next.note(), canvas);
    canvas.setToolTipText(next.note());
    canvas.redraw();
  }

  private void hot(boolean on) {
    hot = on;
    canvas.redraw();
  }

  private void released(Event event) {
    if (event.button == 1 && canvas.getClientArea().contains(event.x, event.y)) {
      content.open().run();
    }
  }

  private void key(Event event) {
    if (event.character == SWT.CR || event.character == ' ') {
      content.open().run();
    }
  }

  private void paint(GC gc) {
    Rectangle box = canvas.getClientArea();
    gc.setAntialias(SWT.ON);
    int round = theme.px(8);
    gc.setBackground(theme.color(hot ? Tone.HOVER : Tone.HEADER));
    gc.fillRoundRectangle(0, 0, box.width - 1, box.height - 1, round, round);
    gc.setForeground(theme.color(canvas.isFocusControl() ? Tone.ACCENT : Tone.LINE));
    gc.drawRoundRectangle(0, 0, box.width - 1, box.height - 1, round, round);
    int left = theme.px(12);
    int width = Math.max(0, box.width - 2 * left);
    int top = theme.px(5);
    gc.setFont(theme.font(Face.SMALL));
    int small = gc.textExtent(content.label()).y;
    gc.setFont(theme.font(Face.FIGURE));
    boolean noted = box.height - 2 * top >= 2 * small + gc.textExtent(content.figure()).y * 3 / 4;
    int large = box.height - 2 * top - (noted ? 2 : 1) * small;
    line(gc, Face.SMALL, Tone.MUTED, content.label(), new Rectangle(left, top, width, small));
    line(
        gc,
        Face.FIGURE,
        content.tone(),
        content.figure(),
        new Rectangle(left, top + small, width, large));
    if (noted) {
      line(
          gc,
          Face.SMALL,
          Tone.MUTED,
          content.note(),
          new Rectangle(left, top + small + large, width, small));
    }
  }

  /** A figure that does not fit is set smaller: a cut figure is a wrong one. */
  private void line(GC gc, Face face, Tone tone, String text, Rectangle bounds) {
    gc.setFont(theme.font(face));
    if (face == Face.FIGURE && gc.textExtent(text).x > bounds.width) {
      gc.setFont(theme.font(Face.STRONG));
    }
    gc.setForeground(theme.color(tone));
    CellText.draw(gc, text, bounds, false);
  }

  /** What it is to a screen reader. */
  private static final class Role extends AccessibleControlAdapter {
    @Override
    public void getRole(AccessibleControlEvent event) {
      event.detail = ACC.ROLE_PUSHBUTTON;
    }
  }
}
