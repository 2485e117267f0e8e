package org.fundbench.plugin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Options;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.OpenFund;
import org.jspecify.annotations.Nullable;

/** One month: a cell a day with what was paid on it, the sum of the month in the head. */
final class CalendarView {
  private static final int WEEKS = 6;
  private static final int DAYS = 7;

  private final Bench bench;
  private final Composite page;
  private final Label title;
  private final Composite grid;
  private final List<Label> weekdays = new ArrayList<>();
  private final List<DayCell> cells = new ArrayList<>();
  private @Nullable DayTotals totals;
  private @Nullable YearMonth month;
  private String shownFund = "";

  private CalendarView(Composite parent, Bench bench) {
    this.bench = bench;
    page = new Composite(parent, SWT.NONE);
    GridLayout rows = new GridLayout(1, false);
    rows.marginWidth = bench.look().px(16);
    rows.marginHeight = bench.look().px(10);
    page.setLayout(rows);
    Composite head = new Composite(page, SWT.NONE);
    GridLayout inRow = new GridLayout(3, false);
    inRow.marginWidth = 0;
    head.setLayout(inRow);
    head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    step(head, "‹", new Text("上个月", "The month before"), -1);
    title = new Label(head, SWT.NONE);
    title.setFont(bench.look().headingFont());
    step(head, "›", new Text("下个月", "The next month"), 1);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    grid = new Composite(page, SWT.NONE);
    GridLayout days = new GridLayout(DAYS, true);
    days.marginWidth = 0;
    days.horizontalSpacing = bench.look().px(4);
    days.verticalSpacing = bench.look().px(4);
    grid.setLayout(days);
    grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    for (int i = 0; i < DAYS; i++) {
      Label name = new Label(grid, SWT.CENTER);
      name.setFont(bench.look().smallFont());
      name.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
      weekdays.add(name);
    }
    for (int i = 0; i < WEEKS * DAYS; i++) {
      int at = i;
      cells.add(new DayCell(grid, bench, this::open, step -> focus(at + step)));
    }
    bench.whenChanged(page, this::ask);
    show();
    ask();
  }

  /** Makes the view. */
  static Control create(Composite parent, Bench bench) {
    return new CalendarView(parent, bench).page;
  }

  private void step(Composite head, String sign, Text name, int months) {
    Button button = new Button(head, SWT.PUSH | SWT.FLAT);
    button.setText(sign);
    button.setToolTipText(say(name));
    DayCell.name(button, () -> say(name));
    button.addListener(
        SWT.Selection,
        event -> {
          if (month != null) {
            month = month.plusMonths(months);
            show();
          }
        });
  }

  private void ask() {
    bench.ask(
        PaymentCalendar.COUNTING,
        DayTotals::of,
        found -> {
          if (!page.isDisposed()) {
            totals = found;
            show();
          }
        });
  }

  private void show() {
    Optional<OpenFund> fund = bench.fund();
    if (fund.isEmpty() || totals == null) {
      title.setText(
          say(
              fund.isEmpty()
                  ? new Text("打开台账后显示支付日历", "Open a ledger to see its payments")
                  : new Text("统计中…", "Adding up …")));
      return;
    }
    DayTotals found = totals;
    if (month == null || !fund.get().id().equals(shownFund)) {
      shownFund = fund.get().id();
      month = found.lastMonth().orElse(YearMonth.of(fund.get().year(), 1));
    }
    YearMonth now = month;
    Options options = bench.options(PaymentCalendar.PAGE);
    boolean sunday = options.get(PaymentCalendar.FIRST_DAY).equals(Optional.of("sunday"));
    DayOfWeek first = sunday ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    boolean wan = options.get(PaymentCalendar.UNIT).equals(Optional.of("wan"));
    Money large =
        Money.cny(
            Math.multiplyExact(
                Long.parseLong(options.get(PaymentCalendar.LARGE).orElse("0")), 100L));
    title.setText(say(heading(now, found, wan)));
    for (int i = 0; i < DAYS; i++) {
      weekdays.get(i).setText(first.plus(i).getDisplayName(TextStyle.SHORT, locale()));
    }
    LocalDate start = now.atDay(1);
    int before = Math.floorMod(start.getDayOfWeek().getValue() - first.getValue(), DAYS);
    for (int i = 0; i < cells.size(); i++) {
      LocalDate day = start.plusDays(i - before);
      cells
          .get(i)
          .show(
              YearMonth.from(day).equals(now) ? Optional.of(day) : Optional.empty(),
              found.on(day),
              wan,
              large);
    }
    page.layout(true, true);
  }

  private Text heading(YearMonth now, DayTotals found, boolean wan) {
    Text sum =
        found
            .in(now)
            .map(
                all ->
                    new Text("支付 {0} {1}，{2} 笔", "{0} {1} paid in {2} entries")
                        .with(
                            amount(all.paid(), wan),
                            wan ? new Text("万元", "wan yuan") : new Text("元", "yuan"),
                            all.entries()))
            .orElse(new Text("没有支付", "nothing was paid"));
    return new Text("{0} 年 {1} 月　{2}", "{0}-{1}   {2}")
        .with(now.getYear(), now.getMonthValue(), sum);
  }

  static String amount(Money money, boolean wan) {
    return wan ? money.toWanText() : money.toYuanText();
  }

  private void open(LocalDate day) {
    bench.fund().ifPresent(fund -> bench.showEntries(PaymentCalendar.entriesOf(fund.id(), day)));
  }

  private void focus(int cell) {
    if (cell >= 0 && cell < cells.size() && cells.get(cell).control().isVisible()) {
      cells.get(cell).control().setFocus();
    }
  }

  private Locale locale() {
    return bench.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  private String say(Text text) {
    return text.in(bench.language());
  }
}
