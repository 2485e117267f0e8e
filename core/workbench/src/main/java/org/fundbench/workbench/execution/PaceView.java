package org.fundbench.workbench.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Fraction;
import org.fundbench.api.Text;
import org.fundbench.api.Value;
import org.fundbench.evaluation.monitor.IndicatorPace;
import org.fundbench.evaluation.monitor.IndicatorPace.Standing;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.CellText;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The indicators against the pace of the year, on the day that is looked at. */
public final class PaceView {
  private final Desk desk;
  private final Composite page;
  private final Label head;
  private final Grid<IndicatorPace> grid;

  private PaceView(Composite parent, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = theme.px(4);
    page.setLayout(layout);
    head = new Label(page, SWT.NONE);
    GridData line = new GridData(SWT.FILL, SWT.CENTER, true, false);
    line.horizontalIndent = theme.px(12);
    line.verticalIndent = theme.px(6);
    head.setLayoutData(line);
    grid =
        new Grid<>(page, desk, "pace", new Text("指标进度", "Indicators and the pace"), columns())
            .onSelect(this::select)
            .sayingWhenEmpty(new Text("没有指标", "no indicators"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    theme.apply(page);
    head.setFont(theme.font(Face.SMALL));
    head.setForeground(theme.color(Tone.MUTED));
    desk.year().changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new PaceView(parent, desk).page;
  }

  private List<Column<IndicatorPace>> columns() {
    return List.of(
        Column.left(new Text("指标", "Indicator"), 180, pace -> pace.plan().name()),
        Column.right(new Text("全年目标", "Target"), 124, PaceView::target),
        Column.right(
            new Text("实际", "Actual"),
            124,
            pace ->
                pace.actual().value() instanceof Value.Absent
                    ? "—"
                    : pace.actual().value().text(desk.language())),
        Column.right(
            new Text("此时应达", "Due by now"),
            84,
            pace -> pace.expected().map(PaceView::plain).orElse("—")),
        Column.<IndicatorPace>right(
            new Text("完成", "Achieved"),
            76,
            pace ->
                pace.achieved()
                    .map(share -> share.toPercentText(1, RoundingMode.DOWN))
                    .orElse("—")),
        Column.<IndicatorPace>left(
                new Text("状态", "Pace"), 104, pace -> desk.say(pace.standing().label()))
            .drawn(this::drawStanding),
        Column.<IndicatorPace>left(
                new Text("说明", "Note"),
                220,
                pace -> pace.standing() == Standing.NOT_COMPARED ? desk.say(pace.note()) : "")
            .toned(pace -> Tone.MUTED));
  }

  private static String target(IndicatorPace pace) {
    return pace.plan().direction().sign() + pace.plan().target() + pace.plan().unit();
  }

  private static String plain(Fraction number) {
    BigDecimal decimal = number.toDecimal(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal.toPlainString();
  }

  private void drawStanding(IndicatorPace pace, GC gc, Rectangle bounds, Theme look) {
    int size = look.px(9);
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(tone(pace.standing())));
    gc.fillOval(bounds.x, bounds.y + (bounds.height - size) / 2, size, size);
    gc.setForeground(look.color(Tone.TEXT));
    int indent = size + look.px(8);
    CellText.draw(
        gc,
        desk.say(pace.standing().label()),
        new Rectangle(bounds.x + indent, bounds.y, bounds.width - indent, bounds.height),
        false);
  }

  private static Tone tone(Standing standing) {
    return switch (standing) {
      case ON_PACE -> Tone.GOOD;
      case BEHIND, FAST -> Tone.CAUTION;
      case FAR_BEHIND -> Tone.BAD;
      case OVER -> Tone.OVER;
      case NOT_COMPARED -> Tone.MUTED;
    };
  }

  private void select() {
    grid.current()
        .ifPresent(
            pace -> {
              List<Selected.Fact> facts = new ArrayList<>();
              facts.add(Selected.Fact.of(new Text("全年目标", "Target"), target(pace)));
              facts.add(
                  Selected.Fact.of(
                      new Text("实际", "Actual"), pace.actual().value().text(desk.language())));
              facts.add(new Selected.Fact(new Text("状态", "Pace"), pace.standing().label()));
              facts.add(new Selected.Fact(new Text("说明", "Note"), pace.note()));
              desk.selection()
                  .select(
                      new Selected(
                          Text.same(pace.plan().name()), facts, Optional.of(pace.actual())));
            });
  }

  private void show() {
    Optional<Monitoring> monitoring = desk.year().monitoring();
    head.setText(
        desk.say(
            monitoring
                .map(
                    known ->
                        known
                            .counted()
                            .map(
                                month ->
                                    new Text(
                                            "截至 {0} 月末的业务数据，与全年目标按月份的份额相比",
                                            "counts by the end of {0}, beside the months' share of the year's target")
                                        .with(month))
                            .orElse(new Text("还没有结束的月份", "no month is over yet")))
                .orElse(new Text("计算中…", "computing…"))));
    grid.show(Rows.of(monitoring.map(Monitoring::indicators).orElse(List.of())));
  }
}
