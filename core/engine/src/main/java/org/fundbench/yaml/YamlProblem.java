package org.fundbench.yaml;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What can be wrong with a file that a person wrote. */
public enum YamlProblem implements ProblemCode {
  /** Not YAML at all. */
  YAML_SYNTAX(
      "yaml-syntax",
      new Text("文件不符合 YAML 语法：{0}", "this is not YAML: {0}"),
      new Text("检查缩进、冒号和引号", "check indentation, colons and quotes")),
  /** A key that means nothing here. */
  KEY_UNKNOWN(
      "key-unknown",
      new Text("不认识的键“{0}”", "unknown key “{0}”"),
      new Text("是否应为“{1}”？可用的键：{2}", "did you mean “{1}”? known keys: {2}")),
  /** A key that must be there. */
  KEY_MISSING(
      "key-missing",
      new Text("缺少键“{0}”，或没有填值", "the key “{0}” is missing, or has no value"),
      new Text("补上该键和值", "add it with its value")),
  /** The same key twice. */
  KEY_TWICE(
      "key-twice",
      new Text("键“{0}”出现两次", "the key “{0}” stands twice"),
      new Text("只保留一处", "keep one")),
  /** A list where a text is expected, or the like. */
  VALUE_SHAPE(
      "value-shape",
      new Text("“{0}”应为{1}", "“{0}” should be {1}"),
      new Text("参照样例文件", "compare with the sample file")),
  /** A text that is not one of those allowed. */
  VALUE_UNKNOWN(
      "value-unknown",
      new Text("“{0}”不能取值“{1}”", "“{0}” cannot be “{1}”"),
      new Text("可取：{2}", "allowed: {2}")),
  /** A text that is no number. */
  VALUE_NUMBER(
      "value-number",
      new Text("“{0}”的值“{1}”不是数字", "“{1}” is not a number for “{0}”"),
      new Text("写成 600 或 98.5", "write 600 or 98.5"));

  private final Definition definition;

  YamlProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
