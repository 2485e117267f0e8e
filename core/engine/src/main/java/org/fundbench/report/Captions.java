package org.fundbench.report;

import java.util.Map;

/** What stands above the tables and below the chart, by the name that templates have for them. */
final class Captions {
  static final String LINES = "表1　按支出方向的预算执行情况（单位：元）";
  static final String MONTHS = "表3　各月支付与用款计划（单位：元）";
  static final String TARGETS = "表2　绩效指标与分值";
  static final String RESULTS = "表4　指标完成情况与得分计算";
  static final String PACE = "图1　各月累计执行率与用款计划、序时进度";
  static final String FORM = "项目支出绩效自评表";

  private static final Map<String, String> ALL =
      Map.of(
          "lines", LINES, "months", MONTHS, "targets", TARGETS, "results", RESULTS, "pace", PACE,
          "form", FORM);

  private Captions() {}

  /** The caption of a table or chart; the name itself where the program knows none. */
  static String of(String name) {
    return ALL.getOrDefault(name, name);
  }
}
