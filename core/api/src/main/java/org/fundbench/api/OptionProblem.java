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
      new Text("可取：{2}", "allowed: {2}"));

  private final String id;
  private final Text message;
  private final Text advice;

  OptionProblem(String id, Text message, Text advice) {
    this.id = id;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Text message() {
    return message;
  }

  @Override
  public Text advice() {
    return advice;
  }
}
