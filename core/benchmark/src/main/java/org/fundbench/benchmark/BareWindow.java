package org.fundbench.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.ApplicationWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The peer for the window's start: what the toolkit costs with a small program of one file behind
 * it. A JFace application window with actions in menus and a tool bar and a status line; six parts
 * in four stacks of tabs (a tree, a table of a million rows that are made in memory first, a chart
 * of twelve months with axis and titles, three with a text); a preference store. No database, no
 * plugins, no commands with keys to be chosen, no icons, no theme. It says when table and chart are
 * painted, and ends. Argument: the file of preferences.
 */
public final class BareWindow extends ApplicationWindow {
  private static final int ROWS = 1_000_000;
  private static final int TOP = 160;

  private final BareLedger ledger = new BareLedger(ROWS);
  private final List<Action> actions =
      List.of(
          action("新建凭证(&N)", SWT.MOD1 | 'N'),
          action("导入账单向导(&I)…", SWT.MOD1 | 'I'),
          action("命令面板(&C)…", SWT.MOD1 | '3'),
          action("首选项(&P)…", 0));
  private boolean tablePainted;
  private boolean chartPainted;
  private boolean told;

  private BareWindow() {
    super(null);
  }

  /** Opens it, and returns when it was painted. */
  public static void main(String[] arguments) {
    Display.setAppName("账本工作台");
    BareWindow window = new BareWindow();
    window.prefer(Path.of(arguments[0]));
    window.addMenuBar();
    window.addToolBar(SWT.FLAT | SWT.WRAP);
    window.addStatusLine();
    colors(Display.getDefault());
    window.setBlockOnOpen(true);
    window.open();
    Display.getDefault().dispose();
  }

  private void prefer(Path file) {
    PreferenceStore preferences = new PreferenceStore(file.toString());
    preferences.setDefault("currency", "人民币");
    preferences.setDefault("stripes", true);
    if (Files.exists(file)) {
      try {
        preferences.load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void colors(Display display) {
    ColorRegistry colors = JFaceResources.getColorRegistry();
    colors.put(
        "org.eclipse.ui.workbench.INFORMATION_BACKGROUND",
        display.getSystemColor(SWT.COLOR_INFO_BACKGROUND).getRGB());
    colors.put(
        "org.eclipse.ui.workbench.INFORMATION_FOREGROUND",
        display.getSystemColor(SWT.COLOR_INFO_FOREGROUND).getRGB());
    colors.put(
        "CONTENT_ASSIST_BACKGROUND_COLOR",
        display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB());
    colors.put(
        "CONTENT_ASSIST_FOREGROUND_COLOR",
        display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB());
  }

  private Action action(String text, int keys) {
    Action action =
        new Action(text) {
          @Override
          public void run() {
            setStatus(getText());
          }
        };
    if (keys != 0) {
      action.setAccelerator(keys);
    }
    action.setToolTipText(text.replace("&", ""));
    return action;
  }

  @Override
  protected MenuManager createMenuManager() {
    MenuManager bar = new MenuManager();
    MenuManager file = new MenuManager("文件(&F)");
    file.add(actions.get(0));
    file.add(actions.get(1));
    file.add(new Separator());
    file.add(action("退出(&X)", SWT.MOD1 | 'Q'));
    bar.add(file);
    MenuManager window = new MenuManager("窗口(&W)");
    window.add(action("透视图：日常", 0));
    window.add(action("透视图：分析", 0));
    window.add(new Separator());
    window.add(action("保存布局", 0));
    window.add(action("重置透视图", 0));
    window.add(actions.get(2));
    window.add(actions.get(3));
    bar.add(window);
    MenuManager help = new MenuManager("帮助(&H)");
    help.add(action("关于", 0));
    bar.add(help);
    return bar;
  }

  @Override
  protected ToolBarManager createToolBarManager(int style) {
    ToolBarManager bar = new ToolBarManager(style);
    for (Action action : actions) {
      ActionContributionItem item = new ActionContributionItem(action);
      item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
      bar.add(item);
    }
    return bar;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("账本工作台");
    shell.setSize(getInitialSize());
  }

  @Override
  protected Point getInitialSize() {
    return new Point(1280, 800);
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite root = new Composite(parent, SWT.NONE);
    BareDock.fill(
        root,
        new BareDock.Split(
            SWT.HORIZONTAL,
            22,
            stack(part("导航", false, this::tree), part("大纲", true, at -> text(at, "大纲"))),
            new BareDock.Split(
                SWT.VERTICAL,
                65,
                stack(
                    part("2026年度.账本", false, this::table),
                    part("预算计划.xlsx", true, at -> text(at, "预算计划编辑器"))),
                stack(part("执行进度图", true, this::chart), part("日志", true, BareWindow::log)))));
    setStatus("就绪 — " + ledger.rows() + " 行");
    return root;
  }

  private static BareDock.Stack stack(BareDock.Part... parts) {
    return new BareDock.Stack(List.of(parts));
  }

  private static BareDock.Part part(
      String title, boolean closeable, Function<Composite, Control> make) {
    return new BareDock.Part(title, closeable, make);
  }

  private static Control text(Composite parent, String text) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(text);
    return label;
  }

  private static Control log(Composite parent) {
    Text text = new Text(parent, SWT.MULTI | SWT.V_SCROLL);
    text.setText("启动完成\n");
    return text;
  }

  private Control tree(Composite parent) {
    Tree tree = new Tree(parent, SWT.BORDER | SWT.SINGLE);
    for (String year : new String[] {"2024年度", "2025年度", "2026年度"}) {
      TreeItem above = new TreeItem(tree, SWT.NONE);
      above.setText(year);
      for (String kind : new String[] {"基本支出", "项目支出", "三公经费", "政府采购"}) {
        new TreeItem(above, SWT.NONE).setText(kind);
      }
      above.setExpanded(true);
    }
    tree.addListener(SWT.Selection, event -> setStatus("已选：" + ((TreeItem) event.item).getText()));
    return tree;
  }

  private Control table(Composite parent) {
    Control table = BareGrid.of(parent, ledger);
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
    chart.setBackground(chart.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
    chart.addPaintListener(
        event -> {
          draw(event.gc, chart.getClientArea(), chart.getDisplay());
          chartPainted = true;
          painted();
        });
    return chart;
  }

  private static void draw(GC gc, Rectangle area, Display display) {
    int left = 50;
    int top = 28;
    int width = area.width - left - 16;
    int height = area.height - top - 26;
    gc.setAntialias(SWT.ON);
    gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    gc.drawText("月度执行与计划（万元）", left, 4, true);
    gc.setForeground(display.getSystemColor(SWT.COLOR_WIDGET_LIGHT_SHADOW));
    for (int value = 0; value <= TOP; value += 40) {
      int y = top + height - height * value / TOP;
      gc.drawLine(left, y, left + width, y);
    }
    gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    for (int value = 0; value <= TOP; value += 40) {
      gc.drawText(String.valueOf(value), left - 30, top + height - height * value / TOP - 8, true);
    }
    Color planned = new Color(158, 202, 225);
    Color done = new Color(49, 130, 189);
    int bar = Math.max(3, width / 24 - 5);
    for (int month = 0; month < 12; month++) {
      int x = left + width * month / 12 + 4;
      gc.setBackground(planned);
      int tall = height * BareLedger.PLANNED[month] / TOP;
      gc.fillRectangle(x, top + height - tall, bar, tall);
      gc.setBackground(done);
      tall = height * BareLedger.DONE[month] / TOP;
      gc.fillRectangle(x + bar + 1, top + height - tall, bar, tall);
      gc.drawText(month + 1 + "月", x, top + height + 4, true);
    }
  }

  private void painted() {
    if (tablePainted && chartPainted && !told) {
      told = true;
      Display.getCurrent()
          .asyncExec(
              () -> {
                System.out.println("painted");
                close();
              });
    }
  }
}
