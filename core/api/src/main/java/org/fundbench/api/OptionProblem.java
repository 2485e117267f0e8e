package org.fundbench.api;

/** What can be wrong with options. */
public enum OptionProblem implements ProblemCode {
  /** A key that is not declared. */
  OPTION_UNKNOWN(
      "option-unknown",
      new Text("没有名为 {0} 的选项", "there is no option {0}"),
      new Text("可用选项：{1}", "available: {1}")),
  /** A value outside the declaration. */
  OPTION_VALUE(
      "option-value",
      new Text("选项 {1} 不能取值 {0}", "{0} is not a value of option {1}"),
      new Text("可取：{2}", "allowed: {2}")),
  /** A password where everybody on the machine can read it. */
  SECRET_IN_CLEAR(
      "secret-in-clear",
      new Text("密码选项 {0} 不能直接写在命令行上", "the password {0} must not stand on the command line"),
      new Text(
          "写作 {0}=ask（运行时输入）或 {0}=env:变量名（从环境变量读取）",
          "write {0}=ask to be asked for it, or {0}=env:NAME to take it from a variable")),
  /** A password that could not be had. */
  SECRET_MISSING(
      "secret-missing",
      new Text("没有得到密码选项 {0}：{1}", "the password {0} could not be had: {1}"),
      new Text(
          "在终端中运行并输入，或先设置该环境变量", "run it on a terminal and type it, or set the variable first"));

  private final Definition definition;

  OptionProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
