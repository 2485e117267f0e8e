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
  /** A code or a part of a name that several lines have. */
  LINE_UNCLEAR(
      "line-unclear",
      new Text("“{0}”可以指多个支出方向：{1}", "“{0}” may be any of several budget lines: {1}"),
      new Text("填写其中一个支出方向的名称", "write the name of the one that is meant")),
  /** A source of money that the fund does not have. */
  SOURCE_UNKNOWN(
      "source-unknown",
      new Text("没有资金来源 {0}", "there is no source of money {0}"),
      new Text("本经费的资金来源：{1}", "sources of this fund: {1}")),
  /** A part of a name that several sources have. */
  SOURCE_UNCLEAR(
      "source-unclear",
      new Text("“{0}”可以指多个资金来源：{1}", "“{0}” may be any of several sources of money: {1}"),
      new Text("填写其中一个资金来源的名称", "write the name of the one that is meant")),
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
  /**
   * A payment with refunds, or a commitment that is in use, cannot be reversed as if they had not
   * been.
   */
  REVERSAL_AFTER_REFUND(
      "reversal-after-refund",
      new Text(
          "凭证 {0} 已有后续业务 {1}，不能全额冲销",
          "{1} were built on voucher {0}, which cannot be reversed whole"),
      new Text(
          "先冲销后续业务；支付的余额可用退回办理",
          "reverse those first; the rest of a payment is returned by a refund")),
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
      new Text(
          "同一月份只登记一次；更正用 fundbench post correction",
          "a month is recorded once; put it right with fundbench post correction")),
  /** A transfer that creates or destroys money. */
  TRANSFER_UNBALANCED(
      "transfer-unbalanced",
      new Text("调剂各行合计应为零，现为 {0} 元", "a transfer must add up to zero, not {0} yuan"),
      new Text("调出与调入金额应相等", "what leaves one line must enter others")),
  /** A reduction or transfer that would leave less than was paid. */
  BUDGET_BELOW_PAID(
      "budget-below-paid",
      new Text(
          "支出方向“{0}”调减后预算 {1} 元，低于已支付和已承诺 {2} 元",
          "line “{0}” would keep {1} yuan, less than the {2} already paid or promised"),
      new Text("减少调减金额", "take less from this line")),
  /** The month is closed. */
  PERIOD_CLOSED(
      "period-closed",
      new Text("会计期间 {0} 已结账", "the period {0} is closed"),
      new Text(
          "记入未结账的期间，或重新打开：fundbench reopen 台账 {0} --reason 原因",
          "post to an open period, or open it again: fundbench reopen LEDGER {0} --reason WHY")),
  /** Closing what is closed. */
  PERIOD_ALREADY_CLOSED(
      "period-already-closed",
      new Text("会计期间 {0} 已经结账", "the period {0} is already closed"),
      new Text("无需再次结账", "there is nothing to close")),
  /** Reopening what is open. */
  PERIOD_NOT_CLOSED(
      "period-not-closed",
      new Text("会计期间 {0} 没有结账", "the period {0} is not closed"),
      new Text("无需打开", "there is nothing to reopen")),
  /** Periods close in order. */
  PERIOD_BEFORE_OPEN(
      "period-before-open",
      new Text("{0} 之前的 {1} 还没有结账", "{1}, before {0}, is still open"),
      new Text(
          "按月份顺序结账：先 fundbench close 台账 {1}", "close in order: first fundbench close LEDGER {1}")),
  /** Periods reopen in the opposite order. */
  PERIOD_AFTER_CLOSED(
      "period-after-closed",
      new Text("{0} 之后的 {1} 已结账", "{1}, after {0}, is closed"),
      new Text(
          "从最后一个已结账的期间开始打开：先 fundbench reopen 台账 {1} --reason 原因",
          "reopen the last one first: fundbench reopen LEDGER {1} --reason WHY")),
  /** Something that must be explained. */
  REASON_REQUIRED(
      "reason-required",
      new Text("缺少原因", "the reason is missing"),
      new Text("用 --reason 写明原因，它会记入台账", "say why with --reason; it goes into the ledger")),
  /** No such commitment. */
  COMMITMENT_UNKNOWN(
      "commitment-unknown",
      new Text("支出方向 {1} 上没有承诺 {0}", "there is no commitment {0} on line {1}"),
      new Text("核对合同号；已撤销的承诺不能使用", "check its document; a reversed commitment cannot be used")),
  /** More than the commitment still holds. */
  COMMITMENT_EXCEEDED(
      "commitment-exceeded",
      new Text("{0} 元超过承诺 {1} 尚未使用的 {2} 元", "{0} yuan exceed the {2} yuan left of commitment {1}"),
      new Text(
          "超出部分另记一笔支付，或先追加承诺", "post the excess as a payment of its own, or commit more first")),
  /** It still holds. */
  COMMITMENT_NOT_EXPIRED(
      "commitment-not-expired",
      new Text("承诺 {0} 的有效期至 {1}，尚未到期", "commitment {0} holds until {1} and has not expired"),
      new Text("不再需要的承诺用“释放”", "release what is no longer needed")),
  /** It would end before it begins. */
  UNTIL_BEFORE_DATE(
      "until-before-date",
      new Text("有效期 {0} 早于日期 {1}", "it would hold until {0}, before its day {1}"),
      new Text("更正日期或有效期", "correct either day")),
  /** No measurement to put right. */
  MEASUREMENT_UNKNOWN(
      "measurement-unknown",
      new Text("{1} 在 {0} 没有数据可更正", "{1} has nothing to correct for {0}"),
      new Text("先登记该月数据", "record the month first")),
  /** No batch of that number. */
  BATCH_UNKNOWN(
      "batch-unknown",
      new Text("没有批次 {0}", "there is no batch {0}"),
      new Text("批次号见 fundbench log", "fundbench log shows the numbers")),
  /** It was undone before. */
  BATCH_UNDONE(
      "batch-undone",
      new Text("批次 {0} 已由批次 {1} 撤销", "batch {0} was undone by batch {1}"),
      new Text("同一批次只能撤销一次", "a batch is undone once")),
  /** A batch that posts nothing to negate. */
  BATCH_NOT_UNDOABLE(
      "batch-not-undoable",
      new Text("批次 {0}（{1}）不能撤销", "batch {0} ({1}) cannot be undone"),
      new Text(
          "只能撤销导入和手工过账的批次；要恢复已撤销的内容请重新导入",
          "imports and manual postings can be undone; what was undone is imported again")),
  /** Somebody has built on it. */
  BUILT_ON(
      "built-on",
      new Text(
          "批次 {2} 的 {0}（凭证 {1}）依据批次 {3} 办理", "{0} (voucher {1}) of batch {2} rests on batch {3}"),
      new Text("先撤销批次 {2}，或冲销 {0}", "undo batch {2} first, or reverse {0}")),
  /** Both persons are one. */
  SAME_PERSON(
      "same-person",
      new Text("{0} 是录入人，不能审核自己的单据", "{0} recorded it and cannot review it"),
      new Text("由另一人审核", "another person has to review it")),
  /** Nothing waits under that number. */
  WAITING_UNKNOWN(
      "waiting-unknown",
      new Text("没有编号为 {0} 的待审单据", "nothing waits under the number {0}"),
      new Text("待审单据见 fundbench review 台账", "fundbench review LEDGER shows what waits")),
  /** No entry of that number. */
  ENTRY_UNKNOWN(
      "entry-unknown",
      new Text("本经费没有编号为 {0} 的记录", "this fund has no entry {0}"),
      new Text(
          "编号见 fundbench entries，如 ZF-000012",
          "fundbench entries shows the numbers, such as ZF-000012")),
  /** Too large, or nothing at all. */
  ATTACHMENT_SIZE(
      "attachment-size",
      new Text(
          "附件 {0} 字节，应大于 0 且不超过 {1} MB",
          "the file has {0} bytes; more than 0 and at most {1} MB can be kept"),
      new Text("压缩或拆分后再附", "compress or split it")),
  /** The same bytes at the same entry. */
  ATTACHMENT_POSTED(
      "attachment-posted",
      new Text("{1} 已附有与“{0}”内容相同的文件", "{1} already has a file with the bytes of “{0}”"),
      new Text("无需重复附加", "there is nothing to add")),
  /** No such indicator. */
  INDICATOR_UNKNOWN(
      "indicator-unknown",
      new Text("自评中没有编号为“{0}”的指标", "the self-evaluation has no indicator “{0}”"),
      new Text("现有指标：{1}", "indicators: {1}")),
  /** A self-evaluation like the one that holds. */
  REVISION_SAME(
      "revision-same",
      new Text("与现行的自评内容相同", "this is the self-evaluation that holds already"),
      new Text("没有需要修改的内容", "there is nothing to revise")),
  /** Nothing to post. */
  BATCH_EMPTY(
      "batch-empty",
      new Text("没有可过账的内容", "there is nothing to post"),
      new Text("检查文件内容", "look into the file"));

  private final Definition definition;

  LedgerProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  LedgerProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
