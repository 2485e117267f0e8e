package org.fundbench.workbench.execution;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** Which day of the year is looked at: typed, or the end of a month. */
final class AsOfBar {
  private static final Text DAY = new Text("截止日期", "As of");

  private final Desk desk;
  private final Composite bar;
  private final org.eclipse.swt.widgets.Text day;
  private final Combo month;

  AsOfBar(Composite parent, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = theme.px(6);
    bar.setLayout(layout);
    Label label = new Label(bar, SWT.NONE);
    label.setText(desk.say(DAY));
    label.setFont(theme.font(Face.SMALL));
    label.setForeground(theme.color(Tone.MUTED));
    day = new org.eclipse.swt.widgets.Text(bar, SWT.BORDER);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
    wide.widthHint = theme.px(86);
    day.setLayoutData(wide);
    day.setTextLimit(10);
    day.setToolTipText(
        desk.say(new Text("写成 2023-06-30，回车确认", "write it as 2023-06-30 and press Enter")));
    Named.as(desk.say(DAY), day);
    day.addListener(SWT.DefaultSelection, event -> typed());
    day.addListener(SWT.FocusOut, event -> typed());
    month = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
    month.add(desk.say(new Text("最近", "Latest")));
    for (int number = 1; number <= 12; number++) {
      month.add(desk.say(new Text("{0} 月末", "End of month {0}").with(number)));
    }
    Named.as(desk.say(new Text("选择月末", "Month end")), month);
    month.addListener(SWT.Selection, event -> picked());
  }

  Composite control() {
    return bar;
  }

  /** Shows the day that is looked at. */
  void show(Execution execution) {
    LocalDate shown = execution.asOf();
    if (!day.getText().equals(shown.toString())) {
      day.setText(shown.toString());
    }
    day.setForeground(desk.theme().color(Tone.TEXT));
    Period period = Period.of(shown);
    if (desk.year().chosen().isEmpty()) {
      month.select(0);
    } else if (period.lastDay().equals(shown)) {
      month.select(period.number());
    } else {
      month.deselectAll();
    }
  }

  private void picked() {
    int at = month.getSelectionIndex();
    desk.ledger()
        .now()
        .ifPresent(
            open ->
                desk.year()
                    .choose(
                        at <= 0
                            ? Optional.empty()
                            : Optional.of(Period.of(open.fund().year(), at).lastDay())));
  }

  /** What is no day is left to be mended and shown so; nothing else is looked at meanwhile. */
  private void typed() {
    Optional<LocalDate> shown = desk.year().execution().map(Execution::asOf);
    try {
      LocalDate wanted = LocalDate.parse(day.getText().strip());
      day.setForeground(desk.theme().color(Tone.TEXT));
      if (!shown.equals(Optional.of(wanted))) {
        desk.year().choose(Optional.of(wanted));
      }
    } catch (DateTimeParseException e) {
      day.setForeground(desk.theme().color(Tone.BAD));
      desk.front().say(desk.say(new Text("日期写成 2023-06-30", "Write the day as 2023-06-30")));
    }
  }
}
