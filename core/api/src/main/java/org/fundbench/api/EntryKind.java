package org.fundbench.api;

/** The kinds of money entry in the ledger. Each kind is numbered on its own, without gaps. */
public enum EntryKind {
  /** 预算批复, 追加, 追减, 调剂, 结转: budget given, added, taken, moved or carried over. */
  APPROPRIATION("YS", new Text("预算", "appropriation")),
  /** 用款承诺, 合同: reserves money. */
  COMMITMENT("CN", new Text("承诺", "commitment")),

  /** 承诺核销: the part of a commitment that a payment uses; posted with that payment. */
  SETTLEMENT("HX", new Text("核销", "settlement")),

  /** 释放: the rest of a commitment that is no longer needed. */
  RELEASE("SF", new Text("释放", "release")),

  /** 到期: the rest of a commitment that was not used in time. */
  EXPIRY("DQ", new Text("到期", "expiry")),

  /** 支付: money out. */
  PAYMENT("ZF", new Text("支付", "payment")),
  /** 退回: money back to the same line, linked to its payment. */
  REFUND("TH", new Text("退回", "refund")),
  /** 冲销: the negation of one entry, which it names. */
  REVERSAL("CX", new Text("冲销", "reversal"));

  private final String prefix;
  private final Text label;

  EntryKind(String prefix, Text label) {
    this.prefix = prefix;
    this.label = label;
  }

  /** The letters before the number: {@code ZF} in {@code ZF-000012}. */
  public String prefix() {
    return prefix;
  }

  /** The word for the kind. */
  public Text label() {
    return label;
  }
}
