package org.fundbench.importing.profile;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What can be wrong with an import profile. */
public enum ProfileProblem implements ProblemCode {
  /** Neither a kept profile nor a file. */
  PROFILE_MISSING(
      "profile-missing",
      new Text("没有名为“{0}”的导入方案，也没有这个文件", "there is no import profile “{0}”, nor such a file"),
      new Text("已保存的方案：{1}", "kept profiles: {1}")),
  /** The file or the folder cannot be used. */
  PROFILE_UNREADABLE(
      "profile-unreadable",
      new Text("无法读写导入方案：{0}", "the import profile cannot be read or written: {0}"),
      new Text("检查权限和磁盘", "check permissions and the disk")),
  /** A name that cannot be that of a file. */
  PROFILE_NAME(
      "profile-name",
      new Text("“{0}”不能作方案名称", "“{0}” cannot be the name of a profile"),
      new Text("用文字、数字、空格、- 和 _，不超过 60 个字符", "use letters, digits, blanks, - and _, at most 60")),
  /** A rule without, or with several comparisons. */
  RULE_TESTS(
      "rule-tests",
      new Text("规则有 {0} 个比较条件", "the rule has {0} comparisons"),
      new Text("contains、equals、like 三者写一个", "write one of contains, equals and like")),
  /** A rule that does nothing, or two things. */
  RULE_EFFECT(
      "rule-effect",
      new Text("规则没有写明结果", "the rule does not say what comes of it"),
      new Text("写 line（支出方向）或 skip: true，二者之一", "write either line or skip: true")),
  /** A column that the file does not have. */
  PROFILE_COLUMN(
      "profile-column",
      new Text(
          "导入方案中“{0}”指向“{1}”，文件没有这一列",
          "the profile's “{0}” names “{1}”, which is no column of the file"),
      new Text("是否应为“{2}”？文件的列：{3}", "did you mean “{2}”? columns of the file: {3}"));

  private final Definition definition;

  ProfileProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
