package org.fundbench.workbench.execution;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Money;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Paid beside planned, month by month. A click on a month opens its entries. */
public final class MonthsChart {
  private static final long FEN_OF_WAN = 1_000_000;

  private final Desk desk;
  private final Theme theme;
  private final Canvas canvas;

  private MonthsChart(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setBackground(theme.color(Tone.SURFACE));
    canvas.addListener(SWT.Paint, this::paint);
    canvas.addListener(SWT.Resize, event -> canvas.redraw());
    canvas.addListener(SWT.MouseUp, event -> monthAt(event.x).ifPresent(this::entries));
    canvas.addListener(
        SWT.MouseMove,
        event -> canvas.setToolTipText(monthAt(event.x).map(this::words).orElse(null)));
    desk.ledger().changed().listen(canvas, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new MonthsChart(parent, desk).canvas;
  }

  private void show() {
    StringBuilder all = new StringBuilder();
    months().forEach(month -> all.append(words(month)).append("; "));
    Named.as(all.toString(), canvas);
    canvas.redraw();
  }

  private List<Execution.Month> months() {
    return desk.ledger().now().map(open -> open.execution().months()).orElse(List.of());
  }

  private String words(Execution.Month month) {
    return desk.say(
        new Text("{0} 月：支付 {1} 元，计划 {2}", "{0}: paid {1} yuan, planned {2}")
            .with(
                month.period().number(),
                month.paid().toYuanText(),
                planned(month).map(Money::toYuanText).orElse("—")));
  }

  /** The plan of one month alone: what is planned so far less what was planned the month before. */
  private Optional<Money> planned(Execution.Month month) {
    int number = month.period().number();
    Optional<Money> before =
        number == 1 ? Optional.of(Money.cny(0)) : months().get(number - 2).plannedSoFar();
    return month.plannedSoFar().flatMap(now -> before.map(now::minus));
  }

  private Rectangle plot() {
    Rectangle area = canvas.getClientArea();
    int left = theme.px(58);
    int top = theme.px(40);
    return new Rectangle(
        left,
        top,
        Math.max(1, area.width - left - theme.px(18)),
        Math.max(1, area.height - top - theme.px(28)));
  }

  private Optional<Execution.Month> monthAt(int x) {
    Rectangle plot = plot();
    int at = (x - plot.x) * 12 / plot.width;
    return x < plot.x || at < 0 || at >= months().size()
        ? Optional.empty()
        : Optional.of(months().get(at));
  }

  private void entries(Execution.Month month) {
    desk.ledger()
        .now()
        .ifPresent(
            open ->
                desk.showEntries(
                    new EntryQuery(
                        Optional.of(open.fund().id()),
                        Optional.empty(),
                        Optional.of(Side.PAID),
                        java.util.Set.of(),
                        Optional.of(month.period().firstDay()),
                        Optional.of(month.period().lastDay()),
                        Optional.empty(),
                        0,
                        0)));
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    List<Execution.Month> months = months();
    if (months.isEmpty()) {
      return;
    }
    Rectangle plot = plot();
    long most = FEN_OF_WAN;
    for (Execution.Month month : months) {
      most = Math.max(most, month.paid().fen());
      most = Math.max(most, planned(month).map(Money::fen).orElse(0L));
    }
    long step = step(most);
    long top = (most + step - 1) / step * step;
    legend(gc);
    gc.setFont(theme.font(Face.SMALL));
    for (long value = 0; value <= top; value += step) {
      int y = plot.y + plot.height - (int) (value * plot.height / top);
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawLine(plot.x, y, plot.x + plot.width, y);
      gc.setForeground(theme.color(Tone.MUTED));
      String text = Money.cny(value).toWanText();
      Point extent = gc.textExtent(text);
      gc.drawText(text, plot.x - extent.x - theme.px(8), y - extent.y / 2, true);
    }
    int slot = plot.width / 12;
    int bar = Math.max(2, Math.min(theme.px(16), slot / 3));
    for (Execution.Month month : months) {
      int centre = plot.x + (month.period().number() * 2 - 1) * plot.width / 24;
      bar(gc, plot, top, centre - bar - 1, bar, planned(month).orElse(Money.cny(0)), Tone.PLAN);
      if (month.reached()) {
        bar(gc, plot, top, centre + 1, bar, month.paid(), Tone.ACCENT);
      }
      gc.setForeground(theme.color(Tone.MUTED));
      String name = desk.say(new Text("{0} 月", "{0}").with(month.period().number()));
      Point extent = gc.textExtent(name);
      gc.drawText(name, centre - extent.x / 2, plot.y + plot.height + theme.px(5), true);
    }
  }

  private static void fill(GC gc, int x, int y, int width, int height) {
    gc.fillRectangle(x, y, width, height);
  }

  private void bar(GC gc, Rectangle plot, long top, int x, int width, Money amount, Tone tone) {
    int height = (int) (Math.max(0, amount.fen()) * plot.height / top);
    gc.setBackground(theme.color(tone));
    fill(gc, x, plot.y + plot.height - height, width, height);
  }

  private void legend(GC gc) {
    gc.setFont(theme.font(Face.STRONG));
    gc.setForeground(theme.color(Tone.TEXT));
    String title = desk.say(new Text("每月支付与计划（万元）", "Paid and planned by month (10,000 yuan)"));
    int y = theme.px(10);
    gc.drawText(title, theme.px(16), y, true);
    int x = theme.px(16) + gc.textExtent(title).x + theme.px(24);
    gc.setFont(theme.font(Face.SMALL));
    x = legend(gc, x, y, Tone.PLAN, new Text("计划", "planned"));
    legend(gc, x, y, Tone.ACCENT, new Text("支付", "paid"));
  }

  private int legend(GC gc, int x, int y, Tone tone, Text name) {
    int size = theme.px(10);
    gc.setBackground(theme.color(tone));
    fill(gc, x, y + theme.px(4), size, size);
    gc.setForeground(theme.color(Tone.MUTED));
    gc.drawText(desk.say(name), x + size + theme.px(6), y, true);
    return x + size + theme.px(6) + gc.textExtent(desk.say(name)).x + theme.px(18);
  }

  /** A round step of which at most five reach the top. */
  private static long step(long most) {
    long step = FEN_OF_WAN / 10;
    long[] factors = {2, 5, 10};
    long base = step;
    int at = 0;
    while (step * 5 < most) {
      step = base * factors[at];
      at++;
      if (at == factors.length) {
        base *= 10;
        at = 0;
      }
    }
    return step;
  }
}
