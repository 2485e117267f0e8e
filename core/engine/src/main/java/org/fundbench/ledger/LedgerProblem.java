package org.fundbench.ledger;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What the ledger refuses, and why. */
public enum LedgerProblem implements ProblemCode {
  /** A fund of that id is already there. */
  FUND_EXISTS(
      "fund-exists",
      new Text("台账中已有经费 {0}", "the ledger already has a fund {0}"),
      new Text("换一个经费编号，或直接使用已有的经费", "choose another id, or use the fund that is there")),
  /** No fund of that id. */
  FUND_UNKNOWN(
      "fund-unknown",
      new Text("台账中没有经费 {0}", "the ledger has no fund {0}"),
      new Text("台账中的经费：{1}", "funds in the ledger: {1}")),
  /** Several funds and none was named. */
  FUND_UNCLEAR(
      "fund-unclear",
      new Text("台账中有多项经费，没有指明是哪一项", "the ledger has several funds and none was named"),
      new Text("用 --fund 指明其一：{1}", "name one with --fund: {1}")),
  /** No line of that name. */
  LINE_UNKNOWN(
      "line-unknown",
      new Text("没有名为“{0}”的支出方向", "there is no budget line “{0}”"),
      new Text("本经费的支出方向：{1}", "lines of this fund: {1}")),
  /** A source of money that the fund does not have. */
  SOURCE_UNKNOWN(
      "source-unknown",
      new Text("没有资金来源 {0}", "there is no source of money {0}"),
      new Text("本经费的资金来源：{1}", "sources of this fund: {1}")),
  /** The day lies outside the fiscal year. */
  DATE_OUTSIDE_YEAR(
      "date-outside-year",
      new Text("日期 {0} 不在 {1} 年度内", "the date {0} is not in the fiscal year {1}"),
      new Text("更正日期，或记入相应年度的经费", "correct the date, or post to the fund of that year")),
  /** Zero or less, where the kind of entry already gives the direction. */
  AMOUNT_NEGATIVE(
      "amount-negative",
      new Text("金额 {0} 不大于零", "the amount {0} is not above zero"),
      new Text("退回和冲销用各自的业务类型填写正数", "write refunds and reversals as such, with positive amounts")),
  /** An entry without its evidence. */
  VOUCHER_MISSING(
      "voucher-missing",
      new Text("缺少凭证号", "the voucher is missing"),
      new Text("每笔收支都要有凭证号", "every entry needs a voucher")),
  /** The same entry twice in one batch. */
  DUPLICATE_IN_FILE(
      "duplicate-in-file",
      new Text(
          "与本批中另一行重复：凭证 {0}，{1}，{2} 元",
          "the same as another row of this batch: voucher {0}, {1}, {2} yuan"),
      new Text("删去重复的一行；确是两笔时应有不同的凭证号", "remove one; two real entries have different vouchers")),
  /** The same entry is already in the ledger. */
  DUPLICATE_POSTED(
      "duplicate-posted",
      new Text(
          "台账中已有 {3}：凭证 {0}，{1}，{2} 元", "already in the ledger as {3}: voucher {0}, {1}, {2} yuan"),
      new Text("文件可能已导入过；未作任何更改", "the file may have been imported before; nothing was changed")),
  /** A refund or reversal that does not say what it answers. */
  REFERENCE_MISSING(
      "reference-missing",
      new Text("{0}没有写明原凭证号", "the {0} does not name the original voucher"),
      new Text("填写原支付的凭证号", "give the voucher of the original payment")),
  /** The voucher named is not there. */
  REFERENCE_UNKNOWN(
      "reference-unknown",
      new Text(
          "找不到凭证 {0} 在支出方向 {1} 上可{2}的支付",
          "no payment with voucher {0} on line {1} that a {2} could answer"),
      new Text(
          "核对原凭证号和支出方向；已冲销的不能再次冲销",
          "check voucher and line; what is reversed cannot be reversed again")),
  /** More money back than was paid. */
  REFUND_EXCEEDS_PAYMENT(
      "refund-exceeds-payment",
      new Text(
          "退回 {0} 元超过原支付尚未退回的 {1} 元",
          "a refund of {0} yuan exceeds the {1} yuan left of the payment"),
      new Text("核对金额或原凭证号", "check the amount or the original voucher")),
  /** A reversal of another amount than the entry has. */
  REVERSAL_AMOUNT(
      "reversal-amount",
      new Text(
          "冲销 {0} 元与原支付 {1} 元不符", "a reversal of {0} yuan does not equal the payment of {1} yuan"),
      new Text("冲销须为全额；部分退款请用退回", "a reversal is whole; for a part use a refund")),
  /** A payment with refunds cannot be reversed as if they had not been. */
  REVERSAL_AFTER_REFUND(
      "reversal-after-refund",
      new Text("凭证 {0} 已有退回，不能全额冲销", "voucher {0} has refunds and cannot be reversed whole"),
      new Text("余额请用退回办理", "return the rest by a refund")),
  /** The line's budget would be passed and its policy is stop. */
  OVER_BUDGET_LINE(
      "over-budget-line",
      new Text(
          "支出方向“{0}”可用 {1} 元，本笔 {2} 元，超出 {3} 元",
          "line “{0}” has {1} yuan available, this entry takes {2}, {3} too much"),
      new Text("先办理追加或调剂，或更正支出方向", "post a supplement or transfer first, or correct the line")),
  /** The fund's budget would be passed and its policy is stop. */
  OVER_BUDGET_FUND(
      "over-budget-fund",
      new Text(
          "经费可用 {1} 元，本笔 {2} 元，超出 {3} 元",
          "the fund has {1} yuan available, this entry takes {2}, {3} too much"),
      new Text("先办理追加，或核对金额", "post a supplement first, or check the amount")),
  /** The line's budget is passed under a policy that warns. */
  LINE_OVERSPENT(
      "line-overspent",
      Severity.WARNING,
      new Text("支出方向“{0}”已超出预算 {3} 元", "line “{0}” is {3} yuan over its budget"),
      new Text("按管理规定办理调剂", "post a transfer as your rules demand")),
  /** The fund's budget is passed under a policy that warns. */
  FUND_OVERSPENT(
      "fund-overspent",
      Severity.WARNING,
      new Text("经费已超出预算 {3} 元", "the fund is {3} yuan over its budget"),
      new Text("按管理规定办理追加", "post a supplement as your rules demand")),
  /** No series of that id. */
  SERIES_UNKNOWN(
      "series-unknown",
      new Text("没有编码为 {0} 的业务数据", "there is no series {0}"),
      new Text("本经费的业务数据：{1}", "series of this fund: {1}")),
  /** A count below zero. */
  MEASUREMENT_NEGATIVE(
      "measurement-negative",
      new Text("数量 {0} 小于零", "the count {0} is below zero"),
      new Text("核对该月数量", "check the month's count")),
  /** The month is already counted. */
  MEASUREMENT_POSTED(
      "measurement-posted",
      new Text("{0} 在 {1} 已有数据 {2}", "{0} already has {2} for {1}"),
      new Text("同一月份只登记一次", "a month is recorded once")),
  /** A transfer that creates or destroys money. */
  TRANSFER_UNBALANCED(
      "transfer-unbalanced",
      new Text("调剂各行合计应为零，现为 {0} 元", "a transfer must add up to zero, not {0} yuan"),
      new Text("调出与调入金额应相等", "what leaves one line must enter others")),
  /** A reduction or transfer that would leave less than was paid. */
  BUDGET_BELOW_PAID(
      "budget-below-paid",
      new Text(
          "支出方向“{0}”调减后预算 {1} 元，低于已支付 {2} 元",
          "line “{0}” would keep {1} yuan, less than the {2} already paid"),
      new Text("减少调减金额", "take less from this line")),
  /** Nothing to post. */
  BATCH_EMPTY(
      "batch-empty",
      new Text("没有可过账的内容", "there is nothing to post"),
      new Text("检查文件内容", "look into the file"));

  private final String id;
  private final Severity severity;
  private final Text message;
  private final Text advice;

  LedgerProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  LedgerProblem(String id, Severity severity, Text message, Text advice) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
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
