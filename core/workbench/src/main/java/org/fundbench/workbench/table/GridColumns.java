package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.fundbench.workbench.desk.Preferences;
import org.fundbench.workbench.look.Theme;

/**
 * Which columns a table shows, in which order and how wide; all of it is kept. The last one shown
 * takes what width is left.
 */
final class GridColumns {
  private static final Pattern KEPT = Pattern.compile("[0-9]{1,3}(,[0-9]{1,3})*");
  private static final int LEAST = 24;
  private static final int MOST = 2000;

  private final Preferences preferences;
  private final Theme theme;
  private final String id;
  private final DataLayer body;
  private final List<Integer> original;
  private final ColumnReorderLayer order;
  private final ColumnHideShowLayer layer;
  private int stretched = -1;

  /**
   * The columns over the cells.
   *
   * @param widths at a zoom of 100
   */
  GridColumns(
      Preferences preferences, Theme theme, String id, DataLayer body, List<Integer> widths) {
    this.preferences = preferences;
    this.theme = theme;
    this.id = id;
    this.body = body;
    this.original = List.copyOf(widths);
    order = new ColumnReorderLayer(body);
    order.setLayerPainter(new CellLayerPainter());
    layer = new ColumnHideShowLayer(order);
    layer.setLayerPainter(new CellLayerPainter());
    for (int i = 0; i < widths.size(); i++) {
      body.setColumnWidthByPosition(i, theme.px(kept(i)));
    }
    String arranged = preferences.get("columns." + id, "");
    if (KEPT.matcher(arranged).matches()) {
      arrange(IntStream.of(numbers(arranged)).boxed().toList());
    }
  }

  private static int[] numbers(String text) {
    return Pattern.compile(",").splitAsStream(text).mapToInt(Integer::parseInt).toArray();
  }

  private int kept(int index) {
    return preferences.number("column." + id + "." + index, original.get(index), LEAST, MOST);
  }

  ColumnHideShowLayer layer() {
    return layer;
  }

  /** The numbers of the columns that are shown, left to right. */
  List<Integer> shown() {
    return IntStream.range(0, layer.getColumnCount())
        .map(layer::getColumnIndexByPosition)
        .boxed()
        .toList();
  }

  /** Shows some columns in an order; at least one stays. */
  void arrange(List<Integer> wanted) {
    Set<Integer> all = new LinkedHashSet<>(wanted);
    all.removeIf(index -> index < 0 || index >= original.size());
    if (all.isEmpty()) {
      return;
    }
    int shown = all.size();
    IntStream.range(0, original.size()).forEach(all::add);
    layer.showAllColumns();
    int to = 0;
    for (int index : all) {
      int from = order.getColumnPositionByIndex(index);
      if (from != to) {
        order.reorderColumnPosition(from, to);
      }
      to++;
    }
    if (shown < original.size()) {
      layer.hideColumnPositions(IntStream.range(shown, original.size()).toArray());
    }
  }

  /** Moves a column by one place. */
  void move(int index, int step) {
    List<Integer> now = new ArrayList<>(shown());
    int from = now.indexOf(index);
    int to = from + step;
    if (from >= 0 && to >= 0 && to < now.size()) {
      now.remove(from);
      now.add(to, index);
      arrange(now);
    }
  }

  /** Hides a column, unless it is the only one. */
  void hide(int index) {
    List<Integer> now = new ArrayList<>(shown());
    if (now.size() > 1 && now.remove(Integer.valueOf(index))) {
      arrange(now);
    }
  }

  /** Makes a column wider or narrower. */
  void widen(int index, int by) {
    int width = body.getColumnWidthByPosition(index) + theme.px(by);
    body.setColumnWidthByPosition(index, Math.max(theme.px(LEAST), width));
  }

  /** Gives the last column shown what is left of a width. */
  void stretch(int width) {
    List<Integer> now = shown();
    if (width <= 0 || now.isEmpty()) {
      return;
    }
    int last = now.get(now.size() - 1);
    if (stretched >= 0 && stretched != last) {
      body.setColumnWidthByPosition(stretched, theme.px(kept(stretched)));
    }
    stretched = last;
    int left = width;
    for (int index : now) {
      left -= index == last ? 0 : body.getColumnWidthByPosition(index);
    }
    int wanted = Math.max(theme.px(kept(last)), left);
    if (wanted != body.getColumnWidthByPosition(last)) {
      body.setColumnWidthByPosition(last, wanted);
    }
  }

  /** Tells the preferences. */
  void keep() {
    for (int i = 0; i < original.size(); i++) {
      int width = body.getColumnWidthByPosition(i) * 100 / Math.max(1, theme.px(100));
      if (i != stretched && Math.abs(width - original.get(i)) > 1) {
        preferences.set("column." + id + "." + i, String.valueOf(width));
      }
    }
    List<Integer> now = shown();
    boolean asAtFirst = now.equals(IntStream.range(0, original.size()).boxed().toList());
    preferences.set(
        "columns." + id,
        asAtFirst ? "" : now.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
