package org.fundbench.ledger.check;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What verification finds where a ledger was altered outside this program. */
public enum ProofProblem implements ProblemCode {
  /** The fields of a record no longer give the hash stored beside it. */
  RECORD_ALTERED(
      "record-altered",
      new Text("{0} 的内容与过账时的哈希不符", "{0} does not have the hash it was posted with"),
      new Text(
          "该记录在程序之外被改动过；请与备份核对", "it was changed outside this program; compare with a backup")),
  /** A position is missing or there twice. */
  RECORD_GAP(
      "record-gap",
      new Text("应为第 {0} 条记录，实为第 {1} 条", "record {0} was expected and {1} was found"),
      new Text("有记录被删除或插入；请与备份核对", "a record was deleted or inserted; compare with a backup")),
  /** The records of a batch no longer give the head stored with it. */
  HEAD_DIFFERS(
      "head-differs",
      new Text(
          "前 {0} 条记录算出的台账头与当时保存的不符", "the first {0} records do not give the head stored with them"),
      new Text("这些记录中有的被改动过；请与备份核对", "some of them were altered; compare with a backup")),
  /** The head covers more or fewer records than there are. */
  RECORDS_MISSING(
      "records-missing",
      new Text("台账头记有 {0} 条记录，实有 {1} 条", "the head counts {0} records and there are {1}"),
      new Text(
          "末尾的记录被删除，或有记录绕过了程序；请与备份核对",
          "records at the end were deleted or added past the program; compare with a backup")),
  /** The sums kept for overviews differ from the entries. */
  TURNOVER_DIFFERS(
      "turnover-differs",
      new Text(
          "{0} 的汇总为 {1} 元，按明细应为 {2} 元",
          "the sum kept for {0} is {1} yuan and its entries give {2}"),
      new Text("汇总表被改动过；请与备份核对", "the sums were altered; compare with a backup")),
  /** Numbers of a kind are not continuous. */
  NUMBER_GAP(
      "number-gap",
      new Text("{0} 的编号应为 {1}", "{0} should have the number {1}"),
      new Text("编号不连续；请与备份核对", "numbering is broken; compare with a backup")),
  /** A kept file is gone, or its bytes are not those that were posted. */
  ATTACHMENT_ALTERED(
      "attachment-altered",
      new Text("附件“{0}”的内容缺失或与过账时不符", "the file “{0}” is missing or not as it was posted"),
      new Text("请与备份核对", "compare with a backup")),
  /** A stored record cannot be read. */
  RECORD_UNREADABLE(
      "record-unreadable",
      new Text("第 {0} 条之后的记录无法读取：{1}", "a record after {0} cannot be read: {1}"),
      new Text("请与备份核对", "compare with a backup")),
  /** The database's own pages or indexes are broken. */
  DATABASE_FAULT(
      "database-fault",
      new Text("数据库文件内部有误：{0}", "the database file is broken inside: {0}"),
      new Text(
          "文件在程序之外被改动或磁盘出错；请从备份恢复",
          "it was changed outside this program, or the disk failed; restore a backup")),
  /** A head from a report is not of this ledger. */
  HEAD_UNKNOWN(
      "head-unknown",
      new Text("前 {0} 条记录的台账头不是所给的 {1}", "the head of the first {0} records is not the given {1}"),
      new Text(
          "报告与台账不是同一份，或台账被重写过", "the report belongs to another ledger, or this one was rewritten")),
  /** The text given is not a head. */
  HEAD_MALFORMED(
      "head-malformed",
      new Text("“{0}”不是台账头", "“{0}” is not a ledger head"),
      new Text("台账头的形式为 数字:64位十六进制", "a head is a number, a colon and 64 hexadecimal digits"));

  private final Definition definition;

  ProofProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
