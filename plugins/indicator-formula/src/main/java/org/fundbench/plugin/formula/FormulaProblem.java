package org.fundbench.plugin.formula;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What can be wrong with a formula. */
enum FormulaProblem implements ProblemCode {
  /** No expression is given. */
  FORMULA_EMPTY(
      "formula-empty",
      new Text("没有公式", "there is no formula"),
      new Text("在 options 中写 expression", "give expression in options")),
  /** Longer than anybody can read. */
  FORMULA_TOO_LONG(
      "formula-too-long",
      new Text("公式超过 {0} 个字符", "the formula has more than {0} characters"),
      new Text("拆成几个指标", "make it several indicators")),
  /** It cannot be understood. */
  FORMULA_WRONG(
      "formula-wrong",
      new Text("公式有误：{0}", "the formula is wrong: {0}"),
      new Text("更正所示位置", "correct it at the place shown"));

  private final Definition definition;

  FormulaProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
