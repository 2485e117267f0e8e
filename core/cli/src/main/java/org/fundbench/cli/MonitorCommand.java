package org.fundbench.cli;

import java.math.RoundingMode;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.evaluation.monitor.Forecast;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench monitor}: how the year is going, where it ends, and what to be told. */
@Command(name = "monitor", mixinStandardHelpOptions = true)
final class MonitorCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  MonitorCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      Monitoring monitoring = session.monitor(ledger.fundId(), day.day());
      if (json) {
        terminal.print(json(monitoring));
      } else {
        terminal.print(StatusListing.table(monitoring.execution(), terminal.language()));
        terminal.line("");
        terminal.print(IndicatorPaceListing.table(monitoring, terminal.language()));
        terminal.line("");
        monitoring
            .forecast()
            .ifPresentOrElse(
                this::print,
                () ->
                    terminal.line(
                        new Text(
                            "尚不能预测全年：没有用款计划，或结束的月份不足两个",
                            "no forecast yet: there is no plan, or fewer than two months are over")));
        terminal.findings(monitoring.alarms());
      }
      return monitoring.alarms().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }

  private void print(Forecast forecast) {
    terminal.line(
        new Text("预计全年支付 {0} 元（{1} 至 {2}）", "paid at the year's end: {0} yuan ({1} to {2})")
            .with(
                forecast.expected().toYuanText(),
                forecast.low().toYuanText(),
                forecast.high().toYuanText()));
    forecast
        .meanError()
        .ifPresent(
            error ->
                terminal.line(
                    new Text(
                            "回测：此前 {0} 个月末的同法预测平均偏差 {1}",
                            "back-test: the same forecast at {0} earlier month ends was off by {1} on average")
                        .with(
                            forecast.backTest().size(),
                            error.toPercentText(1, RoundingMode.HALF_UP))));
  }

  private static String json(Monitoring monitoring) {
    return JsonText.object(
        text -> {
          text.text("fund", monitoring.execution().fund().id())
              .text("asOf", monitoring.execution().asOf().toString());
          monitoring
              .forecast()
              .ifPresentOrElse(
                  forecast -> text.object("forecast", inner -> forecast(inner, forecast)),
                  () -> text.nothing("forecast"));
          IndicatorPaceListing.json(text, monitoring);
          text.problems("alarms", monitoring.alarms());
        });
  }

  private static void forecast(JsonText json, Forecast forecast) {
    json.money("expected", forecast.expected())
        .money("low", forecast.low())
        .money("high", forecast.high())
        .list(
            "ahead",
            forecast.ahead(),
            (item, ahead) ->
                item.number("month", ahead.month())
                    .money("expected", ahead.expected())
                    .money("low", ahead.low())
                    .money("high", ahead.high()))
        .list(
            "backTest",
            forecast.backTest(),
            (item, trial) ->
                item.number("month", trial.month())
                    .money("forecast", trial.forecast())
                    .money("actual", trial.actual()));
  }
}
