package org.fundbench.fundfile;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What can be wrong with a fund file beyond its form. */
public enum FundFileProblem implements ProblemCode {
  /** Two things of one kind with the same id. */
  ID_TWICE(
      "id-twice",
      new Text("编号“{0}”用了两次", "the id “{0}” is used twice"),
      new Text("改为不同的编号", "give each its own id")),
  /** An id that cannot be one. */
  ID_MALFORMED(
      "id-malformed",
      new Text("“{0}”不能作编号", "“{0}” cannot be an id"),
      new Text("用小写字母、数字和连字符", "use small letters, digits and hyphens")),
  /** A name that could mean two lines. */
  NAME_AMBIGUOUS(
      "name-ambiguous",
      new Text("名称“{0}”指向两个支出方向", "the name “{0}” means two lines"),
      new Text("删去其中一个别名", "remove one of the aliases")),
  /** A plan that is not twelve months. */
  PLAN_MONTHS(
      "plan-months",
      new Text("用款计划应有 12 个月，现有 {0} 个", "a plan has 12 months, this one {0}"),
      new Text("逐月填写，无支出的月份填 0.00", "fill in every month, 0.00 where nothing is due")),
  /** Lights that overlap. */
  LIGHTS(
      "lights-order",
      new Text(
          "红灯界限 {0} % 应不小于 0 且不大于黄灯界限 {1} %",
          "red below {0} % must be at least 0 and not above yellow below {1} %"),
      new Text(
          "如 redBelow: \"60\"，yellowBelow: \"80\"",
          "such as redBelow: \"60\", yellowBelow: \"80\"")),
  /** An amount that is none. */
  AMOUNT(
      "fund-amount",
      new Text("“{0}”不是以元为单位、到分为止的金额", "“{0}” is not an amount of yuan down to the fen"),
      new Text("写成 \"312000.00\"", "write \"312000.00\"")),
  /** A date that is none. */
  DATE(
      "fund-date",
      new Text("“{0}”不是日期", "“{0}” is not a date"),
      new Text("按 2023-01-31 这样的格式填写", "write it in the form of 2023-01-31")),
  /** A year that is none. */
  YEAR(
      "fund-year", new Text("“{0}”不是年度", "“{0}” is not a year"), new Text("写成 2023", "write 2023")),
  /** A list that must not be empty. */
  NOTHING_LISTED(
      "nothing-listed",
      new Text("“{0}”下没有内容", "“{0}” lists nothing"),
      new Text("至少填一项", "list at least one")),
  /** Amounts for a line that is not defined. */
  LINE_UNDEFINED(
      "line-undefined",
      new Text("没有编号为“{0}”的支出方向", "there is no line with the id “{0}”"),
      new Text("已定义：{1}", "defined: {1}")),
  /** A target that is no number where one is needed. */
  TARGET(
      "target-not-a-number",
      new Text("定量指标的目标值“{0}”不是数字", "“{0}” is not a number as a quantitative target"),
      new Text("填数字；单位写在 unit", "give a number; the unit goes into unit")),
  /** A qualitative indicator without a judgement. */
  ASSESSMENT_MISSING(
      "assessment-missing",
      Severity.WARNING,
      new Text("定性指标“{0}”还没有评定", "the qualitative indicator “{0}” is not assessed yet"),
      new Text(
          "填写 assessment：achieved、score、reason、assessor",
          "fill in assessment: achieved, score, reason, assessor")),
  /** A weight below nothing. */
  WEIGHT(
      "weight-negative",
      new Text("分值 {0} 小于 0", "the weight {0} is below 0"),
      new Text("填 0 至 100 之间的分值", "give points from 0 to 100")),
  /** Weights that do not add up. */
  WEIGHTS_SUM(
      "weights-sum",
      new Text("分值合计为 {0}，应为 100", "the weights add up to {0}, not 100"),
      new Text("调整执行率或指标的分值", "adjust the weights of execution or indicators"));

  private final Definition definition;

  FundFileProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  FundFileProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
