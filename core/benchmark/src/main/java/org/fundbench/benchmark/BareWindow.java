package org.fundbench.benchmark;

import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The peer for the window's start: the same toolkit with the same parts on the screen (menu, tool
 * bar, tree, a table of a million rows held in memory, a chart) and no program behind them. It says
 * when table and chart are painted, and ends.
 */
public final class BareWindow {
  private static final String[] COLUMNS = {"日期", "编号", "方向", "收款人", "金额", "摘要"};
  private static final int ROWS = 1_000_000;

  private final long[] fen = IntStream.range(0, ROWS).mapToLong(i -> i * 37L % 99_999).toArray();
  private final Display display = new Display();
  private final Shell shell = new Shell(display);
  private boolean tablePainted;
  private boolean chartPainted;

  private BareWindow() {}

  /** Opens it, and returns when it was painted. */
  public static void main(String[] arguments) {
    new BareWindow().show();
  }

  private void show() {
    shell.setLayout(new GridLayout(1, false));
    menu();
    tools();
    SashForm sash = new SashForm(shell, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    CTabFolder left = new CTabFolder(sash, SWT.TOP);
    tab(left, tree(left));
    SashForm right = new SashForm(sash, SWT.VERTICAL);
    CTabFolder upper = new CTabFolder(right, SWT.TOP);
    tab(upper, table(upper));
    CTabFolder lower = new CTabFolder(right, SWT.TOP);
    tab(lower, chart(lower));
    sash.setWeights(20, 80);
    new Label(shell, SWT.NONE).setText("就绪");
    shell.setSize(1360, 860);
    shell.open();
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }

  private void menu() {
    Menu bar = new Menu(shell, SWT.BAR);
    for (String name : new String[] {"文件", "编辑", "视图", "工具", "帮助"}) {
      MenuItem item = new MenuItem(bar, SWT.CASCADE);
      item.setText(name);
      Menu menu = new Menu(shell, SWT.DROP_DOWN);
      new MenuItem(menu, SWT.PUSH).setText(name);
      item.setMenu(menu);
    }
    shell.setMenuBar(bar);
  }

  private void tools() {
    ToolBar bar = new ToolBar(shell, SWT.FLAT);
    for (String name : new String[] {"打开", "导入", "导出", "刷新"}) {
      new ToolItem(bar, SWT.PUSH).setText(name);
    }
  }

  private static void tab(CTabFolder folder, Control control) {
    CTabItem item = new CTabItem(folder, SWT.NONE);
    item.setText("视图");
    item.setControl(control);
    folder.setSelection(item);
  }

  private static Control tree(Composite parent) {
    Tree tree = new Tree(parent, SWT.NONE);
    for (int i = 0; i < 6; i++) {
      new TreeItem(tree, SWT.NONE).setText("支出方向 " + i);
    }
    return tree;
  }

  private Control table(Composite parent) {
    IDataProvider body =
        new IDataProvider() {
          @Override
          public Object getDataValue(int column, int row) {
            return column == 4 ? fen[row] / 100 + "." + fen[row] % 100 : COLUMNS[column] + row;
          }

          @Override
          public void setDataValue(int column, int row, Object value) {
            fen[row] = 0;
          }

          @Override
          public int getColumnCount() {
            return COLUMNS.length;
          }

          @Override
          public int getRowCount() {
            return ROWS;
          }
        };
    SelectionLayer selection = new SelectionLayer(new DataLayer(body, 130, 24));
    ViewportLayer viewport = new ViewportLayer(selection);
    IDataProvider titles = new DefaultColumnHeaderDataProvider(COLUMNS);
    ColumnHeaderLayer head =
        new ColumnHeaderLayer(new DefaultColumnHeaderDataLayer(titles), viewport, selection);
    IDataProvider numbers = new DefaultRowHeaderDataProvider(body);
    RowHeaderLayer side =
        new RowHeaderLayer(new DefaultRowHeaderDataLayer(numbers), viewport, selection);
    CornerLayer corner =
        new CornerLayer(new DataLayer(new DefaultCornerDataProvider(titles, numbers)), side, head);
    NatTable table = new NatTable(parent, new GridLayer(viewport, head, side, corner));
    table.setTheme(new ModernNatTableThemeConfiguration());
    table.addListener(
        SWT.Paint,
        event -> {
          tablePainted = true;
          painted();
        });
    return table;
  }

  private Control chart(Composite parent) {
    Canvas chart = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    chart.addListener(SWT.Paint, event -> draw(chart, event));
    return chart;
  }

  private void draw(Canvas chart, Event event) {
    Rectangle area = chart.getClientArea();
    event.gc.setAntialias(SWT.ON);
    event.gc.setBackground(display.getSystemColor(SWT.COLOR_DARK_BLUE));
    for (int month = 0; month < 12; month++) {
      int height = (int) (fen[month] % Math.max(1, area.height - 40));
      event.gc.fillRectangle(40 + month * 40, area.height - 20 - height, 24, height);
      event.gc.drawText(month + 1 + "月", 40 + month * 40, area.height - 18, true);
    }
    chartPainted = true;
    painted();
  }

  private void painted() {
    if (tablePainted && chartPainted) {
      display.asyncExec(
          () -> {
            if (!shell.isDisposed()) {
              System.out.println("painted");
              shell.close();
            }
          });
    }
  }
}
