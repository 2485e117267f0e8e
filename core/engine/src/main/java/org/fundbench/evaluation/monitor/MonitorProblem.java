package org.fundbench.evaluation.monitor;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What a person is told in the course of the year, once for each crossing. */
public enum MonitorProblem implements ProblemCode {
  /** A line fell far behind its pace. */
  FELL_BEHIND(
      "fell-behind",
      new Text(
          "支出方向“{0}”自 {1} 起滞后：执行率 {2}，序时进度 {3}",
          "line “{0}” fell far behind in {1}: rate {2}, time progress {3}"),
      new Text("催办支付，或调整用款计划、办理调剂", "see to its payments, or move its plan or budget")),
  /** A line went over its budget. */
  WENT_OVER(
      "went-over",
      new Text("支出方向“{0}”自 {1} 起超支 {2} 元", "line “{0}” went {2} yuan over its budget in {1}"),
      new Text("办理调剂或追加", "move or add budget")),
  /** The year would end above the budget. */
  FORECAST_OVER(
      "forecast-over",
      new Text(
          "按 {2} 月末的进度，全年将支付 {0} 元，超过预算 {1} 元",
          "at the pace of {2}, {0} yuan are paid at the year's end, above the budget of {1}"),
      new Text("控制后续支出，或提前办理追加", "hold back, or ask for a supplement in time")),
  /** Much of the budget would be left. */
  UNSPENT_EXPECTED(
      "unspent-expected",
      new Text(
          "按 {0} 月末的进度，全年将支付 {1} 元，剩余 {2} 元（{3}）",
          "at the pace of {0}, {1} yuan are paid at the year's end and {2} ({3}) are left"),
      new Text("加快支付，或在调整期内交回、调剂", "speed up, or return or move budget in time")),
  /** Work is far ahead of spending. */
  WORK_AHEAD(
      "work-ahead-of-spending",
      new Text(
          "截至 {0}，累计指标已完成全年目标的 {1}，而全年预算执行率预计仅 {2}",
          "by {0} the year's countable targets are {1} met, but only {2} of the budget is expected to be spent"),
      new Text("核对目标值是否偏低，或支付是否滞后", "see whether targets are too low or payments are late")),
  /** A result is far over its target and nobody said why. */
  FAR_OVER_TARGET(
      "far-over-target",
      new Text(
          "“{0}”自 {1} 起为全年目标的 {2}，没有填写原因",
          "“{0}” is {2} of the year's target since {1} and no reason is given"),
      new Text(
          "在 deviationReason 说明原因，并考虑调整下年目标",
          "say why in deviationReason, and reconsider next year's target")),
  /** Much of the money leaves in the last month. */
  DECEMBER_RUSH(
      "december-rush",
      new Text("12 月支付 {1} 元，占全年 {0}", "{1} yuan were paid in December, {0} of the year"),
      new Text("核对年末集中支付的必要性，并在报告中说明", "see whether they were due, and explain it in the report"));

  private final Definition definition;

  MonitorProblem(String id, Text message, Text advice) {
    definition = new Definition(id, Severity.WARNING, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
