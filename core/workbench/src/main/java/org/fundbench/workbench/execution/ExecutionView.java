package org.fundbench.workbench.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Figure;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.CellText;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The start page: what is left, line by line, and whether spending keeps pace with the year. */
public final class ExecutionView {

  /** A head and four rows. */
  private static final int LEAST_TABLE = 150;

  private final Desk desk;
  private final Theme theme;
  private final Composite page;
  private final Label title;
  private final Label subtitle;
  private final AsOfBar asOf;
  private final Tiles tiles;
  private final AlarmLine alarms;
  private final Grid<Execution.Row> grid;
  private Optional<Execution> shown = Optional.empty();

  private ExecutionView(Composite parent, Desk desk) {
    this.desk = desk;
    this.theme = desk.theme();
    page = new Composite(parent, SWT.NONE);
    page.setLayout(new FormLayout());
    Composite head = new Composite(page, SWT.NONE);
    GridLayout inside = new GridLayout(2, false);
    inside.marginWidth = theme.px(16);
    inside.marginTop = theme.px(8);
    inside.marginBottom = theme.px(6);
    head.setLayout(inside);
    head.setLayoutData(attached(new FormAttachment(0), Optional.empty()));
    title = label(head, Face.HEADING, Tone.TEXT);
    asOf = new AsOfBar(head, desk);
    asOf.control().setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false, 1, 2));
    subtitle = label(head, Face.SMALL, Tone.MUTED);
    tiles = new Tiles(head, desk);
    GridData tileData = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    tileData.verticalIndent = theme.px(6);
    tiles.control().setLayoutData(tileData);
    alarms = new AlarmLine(head, desk);
    alarms.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    grid =
        new Grid<>(page, desk, "execution", new Text("预算执行表", "Execution by line"), columns())
            .withStrong(row -> row.line().isEmpty())
            .onSelect(this::select)
            .sayingWhenEmpty(new Text("没有支出方向", "no lines"));
    grid.control()
        .setLayoutData(attached(new FormAttachment(head), Optional.of(new FormAttachment(100))));
    // The first child gets the keyboard when the view does: the table, and not the day above it.
    grid.control().moveAbove(null);
    page.setTabList(new Control[] {head, grid.control()});
    theme.apply(page);
    title.setForeground(theme.color(Tone.TEXT));
    subtitle.setForeground(theme.color(Tone.MUTED));
    alarms.theme();
    page.addListener(SWT.Resize, event -> makeRoom(head));
    desk.year().changed().listen(page, this::show);
    show();
  }

  private static FormData attached(FormAttachment top, Optional<FormAttachment> bottom) {
    FormData data = new FormData();
    data.left = new FormAttachment(0);
    data.right = new FormAttachment(100);
    data.top = top;
    bottom.ifPresent(foot -> data.bottom = foot);
    return data;
  }

  private static final String VIEW = "fundbench.execution-view";

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    ExecutionView view = new ExecutionView(parent, desk);
    view.page.setData(VIEW, view);
    return view.page;
  }

  /** The view whose control this is, for tests. */
  public static ExecutionView of(Control control) {
    return (ExecutionView) control.getData(VIEW);
  }

  /** The table, for tests. */
  public Grid<Execution.Row> grid() {
    return grid;
  }

  private Label label(Composite parent, Face face, Tone tone) {
    Label label = new Label(parent, SWT.NONE);
    label.setFont(theme.font(face));
    label.setForeground(theme.color(tone));
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return label;
  }

  private List<Column<Execution.Row>> columns() {
    return List.of(
        Column.left(new Text("支出方向", "Line"), 170, this::name),
        Column.<Execution.Row>right(
                new Text("年初预算", "Approved"), 104, row -> row.approved().toYuanText())
            .clicked(row -> entries(row, FigureEntries::approved)),
        Column.<Execution.Row>right(
                new Text("全年预算", "Current"), 104, row -> row.current().toYuanText())
            .clicked(row -> entries(row, FigureEntries::current)),
        Column.<Execution.Row>right(
                new Text("已承诺", "Committed"),
                92,
                row -> row.committed().isZero() ? "—" : row.committed().toYuanText())
            .clicked(row -> entries(row, FigureEntries::committed)),
        Column.<Execution.Row>right(new Text("已支付", "Paid"), 104, row -> row.paid().toYuanText())
            .clicked(row -> entries(row, FigureEntries::paid)),
        Column.<Execution.Row>right(
                new Text("可用余额", "Available"), 104, row -> row.available().toYuanText())
            .toned(row -> row.available().isNegative() ? Tone.OVER : Tone.TEXT)
            .clicked(row -> entries(row, FigureEntries::available)),
        Column.<Execution.Row>left(new Text("执行率", "Rate"), 150, this::rate)
            .drawn(this::drawRate)
            .clicked(row -> entries(row, FigureEntries::paid)),
        Column.right(new Text("序时进度", "Time"), 78, this::time),
        Column.<Execution.Row>left(
                new Text("状态", "Pace"), 110, row -> desk.say(row.light().label()))
            .drawn(this::drawLight));
  }

  private String name(Execution.Row row) {
    return row.line().isEmpty() ? desk.say(new Text("合计", "Total")) : row.name();
  }

  private String rate(Execution.Row row) {
    return row.rate().map(rate -> rate.text(desk.language())).orElse("—");
  }

  private String time(Execution.Row row) {
    return row.timeProgress().map(time -> time.toPercentText(1, RoundingMode.DOWN)).orElse("—");
  }

  /** A bar for the rate with a mark where the year should be by now. */
  private void drawRate(Execution.Row row, GC gc, Rectangle bounds, Theme look) {
    int words = look.px(52);
    gc.setForeground(look.color(Tone.TEXT));
    CellText.draw(gc, rate(row), new Rectangle(bounds.x, bounds.y, words, bounds.height), true);
    int left = bounds.x + words + look.px(10);
    int width = Math.max(0, bounds.width - words - look.px(10));
    int height = look.px(6);
    int top = bounds.y + (bounds.height - height) / 2;
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(Tone.TRACK));
    gc.fillRoundRectangle(left, top, width, height, height, height);
    row.rate()
        .ifPresent(
            rate -> {
              int part = share(rate.fraction(), width);
              gc.setBackground(look.color(tone(row.light())));
              gc.fillRoundRectangle(left, top, Math.max(height, part), height, height, height);
            });
    row.timeProgress()
        .ifPresent(
            time -> {
              int at = left + Math.min(width - 1, share(time, width));
              gc.setForeground(look.color(Tone.MUTED));
              gc.drawLine(at, top - look.px(3), at, top + height + look.px(2));
            });
  }

  /** Only where to draw: what is said is computed exactly. */
  private static int share(Fraction fraction, int width) {
    BigDecimal pixels = fraction.times(Fraction.of(width)).toDecimal(0, RoundingMode.HALF_UP);
    return pixels.max(BigDecimal.ZERO).min(BigDecimal.valueOf(width)).intValue();
  }

  private void drawLight(Execution.Row row, GC gc, Rectangle bounds, Theme look) {
    int size = look.px(9);
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(tone(row.light())));
    gc.fillOval(bounds.x, bounds.y + (bounds.height - size) / 2, size, size);
    gc.setForeground(look.color(Tone.TEXT));
    int indent = size + look.px(8);
    CellText.draw(
        gc,
        desk.say(row.light().label()),
        new Rectangle(bounds.x + indent, bounds.y, bounds.width - indent, bounds.height),
        false);
  }

  static Tone tone(Execution.Light light) {
    return switch (light) {
      case GREEN -> Tone.GOOD;
      case YELLOW -> Tone.CAUTION;
      case RED -> Tone.BAD;
      case OVER -> Tone.OVER;
      case NONE -> Tone.MUTED;
    };
  }

  private void entries(Execution.Row row, BiFunction<Execution, Execution.Row, EntryQuery> behind) {
    desk.year().execution().ifPresent(execution -> desk.showEntries(behind.apply(execution, row)));
  }

  private void select() {
    grid.current()
        .ifPresent(
            row -> {
              String prefix = row.line().map(line -> "line." + line + ".").orElse("");
              Optional<Figure> figure =
                  desk.ledger()
                      .now()
                      .flatMap(OpenLedger::evaluated)
                      .flatMap(evaluated -> evaluated.figures().figure(prefix + "rate"));
              desk.selection().select(new Selected(Text.same(name(row)), facts(row), figure));
            });
  }

  private List<Selected.Fact> facts(Execution.Row row) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("年初预算", "Approved"), row.approved().toYuanText()));
    facts.add(Selected.Fact.of(new Text("全年预算", "Current"), row.current().toYuanText()));
    facts.add(Selected.Fact.of(new Text("已支付", "Paid"), row.paid().toYuanText()));
    facts.add(Selected.Fact.of(new Text("可用余额", "Available"), row.available().toYuanText()));
    row.planned()
        .ifPresent(
            planned ->
                facts.add(
                    Selected.Fact.of(new Text("计划应付", "Planned by now"), planned.toYuanText())));
    facts.add(Selected.Fact.of(new Text("执行率", "Rate"), rate(row)));
    facts.add(Selected.Fact.of(new Text("序时进度", "Time progress"), time(row)));
    facts.add(new Selected.Fact(new Text("状态", "Pace"), row.light().label()));
    return facts;
  }

  /**
   * Where the view is low, as at a large zoom, the tiles give way to the table: it has all their
   * figures, and they have none of its lines.
   */
  private void makeRoom(Composite head) {
    GridData data = (GridData) tiles.control().getLayoutData();
    int width = page.getClientArea().width;
    boolean excluded = data.exclude;
    data.exclude = false;
    int high = head.computeSize(width, SWT.DEFAULT, true).y;
    boolean crowded = page.getClientArea().height - high < theme.px(LEAST_TABLE);
    data.exclude = crowded;
    tiles.control().setVisible(!crowded);
    if (excluded != crowded) {
      page.layout(true, true);
    }
  }

  private void show() {
    desk.year().execution().ifPresent(this::show);
  }

  private void show(Execution execution) {
    title.setText(execution.fund().name().replace("&", "&&"));
    subtitle.setText(
        desk.say(
            new Text("{0} 年度 · 截至 {1} · {2} · 单位：元", "{0} · as of {1} · {2} · in yuan")
                .with(execution.fund().year(), execution.asOf(), execution.fund().unit())));
    asOf.show(execution);
    tiles.show(execution, desk.year().monitoring());
    if (alarms.show(desk.year().monitoring())) {
      page.layout(true, true);
    }
    if (!shown.equals(Optional.of(execution))) {
      shown = Optional.of(execution);
      List<Execution.Row> rows = new ArrayList<>(execution.lines());
      rows.add(execution.total());
      grid.show(Rows.of(rows));
    }
  }
}
