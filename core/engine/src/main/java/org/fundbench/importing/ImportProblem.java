package org.fundbench.importing;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What can be wrong with a file to import, whatever its format. */
public enum ImportProblem implements ProblemCode {
  /** No such file. */
  FILE_MISSING(
      "file-missing",
      new Text("没有这个文件", "there is no such file"),
      new Text("核对路径", "check the path")),
  /** A folder was named. */
  FILE_IS_FOLDER(
      "file-is-folder",
      new Text("这是一个文件夹，不是文件", "this is a folder, not a file"),
      new Text("指明文件夹中的文件", "name the files in it")),
  /** The file cannot be read. */
  FILE_UNREADABLE(
      "file-unreadable",
      new Text("无法读取文件：{0}", "the file cannot be read: {0}"),
      new Text("检查权限和磁盘", "check permissions and the disk")),
  /** A file of 0 bytes. */
  FILE_EMPTY(
      "file-empty",
      new Text("文件是空的（0 字节）", "the file is empty (0 bytes)"),
      new Text("重新导出该文件", "export it again")),
  /** No installed format reads it. */
  FORMAT_UNKNOWN(
      "format-unknown",
      new Text("已安装的导入格式都不认识这个文件", "no installed import format recognises this file"),
      new Text("用 --format 指明格式；已安装：{0}", "name one with --format; installed: {0}")),
  /** The format named is not there. */
  FORMAT_MISSING(
      "format-missing",
      new Text("没有安装名为 {0} 的导入格式", "no import format {0} is installed"),
      new Text("已安装：{1}", "installed: {1}")),
  /** The amount is no plain number. */
  AMOUNT_MALFORMED(
      "amount-malformed",
      new Text("“{0}”不是金额", "“{0}” is not an amount"),
      new Text("写成 12345.00 或 12,345.00，用半角数字", "write 12345.00 or 12,345.00 in ASCII digits")),
  /** The amount is finer than a fen. */
  AMOUNT_NOT_EXACT(
      "amount-not-exact",
      new Text("金额“{0}”（{1}）细于一分", "the amount “{0}” ({1}) is finer than one fen"),
      new Text("金额不作四舍五入，请写到分为止", "amounts are not rounded; write whole fen")),
  /** The amount does not fit. */
  AMOUNT_TOO_LARGE(
      "amount-too-large",
      new Text("金额“{0}”太大", "the amount “{0}” is too large"),
      new Text("核对金额和单位", "check amount and unit")),
  /** A day that no calendar has. */
  DATE_IMPOSSIBLE(
      "date-impossible",
      new Text("“{0}”不是存在的日期", "“{0}” is a day that does not exist"),
      new Text("更正日期", "correct the date")),
  /** The text is no date. */
  DATE_MALFORMED(
      "date-malformed",
      new Text("“{0}”不是日期", "“{0}” is not a date"),
      new Text("写成 2023-01-31", "write 2023-01-31")),
  /** The text is no month. */
  PERIOD_MALFORMED(
      "period-malformed",
      new Text("“{0}”不是月份", "“{0}” is not a month"),
      new Text("写成 2023-01", "write 2023-01")),
  /** The count is no number. */
  NUMBER_MALFORMED(
      "number-malformed",
      new Text("“{0}”不是数量", "“{0}” is not a number"),
      new Text("用半角数字，如 3851 或 3,851", "use ASCII digits such as 3851 or 3,851")),
  /** A kind of entry nobody knows. */
  KIND_UNKNOWN(
      "kind-unknown",
      new Text("“{0}”不是业务类型", "“{0}” is not a kind of entry"),
      new Text(
          "可用：支付、退回、冲销、承诺、释放、到期", "use payment, refund, reversal, commitment, release or expiry")),
  /** A cell that must be filled is empty. */
  CELL_EMPTY("cell-empty", new Text("{0}为空", "{0} is empty"), new Text("补填该单元格", "fill it in")),
  /** The row belongs to no line yet. */
  COLUMN_MISSING(
      "column-missing",
      new Text("缺少“{0}”一列", "the column “{0}” is missing"),
      new Text("已认出的列：{1}", "columns found: {1}"));

  private final String id;
  private final Text message;
  private final Text advice;

  ImportProblem(String id, Text message, Text advice) {
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
