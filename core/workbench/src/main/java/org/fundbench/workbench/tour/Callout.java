package org.fundbench.workbench.tour;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** A small window with an arrow: what a step says, beside what it speaks of. */
final class Callout {
  private static final int WIDTH = 360;
  private static final int ARROW = 10;
  private static final int EDGE = 2;
  private static final Text NEXT = new Text("下一步(&N)", "&Next");
  private static final Text FINISH = new Text("完成(&N)", "Fi&nish");
  private static final Text BACK = new Text("上一步(&B)", "&Back");
  private static final Text LEAVE = new Text("离开导览(&L)", "&Leave");

  private final Desk desk;
  private final Theme theme;
  private final Shell shell;
  private final Composite body;
  private final Label head;
  private final Label text;
  private final Label keys;
  private final Button next;
  private final Button back;
  private final String tour;
  private Rectangle shown = new Rectangle(0, 0, 0, 0);
  private Side side = Side.NONE;

  /** Where the arrow is. */
  private enum Side {
    TOP,
    LEFT,
    RIGHT,
    BOTTOM,
    NONE
  }

  Callout(Desk desk, Text tour, IntConsumer go, Runnable leave) {
    this.desk = desk;
    this.theme = desk.theme();
    this.tour = desk.say(new Text("导览：{0}", "Tour: {0}").with(tour));
    shell = new Shell(desk.shell(), SWT.NO_TRIM);
    shell.setData(Theme.KEEP, true);
    shell.setText(this.tour);
    shell.setBackground(theme.color(Tone.ACCENT));
    body = new Composite(shell, SWT.NONE);
    GridLayout column = new GridLayout(1, false);
    column.marginWidth = theme.px(14);
    column.marginHeight = theme.px(11);
    column.verticalSpacing = theme.px(6);
    body.setLayout(column);
    Label where = label(Face.SMALL);
    where.setText(this.tour);
    head = label(Face.STRONG);
    text = label(Face.BODY);
    keys = label(Face.SMALL);
    Composite buttons = new Composite(body, SWT.NONE);
    GridLayout row = new GridLayout(3, false);
    row.marginWidth = 0;
    row.marginHeight = 0;
    buttons.setLayout(row);
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, true));
    Button away = button(buttons, LEAVE, leave);
    away.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
    back = button(buttons, BACK, () -> go.accept(-1));
    next = button(buttons, NEXT, () -> go.accept(1));
    theme.apply(body);
    where.setForeground(theme.color(Tone.ACCENT));
    keys.setForeground(theme.color(Tone.MUTED));
    shell.setDefaultButton(next);
    shell.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            leave.run();
          }
        });
    // The keys of the window work here too, or one could not do what a step asks for.
    desk.commands().listen(shell, event -> event.keyCode == SWT.F1 && event.stateMask == 0);
    shell.addListener(
        SWT.Dispose,
        event -> {
          Region region = shell.getRegion();
          if (region != null) {
            region.dispose();
          }
        });
  }

  private Label label(Face face) {
    Label label = new Label(body, SWT.WRAP);
    label.setFont(theme.font(face));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.widthHint = theme.px(WIDTH);
    label.setLayoutData(data);
    return label;
  }

  private Button button(Composite parent, Text label, Runnable run) {
    Button button = new Button(parent, SWT.PUSH);
    relabel(button, label);
    button.setFont(theme.font(Face.BODY));
    button.addListener(SWT.Selection, event -> run.run());
    return button;
  }

  private void relabel(Button button, Text label) {
    button.setText(desk.say(label));
    Named.as(Mnemonic.strip(desk.say(label)), button);
  }

  Shell shell() {
    return shell;
  }

  /** Says what a step is about. */
  void say(Step step, int at, int of) {
    String count = (at + 1) + "/" + of + "  ";
    head.setText(count + desk.say(step.head()));
    text.setText(desk.say(step.text()));
    String pressed = step.command().map(desk.commands()::keys).orElse("");
    String name = step.command().map(id -> desk.say(desk.commands().get(id).name())).orElse("");
    sayKeys(
        name.isEmpty()
            ? ""
            : pressed.isEmpty()
                ? desk.say(new Text("命令：{0}", "Command: {0}").with(name))
                : desk.say(new Text("命令：{0}（{1}）", "Command: {0} ({1})").with(name, pressed)));
    back.setEnabled(at > 0);
    relabel(next, at + 1 < of ? NEXT : FINISH);
    // Screen readers say the name of a window that gets the keyboard.
    shell.setText(tour + "  " + count + desk.say(step.head()) + "  " + desk.say(step.text()));
    fit();
  }

  /** Says that the last step is done. */
  void sayDone() {
    sayKeys(desk.say(new Text("导览到此结束。", "This is the end of the tour.")));
    fit();
  }

  private void sayKeys(String words) {
    keys.setText(words);
    ((GridData) keys.getLayoutData()).exclude = words.isEmpty();
    keys.setVisible(!words.isEmpty());
  }

  private void fit() {
    body.setSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT, true));
    body.layout(true, true);
    shown = new Rectangle(0, 0, 0, 0);
  }

  void takeKeyboard() {
    if (!shell.isVisible()) {
      shell.open();
    }
    shell.forceActive();
    next.setFocus();
  }

  /** Stands where there is room beside a control: below it, else at its sides, else over it. */
  void placeBeside(Control target) {
    if (target.isDisposed()) {
      return;
    }
    Rectangle area = target.getDisplay().map(desk.shell(), null, desk.shell().getClientArea());
    Rectangle box =
        target == desk.shell()
            ? area
            : target.getDisplay().map(target.getParent(), null, target.getBounds());
    Point size = body.getSize();
    size.x += 2 * EDGE;
    size.y += 2 * EDGE;
    int arrow = theme.px(ARROW);
    int x = Math.max(area.x, Math.min(box.x, area.x + area.width - size.x));
    int y = Math.max(area.y, Math.min(box.y, area.y + area.height - size.y));
    Side where;
    Rectangle bounds;
    if (box.y + box.height + size.y + arrow <= area.y + area.height) {
      where = Side.TOP;
      bounds = new Rectangle(x, box.y + box.height, size.x, size.y + arrow);
    } else if (box.x - size.x - arrow >= area.x) {
      where = Side.RIGHT;
      bounds = new Rectangle(box.x - size.x - arrow, y, size.x + arrow, size.y);
    } else if (box.x + box.width + size.x + arrow <= area.x + area.width) {
      where = Side.LEFT;
      bounds = new Rectangle(box.x + box.width, y, size.x + arrow, size.y);
    } else if (box.y - size.y - arrow >= area.y) {
      where = Side.BOTTOM;
      bounds = new Rectangle(x, box.y - size.y - arrow, size.x, size.y + arrow);
    } else {
      where = Side.NONE;
      bounds =
          new Rectangle(
              box.x + box.width - size.x - arrow,
              box.y + box.height - size.y - arrow,
              size.x,
              size.y);
    }
    if (!bounds.equals(shown) || where != side) {
      shown = bounds;
      side = where;
      int middle = box.width > size.x ? theme.px(40) : box.x + box.width / 2 - x;
      int tip = Math.max(2 * arrow, Math.min(middle, size.x - 2 * arrow));
      shape(bounds, arrow, tip);
      shell.setBounds(bounds);
    }
  }

  private void shape(Rectangle bounds, int arrow, int tip) {
    Rectangle rest = new Rectangle(0, 0, bounds.width, bounds.height);
    int[] point = {};
    int middle = theme.px(40);
    switch (side) {
      case TOP -> {
        rest = new Rectangle(0, arrow, bounds.width, bounds.height - arrow);
        point = new int[] {tip - arrow, arrow, tip, 0, tip + arrow, arrow};
      }
      case BOTTOM -> {
        int foot = bounds.height - arrow;
        rest = new Rectangle(0, 0, bounds.width, foot);
        point = new int[] {tip - arrow, foot, tip, bounds.height, tip + arrow, foot};
      }
      case LEFT -> {
        rest = new Rectangle(arrow, 0, bounds.width - arrow, bounds.height);
        point = new int[] {arrow, middle - arrow, 0, middle, arrow, middle + arrow};
      }
      case RIGHT -> {
        int foot = bounds.width - arrow;
        rest = new Rectangle(0, 0, foot, bounds.height);
        point = new int[] {foot, middle - arrow, bounds.width, middle, foot, middle + arrow};
      }
      case NONE -> {}
    }
    body.setLocation(rest.x + EDGE, rest.y + EDGE);
    Region region = new Region(shell.getDisplay());
    region.add(rest);
    if (point.length > 0) {
      region.add(point);
    }
    Region before = shell.getRegion();
    shell.setRegion(region);
    if (before != null) {
      before.dispose();
    }
  }
}
