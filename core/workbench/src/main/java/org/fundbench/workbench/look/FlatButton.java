package org.fundbench.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A flat button with an icon, a text or both. The toolkit's own look different on every desktop and
 * do not show in the dark which of them is chosen. It takes the focus, answers to return and blank,
 * and tells screen readers what it is.
 */
public final class FlatButton extends Canvas {
  private static final int HEIGHT = 30;
  private static final int MARGIN = 9;
  private static final int GAP = 7;

  private final Theme theme;
  private final Icon icon;
  private final String text;
  private final Tone ground;
  private final boolean framed;
  private final Runnable action;
  private boolean hot;
  private boolean chosen;

  private FlatButton(
      Composite parent,
      Theme theme,
      Icon icon,
      String text,
      String name,
      Tone ground,
      boolean framed,
      Runnable action) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.theme = theme;
    this.icon = icon;
    this.text = text;
    this.ground = ground;
    this.framed = framed;
    this.action = action;
    setData(Theme.KEEP, true);
    setBackground(theme.color(ground));
    Named.as(name, this);
    getAccessible().addAccessibleControlListener(new Role());
    getAccessible().addAccessibleActionListener(new Press());
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseEnter, event -> hot(true));
    addListener(SWT.MouseExit, event -> hot(false));
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.MouseUp, this::released);
    addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    addListener(SWT.KeyDown, this::key);
  }

  /** A button of a bar: only an icon, or an icon and a text. */
  public static FlatButton inBar(
      Composite parent, Theme theme, Icon icon, String text, String name, Runnable action) {
    return new FlatButton(parent, theme, icon, text, name, Tone.WINDOW, false, action);
  }

  /** A button on a page, with a frame around it. */
  public static FlatButton onPage(
      Composite parent, Theme theme, Icon icon, String text, Runnable action) {
    return new FlatButton(parent, theme, icon, text, text, Tone.SURFACE, true, action);
  }

  /** A small icon on a page. */
  public static FlatButton inPage(
      Composite parent, Theme theme, Icon icon, String name, Runnable action) {
    return new FlatButton(parent, theme, icon, "", name, Tone.SURFACE, false, action);
  }

  /** A small icon beside the tabs of a stack. */
  public static FlatButton byTabs(
      Composite parent, Theme theme, Icon icon, String name, Runnable action) {
    return new FlatButton(parent, theme, icon, "", name, Tone.HEADER, false, action);
  }

  /** Shows whether it is the chosen one of several. */
  public void choose(boolean on) {
    chosen = on;
    redraw();
  }

  private void hot(boolean on) {
    hot = on;
    redraw();
  }

  private void released(Event event) {
    if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
      action.run();
    }
  }

  private void key(Event event) {
    if (event.character == SWT.CR || event.character == ' ') {
      action.run();
    }
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    redraw();
  }

  @Override
  public Point computeSize(int wide, int high, boolean changed) {
    int width = 2 * theme.px(MARGIN) + theme.icon(icon).getBounds().width;
    if (!text.isEmpty()) {
      GC gc = new GC(this);
      gc.setFont(theme.font(Face.BODY));
      width += theme.px(GAP) + gc.textExtent(text).x;
      gc.dispose();
    }
    return new Point(
        wide == SWT.DEFAULT ? width : wide, high == SWT.DEFAULT ? theme.px(HEIGHT) : high);
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    int round = theme.px(6);
    boolean lit = isEnabled() && hot;
    gc.setBackground(theme.color(chosen ? Tone.SELECTION : lit ? Tone.HOVER : ground));
    gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, round, round);
    if (isFocusControl() || framed) {
      gc.setForeground(theme.color(isFocusControl() ? Tone.ACCENT : Tone.LINE));
      gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, round, round);
    }
    gc.setAlpha(isEnabled() ? 255 : 100);
    Image image = theme.icon(icon, chosen ? Tone.ACCENT : Tone.MUTED);
    Rectangle size = image.getBounds();
    gc.drawImage(image, theme.px(MARGIN), (area.height - size.height) / 2);
    if (!text.isEmpty()) {
      gc.setFont(theme.font(Face.BODY));
      gc.setForeground(theme.color(chosen ? Tone.ACCENT : Tone.TEXT));
      int x = theme.px(MARGIN) + size.width + theme.px(GAP);
      gc.drawText(text, x, (area.height - gc.textExtent(text).y) / 2, true);
    }
  }

  /** Pressed by a screen reader, which does not wait for what the button opens. */
  private final class Press extends AccessibleActionAdapter {
    @Override
    public void getActionCount(AccessibleActionEvent event) {
      event.count = 1;
    }

    @Override
    public void getName(AccessibleActionEvent event) {
      event.result = "press";
    }

    @Override
    public void doAction(AccessibleActionEvent event) {
      event.result = ACC.OK;
      getDisplay()
          .asyncExec(
              () -> {
                if (!isDisposed() && isEnabled()) {
                  action.run();
                }
              });
    }
  }

  /** What it is to a screen reader. */
  private final class Role extends AccessibleControlAdapter {
    @Override
    public void getRole(AccessibleControlEvent event) {
      event.detail = ACC.ROLE_PUSHBUTTON;
    }

    @Override
    public void getState(AccessibleControlEvent event) {
      event.detail =
          ACC.STATE_FOCUSABLE
              | (chosen ? ACC.STATE_SELECTED : 0)
              | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
              | (isEnabled() ? 0 : ACC.STATE_DISABLED);
    }

    @Override
    public void getDefaultAction(AccessibleControlEvent event) {
      event.result = "press";
    }
  }
}
