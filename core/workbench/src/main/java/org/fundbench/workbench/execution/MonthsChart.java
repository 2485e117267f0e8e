package org.fundbench.workbench.execution;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Fraction;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.evaluation.monitor.Forecast;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * Paid beside planned, month by month or summed up, with what is expected to the year's end. The
 * pointer or the arrow keys go from month to month, whose figures are said above; a click or the
 * return key opens the entries.
 */
public final class MonthsChart {
  private static final String MODE = "chart.summed";

  private final Desk desk;
  private final Theme theme;
  private final Composite page;
  private final CLabel caption;
  private final FlatButton alone;
  private final FlatButton summed;
  private final Canvas canvas;
  private List<ChartMonth> months = List.of();
  private Optional<Integer> pointed = Optional.empty();

  private MonthsChart(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = theme.px(12);
    layout.marginHeight = theme.px(4);
    layout.verticalSpacing = 0;
    layout.horizontalSpacing = theme.px(4);
    page.setLayout(layout);
    // It cuts what does not fit with an ellipsis; all of it is in the tool tip.
    caption = new CLabel(page, SWT.LEFT);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = theme.px(80);
    caption.setLayoutData(wide);
    alone =
        FlatButton.onPage(
            page, theme, Icon.EXECUTION, desk.say(new Text("按月", "By month")), () -> mode(false));
    summed =
        FlatButton.onPage(
            page, theme, Icon.CHART, desk.say(new Text("累计", "Summed up")), () -> mode(true));
    canvas = new Canvas(page, SWT.DOUBLE_BUFFERED);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    theme.apply(page);
    caption.setFont(theme.font(Face.SMALL));
    caption.setForeground(theme.color(Tone.MUTED));
    canvas.addListener(SWT.Paint, this::paint);
    canvas.addListener(SWT.Resize, event -> canvas.redraw());
    canvas.addListener(SWT.MouseMove, event -> point(monthAt(event.x)));
    canvas.addListener(SWT.MouseExit, event -> point(Optional.empty()));
    canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
    canvas.addListener(SWT.MouseUp, event -> monthAt(event.x).ifPresent(this::entries));
    canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    canvas.addListener(
        SWT.Traverse,
        event ->
            event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    canvas.addListener(SWT.KeyDown, this::key);
    desk.year().changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    MonthsChart chart = new MonthsChart(parent, desk);
    chart.page.setData(VIEW, chart);
    return chart.page;
  }

  private static final String VIEW = "fundbench.months-chart";

  /** The chart whose control this is, for tests. */
  public static MonthsChart of(Control control) {
    return (MonthsChart) control.getData(VIEW);
  }

  /** Where it is drawn, for tests. */
  public Canvas canvas() {
    return canvas;
  }

  /** Draws every chart of the window the other way. */
  static void turn(Desk desk) {
    desk.preferences().set(MODE, String.valueOf(!isSummed(desk)));
    desk.year().changed().tell();
  }

  private static boolean isSummed(Desk desk) {
    return Boolean.parseBoolean(desk.preferences().get(MODE, "false"));
  }

  private void mode(boolean sums) {
    if (isSummed(desk) != sums) {
      turn(desk);
    }
  }

  private void show() {
    months =
        desk.year()
            .execution()
            .map(execution -> ChartMonth.of(execution, desk.year().monitoring()))
            .orElse(List.of());
    boolean sums = isSummed(desk);
    alone.choose(!sums);
    summed.choose(sums);
    say();
    canvas.redraw();
  }

  private void point(Optional<Integer> month) {
    if (!month.equals(pointed)) {
      pointed = month;
      say();
      canvas.redraw();
    }
  }

  /** Says the month that is pointed at, else the year's end. */
  private void say() {
    String words =
        pointed
            .filter(month -> month <= months.size())
            .map(month -> words(months.get(month - 1)))
            .orElseGet(this::yearEnd);
    caption.setText(words.replace("&", "&&"));
    caption.setToolTipText(words);
    Named.as(desk.say(new Text("每月支付与计划", "Paid and planned by month")) + ": " + words, canvas);
    canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
  }

  private String words(ChartMonth month) {
    boolean sums = isSummed(desk);
    Optional<Money> planned = sums ? month.month().plannedSoFar() : month.planned();
    Money paid = sums ? month.month().paidSoFar() : month.month().paid();
    String what =
        desk.say(
            (sums ? new Text("至 {0} 月末", "up to the end of {0}") : new Text("{0} 月", "{0}"))
                .with(month.month().period()));
    StringBuilder words = new StringBuilder(what);
    if (month.month().reached()) {
      words.append(desk.say(new Text("：支付 {0}", ": paid {0}").with(paid.toYuanText())));
    }
    words.append(
        desk.say(
            new Text("，计划 {0}", ", planned {0}").with(planned.map(Money::toYuanText).orElse("—"))));
    month
        .ahead()
        .ifPresent(
            ahead ->
                words.append(
                    desk.say(
                        new Text("，预计 {0}（{1} – {2}）", ", expected {0} ({1} to {2})")
                            .with(
                                (sums ? ahead.expected() : month.expected().orElseThrow())
                                    .toYuanText(),
                                (sums ? ahead.low() : month.low().orElseThrow()).toYuanText(),
                                (sums ? ahead.high() : month.high().orElseThrow()).toYuanText()))));
    return words.toString();
  }

  private String yearEnd() {
    Optional<Forecast> forecast = desk.year().monitoring().flatMap(Monitoring::forecast);
    if (forecast.isEmpty() || forecast.get().ahead().isEmpty()) {
      return desk.say(new Text("每月支付与计划（单位：万元）", "Paid and planned by month (10,000 yuan)"));
    }
    String words =
        desk.say(
            new Text("预计全年 {0} 元，区间 {1} – {2}", "Year end {0}, {1} to {2}")
                .with(
                    forecast.get().expected().toYuanText(),
                    forecast.get().low().toYuanText(),
                    forecast.get().high().toYuanText()));
    Optional<Fraction> error = forecast.get().meanError();
    return error.isEmpty()
        ? words
        : words
            + desk.say(
                new Text("；回测平均偏差 ±{0}", "; back-test ±{0}")
                    .with(error.get().toPercentText(1, RoundingMode.HALF_UP)));
  }

  private Rectangle plot(GC gc) {
    Rectangle area = canvas.getClientArea();
    gc.setFont(theme.font(Face.SMALL));
    int line = gc.textExtent("0").y;
    int left = gc.textExtent("0,000.00").x + theme.px(8);
    int top = line + theme.px(12);
    return new Rectangle(
        left,
        top,
        Math.max(12, area.width - left - theme.px(6)),
        Math.max(1, area.height - top - line - theme.px(8)));
  }

  private Optional<Integer> monthAt(int x) {
    GC gc = new GC(canvas);
    Rectangle plot = plot(gc);
    gc.dispose();
    int at = (x - plot.x) * 12 / plot.width + 1;
    return x < plot.x || at > months.size() ? Optional.empty() : Optional.of(at);
  }

  private void key(Event event) {
    if (months.isEmpty()) {
      return;
    }
    int last = months.size();
    int now = pointed.orElse(0);
    switch (event.keyCode) {
      case SWT.ARROW_RIGHT -> point(Optional.of(now >= last ? 1 : now + 1));
      case SWT.ARROW_LEFT -> point(Optional.of(now <= 1 ? last : now - 1));
      case SWT.HOME -> point(Optional.of(1));
      case SWT.END -> point(Optional.of(last));
      case SWT.CR, SWT.KEYPAD_CR -> pointed.ifPresent(this::entries);
      default -> {
        // another key is not for the chart
      }
    }
  }

  private void entries(int month) {
    desk.year()
        .execution()
        .filter(execution -> months.get(month - 1).month().reached())
        .ifPresent(
            execution ->
                desk.showEntries(FigureEntries.paidIn(execution, months.get(month - 1).month())));
  }

  private Money budget() {
    return desk.year()
        .execution()
        .map(execution -> execution.total().current())
        .orElse(Money.cny(0));
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setBackground(theme.color(Tone.SURFACE));
    gc.fillRectangle(canvas.getClientArea());
    if (months.isEmpty()) {
      return;
    }
    Rectangle plot = plot(gc);
    new ChartPainter(desk, gc, plot, months, isSummed(desk), budget()).paint(pointed);
    String unit = desk.say(new Text("万元", "10,000 yuan"));
    gc.setFont(theme.font(Face.SMALL));
    gc.setForeground(theme.color(Tone.MUTED));
    gc.drawText(unit, 0, theme.px(2), true);
    int from = Math.max(plot.x, gc.textExtent(unit).x + theme.px(12));
    ChartPainter.legend(
        desk,
        gc,
        from,
        theme.px(2),
        plot.x + plot.width,
        months.stream().anyMatch(month -> month.ahead().isPresent()));
    if (canvas.isFocusControl()) {
      Rectangle area = canvas.getClientArea();
      gc.setForeground(theme.color(Tone.ACCENT));
      gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, theme.px(6), theme.px(6));
    }
  }
}
