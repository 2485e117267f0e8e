package org.fundbench.workbench.quickaccess;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/**
 * The list of what was found. The kind stands before the first item of each kind; what was typed
 * stands out in the names. The texts are in the table's items too, for screen readers.
 */
final class QuickList {
  private static final int ROW = 30;
  private static final int KIND = 110;
  private static final int HINT = 130;
  private static final int DRAWING = SWT.DRAW_TRANSPARENT;

  private final Desk desk;
  private final Theme theme;
  private final Table table;
  private List<QuickItem> items = List.of();
  private String typed = "";

  QuickList(Composite parent, Desk desk) {
    this.desk = desk;
    theme = desk.theme();
    table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.setData(Theme.KEEP, true);
    table.setBackground(theme.color(Tone.SURFACE));
    table.setForeground(theme.color(Tone.TEXT));
    table.setFont(theme.font(Face.BODY));
    Named.as(desk.say(new Text("找到的内容", "What was found")), table);
    for (int i = 0; i < 3; i++) {
      new TableColumn(table, SWT.LEFT);
    }
    table.addListener(SWT.MeasureItem, event -> event.height = theme.px(ROW));
    table.addListener(SWT.EraseItem, this::erase);
    table.addListener(SWT.PaintItem, this::paint);
    table.addListener(SWT.Resize, event -> stretch());
  }

  Table control() {
    return table;
  }

  private void stretch() {
    int width = table.getClientArea().width;
    table.getColumn(0).setWidth(theme.px(KIND));
    table.getColumn(2).setWidth(theme.px(HINT));
    table.getColumn(1).setWidth(Math.max(theme.px(100), width - theme.px(KIND) - theme.px(HINT)));
  }

  void show(List<QuickItem> found, String words) {
    items = found;
    typed = words;
    table.setRedraw(false);
    table.removeAll();
    for (QuickItem item : found) {
      new TableItem(table, SWT.NONE)
          .setText(new String[] {desk.say(item.kind()), desk.say(item.name()), item.hint()});
    }
    table.setRedraw(true);
    choose(0);
  }

  void choose(int index) {
    if (!items.isEmpty()) {
      int next = Math.max(0, Math.min(items.size() - 1, index));
      table.setSelection(next);
    }
  }

  void move(int by) {
    choose(table.getSelectionIndex() + by);
  }

  int page() {
    return Math.max(1, table.getClientArea().height / theme.px(ROW) - 1);
  }

  Optional<QuickItem> chosen() {
    int at = table.getSelectionIndex();
    return at < 0 || at >= items.size() ? Optional.empty() : Optional.of(items.get(at));
  }

  private void erase(Event event) {
    boolean selected = table.getSelectionIndex() == table.indexOf((TableItem) event.item);
    event.gc.setBackground(theme.color(selected ? Tone.SELECTION : Tone.SURFACE));
    event.gc.fillRectangle(event.x, event.y, event.width, event.height);
    event.detail &= ~(SWT.FOREGROUND | SWT.BACKGROUND | SWT.SELECTED | SWT.HOT | SWT.FOCUSED);
  }

  private void paint(Event event) {
    int row = table.indexOf((TableItem) event.item);
    if (row < 0 || row >= items.size()) {
      return;
    }
    QuickItem item = items.get(row);
    Rectangle cell = ((TableItem) event.item).getBounds(event.index);
    GC gc = event.gc;
    if (row > 0 && items.get(row - 1).group() != item.group()) {
      gc.setForeground(theme.color(Tone.LINE));
      gc.drawLine(cell.x, cell.y, cell.x + cell.width, cell.y);
    }
    switch (event.index) {
      case 0 -> {
        if (row == 0 || items.get(row - 1).group() != item.group()) {
          gc.setFont(theme.font(Face.SMALL));
          gc.setForeground(theme.color(Tone.MUTED));
          middle(gc, desk.say(item.kind()), cell.x + theme.px(10), cell);
        }
      }
      case 1 -> drawName(gc, item, cell);
      default -> {
        gc.setFont(theme.font(Face.SMALL));
        gc.setForeground(theme.color(Tone.MUTED));
        int width = gc.textExtent(item.hint(), DRAWING).x;
        middle(gc, item.hint(), cell.x + cell.width - width - theme.px(12), cell);
      }
    }
  }

  private void drawName(GC gc, QuickItem item, Rectangle cell) {
    Image icon = theme.icon(item.icon());
    int size = icon.getBounds().height;
    gc.drawImage(icon, cell.x, cell.y + (cell.height - size) / 2);
    int x = cell.x + size + theme.px(10);
    String name = desk.say(item.name());
    boolean[] marked = item.marked(typed, desk.language());
    int from = 0;
    while (from < name.length()) {
      int to = from + 1;
      while (to < name.length() && marked[to] == marked[from]) {
        to++;
      }
      gc.setFont(theme.font(marked[from] ? Face.STRONG : Face.BODY));
      gc.setForeground(theme.color(marked[from] ? Tone.ACCENT : Tone.TEXT));
      x += middle(gc, name.substring(from, to), x, cell);
      from = to;
    }
  }

  private static int middle(GC gc, String text, int x, Rectangle cell) {
    Point extent = gc.textExtent(text, DRAWING);
    gc.drawText(text, x, cell.y + (cell.height - extent.y) / 2, DRAWING);
    return extent.x;
  }
}
