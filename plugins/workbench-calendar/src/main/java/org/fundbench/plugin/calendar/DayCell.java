package org.fundbench.plugin.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.Look;
import org.fundbench.api.workbench.Look.Shade;

/** One day: its number, what was paid, how many entries. Arrow keys go on, return opens it. */
final class DayCell {
  private final Canvas canvas;
  private final Bench bench;
  private Optional<LocalDate> day = Optional.empty();
  private Optional<DayTotals.Day> total = Optional.empty();
  private boolean wan;
  private boolean large;

  DayCell(Composite grid, Bench bench, Consumer<LocalDate> open, IntConsumer step) {
    this.bench = bench;
    canvas = new Canvas(grid, SWT.DOUBLE_BUFFERED);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
    wide.minimumHeight = bench.look().px(30);
    wide.widthHint = bench.look().px(60);
    wide.heightHint = bench.look().px(44);
    canvas.setLayoutData(wide);
    name(canvas, this::words);
    canvas
        .getAccessible()
        .addAccessibleControlListener(
            new AccessibleControlAdapter() {
              @Override
              public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
              }
            });
    canvas.addListener(SWT.Paint, event -> paint(event.gc));
    canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
    canvas.addListener(SWT.MouseUp, event -> open(open));
    canvas.addListener(SWT.KeyDown, event -> key(event, open, step));
  }

  /** Gives a control the name by which screen readers know it. */
  static void name(Control control, Supplier<String> words) {
    control
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = words.get();
              }
            });
  }

  Control control() {
    return canvas;
  }

  void show(
      Optional<LocalDate> newDay, Optional<DayTotals.Day> newTotal, boolean inWan, Money from) {
    day = newDay;
    total = newDay.isPresent() ? newTotal : Optional.empty();
    wan = inWan;
    large = total.filter(one -> one.paid().compareTo(from) >= 0).isPresent();
    canvas.setVisible(day.isPresent());
    canvas.setToolTipText(words());
    canvas.redraw();
  }

  private String words() {
    String date = day.map(LocalDate::toString).orElse("");
    Text said =
        total
            .map(
                one ->
                    new Text("{0}：支付 {1} 元，{2} 笔", "{0}: {1} yuan in {2} entries")
                        .with(date, one.paid().toYuanText(), one.entries()))
            .orElse(new Text("{0}：没有支付", "{0}: nothing was paid").with(date));
    Text whole = large ? new Text("{0}，大额", "{0}, large").with(said) : said;
    return whole.in(bench.language());
  }

  private void open(Consumer<LocalDate> open) {
    if (total.isPresent()) {
      day.ifPresent(open);
    }
  }

  private void key(Event event, Consumer<LocalDate> open, IntConsumer step) {
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> step.accept(-1);
      case SWT.ARROW_RIGHT -> step.accept(1);
      case SWT.ARROW_UP -> step.accept(-7);
      case SWT.ARROW_DOWN -> step.accept(7);
      case SWT.CR, SWT.KEYPAD_CR, ' ' -> open(open);
      default -> {}
    }
  }

  private void paint(GC gc) {
    Look look = bench.look();
    Rectangle box = canvas.getClientArea();
    gc.setBackground(look.color(total.isPresent() ? Shade.SELECTION : Shade.HEADER));
    gc.fillRectangle(box);
    gc.setForeground(look.color(canvas.isFocusControl() ? Shade.ACCENT : Shade.LINE));
    gc.drawRectangle(0, 0, box.width - 1, box.height - 1);
    if (large) {
      gc.setBackground(look.color(Shade.CAUTION));
      gc.fillRectangle(0, 0, look.px(4), box.height);
    }
    int left = look.px(9);
    gc.setFont(look.smallFont());
    gc.setForeground(look.color(Shade.MUTED));
    gc.drawText(
        day.map(one -> String.valueOf(one.getDayOfMonth())).orElse(""), left, look.px(3), true);
    total.ifPresent(
        one -> {
          gc.setFont(look.font());
          gc.setForeground(look.color(large ? Shade.CAUTION : Shade.TEXT));
          gc.drawText(CalendarView.amount(one.paid(), wan), left, look.px(20), true);
        });
  }
}
