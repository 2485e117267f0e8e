package org.fundbench.workbench.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.ledger.Execution;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** Which day of the year is looked at, and how the chart draws it. */
public final class ExecutionCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public ExecutionCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "execution.previous-month",
                new Text("前一个月末", "Previous Month End"),
                new Text("按前一个月末查看预算执行", "Looks at the execution at the end of the month before"),
                Icon.EXECUTION,
                "M3+PAGE_UP",
                () -> step(-1))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.LEDGER_SHOW),
        Action.of(
                "execution.next-month",
                new Text("后一个月末", "Next Month End"),
                new Text("按后一个月末查看预算执行", "Looks at the execution at the end of the month after"),
                Icon.EXECUTION,
                "M3+PAGE_DOWN",
                () -> step(1))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.LEDGER_SHOW),
        Action.of(
                "execution.latest",
                new Text("最近一日", "Latest Day"),
                new Text("按最近一日查看预算执行", "Looks at the execution on the last day that counts"),
                Icon.EXECUTION,
                "",
                () -> desk.year().choose(Optional.empty()))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.LEDGER_SHOW),
        Action.of(
                "execution.chart-mode",
                new Text("月度图：按月或累计", "Months Chart: by Month or Summed Up"),
                new Text("切换月度图的画法", "Changes how the chart of months is drawn"),
                Icon.CHART,
                "",
                () -> MonthsChart.turn(desk))
            .when(desk.ledger()::isOpen)
            .in(MenuGroup.LEDGER_SHOW));
  }

  private void step(int months) {
    desk.year()
        .execution()
        .map(Execution::asOf)
        .ifPresent(
            day -> {
              boolean end = Period.of(day).lastDay().equals(day);
              // From within a month the end before it is that of the month before.
              LocalDate month = day.plusMonths(months > 0 && !end ? 0 : months);
              desk.year().choose(Optional.of(Period.of(month).lastDay()));
            });
  }
}
