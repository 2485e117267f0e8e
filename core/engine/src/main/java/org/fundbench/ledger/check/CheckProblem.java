package org.fundbench.ledger.check;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What a check of the year's work finds. Each says what to do, as a command where one helps. */
public enum CheckProblem implements ProblemCode {
  /** More was paid and promised than budgeted. */
  LINE_OVER(
      "line-over",
      Severity.ERROR,
      new Text("支出方向“{0}”超出预算 {1} 元", "line “{0}” is {1} yuan over its budget"),
      new Text(
          "办理调剂或追加：fundbench post 台账 appropriation --kind transfer …",
          "move or add budget: fundbench post LEDGER appropriation --kind transfer …")),
  /** A transfer that does not add up to nothing. */
  TRANSFER_SUM(
      "transfer-sum",
      Severity.ERROR,
      new Text("调剂文件 {0} 各行合计 {1} 元，应为零", "transfer {0} adds up to {1} yuan, not to nothing"),
      new Text(
          "核对文件，撤销该批次后重新登记：fundbench undo 台账 {2} --reason 原因",
          "compare the document; undo its batch and post it again: fundbench undo LEDGER {2} --reason WHY")),
  /** More came back than was paid. */
  ANSWERS_EXCEED(
      "answers-exceed",
      Severity.ERROR,
      new Text("{0} 的退回或核销超过原金额 {1} 元", "{1} yuan more than {0} holds were returned or used"),
      new Text(
          "台账可能在程序之外被改动：fundbench verify 台账",
          "the ledger may have been changed elsewhere: fundbench verify LEDGER")),
  /** The monthly plan is not the budget. */
  PLAN_DIFFERS(
      "plan-differs",
      Severity.WARNING,
      new Text(
          "支出方向“{0}”的用款计划合计 {1} 元，全年预算 {2} 元",
          "the plan of line “{0}” adds up to {1} yuan and its budget to {2}"),
      new Text(
          "序时进度以计划为准；请确认计划是否随调整更新",
          "time progress follows the plan; see whether it should follow the change")),
  /** A commitment past its day. */
  COMMITMENT_OVERDUE(
      "commitment-overdue",
      Severity.WARNING,
      new Text(
          "承诺 {0}（{1}）有效期至 {2}，仍占用 {3} 元",
          "commitment {0} ({1}) held until {2} and still takes {3} yuan"),
      new Text(
          "fundbench post 台账 expiry --line {4} --of {0} --amount {3} --date 日期 --voucher 单号",
          "fundbench post LEDGER expiry --line {4} --of {0} --amount {3} --date DATE --voucher DOC")),
  /** Months behind that are still open. */
  PERIOD_OPEN(
      "period-open",
      Severity.WARNING,
      new Text("会计期间 {0} 至 {1} 尚未结账", "the periods {0} to {1} are still open"),
      new Text("fundbench close 台账 {0}", "fundbench close LEDGER {0}")),
  /** A series without a month. */
  MEASUREMENT_GAP(
      "measurement-gap",
      Severity.WARNING,
      new Text("业务数据“{0}”缺 {1}", "“{0}” has nothing for {1}"),
      new Text(
          "导入或登记：fundbench post 台账 measurement --series {2} --month 月份 --number 数量",
          "import it, or fundbench post LEDGER measurement --series {2} --month MONTH --number N")),
  /** One voucher, several payees. */
  VOUCHER_SHARED(
      "voucher-shared",
      Severity.WARNING,
      new Text(
          "凭证 {0} 用于 {1} 个收款人：{2}、{3} 等", "voucher {0} proves payments to {1} payees: {2}, {3} …"),
      new Text(
          "核对凭证号：fundbench entries 台账 --text {0}",
          "compare the vouchers: fundbench entries LEDGER --text {0}")),
  /** Two payments that look like one. */
  PAYMENT_TWICE(
      "payment-twice",
      Severity.WARNING,
      new Text(
          "{0} 与 {1} 同日、同收款人 {2}、同金额 {3} 元，疑为重复支付",
          "{0} and {1} are alike: same day, payee {2}, {3} yuan"),
      new Text(
          "确系重复：fundbench post 台账 reversal --of {1} …",
          "if it was paid twice: fundbench post LEDGER reversal --of {1} …")),
  /** Payments without a kept file. */
  EVIDENCE_MISSING(
      "evidence-missing",
      Severity.INFO,
      new Text("{0} 笔支付没有附件", "{0} payments have no file kept with them"),
      new Text(
          "fundbench post 台账 attachment --of 编号 文件",
          "fundbench post LEDGER attachment --of NUMBER FILE")),
  /** Drafts that wait. */
  WAITING(
      "waiting-drafts",
      Severity.WARNING,
      new Text(
          "待审单据 {0}（{1} 录入，{2} 条）自 {3} 起未审核", "{0} ({2} drafts by {1}) waits for review since {3}"),
      new Text("fundbench review 台账 --approve {0}", "fundbench review LEDGER --approve {0}"));

  private final Definition definition;

  CheckProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
