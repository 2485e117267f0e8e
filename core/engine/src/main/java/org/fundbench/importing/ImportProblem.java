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
      new Text("按 2023-01-31 这样的格式填写", "write it in the form of 2023-01-31")),
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
  /** A column that must be there. */
  COLUMN_MISSING(
      "column-missing",
      new Text("缺少“{0}”一列", "the column “{0}” is missing"),
      new Text(
          "在导入方案中对应一列；文件的列：{1}", "match a column in an import profile; columns of the file: {1}")),
  /** The row belongs to no line yet. */
  LINE_UNASSIGNED(
      "line-unassigned",
      new Text("本行没有支出方向", "the row belongs to no line"),
      new Text(
          "加一条规则（如“收款人包含……”），或在文件中补填支出方向",
          "add a rule such as “payee contains …”, or name the line in the file")),
  /** Money that came in, or did not move, where spending is imported. */
  ROW_NO_SPENDING(
      "row-no-spending",
      new Text("本行不是支出（{0}）", "the row is no spending ({0})"),
      new Text(
          "删去本行，或在导入方案中写 income: skip（跳过）",
          "take it out, or write income: skip into the import profile")),
  /** A word that says neither in nor out. */
  DIRECTION_UNKNOWN(
      "direction-unknown",
      new Text("“{0}”看不出是收还是支", "“{0}” says neither in nor out"),
      new Text(
          "可用：支出、借、付、D；收入、贷、收、C；不计收支",
          "use 支出, 借, 付, D for out; 收入, 贷, 收, C for in; 不计收支 for neither")),
  /** A row that a profile passes over. */
  ROW_SKIPPED(
      "row-skipped",
      Severity.INFO,
      new Text("已跳过本行：{0}", "the row was skipped: {0}"),
      new Text("如不应跳过，请修改导入方案", "change the import profile if it should not be")),
  /** More rows were passed over than are listed. */
  ROWS_SKIPPED(
      "rows-skipped",
      Severity.INFO,
      new Text("共跳过 {0} 行，以上列出前 {1} 行", "{0} rows were skipped; the first {1} are listed"),
      new Text(
          "全部见窗口的导入预览，或命令行加 --rows 文件.csv",
          "the import preview of the window shows all, and so does --rows FILE.csv")),
  /** Two files of one import bring the same entry. */
  DUPLICATE_ACROSS_FILES(
      "duplicate-across-files",
      new Text(
          "与同时导入的 {0} 第 {1} 行重复：凭证 {2}，{3}，{4} 元",
          "the same as row {1} of {0}, imported together: voucher {2}, {3}, {4} yuan"),
      new Text(
          "从其中一个文件删去，或在导入方案中跳过重复",
          "take it out of one of the files, or let the import profile skip duplicates")),
  /** The file is another one than was looked at. */
  FILE_CHANGED(
      "file-changed",
      new Text("文件在预览之后被改动", "the file was changed after the preview"),
      new Text("重新预览后再导入", "preview it again before importing"));

  private final Definition definition;

  ImportProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  ImportProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
