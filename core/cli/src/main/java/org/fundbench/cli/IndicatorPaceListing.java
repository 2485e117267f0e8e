package org.fundbench.cli;

import java.math.RoundingMode;
import java.util.Locale;
import org.fundbench.api.Fraction;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.evaluation.monitor.IndicatorPace;
import org.fundbench.evaluation.monitor.Monitoring;
import org.fundbench.json.JsonText;

/** Indicators against the pace of the year, as a table or JSON. */
final class IndicatorPaceListing {
  private IndicatorPaceListing() {}

  static String table(Monitoring monitoring, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    table.row(
        new Text("指标", "indicator").in(language),
        new Text("全年目标", "target").in(language),
        new Text("实际", "actual").in(language),
        new Text("此时应达", "due by now").in(language),
        new Text("完成", "achieved").in(language),
        new Text("状态", "pace").in(language),
        new Text("说明", "note").in(language));
    for (IndicatorPace pace : monitoring.indicators()) {
      table.row(
          pace.plan().name(),
          pace.plan().direction().sign() + pace.plan().target() + pace.plan().unit(),
          pace.actual().value().text(language),
          pace.expected().map(IndicatorPaceListing::number).orElse("—"),
          pace.achieved().map(share -> share.toPercentText(1, RoundingMode.DOWN)).orElse("—"),
          pace.standing().label().in(language),
          pace.standing() == IndicatorPace.Standing.NOT_COMPARED ? pace.note().in(language) : "");
    }
    Text head =
        monitoring
            .counted()
            .map(month -> new Text("绩效指标，截至 {0} 月末", "indicators by the end of {0}").with(month))
            .orElse(new Text("绩效指标（还没有结束的月份）", "indicators (no month is over yet)"));
    return head.in(language) + "\n\n" + table.render();
  }

  static void json(JsonText json, Monitoring monitoring) {
    json.list(
        "indicators",
        monitoring.indicators(),
        (item, pace) -> {
          item.text("id", pace.plan().id())
              .text("name", pace.plan().name())
              .text("target", pace.plan().target())
              .text("unit", pace.plan().unit())
              .text("actual", pace.actual().value().text(Language.ZH));
          pace.expected()
              .ifPresentOrElse(
                  expected -> item.text("expected", number(expected)),
                  () -> item.nothing("expected"));
          pace.achieved()
              .ifPresentOrElse(
                  share ->
                      item.fraction("achieved", share, share.toPercentText(1, RoundingMode.DOWN)),
                  () -> item.nothing("achieved"));
          item.text("standing", pace.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .text("note", pace.note().in(Language.EN));
        });
  }

  private static String number(Fraction number) {
    return number.toDecimal(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
