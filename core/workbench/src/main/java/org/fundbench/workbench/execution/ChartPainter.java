package org.fundbench.workbench.execution;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Draws the months: each alone as bars, or summed up as lines with the forecast's fan. */
final class ChartPainter {
  private static final int FAN = 50;
  private static final int GHOST = 70;

  private final Desk desk;
  private final Theme theme;
  private final GC gc;
  private final List<ChartMonth> months;
  private final boolean summed;
  private final long budget;
  private final ChartScale scale;

  /**
   * A painter for one painting.
   *
   * @param summed whether months are added up
   * @param budget the year's budget, a line where they are
   */
  ChartPainter(
      Desk desk, GC gc, Rectangle plot, List<ChartMonth> months, boolean summed, Money budget) {
    this.desk = desk;
    this.theme = desk.theme();
    this.gc = gc;
    this.months = months;
    this.summed = summed;
    this.budget = summed ? budget.fen() : 0;
    gc.setFont(theme.font(Face.SMALL));
    long most = Math.max(100, this.budget);
    for (ChartMonth month : months) {
      most = Math.max(most, most(month));
    }
    this.scale = ChartScale.of(plot, most, gc.textExtent("0").y * 2);
  }

  private long most(ChartMonth one) {
    Optional<Money> planned = summed ? one.month().plannedSoFar() : one.planned();
    Optional<Money> high = summed ? one.ahead().map(ahead -> ahead.high()) : one.high();
    Money paid = summed ? one.month().paidSoFar() : one.month().paid();
    return Math.max(
        paid.fen(), Math.max(planned.map(Money::fen).orElse(0L), high.map(Money::fen).orElse(0L)));
  }

  /** Draws all; the month that is pointed at stands on a band. */
  void paint(Optional<Integer> pointed) {
    gc.setAntialias(SWT.ON);
    pointed.ifPresent(this::band);
    grid();
    if (summed) {
      lines();
    } else {
      months.forEach(this::bars);
    }
    names();
  }

  private void band(int month) {
    Rectangle plot = scale.plot();
    gc.setBackground(theme.color(Tone.HOVER));
    int left = plot.x + (month - 1) * plot.width / 12;
    int right = plot.x + month * plot.width / 12;
    gc.fillRectangle(left, plot.y, right - left, plot.height);
  }

  private void grid() {
    Rectangle plot = scale.plot();
    for (long value = 0; value <= scale.top(); value += scale.step()) {
      int y = scale.y(value);
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawLine(plot.x, y, plot.x + plot.width, y);
      boolean crowded = plot.height < gc.textExtent("0").y * 3 / 2;
      if (crowded && value > 0) {
        continue;
      }
      gc.setForeground(theme.color(Tone.MUTED));
      String text = Money.cny(value).toWanText();
      Point extent = gc.textExtent(text);
      gc.drawText(text, plot.x - extent.x - theme.px(8), y - extent.y / 2, true);
    }
  }

  private void names() {
    int slot = scale.plot().width / 12;
    Text pattern = new Text("{0} 月", "{0}");
    int room = gc.textExtent(desk.say(pattern.with(12))).x + theme.px(4);
    // Where the names do not fit beside one another, every second or third one is said.
    int every = slot >= room ? 1 : slot * 2 >= room ? 2 : 3;
    for (ChartMonth month : months) {
      if ((month.number() - 1) % every == 0) {
        gc.setForeground(theme.color(month.month().reached() ? Tone.TEXT : Tone.MUTED));
        String name = desk.say(pattern.with(month.number()));
        gc.drawText(
            name,
            scale.x(month.number()) - gc.textExtent(name).x / 2,
            scale.plot().y + scale.plot().height + theme.px(4),
            true);
      }
    }
  }

  private void bars(ChartMonth month) {
    int width = Math.max(2, Math.min(theme.px(16), scale.plot().width / 36));
    int centre = scale.x(month.number());
    gc.setBackground(theme.color(Tone.PLAN));
    month.planned().ifPresent(planned -> bar(centre - width - 1, width, planned.fen()));
    gc.setBackground(theme.color(Tone.ACCENT));
    month
        .expected()
        .ifPresent(
            expected -> {
              gc.setAlpha(GHOST);
              bar(centre + 1, width, expected.fen());
              gc.setAlpha(255);
              outline(centre + 1, width, expected.fen());
            });
    if (month.month().reached()) {
      bar(centre + 1, width, month.month().paid().fen());
    }
    if (month.ahead().isPresent()) {
      whisker(
          centre + 1 + width / 2,
          month.low().orElseThrow().fen(),
          month.high().orElseThrow().fen());
    }
  }

  private void bar(int x, int width, long fen) {
    int height = scale.height(fen);
    gc.fillRectangle(x, scale.y(fen), width, height);
  }

  /** What is only expected has an edge, so that it is told from the plan without colours too. */
  private void outline(int x, int width, long fen) {
    gc.setForeground(theme.color(Tone.ACCENT));
    gc.setLineStyle(SWT.LINE_DOT);
    gc.drawRectangle(x, scale.y(fen), width - 1, Math.max(0, scale.height(fen) - 1));
    gc.setLineStyle(SWT.LINE_SOLID);
  }

  private void whisker(int x, long low, long high) {
    gc.setForeground(theme.color(Tone.ACCENT));
    int foot = theme.px(3);
    gc.drawLine(x, scale.y(low), x, scale.y(high));
    gc.drawLine(x - foot, scale.y(low), x + foot, scale.y(low));
    gc.drawLine(x - foot, scale.y(high), x + foot, scale.y(high));
  }

  private void lines() {
    List<ChartMonth> planned =
        months.stream().filter(one -> one.month().plannedSoFar().isPresent()).toList();
    List<ChartMonth> ahead = months.stream().filter(one -> one.ahead().isPresent()).toList();
    List<ChartMonth> paid = months.stream().filter(one -> one.month().reached()).toList();
    budgetLine();
    gc.setLineWidth(Math.max(2, theme.px(2)));
    gc.setForeground(theme.color(Tone.PLAN));
    gc.drawPolyline(points(planned, one -> one.month().plannedSoFar().map(Money::fen).orElse(0L)));
    if (!ahead.isEmpty()) {
      fan(ahead);
    }
    gc.setForeground(theme.color(Tone.ACCENT));
    gc.drawPolyline(points(paid, one -> one.month().paidSoFar().fen()));
    gc.setBackground(theme.color(Tone.ACCENT));
    int dot = theme.px(6);
    for (ChartMonth month : paid) {
      gc.fillOval(
          scale.x(month.number()) - dot / 2,
          scale.y(month.month().paidSoFar().fen()) - dot / 2,
          dot,
          dot);
    }
    gc.setLineWidth(1);
  }

  private void budgetLine() {
    Rectangle plot = scale.plot();
    int y = scale.y(budget);
    gc.setForeground(theme.color(Tone.MUTED));
    gc.setLineStyle(SWT.LINE_DOT);
    gc.drawLine(plot.x, y, plot.x + plot.width, y);
    gc.setLineStyle(SWT.LINE_SOLID);
    String name = desk.say(new Text("全年预算", "budget"));
    if (scale.height(budget) < gc.textExtent(name).y * 2) {
      return;
    }
    gc.drawText(name, plot.x + theme.px(6), y + theme.px(1), true);
  }

  private void fan(List<ChartMonth> ahead) {
    int from = ahead.get(0).number() - 1;
    int startX = from == 0 ? scale.plot().x : scale.x(from);
    int startY = scale.y(ahead.get(0).before().expected().fen());
    int[] low = points(ahead, one -> one.ahead().orElseThrow().low().fen());
    int[] high = points(ahead, one -> one.ahead().orElseThrow().high().fen());
    int[] middle = points(ahead, one -> one.ahead().orElseThrow().expected().fen());
    int[] fan = new int[2 + low.length + high.length];
    fan[0] = startX;
    fan[1] = startY;
    System.arraycopy(low, 0, fan, 2, low.length);
    for (int i = 0; i < high.length; i += 2) {
      fan[2 + low.length + i] = high[high.length - 2 - i];
      fan[2 + low.length + i + 1] = high[high.length - 1 - i];
    }
    gc.setBackground(theme.color(Tone.ACCENT));
    gc.setAlpha(FAN);
    gc.fillPolygon(fan);
    gc.setAlpha(255);
    int[] line = new int[2 + middle.length];
    line[0] = startX;
    line[1] = startY;
    System.arraycopy(middle, 0, line, 2, middle.length);
    gc.setForeground(theme.color(Tone.ACCENT));
    gc.setLineStyle(SWT.LINE_DASH);
    gc.drawPolyline(line);
    gc.setLineStyle(SWT.LINE_SOLID);
  }

  private interface Amount {
    long of(ChartMonth month);
  }

  private int[] points(List<ChartMonth> of, Amount amount) {
    int[] points = new int[of.size() * 2];
    for (int i = 0; i < of.size(); i++) {
      points[2 * i] = scale.x(of.get(i).number());
      points[2 * i + 1] = scale.y(amount.of(of.get(i)));
    }
    return points;
  }

  /** Names what is drawn, from a place on to the right; stops where there is no more room. */
  static void legend(Desk desk, GC gc, int x, int y, int right, boolean expecting) {
    Theme theme = desk.theme();
    gc.setFont(theme.font(Face.SMALL));
    int at = x;
    Text[] names = {
      new Text("计划", "planned"), new Text("支付", "paid"), new Text("预计（含区间）", "expected, range")
    };
    for (int i = 0; i < (expecting ? 3 : 2); i++) {
      String name = desk.say(names[i]);
      int size = theme.px(10);
      int width = size + theme.px(6) + gc.textExtent(name).x;
      if (at + width > right) {
        return;
      }
      gc.setBackground(theme.color(i == 0 ? Tone.PLAN : Tone.ACCENT));
      gc.setAlpha(i == 2 ? GHOST : 255);
      gc.fillRectangle(at, y + (gc.textExtent(name).y - size) / 2, size, size);
      gc.setAlpha(255);
      if (i == 2) {
        gc.setForeground(theme.color(Tone.ACCENT));
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawRectangle(at, y + (gc.textExtent(name).y - size) / 2, size - 1, size - 1);
        gc.setLineStyle(SWT.LINE_SOLID);
      }
      gc.setForeground(theme.color(Tone.MUTED));
      gc.drawText(name, at + size + theme.px(6), y, true);
      at += width + theme.px(16);
    }
  }
}
