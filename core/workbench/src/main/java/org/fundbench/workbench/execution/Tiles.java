package org.fundbench.workbench.execution;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.fundbench.api.Text;
import org.fundbench.evaluation.monitor.Forecast;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The few figures that are asked for first, large; in as many rows as the width needs. */
final class Tiles {
  private static final int COUNT = 5;
  private static final int LEAST_WIDTH = 140;
  private static final int HEIGHT = 78;

  /** Of a tile without its note: where they need two rows, the table below needs the room more. */
  private static final int LOW = 52;

  private static final int GAP = 10;

  private final Desk desk;
  private final Theme theme;
  private final Composite row;
  private final List<Tile> tiles = new ArrayList<>();

  Tiles(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    row = new Composite(parent, SWT.NONE);
    row.setLayout(new Flow());
    for (int i = 0; i < COUNT; i++) {
      tiles.add(new Tile(row, theme));
    }
  }

  Composite control() {
    return row;
  }

  void show(Execution execution, Optional<Monitoring> monitoring) {
    Execution.Row total = execution.total();
    show(
        0,
        new Text("全年预算", "Budget"),
        total.current().toYuanText(),
        new Text("年初 {0}", "approved {0}").with(total.approved().toYuanText()),
        Tone.TEXT,
        opening(execution, FigureEntries::current));
    show(
        1,
        new Text("已支付", "Paid"),
        total.paid().toYuanText(),
        new Text("{0} 笔支付，{1} 笔退回", "{0} payments, {1} refunds")
            .with(execution.counts().payments(), execution.counts().refunds()),
        Tone.TEXT,
        opening(execution, FigureEntries::paid));
    show(
        2,
        new Text("可用余额", "Available"),
        total.available().toYuanText(),
        new Text("已承诺 {0}", "committed {0}").with(total.committed().toYuanText()),
        total.available().isNegative() ? Tone.OVER : Tone.TEXT,
        opening(execution, FigureEntries::available));
    show(
        3,
        new Text("执行率", "Execution rate"),
        total.rate().map(rate -> rate.text(desk.language())).orElse("—"),
        new Text("序时进度 {0} · {1}", "time {0} · {1}")
            .with(
                total
                    .timeProgress()
                    .map(time -> time.toPercentText(1, RoundingMode.DOWN))
                    .orElse("—"),
                total.light().label()),
        ExecutionView.tone(total.light()),
        opening(execution, FigureEntries::paid));
    Optional<Forecast> forecast = monitoring.flatMap(Monitoring::forecast);
    show(
        4,
        new Text("预计全年支付", "Expected by year end"),
        forecast.map(known -> known.expected().toYuanText()).orElse("—"),
        forecast
            .map(
                known ->
                    known.ahead().isEmpty()
                        ? new Text("全年已结束", "the year is over")
                        : new Text("区间 {0} – {1}", "{0} to {1}")
                            .with(known.low().toYuanText(), known.high().toYuanText()))
            .orElse(
                monitoring.isPresent()
                    ? new Text("无计划或不足两个月", "no plan, or under two months")
                    : new Text("计算中…", "computing…")),
        forecast.filter(known -> known.expected().compareTo(total.current()) > 0).isPresent()
            ? Tone.OVER
            : Tone.TEXT,
        () -> desk.front().showView("chart"));
  }

  private void show(int tile, Text label, String figure, Text note, Tone tone, Runnable open) {
    tiles.get(tile).show(new Tile.Content(desk.say(label), figure, desk.say(note), tone, open));
  }

  private Runnable opening(
      Execution execution, BiFunction<Execution, Execution.Row, EntryQuery> behind) {
    return () -> desk.showEntries(behind.apply(execution, execution.total()));
  }

  /** As many equal columns as the width holds. */
  private final class Flow extends Layout {
    private int columns(int width) {
      int fit = (width + theme.px(GAP)) / (theme.px(LEAST_WIDTH) + theme.px(GAP));
      // Five do not stand well in four columns: three and two do.
      return fit >= COUNT ? COUNT : Math.max(1, Math.min(3, fit));
    }

    private int height(int width) {
      return theme.px(columns(width) == COUNT ? HEIGHT : LOW);
    }

    @Override
    protected Point computeSize(Composite of, int wide, int high, boolean changed) {
      int width = wide == SWT.DEFAULT ? theme.px(LEAST_WIDTH) * COUNT : wide;
      int rows = (COUNT + columns(width) - 1) / columns(width);
      return new Point(width, rows * height(width) + (rows - 1) * theme.px(GAP));
    }

    @Override
    protected void layout(Composite of, boolean changed) {
      Rectangle area = of.getClientArea();
      int columns = columns(area.width);
      int gap = theme.px(GAP);
      int width = (area.width - gap * (columns - 1)) / columns;
      Control[] all = of.getChildren();
      for (int i = 0; i < all.length; i++) {
        all[i].setBounds(
            i % columns * (width + gap),
            i / columns * (height(area.width) + gap),
            width,
            height(area.width));
      }
    }
  }
}
