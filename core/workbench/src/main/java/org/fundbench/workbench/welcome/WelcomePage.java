package org.fundbench.workbench.welcome;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ProblemList;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The first page: open a ledger, look at the sample fund, or go on where one stopped. */
public final class WelcomePage {
  private final Desk desk;
  private final Theme theme;
  private final Composite page;

  private WelcomePage(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    page = new Composite(parent, SWT.NONE);
    page.setData(Theme.KEEP, true);
    page.setBackground(theme.color(Tone.WINDOW));
    page.setLayout(new GridLayout(1, false));
    Composite column = composite(page);
    GridLayout layout = new GridLayout(1, false);
    layout.verticalSpacing = theme.px(10);
    column.setLayout(layout);
    GridData middle = new GridData(SWT.CENTER, SWT.CENTER, true, true);
    middle.widthHint = theme.px(620);
    column.setLayoutData(middle);
    label(column, "Fundbench", Face.TITLE, Tone.TEXT);
    label(
        column,
        desk.say(
            new Text(
                "专项经费台账与年度绩效自评",
                "Ledgers of public project funds and their yearly self-evaluation")),
        Face.BODY,
        Tone.MUTED);
    trouble(column);
    space(column, 14);
    tile(
        column,
        Icon.SAMPLE,
        new Text("查看样例经费", "Look at the sample fund"),
        new Text(
            "70 万元的监控综合巡查经费：预算、支付、指标和自评报告",
            "700,000 yuan for a year of patrols: budget, payments, indicators, report"),
        () -> desk.commands().run("file.sample"));
    tile(
        column,
        Icon.OPEN,
        new Text("打开台账…", "Open a ledger…"),
        new Text("打开只是读取；过账时才写入", "Opening only reads; nothing is written before you post"),
        () -> desk.commands().run("file.open"));
    tile(
        column,
        Icon.FUND,
        new Text("新建台账…", "Make a new ledger…"),
        new Text(
            "填写经费、支出方向和评价方案；也可从上一年度带入",
            "Fund, budget lines and evaluation plan; or last year's taken over"),
        () -> desk.commands().run("file.new"));
    tours(column);
    List<Path> recent = desk.preferences().recent();
    if (!recent.isEmpty()) {
      space(column, 8);
      label(column, desk.say(new Text("最近打开", "Opened last")), Face.STRONG, Tone.MUTED);
      recent.stream()
          .limit(4)
          .forEach(
              file ->
                  tile(
                      column,
                      Icon.RECENT,
                      Text.same(String.valueOf(file.getFileName())),
                      Text.same(String.valueOf(file.getParent())),
                      () -> desk.ledger().open(file, open -> {})));
    }
    space(column, 12);
    label(
        column,
        desk.say(
            new Text(
                "提示：Ctrl+3 查找任何命令、视图、经费或支出方向。",
                "Hint: Ctrl+3 finds every command, view, fund and line.")),
        Face.SMALL,
        Tone.MUTED);
  }

  /** Makes the page. */
  public static Control create(Composite parent, Desk desk) {
    return new WelcomePage(parent, desk).page;
  }

  /** Why a ledger could not be opened, and what to do: there is no Problems view here. */
  private void trouble(Composite column) {
    Label label = label(column, "", Face.BODY, Tone.BAD);
    GridData data = (GridData) label.getLayoutData();
    Runnable tell =
        () -> {
          String said =
              desk.problems().all().stream()
                  .map(ProblemList.Found::problem)
                  .filter(Problem::isError)
                  .map(this::told)
                  .findFirst()
                  .orElse("");
          label.setText(said);
          data.exclude = said.isEmpty();
          label.setVisible(!said.isEmpty());
          page.layout(true, true);
        };
    Named.as(desk.say(new Text("未能打开", "What could not be opened")), label);
    desk.problems().changed().listen(label, tell);
    tell.run();
  }

  private String told(Problem problem) {
    return desk.say(problem.place().text())
        + desk.say(new Text("：", ": "))
        + desk.say(problem.message())
        + "\n"
        + desk.say(problem.advice());
  }

  /** The tours stand side by side: they are two ways in, and the page is not high. */
  private void tours(Composite column) {
    Composite row = composite(column);
    GridLayout two = new GridLayout(2, true);
    two.marginWidth = 0;
    two.marginHeight = 0;
    two.horizontalSpacing = theme.px(10);
    row.setLayout(two);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    tile(
        row,
        Icon.HELP,
        new Text("一笔支付如何进入报告", "A payment from file to report"),
        new Text("财务人员导览，8 步", "A tour for finance staff, 8 steps"),
        () -> desk.commands().run("help.tour-payment"));
    tile(
        row,
        Icon.AUDIT,
        new Text("如何证明", "Prove it"),
        new Text("审计人员导览，7 步", "A tour for auditors, 7 steps"),
        () -> desk.commands().run("help.tour-proof"));
  }

  private Composite composite(Composite parent) {
    Composite composite = new Composite(parent, SWT.NONE);
    composite.setData(Theme.KEEP, true);
    composite.setBackground(theme.color(Tone.WINDOW));
    return composite;
  }

  private Label label(Composite parent, String text, Face face, Tone tone) {
    Label label = new Label(parent, SWT.WRAP);
    label.setData(Theme.KEEP, true);
    label.setBackground(theme.color(Tone.WINDOW));
    label.setForeground(theme.color(tone));
    label.setFont(theme.font(face));
    label.setText(text);
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return label;
  }

  private void space(Composite parent, int height) {
    GridData data = new GridData(1, theme.px(height));
    composite(parent).setLayoutData(data);
  }

  /** A wide button with an icon and two lines; it takes the focus and answers to return. */
  private void tile(Composite parent, Icon icon, Text name, Text help, Runnable action) {
    Canvas tile = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    tile.setData(Theme.KEEP, true);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.heightHint = theme.px(62);
    tile.setLayoutData(data);
    tile.setBackground(theme.color(Tone.WINDOW));
    tile.setCursor(tile.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    Named.as(desk.say(name), tile);
    boolean[] hot = {false};
    tile.addListener(SWT.Paint, event -> paint(event, tile, hot[0], icon, name, help));
    tile.addListener(SWT.MouseEnter, event -> hot(tile, hot, true));
    tile.addListener(SWT.MouseExit, event -> hot(tile, hot, false));
    tile.addListener(SWT.FocusIn, event -> hot(tile, hot, true));
    tile.addListener(SWT.FocusOut, event -> hot(tile, hot, false));
    tile.addListener(SWT.MouseUp, event -> action.run());
    tile.addListener(SWT.Traverse, event -> event.doit = true);
    tile.addListener(
        SWT.KeyDown,
        event -> {
          if (event.character == SWT.CR || event.character == ' ') {
            action.run();
          }
        });
  }

  private static void hot(Canvas tile, boolean[] hot, boolean on) {
    hot[0] = on;
    tile.redraw();
  }

  private void paint(Event event, Canvas tile, boolean hot, Icon icon, Text name, Text help) {
    GC gc = event.gc;
    Rectangle area = tile.getClientArea();
    gc.setAntialias(SWT.ON);
    int round = theme.px(8);
    gc.setBackground(theme.color(hot ? Tone.SELECTION : Tone.SURFACE));
    gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, round, round);
    gc.setForeground(theme.color(hot ? Tone.ACCENT : Tone.LINE));
    gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, round, round);
    int left = theme.px(22);
    Rectangle size = theme.icon(icon, Tone.ACCENT).getBounds();
    gc.drawImage(theme.icon(icon, Tone.ACCENT), left, (area.height - size.height) / 2);
    left += size.width + theme.px(18);
    gc.setFont(theme.font(Face.STRONG));
    gc.setForeground(theme.color(Tone.TEXT));
    gc.drawText(desk.say(name), left, theme.px(10), true);
    gc.setFont(theme.font(Face.SMALL));
    gc.setForeground(theme.color(Tone.MUTED));
    gc.drawText(desk.say(help), left, theme.px(33), true);
  }
}
