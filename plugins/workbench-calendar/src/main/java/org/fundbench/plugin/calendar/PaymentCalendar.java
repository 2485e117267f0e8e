package org.fundbench.plugin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Descriptor;
import org.fundbench.api.EntrySelection;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.Bench;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.pf4j.Extension;

/**
 * Shows on which days money went out: payments that pile up at the end of a month or a year are
 * seen at a glance, and a click on a day shows its vouchers.
 */
@Extension
public final class PaymentCalendar implements WorkbenchContribution {
  static final String VIEW = "workbench-calendar.view";
  static final String PAGE = "workbench-calendar.page";
  static final String FIRST_DAY = "first-day";
  static final String UNIT = "unit";
  static final String LARGE = "large";
  static final Text COUNTING = new Text("统计每日支付", "add up the payments of each day");

  private static final Text NAME = new Text("支付日历", "Payment Calendar");
  private static final Descriptor DESCRIPTOR =
      Descriptor.of(
          "payment-calendar",
          NAME,
          new Text("按日查看支付，点击日期查看凭证", "Payments day by day, and their vouchers with a click"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Item> items() {
    return List.of(
        new View(VIEW, NAME, CalendarView::create),
        new Command(
            "workbench-calendar.busiest",
            new Text("支付最多的一天", "The Day with the Largest Payments"),
            PaymentCalendar::showBusiest),
        new PreferencePage(PAGE, NAME, options()));
  }

  static List<OptionSpec> options() {
    return List.of(
        OptionSpec.choice(
            FIRST_DAY,
            new Text("每周第一天", "First day of the week"),
            new Text("日历从哪一天开始", "With which day a week begins"),
            List.of(
                new OptionSpec.Choice("monday", new Text("星期一", "Monday")),
                new OptionSpec.Choice("sunday", new Text("星期日", "Sunday")))),
        OptionSpec.choice(
            UNIT,
            new Text("金额单位", "Unit of amounts"),
            new Text("日历中金额的单位", "The unit of amounts in the calendar"),
            List.of(
                new OptionSpec.Choice("yuan", new Text("元", "yuan")),
                new OptionSpec.Choice("wan", new Text("万元", "10,000 yuan")))),
        new OptionSpec(
            LARGE,
            new Text("大额（元）", "Large from (yuan)"),
            new Text("一天的支付达到此数时标出", "Days on which at least so much was paid are marked"),
            OptionSpec.Type.NUMBER,
            Optional.of("50000"),
            List.of()));
  }

  /** The entries of one day. */
  static EntrySelection entriesOf(String fund, LocalDate day) {
    return new EntrySelection(fund, Optional.empty(), Side.PAID, Set.of(), day, day);
  }

  private static void showBusiest(Bench bench) {
    if (bench.fund().isEmpty()) {
      bench.say(new Text("请先打开台账", "Open a ledger first"));
      return;
    }
    String fund = bench.fund().get().id();
    bench.ask(
        COUNTING,
        DayTotals::of,
        totals ->
            totals
                .busiest()
                .ifPresentOrElse(
                    day -> {
                      bench.showEntries(entriesOf(fund, day));
                      DayTotals.Day most = totals.on(day).orElseThrow();
                      bench.say(
                          new Text(
                                  "{0} 支付最多：{1} 元，{2} 笔",
                                  "Most was paid on {0}: {1} yuan in {2} entries")
                              .with(day, most.paid().toYuanText(), most.entries()));
                    },
                    () -> bench.say(new Text("还没有支付", "Nothing was paid yet"))));
  }
}
