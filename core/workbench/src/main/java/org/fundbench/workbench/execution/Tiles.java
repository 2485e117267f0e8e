package org.fundbench.workbench.execution;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fundbench.api.Text;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The few figures that are asked for first, large. */
final class Tiles {
  private record Tile(String label, String figure, String note, Tone tone) {}

  private final Desk desk;
  private final Theme theme;
  private final Canvas canvas;
  private List<Tile> tiles = List.of();

  Tiles(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    canvas.addListener(SWT.Paint, this::paint);
  }

  Canvas control() {
    return canvas;
  }

  void show(Execution execution) {
    Execution.Row total = execution.total();
    List<Tile> next = new ArrayList<>();
    next.add(
        new Tile(
            desk.say(new Text("全年预算", "Budget")),
            total.current().toYuanText(),
            desk.say(new Text("年初 {0}", "approved {0}").with(total.approved().toYuanText())),
            Tone.TEXT));
    next.add(
        new Tile(
            desk.say(new Text("已支付", "Paid")),
            total.paid().toYuanText(),
            desk.say(
                new Text("{0} 笔支付，{1} 笔退回", "{0} payments, {1} refunds")
                    .with(execution.counts().payments(), execution.counts().refunds())),
            Tone.TEXT));
    next.add(
        new Tile(
            desk.say(new Text("可用余额", "Available")),
            total.available().toYuanText(),
            desk.say(new Text("已承诺 {0}", "committed {0}").with(total.committed().toYuanText())),
            total.available().isNegative() ? Tone.OVER : Tone.TEXT));
    next.add(
        new Tile(
            desk.say(new Text("执行率", "Execution rate")),
            total.rate().map(rate -> rate.text(desk.language())).orElse("—"),
            desk.say(
                new Text("序时进度 {0} · {1}", "time {0} · {1}")
                    .with(
                        total
                            .timeProgress()
                            .map(time -> time.toPercentText(1, RoundingMode.DOWN))
                            .orElse("—"),
                        total.light().label())),
            ExecutionView.tone(total.light())));
    tiles = next;
    StringBuilder words = new StringBuilder();
    next.forEach(
        tile ->
            words
                .append(tile.label())
                .append(' ')
                .append(tile.figure())
                .append(", ")
                .append(tile.note())
                .append("; "));
    Named.as(words.toString(), canvas);
    canvas.redraw();
  }

  private void paint(Event event) {
    GC gc = event.gc;
    Rectangle area = canvas.getClientArea();
    gc.setBackground(theme.color(Tone.SURFACE));
    gc.fillRectangle(area);
    if (tiles.isEmpty()) {
      return;
    }
    gc.setAntialias(SWT.ON);
    int gap = theme.px(12);
    int width = (area.width - gap * (tiles.size() - 1)) / tiles.size();
    for (int i = 0; i < tiles.size(); i++) {
      paint(gc, tiles.get(i), new Rectangle(i * (width + gap), 0, width, area.height));
    }
  }

  private void paint(GC gc, Tile tile, Rectangle box) {
    int round = theme.px(8);
    gc.setBackground(theme.color(Tone.HEADER));
    gc.fillRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, round, round);
    gc.setForeground(theme.color(Tone.LINE));
    gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, round, round);
    int left = box.x + theme.px(14);
    gc.setFont(theme.font(Face.SMALL));
    gc.setForeground(theme.color(Tone.MUTED));
    gc.drawText(tile.label(), left, box.y + theme.px(8), true);
    gc.setFont(theme.font(Face.FIGURE));
    gc.setForeground(theme.color(tile.tone()));
    gc.drawText(tile.figure(), left, box.y + theme.px(25), true);
    gc.setFont(theme.font(Face.SMALL));
    gc.setForeground(theme.color(Tone.MUTED));
    gc.drawText(tile.note(), left, box.y + theme.px(58), true);
  }
}
