package org.fundbench.report;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What can be wrong with a report's texts and template. */
public enum ReportProblem implements ProblemCode {
  /** No template of that id. */
  TEMPLATE_UNKNOWN(
      "template-unknown",
      Severity.ERROR,
      new Text("没有报告模板 {0}", "there is no report template {0}"),
      new Text("可用：{1}", "templates: {1}")),
  /** A name that no figure has. */
  FIGURE_UNKNOWN(
      "figure-unknown",
      Severity.ERROR,
      new Text("没有名为“{0}”的数据", "there is no figure “{0}”"),
      new Text("是否应为“{1}”？", "did you mean “{1}”?")),
  /** A format that a figure cannot be printed in. */
  FORMAT_UNFIT(
      "format-unfit",
      Severity.ERROR,
      new Text("数据“{0}”不能用格式“{1}”", "the figure “{0}” has no format “{1}”"),
      new Text("金额可用 wan、yuan；其他数据不写格式", "money has wan and yuan; other figures have none")),
  /** Braces that bind nothing. */
  BINDING_MALFORMED(
      "binding-malformed",
      Severity.ERROR,
      new Text("“{0}”不是数据绑定的写法", "“{0}” does not bind a figure"),
      new Text(
          "写成两个花括号夹一个数据名，例如 paid 或 paid|wan",
          "write a figure's name between two pairs of braces, such as paid or paid|wan")),
  /** A figure that was typed, and so can be out of date. */
  FIGURE_TYPED(
      "figure-typed",
      Severity.WARNING,
      new Text(
          "文字中直接写了数字“{0}”，台账变动后不会更新", "the figure “{0}” is typed and will not follow the ledger"),
      new Text("改为绑定数据：{1}", "bind a figure instead: {1}")),
  /** A part of the report without a text. */
  TEXT_MISSING(
      "text-missing",
      Severity.WARNING,
      new Text("报告的“{0}”部分没有文字", "the part “{0}” of the report has no text"),
      new Text("在经费文件的 texts 下补写 {1}", "write {1} under texts in the fund file")),
  /** A text for a part the template does not have. */
  TEXT_UNUSED(
      "text-unused",
      Severity.WARNING,
      new Text("文字“{0}”没有出现在报告中", "the text “{0}” is not in the report"),
      new Text("是否应为“{1}”？", "did you mean “{1}”?")),
  /** A table or chart nobody can make. */
  PART_UNKNOWN(
      "part-unknown",
      Severity.ERROR,
      new Text("模板中的“{0}”不是已有的表或图", "the template names “{0}”, which is no table or chart"),
      new Text("可用：{1}", "there are: {1}"));

  private final Definition definition;

  ReportProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
