package org.fundbench.plugin.csv;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What can be wrong with a CSV file. */
public enum CsvProblem implements ProblemCode {
  /** Bytes that are neither UTF-8 nor GB18030. */
  ENCODING_UNKNOWN(
      "encoding-unknown",
      new Text("文件既不是 UTF-8 也不是 GB18030 编码", "the file is neither UTF-8 nor GB18030"),
      new Text("另存为“CSV UTF-8”后再试", "save it as “CSV UTF-8” and try again")),
  /** A binary file. */
  NOT_TEXT(
      "not-text",
      new Text("文件不是文本（含零字节）", "the file is no text (it has zero bytes)"),
      new Text("从表格软件另存为 CSV", "save it as CSV from your spreadsheet")),
  /** No row looks like a heading. */
  HEADER_NOT_FOUND(
      "header-not-found",
      new Text("前 {0} 行中没有认得的表头", "no known headings within the first {0} rows"),
      new Text(
          "表头至少要有 日期、金额（收支）或 月份、指标编码、数量（业务数据）；名称特别的，用选项 heading-row 写明表头所在行，再对应各列",
          "there must be date and amount, or month, series and number; where they are called otherwise, name their row with the option heading-row and match the columns")),
  /** Two columns that could be the same field. */
  COLUMN_TWICE(
      "column-twice",
      new Text("有两列都叫“{0}”", "two columns are called “{0}”"),
      new Text("只保留一列", "keep one")),
  /** Headings and nothing else. */
  NO_ROWS(
      "no-rows",
      new Text("表头之下没有数据行", "there are no rows below the headings"),
      new Text("重新导出该文件", "export it again")),
  /** A row with more or fewer cells than the heading. */
  ROW_WIDTH(
      "row-width",
      new Text("本行有 {0} 格，表头有 {1} 格", "this row has {0} cells, the headings have {1}"),
      new Text(
          "检查是否多了或少了分隔符；含逗号的内容要加双引号",
          "look for a delimiter too many or too few; quote cells that hold commas")),
  /** A line too long to be one. */
  LINE_TOO_LONG(
      "line-too-long",
      new Text("本行超过 {0} 个字符", "this line has more than {0} characters"),
      new Text("文件可能不是 CSV，或缺少换行", "the file may be no CSV, or lack line ends")),
  /** A quotation mark that is never closed. */
  QUOTE_UNCLOSED(
      "quote-unclosed",
      new Text("从本行开始的双引号没有闭合", "a quotation mark that opens here is never closed"),
      new Text("补上双引号；内容中的双引号写两个", "close it; write a quotation mark within a cell twice")),
  /** Text behind a closing quotation mark. */
  QUOTE_MISPLACED(
      "quote-misplaced",
      new Text("双引号之后还有内容", "there is text behind a closing quotation mark"),
      new Text("内容中的双引号写两个", "write a quotation mark within a cell twice"));

  private final Definition definition;

  CsvProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
