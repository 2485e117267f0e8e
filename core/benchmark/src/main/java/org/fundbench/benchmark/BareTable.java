package org.fundbench.benchmark;

import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fundbench.api.Language;
import org.fundbench.app.Frames;
import org.fundbench.app.Scrolled;
import org.fundbench.workbench.table.ScrollRun;

/**
 * The peer for scrolling: the toolkit's table as it comes, of the same size with as many columns
 * and rows, its texts held in memory. It is scrolled by the same hand, prints what it took, and
 * ends.
 */
public final class BareTable {
  private static final String[] COLUMNS = {"编号", "日期", "业务", "支出方向", "凭证", "金额", "收款人", "摘要"};
  private static final int[] WIDTHS = {104, 96, 112, 150, 140, 118, 190, 220};

  private BareTable() {}

  /** Arguments: width, height, number of rows. */
  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[2]);
    Display display = new Display();
    Shell shell = new Shell(display);
    shell.setLayout(new FillLayout());
    NatTable table = table(shell, rows);
    shell.open();
    // The table, not the window, gets the size.
    shell.setSize(
        shell.computeTrim(0, 0, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
            .width,
        shell.computeTrim(0, 0, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
            .height);
    display.timerExec(
        500,
        () -> {
          tell(ScrollRun.of(table));
          shell.close();
        });
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }

  private static void tell(Scrolled scrolled) {
    System.out.println("table of " + scrolled.width() + " × " + scrolled.height() + " pixels");
    for (Frames frames : scrolled.ways()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d frames, median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
          frames.way().in(Language.EN),
          frames.times().size(),
          frames.within(50).toNanos() / 1e6,
          frames.within(95).toNanos() / 1e6,
          frames.within(100).toNanos() / 1e6);
    }
  }

  private static NatTable table(Shell shell, int rows) {
    long[] fen = IntStream.range(0, rows).mapToLong(i -> i * 37L % 99_999).toArray();
    IDataProvider cells =
        new IDataProvider() {
          @Override
          public Object getDataValue(int column, int row) {
            return column == 5 ? fen[row] / 100 + "." + fen[row] % 100 : COLUMNS[column] + row;
          }

          @Override
          public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException();
          }

          @Override
          public int getColumnCount() {
            return COLUMNS.length;
          }

          @Override
          public int getRowCount() {
            return rows;
          }
        };
    DataLayer body = new DataLayer(cells, 120, 30);
    for (int i = 0; i < WIDTHS.length; i++) {
      body.setColumnWidthByPosition(i, WIDTHS[i]);
    }
    SelectionLayer selection = new SelectionLayer(body);
    ViewportLayer viewport = new ViewportLayer(selection);
    ColumnHeaderLayer head =
        new ColumnHeaderLayer(
            new DefaultColumnHeaderDataLayer(new DefaultColumnHeaderDataProvider(COLUMNS)),
            viewport,
            selection);
    CompositeLayer all = new CompositeLayer(1, 2);
    all.setChildLayer(GridRegion.COLUMN_HEADER, head, 0, 0);
    all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
    return new NatTable(shell, all);
  }
}
