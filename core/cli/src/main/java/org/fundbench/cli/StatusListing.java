package org.fundbench.cli;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.Execution;

/** The execution of a fund as a table or JSON. */
final class StatusListing {
  private StatusListing() {}

  static String table(Execution execution, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT);
    table.row(
        new Text("支出方向", "line").in(language),
        new Text("年初预算", "approved").in(language),
        new Text("全年预算", "current").in(language),
        new Text("已承诺", "committed").in(language),
        new Text("已支付", "paid").in(language),
        new Text("可用", "available").in(language),
        new Text("执行率", "rate").in(language),
        new Text("序时进度", "time").in(language),
        new Text("状态", "light").in(language));
    for (Execution.Row row : execution.lines()) {
      add(table, row.name(), row, language);
    }
    add(table, new Text("合计", "total").in(language), execution.total(), language);
    return new Text("{0} {1} 年度，截至 {2}（元）", "{0} {1}, as of {2} (yuan)")
            .with(execution.fund().name(), execution.fund().year(), execution.asOf())
            .in(language)
        + "\n\n"
        + table.render();
  }

  private static void add(TextTable table, String name, Execution.Row row, Language language) {
    table.row(
        name,
        row.approved().toYuanText(),
        row.current().toYuanText(),
        row.committed().toYuanText(),
        row.paid().toYuanText(),
        row.available().toYuanText(),
        row.rate().map(rate -> rate.text(language)).orElse("—"),
        row.timeProgress()
            .map(progress -> progress.toPercentText(1, RoundingMode.DOWN))
            .orElse("—"),
        row.light().label().in(language));
  }

  static String json(Execution execution) {
    List<Execution.Row> rows = new ArrayList<>(execution.lines());
    return JsonText.object(
        json -> {
          json.text("fund", execution.fund().id())
              .text("name", execution.fund().name())
              .number("year", execution.fund().year())
              .text("asOf", execution.asOf().toString())
              .list("lines", rows, StatusListing::row)
              .object("total", total -> row(total, execution.total()))
              .list(
                  "months",
                  execution.months(),
                  (item, month) -> {
                    item.text("month", month.period().toString())
                        .flag("reached", month.reached())
                        .money("paid", month.paid())
                        .money("paidSoFar", month.paidSoFar());
                    month
                        .plannedSoFar()
                        .ifPresentOrElse(
                            (Money planned) -> item.money("plannedSoFar", planned),
                            () -> item.nothing("plannedSoFar"));
                  });
        });
  }

  private static void row(JsonText json, Execution.Row row) {
    json.text("line", row.line())
        .text("name", row.name())
        .money("approved", row.approved())
        .money("current", row.current())
        .money("committed", row.committed())
        .money("paid", row.paid())
        .money("available", row.available());
    row.rate()
        .ifPresentOrElse(
            rate -> json.fraction("rate", rate.fraction(), rate.text(Language.ZH)),
            () -> json.nothing("rate"));
    row.timeProgress()
        .ifPresentOrElse(
            progress ->
                json.fraction(
                    "timeProgress", progress, progress.toPercentText(1, RoundingMode.DOWN)),
            () -> json.nothing("timeProgress"));
    json.text("light", row.light().name().toLowerCase(Locale.ROOT));
  }
}
