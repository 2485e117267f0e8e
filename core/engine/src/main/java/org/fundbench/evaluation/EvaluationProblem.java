package org.fundbench.evaluation;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What an evaluation finds, and what can be wrong with a scheme. */
public enum EvaluationProblem implements ProblemCode {
  /** The file of a scheme cannot be read. */
  SCHEME_UNREADABLE(
      "scheme-unreadable",
      Severity.ERROR,
      new Text("无法读取规则文件：{0}", "the file of the scheme cannot be read: {0}"),
      new Text(
          "核对路径和权限；文件须为 UTF-8 的 YAML", "check path and permissions; it must be YAML in UTF-8")),
  /** The file of a self-evaluation cannot be read. */
  EVALUATION_UNREADABLE(
      "evaluation-unreadable",
      Severity.ERROR,
      new Text("无法读取自评文件：{0}", "the file of the self-evaluation cannot be read: {0}"),
      new Text(
          "核对路径和权限；文件须为 UTF-8 的 YAML", "check path and permissions; it must be YAML in UTF-8")),
  /** No scheme of that id. */
  SCHEME_UNKNOWN(
      "scheme-unknown",
      Severity.ERROR,
      new Text("没有评分规则 {0}", "there is no scheme {0}"),
      new Text("自带的规则：{1}", "schemes that come with the program: {1}")),
  /** Bands or grades with a gap or an overlap. */
  SCHEME_GAP(
      "scheme-gap",
      Severity.ERROR,
      new Text("{0}之间有空隙或重叠：{1}", "{0} have a gap or overlap: {1}"),
      new Text("各档应从 100 到 0 首尾相接", "they must follow one another from 100 down to 0")),
  /** Weights of the levels that are not 100. */
  SCHEME_WEIGHTS(
      "scheme-weights",
      Severity.ERROR,
      new Text("规则的分值合计为 {0}，应为 100", "the weights of the scheme add up to {0}, not to 100"),
      new Text("更正 weights", "correct weights")),
  /** A higher rate that would get fewer points. */
  SCHEME_RISES(
      "scheme-rises",
      Severity.ERROR,
      new Text(
          "{0}：较低一档得分 {1}，高于上一档的 {2}", "{0}: a lower one gives {1}, more than the {2} above it"),
      new Text("各档得分应随执行率降低而不增", "points must not rise while the rate falls")),
  /** Two bands or grades of one name. */
  SCHEME_TWICE(
      "scheme-twice",
      Severity.ERROR,
      new Text("“{0}”出现两次", "“{0}” is named twice"),
      new Text("每一档、每一等级用不同的名称", "give every band and grade a name of its own")),
  /** A fund whose indicators were left for later. */
  INDICATORS_NONE(
      "indicators-none",
      Severity.WARNING,
      new Text("还没有设定绩效指标，不能得出总分", "there are no indicators yet, so there is no total"),
      new Text(
          "在“自评”中添加指标，使各项分值合计为 100",
          "add indicators in the evaluation until the weights add up to 100")),
  /** The fund gives a level other points than its scheme. */
  LEVEL_WEIGHTS(
      "level-weights-differ",
      Severity.INFO,
      new Text(
          "执行率 / 产出 / 效益 / 满意度的分值为 {0}，评分规则为 {1}",
          "execution / outputs / benefits / satisfaction weigh {0}, in the scheme {1}"),
      new Text(
          "规则允许调整时说明理由，否则更正分值",
          "say why where the scheme may be departed from, else correct the weights")),
  /** Points were set by a person. */
  OVERRIDDEN(
      "score-overridden",
      Severity.INFO,
      new Text(
          "“{0}”的得分由 {3} 从 {1} 调整为 {2}：{4}",
          "the score of “{0}” was set from {1} to {2} by {3}: {4}"),
      new Text("审核时核对依据", "the auditor compares the grounds")),
  /** Points that no indicator of that weight can have. */
  OVERRIDE_OUTSIDE(
      "override-outside",
      Severity.WARNING,
      new Text(
          "“{0}”的调整得分 {1} 不在 0 至 {2} 之间，未采用",
          "the points {1} set for “{0}” are not within 0 to {2} and were not used"),
      new Text("更正 override", "correct override")),
  /** A person's points without reason or name. */
  GROUNDS_MISSING(
      "grounds-missing",
      Severity.WARNING,
      new Text("“{0}”的{1}没有写明理由或人员", "the {1} of “{0}” comes without a reason or a name"),
      new Text(
          "写明理由和姓名；在此之前调整的得分不采用", "give both; until then points set by a person are not used")),
  /** A goal of the year that nobody wrote. */
  GOAL_MISSING(
      "goal-missing",
      Severity.WARNING,
      new Text("没有填写年度总体目标的{0}", "the goals of the year lack what was {0}"),
      new Text("在 goals 下补写", "write it under goals")),
  /** A value of a scheme that makes no sense. */
  SCHEME_VALUE(
      "scheme-value",
      Severity.ERROR,
      new Text("{0} 的值 {1} 不在 {2} 之内", "{1} is not within {2} for {0}"),
      new Text("更正规则文件", "correct the scheme")),
  /** A score cannot be computed. */
  NOT_COMPUTABLE(
      "not-computable",
      Severity.WARNING,
      new Text("“{0}”无法计分：{1}", "“{0}” cannot be scored: {1}"),
      new Text(
          "补充数据或修改目标值；在此之前不计分，也不作零分看待",
          "add data or change the target; until then it has no score, which is not zero")),
  /** A negative actual. */
  ACTUAL_NEGATIVE(
      "actual-negative",
      Severity.WARNING,
      new Text("“{0}”的实际完成值 {1} 为负", "the actual of “{0}” is negative: {1}"),
      new Text("核对业务数据", "check the counts")),
  /** A judgement outside its band. */
  OUTSIDE_BAND(
      "outside-band",
      Severity.WARNING,
      new Text(
          "“{0}”评为{1}，得分 {2} 不在该档 {3}%–{4}% 之内",
          "“{0}” is judged {1}, but {2} points are outside its band of {3}%–{4}%"),
      new Text("更正得分或档次", "correct the points or the band")),
  /** A band the scheme does not have. */
  BAND_UNKNOWN(
      "band-unknown",
      Severity.WARNING,
      new Text("评分规则没有“{0}”这一档", "the scheme has no band “{0}”"),
      new Text("可用：{1}", "bands: {1}")),
  /** Far over the target without a reason. */
  REASON_MISSING(
      "reason-missing",
      Severity.WARNING,
      new Text("“{0}”为目标值的 {1}，没有填写偏差原因", "“{0}” is {1} of its target and no reason is given"),
      new Text("在 deviationReason 说明原因", "say why in deviationReason")),
  /** Much money is left. */
  UNSPENT(
      "unspent-over-20",
      Severity.WARNING,
      new Text("预算执行率 {0}，未支出超过 {1}", "the execution rate is {0}; more than {1} is unspent"),
      new Text("在报告中说明原因", "explain it in the report")),
  /** Indicators score much better than money was spent. */
  SCORES_ABOVE_SPENDING(
      "scores-above-spending",
      Severity.WARNING,
      new Text(
          "指标得分率 {0} 比预算执行率 {1} 高出 {2} 以上",
          "indicators score {0}, more than {2} above the execution rate of {1}"),
      new Text("核对目标值是否偏低", "check whether the targets are too low"));

  private final Definition definition;

  EvaluationProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
