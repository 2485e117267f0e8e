package org.fundbench.evaluation.form;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What a check finds in a form. */
public enum FormProblem implements ProblemCode {
  /** The file cannot be read. */
  FORM_MISSING(
      "form-missing",
      Severity.ERROR,
      new Text("无法读取自评表文件：{0}", "the form cannot be read: {0}"),
      new Text(
          "核对路径和权限；文件须为 UTF-8 的 JSON", "check path and permissions; it must be JSON in UTF-8")),
  /** It is not JSON, or not a form. */
  FORM_MALFORMED(
      "form-malformed",
      Severity.ERROR,
      new Text("不是可读的自评表：{0}", "not a form that can be read: {0}"),
      new Text(
          "文件须为一个 JSON 对象，指标在 indicators 数组中",
          "it must be one JSON object with its rows in the array indicators")),
  /** A key that is nearly a known one; its cell was not read. */
  KEY_PASSED_OVER(
      "key-passed-over",
      Severity.WARNING,
      new Text("键“{0}”不认识，该项未读取", "the key “{0}” is unknown, so its cell was not read"),
      new Text("是否应为“{1}”？更正键名后再核对", "did you mean “{1}”? correct it and check again")),
  /** The score is not what any known rule gives. */
  SCORE_DIFFERS(
      "score-differs",
      Severity.WARNING,
      new Text("“{0}”得分印为 {1}，按规则应为 {2}", "“{0}” prints a score of {1}, the rule gives {2}"),
      new Text("核对得分，或说明扣分依据", "check the score, or say what the deduction rests on")),
  /** The score of the execution rate is what another shipped rule gives. */
  SCORE_BANDED(
      "score-banded",
      Severity.INFO,
      new Text(
          "执行率得分印为 {0}，与规则 {2} 的分档计分一致；按本次所用规则 {3} 应为 {1}",
          "the execution rate's score is printed as {0}, as the bands of {2} give; {3}, which is"
              + " used here, gives {1}"),
      new Text(
          "确认该单位执行分档计分；如是，用 --scheme {2} 核对，否则更正得分",
          "make sure that the unit's rule has bands; if so, check with --scheme {2}, else correct"
              + " the score")),
  /** The rate is not executed ÷ budget. */
  RATE_DIFFERS(
      "rate-differs",
      Severity.WARNING,
      new Text(
          "执行率印为 {0}，按 {1} ÷ {2} 应为 {3}", "the execution rate is printed as {0}; {1} ÷ {2} is {3}"),
      new Text("核对预算数、执行数和舍入", "check budget, execution and rounding")),
  /** Rounded before it was multiplied. */
  RATE_ROUNDED_FIRST(
      "rate-rounded-first",
      Severity.WARNING,
      new Text(
          "执行率先舍入为 {0} 再乘分值，得 {1}；不先舍入为 {2}",
          "the rate was rounded to {0} and then multiplied, which gives {1}; unrounded it is {2}"),
      new Text("先乘后舍入", "multiply first, round then")),
  /** The rows do not add up. */
  TOTAL_DIFFERS(
      "total-differs",
      Severity.WARNING,
      new Text("总分印为 {0}，各项得分合计为 {1}", "the total is printed as {0} and the scores add up to {1}"),
      new Text("核对各项得分和总分", "check the scores and the total")),
  /** A weight without a score, which leaves the total unchecked. */
  SCORE_MISSING(
      "score-missing",
      Severity.WARNING,
      new Text(
          "{0}有分值而没有可读的得分，总分无法核对",
          "{0}: a weight and no score that can be read, so the total cannot be checked"),
      new Text("补填得分，未得分的填 0", "fill in the score, 0 where there is none")),
  /** A score without a weight, which no rule can be applied to. */
  WEIGHT_MISSING(
      "weight-missing",
      Severity.WARNING,
      new Text("{0}有得分而没有分值，得分无法核对", "{0}: a score and no weight, so the score cannot be checked"),
      new Text("补填分值", "fill in the weight")),
  /** The weights are not 100. */
  WEIGHTS_SUM(
      "weights-sum",
      Severity.WARNING,
      new Text("分值合计为 {0}，应为 100", "the weights add up to {0}, not to 100"),
      new Text("核对各项分值", "check the weights")),
  /** A judged score outside what its wording allows. */
  OUTSIDE_BAND(
      "outside-band",
      Severity.WARNING,
      new Text(
          "“{0}”评为“{1}”，得分 {2} 不在 {3} 之间", "“{0}” is judged “{1}”, and {2} does not lie in {3}"),
      new Text("核对评定或得分", "check the judgement or the score")),
  /** Reached after its date and scored in full all the same. */
  LATE_FULL_SCORE(
      "late-full-score",
      Severity.WARNING,
      new Text(
          "“{0}”应于“{1}”完成，实际“{2}”，已逾期，却得满分 {3}",
          "“{0}” was due “{1}” and reached “{2}”, which is late, and has the full {3} all the same"),
      new Text(
          "核对完成时间，或按规则酌情扣分", "check the date, or take points as the rule lets a person decide")),
  /** Something that must be explained and is not. */
  REASON_MISSING(
      "reason-missing",
      Severity.WARNING,
      new Text("“{0}”{1}，未填写偏差原因", "“{0}”: {2}, and no reason for the deviation is given"),
      new Text("填写偏差原因分析及改进措施", "fill in the reason and what is done about it")),
  /** A score that no rule defines. */
  NOT_COMPUTABLE(
      "not-computable",
      Severity.WARNING,
      new Text("“{0}”无法计算：{1}", "“{0}” cannot be computed: {2}"),
      new Text("补充或更正该项", "complete or correct it")),
  /** A cell that says nothing that can be understood. */
  UNREADABLE(
      "unreadable",
      Severity.WARNING,
      new Text("“{0}”的“{1}”无法识别：{2}", "the {1} of “{0}” cannot be understood: {2}"),
      new Text("填写数字；单位、百分号和运算符可以保留", "give a number; unit, percent sign and operator may stay")),
  /** A grade that the total does not have. */
  GRADE_DIFFERS(
      "grade-differs",
      Severity.WARNING,
      new Text(
          "等级印为“{0}”，总分 {1} 按规则为“{2}”", "the grade is printed as “{0}”; a total of {1} is “{2}”"),
      new Text("核对等级划分", "check the bands of the grades"));

  private final Definition definition;

  FormProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
