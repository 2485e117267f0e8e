package org.fundbench.workbench.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.fundbench.api.Text;
import org.fundbench.app.Frames;
import org.fundbench.app.Scrolled;

/**
 * Scrolls through a table as a hand would, and takes the time of each painted frame.
 *
 * <ol>
 *   <li>The wheel is turned, then pages are turned by key, then the bar is dragged from the first
 *       row to the last; a step each sixtieth of a second, with the window at work in between.
 *   <li>A step is told to the table as the toolkit tells it. Its frame is all that the window's
 *       thread does from then until the round of work in which the table was painted is over; only
 *       waiting for the screen's own clock does not count. A step that leads to no painting counts
 *       for nothing.
 *   <li>Rounds of work between the steps in which the table was painted, since rows came that a
 *       step was too early for, are frames too.
 * </ol>
 */
public final class ScrollRun {
  private static final int STEPS = 300;
  private static final int PAUSE_MS = 16;
  private static final int SETTLE_MS = 500;
  private static final int PATIENCE_MS = 200;

  /** After so many steps without painting the end is reached: a short ledger has few rows. */
  private static final int MOST_IDLE = 10;

  private final NatTable table;
  private final Display display;
  private final List<Duration> came = new ArrayList<>();
  private long paintings;

  private ScrollRun(NatTable table) {
    this.table = table;
    this.display = table.getDisplay();
  }

  /** Scrolls; the table has to show rows already. Returns when it was scrolled in all ways. */
  public static Scrolled of(NatTable table) {
    return new ScrollRun(table).run();
  }

  private Scrolled run() {
    // The last listener: when it hears of the painting, the table has painted.
    table.addListener(SWT.Paint, event -> paintings++);
    table.setFocus();
    // The page keys go on from what is selected.
    table.doCommand(new SelectCellCommand(table, 0, 1, false, false));
    work(SETTLE_MS);
    came.clear();
    List<Frames> ways = new ArrayList<>();
    ways.add(way(new Text("滚轮", "wheel"), step -> wheel()));
    ways.add(way(new Text("翻页", "page down"), step -> pageDown()));
    ways.add(way(new Text("拖动滚动条", "dragged bar"), this::drag));
    ways.add(new Frames(new Text("所取数据到达", "rows that came"), came));
    return new Scrolled(table.getSize().x, table.getSize().y, ways);
  }

  private Frames way(Text name, IntConsumer step) {
    List<Duration> times = new ArrayList<>();
    int idle = 0;
    for (int i = 0; i < STEPS && idle < MOST_IDLE && !table.isDisposed(); i++) {
      long before = paintings;
      long begin = System.nanoTime();
      step.accept(i);
      long busy = System.nanoTime() - begin;
      display.timerExec(PATIENCE_MS, () -> {});
      while (paintings == before && System.nanoTime() - begin < PATIENCE_MS * 1_000_000L) {
        busy += round();
      }
      idle = paintings > before ? 0 : idle + 1;
      if (idle == 0) {
        times.add(Duration.ofNanos(busy));
      }
      work(PAUSE_MS);
    }
    work(SETTLE_MS);
    return new Frames(name, times);
  }

  /** Lets the window work for a while. */
  private void work(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    display.timerExec(millis, () -> {}); // ends the rest
    while (!display.isDisposed() && System.nanoTime() < end) {
      long before = paintings;
      long busy = round();
      if (paintings > before) {
        came.add(Duration.ofNanos(busy));
      }
    }
  }

  /** One round of work, or a rest where there is none; how long the work took. */
  private long round() {
    long begin = System.nanoTime();
    boolean worked = display.readAndDispatch();
    long busy = System.nanoTime() - begin;
    if (!worked && !display.isDisposed()) {
      display.sleep();
    }
    return busy;
  }

  /** What the toolkit makes of a notch of the wheel: three rows by the bar. */
  private void wheel() {
    ScrollBar bar = table.getVerticalBar();
    scroll(bar.getSelection() + 3 * bar.getIncrement(), SWT.ARROW_DOWN);
  }

  private void pageDown() {
    Event event = new Event();
    event.widget = table;
    event.keyCode = SWT.PAGE_DOWN;
    table.notifyListeners(SWT.KeyDown, event);
  }

  private void drag(int step) {
    ScrollBar bar = table.getVerticalBar();
    long way = bar.getMaximum() - bar.getThumb() - bar.getMinimum();
    scroll(bar.getMinimum() + (int) (way * step / (STEPS - 1)), SWT.DRAG);
  }

  private void scroll(int to, int how) {
    ScrollBar bar = table.getVerticalBar();
    bar.setSelection(to);
    Event event = new Event();
    event.widget = bar;
    event.detail = how;
    bar.notifyListeners(SWT.Selection, event);
  }
}
