package org.fundbench.app;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What can be wrong with what was asked of the program. */
public enum AppProblem implements ProblemCode {
  /** The fund file cannot be read. */
  FUND_FILE_UNREADABLE(
      "fund-file-unreadable",
      new Text("无法读取经费文件：{0}", "the fund file cannot be read: {0}"),
      new Text("核对路径和权限；文件须为 UTF-8", "check path and permissions; it must be UTF-8")),
  /** A fund file to be written is there already. */
  FUND_FILE_EXISTS(
      "fund-file-exists",
      new Text("经费文件 {0} 已存在，未作任何更改", "the fund file {0} is already there; nothing was changed"),
      new Text("换一个名称，或不保存经费文件", "choose another name, or keep no fund file")),
  /** No exporter of that id. */
  EXPORTER_MISSING(
      "exporter-missing",
      new Text("没有安装名为 {0} 的报告导出", "no report exporter {0} is installed"),
      new Text("已安装：{1}", "installed: {1}")),
  /** No indicator module of that id. */
  MODULE_MISSING(
      "module-missing",
      new Text("没有安装指标模块 {0}", "the indicator module {0} is not installed"),
      new Text(
          "已安装：{1}；用 fundbench plugins list 查看原因",
          "installed: {1}; fundbench plugins list tells why")),
  /** The module does not have that indicator. */
  INDICATOR_MISSING(
      "indicator-missing",
      new Text("指标模块 {0} 没有指标 {1}", "the module {0} has no indicator {1}"),
      new Text("该模块的指标：{2}", "its indicators: {2}")),
  /** The file to write cannot be written. */
  TARGET_UNWRITABLE(
      "target-unwritable",
      new Text("无法写入：{0}", "cannot write: {0}"),
      new Text("检查文件夹和权限；原有文件未改动", "check folder and permissions; what was there is unchanged")),
  /** A ledger is in the way of a restore. */
  RESTORE_TARGET_EXISTS(
      "restore-target-exists",
      new Text("目标台账已存在，未作任何更改", "the ledger to restore is already there; nothing was changed"),
      new Text(
          "换一个文件名，或加 --replace（原文件改名保留）",
          "choose another name, or --replace (the old file is kept under another name)")),
  /** No figure of that name. */
  FIGURE_MISSING(
      "figure-missing",
      new Text("没有名为“{0}”的数据", "there is no figure “{0}”"),
      new Text(
          "是否应为“{1}”？不带名称运行 explain 可列出全部",
          "did you mean “{1}”? explain without a name lists them all")),
  /** No entry of that number. */
  ENTRY_MISSING(
      "entry-missing",
      new Text("台账中没有编号为 {0} 的记录", "the ledger has no entry {0}"),
      new Text(
          "编号见 fundbench entries，如 ZF-000012",
          "fundbench entries shows the numbers, such as ZF-000012")),
  /** The report carries no head. */
  REPORT_WITHOUT_HEAD(
      "report-without-head",
      new Text("文件中没有找到台账头", "no ledger head was found in the file"),
      new Text("指明由本程序导出的报告", "name a report that this program exported")),
  /** A file that is not what its name says. */
  REPORT_UNREADABLE(
      "report-unreadable",
      new Text("无法读取报告中的签名：{0}", "the signatures of the report cannot be read: {0}"),
      new Text("文件可能不完整；重新取得一份", "the file may be incomplete; obtain it again")),
  /** Signed bytes that were changed. */
  SIGNATURE_BROKEN(
      "signature-broken",
      new Text(
          "“{0}”的签名与内容不符：文件在签名之后被改动", "the signature of “{0}” does not fit: the file was altered"),
      new Text("不要采用这份文件；向签名单位索取原件", "do not use this file; ask the signer for the original")),
  /** Something after the signed bytes. */
  SIGNATURE_PARTIAL(
      "signature-partial",
      Severity.WARNING,
      new Text(
          "“{0}”的签名未覆盖整个文件：签名之后又加入了内容",
          "the signature of “{0}” does not cover the whole file: something was added later"),
      new Text(
          "除非其后另有签名，否则以签名单位的原件为准",
          "unless another signature follows, rely on the signer's original")),
  /** The sample is not there. */
  SAMPLE_MISSING(
      "sample-missing",
      new Text("没有找到样例数据", "the sample data was not found"),
      new Text("重新解压程序包", "unpack the program again"));

  private final Definition definition;

  AppProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  AppProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
