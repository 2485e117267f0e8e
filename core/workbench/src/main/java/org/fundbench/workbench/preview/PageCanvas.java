package org.fundbench.workbench.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * Pages one below the other. Only those in sight are asked for, one at a time, and only a few are
 * kept: a page at screen size is some megabytes.
 */
final class PageCanvas extends Canvas {
  private static final int KEPT = 4;
  private static final int GAP = 14;
  private static final float POINTS = 72f;
  private static final float DOTS = 96f;

  private final Desk desk;
  private final Preview preview;
  private final IntConsumer wanted;
  private final Map<Integer, Image> kept = new LinkedHashMap<>();
  private List<PdfPages.Size> sizes = List.of();
  private String message = "";
  private int scrolled;
  private int across;
  private int drawnAt;

  /**
   * An empty canvas.
   *
   * @param wanted hears which page is in sight and not drawn yet
   */
  PageCanvas(Composite parent, Desk desk, Preview preview, IntConsumer wanted) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL);
    this.desk = desk;
    this.preview = preview;
    this.wanted = wanted;
    setData(Theme.KEEP, true);
    setBackground(desk.theme().color(Tone.TRACK));
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> arrange());
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.MouseDown, event -> setFocus());
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, PageCanvas::traverse);
    addListener(SWT.Dispose, event -> forget());
    getVerticalBar().addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
    getHorizontalBar()
        .addListener(
            SWT.Selection,
            event -> {
              across = getHorizontalBar().getSelection();
              redraw();
            });
  }

  /** Page keys belong to the pages; Tab goes on. */
  private static void traverse(Event event) {
    event.doit =
        event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS;
  }

  /** Shows other pages. */
  void show(List<PdfPages.Size> pages) {
    sizes = List.copyOf(pages);
    message = "";
    forget();
    arrange();
    bringUp(preview.page());
  }

  /** Says something where there are no pages. */
  void say(String text) {
    sizes = List.of();
    message = text;
    forget();
    arrange();
  }

  /** The width in pixels in which a page is wanted. */
  int pixels(int page) {
    return Math.max(8, width(page) * deviceZoom() / 100);
  }

  private int deviceZoom() {
    return Math.max(100, getMonitor().getZoom());
  }

  /** Takes a page that was drawn, unless it is no longer wanted at this size. */
  void take(int page, ImageData picture) {
    if (page >= sizes.size() || Math.abs(picture.width - pixels(page)) > 1) {
      redraw();
      return;
    }
    int zoom = deviceZoom();
    ImageDataProvider sharp =
        asked ->
            asked == zoom
                ? picture
                : picture.scaledTo(picture.width * asked / zoom, picture.height * asked / zoom);
    Image old = kept.put(page, new Image(getDisplay(), sharp));
    if (old != null) {
      old.dispose();
    }
    while (kept.size() > KEPT) {
      int farthest =
          kept.keySet().stream()
              .max((a, b) -> Math.abs(a - preview.page()) - Math.abs(b - preview.page()))
              .orElseThrow();
      Image gone = kept.remove(farthest);
      if (gone != null) {
        gone.dispose();
      }
    }
    redraw();
  }

  /** How many pages are kept drawn, for tests. */
  int kept() {
    return kept.size();
  }

  private void forget() {
    kept.values().forEach(Image::dispose);
    kept.clear();
  }

  /** Looks at the zoom again and sets the bars. */
  void arrange() {
    Rectangle area = getClientArea();
    int gap = desk.theme().px(GAP);
    if (preview.fits() && !sizes.isEmpty()) {
      float widest = (float) sizes.stream().mapToDouble(PdfPages.Size::width).max().orElse(1);
      preview.fitted(Math.max(10, (int) ((area.width - 2 * gap) * POINTS / DOTS / widest * 100)));
    }
    if (drawnAt != preview.zoom()) {
      drawnAt = preview.zoom();
      forget();
      scrolled = sizes.isEmpty() ? 0 : top(preview.page());
    }
    int height = sizes.isEmpty() ? 0 : top(sizes.size());
    bar(getVerticalBar(), height, area.height);
    int widest = 0;
    for (int page = 0; page < sizes.size(); page++) {
      widest = Math.max(widest, width(page) + 2 * gap);
    }
    bar(getHorizontalBar(), widest, area.width);
    scrolled = Math.max(0, Math.min(scrolled, height - area.height));
    across = Math.max(0, Math.min(across, widest - area.width));
    getVerticalBar().setSelection(scrolled);
    redraw();
  }

  private void bar(ScrollBar bar, int whole, int seen) {
    // The upright bar stays: with it gone, pages as wide as the view would need it again.
    bar.setVisible(whole > seen || bar == getVerticalBar());
    bar.setValues(
        bar.getSelection(),
        0,
        Math.max(1, whole),
        Math.max(1, Math.min(seen, whole)),
        desk.theme().px(40),
        Math.max(1, seen - desk.theme().px(40)));
  }

  private int width(int page) {
    return Math.round(sizes.get(page).width() * DOTS / POINTS * preview.zoom() / 100);
  }

  private int height(int page) {
    return Math.round(sizes.get(page).height() * DOTS / POINTS * preview.zoom() / 100);
  }

  /** Where a page begins; for the number of pages, where the last one ends. */
  private int top(int page) {
    int gap = desk.theme().px(GAP);
    int top = gap;
    for (int i = 0; i < page; i++) {
      top += height(i) + gap;
    }
    return top;
  }

  /** Brings a page to the top. */
  void bringUp(int page) {
    if (page < sizes.size()) {
      scrollTo(page == 0 ? 0 : top(page) - desk.theme().px(GAP));
    }
  }

  private void scrollTo(int position) {
    int most = sizes.isEmpty() ? 0 : top(sizes.size()) - getClientArea().height;
    scrolled = Math.max(0, Math.min(position, most));
    getVerticalBar().setSelection(scrolled);
    int middle = scrolled + getClientArea().height / 3;
    int page = 0;
    while (page + 1 < sizes.size() && top(page + 1) <= middle) {
      page++;
    }
    preview.arrivedAt(page);
    redraw();
  }

  private void key(Event event) {
    int line = desk.theme().px(40);
    switch (event.keyCode) {
      case SWT.PAGE_DOWN -> preview.turn(1);
      case SWT.PAGE_UP -> preview.turn(-1);
      case SWT.HOME -> preview.go(0);
      case SWT.END -> preview.go(preview.pages() - 1);
      case SWT.ARROW_DOWN -> scrollTo(scrolled + line);
      case SWT.ARROW_UP -> scrollTo(scrolled - line);
      case ' ' -> scrollTo(scrolled + getClientArea().height - line);
      default -> {
        // Other keys are commands' or nobody's.
      }
    }
  }

  private void paint(GC gc) {
    Theme theme = desk.theme();
    Rectangle area = getClientArea();
    gc.setBackground(theme.color(Tone.TRACK));
    gc.fillRectangle(area);
    if (sizes.isEmpty()) {
      say(gc, area);
      wanted.accept(-1);
      return;
    }
    List<Integer> missing = new ArrayList<>();
    int y = -scrolled;
    int gap = theme.px(GAP);
    for (int page = 0; page < sizes.size(); page++) {
      y += gap;
      int height = height(page);
      if (y + height > 0 && y < area.height) {
        draw(gc, page, new Rectangle(left(page, area), y, width(page), height), missing);
      }
      y += height;
    }
    if (isFocusControl()) {
      gc.setForeground(theme.color(Tone.ACCENT));
      gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
    missing.stream().findFirst().ifPresent(wanted::accept);
  }

  /** The message, in as many lines as it takes: a narrow view would cut it. */
  private void say(GC gc, Rectangle area) {
    Theme theme = desk.theme();
    int margin = theme.px(16);
    TextLayout words = new TextLayout(theme.display());
    words.setFont(theme.font(Face.BODY));
    words.setText(message);
    words.setWidth(Math.max(1, area.width - 2 * margin));
    gc.setForeground(theme.color(Tone.MUTED));
    words.draw(gc, margin, margin);
    words.dispose();
  }

  private int left(int page, Rectangle area) {
    int free = area.width - width(page);
    return free > 0 ? free / 2 : desk.theme().px(GAP) - across;
  }

  private void draw(GC gc, int page, Rectangle at, List<Integer> missing) {
    Image picture = kept.get(page);
    if (picture == null) {
      gc.setBackground(desk.theme().display().getSystemColor(SWT.COLOR_WHITE));
      gc.fillRectangle(at);
      missing.add(page);
    } else {
      gc.drawImage(picture, at.x, at.y);
    }
    gc.setForeground(desk.theme().color(Tone.LINE));
    gc.drawRectangle(at.x - 1, at.y - 1, at.width + 1, at.height + 1);
  }
}
