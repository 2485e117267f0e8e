package org.fundbench.plugin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.testkit.SampleBench;
import org.fundbench.testkit.WorkbenchContributionContract;
import org.junit.jupiter.api.Test;

class PaymentCalendarTest extends WorkbenchContributionContract {
  @Override
  protected WorkbenchContribution extension() {
    return new PaymentCalendar();
  }

  @Test
  void theBusiestDayIsFoundNetOfRefundsAndItsEntriesAreShown() {
    SampleBench bench = SampleBench.withPayments();
    busiest(bench);
    assertThat(bench.said())
        .extracting(Text::en)
        .containsExactly("Most was paid on 2025-03-05: 500.00 yuan in 2 entries");
    assertThat(bench.shown())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.from()).isEqualTo(LocalDate.of(2025, 3, 5));
              assertThat(shown.to()).isEqualTo(LocalDate.of(2025, 3, 5));
            });
  }

  @Test
  void withoutALedgerItIsSaid() {
    SampleBench bench = SampleBench.withoutLedger();
    busiest(bench);
    assertThat(bench.said()).extracting(Text::en).containsExactly("Open a ledger first");
  }

  @Test
  void aMonthIsTheSumOfItsDaysAndAMonthWithoutPaymentsIsNotZero() {
    SampleBench.withPayments()
        .ask(
            new Text("数", "count"),
            DayTotals::of,
            totals -> {
              assertThat(totals.in(YearMonth.of(2025, 3)).orElseThrow())
                  .isEqualTo(new DayTotals.Day(Money.cny(80_000), 3));
              assertThat(totals.in(YearMonth.of(2025, 4))).isEmpty();
              assertThat(totals.lastMonth()).contains(YearMonth.of(2025, 3));
              assertThat(totals.on(LocalDate.of(2025, 3, 4))).isEmpty();
            });
  }

  private static void busiest(SampleBench bench) {
    new PaymentCalendar()
        .items().stream()
            .filter(WorkbenchContribution.Command.class::isInstance)
            .map(WorkbenchContribution.Command.class::cast)
            .forEach(command -> command.task().run(bench));
  }
}
