package org.fundbench.api;

/** The fields that an import format can recognise in a file, whatever its columns are called. */
public enum Field {
  /** 凭证号: the voucher that proves the entry. */
  VOUCHER(new Text("凭证号", "voucher")),
  /** 日期. */
  DATE(new Text("日期", "date")),
  /** 业务类型: payment, refund or reversal; payment where the column is missing. */
  KIND(new Text("业务类型", "kind")),
  /** 支出方向: the budget line by id, name or alias. */
  LINE(new Text("支出方向", "line")),
  /** 金额. */
  AMOUNT(new Text("金额", "amount")),
  /** 收款人. */
  PAYEE(new Text("收款人", "payee")),
  /** 摘要, 用途. */
  MEMO(new Text("摘要", "memo")),
  /** 原凭证号: the voucher that a refund or reversal answers. */
  REFERENCE(new Text("原凭证号", "original voucher")),
  /** 对方账号: the account of the other side, for rules that assign lines. */
  ACCOUNT(new Text("对方账号", "account")),
  /** 收入金额 beside an amount of spending, as banks print it: a row with it alone is no payment. */
  INCOME(new Text("收入金额", "income")),
  /** 收/支, 借/贷: which way the money of the row went. */
  DIRECTION(new Text("收支方向", "direction")),
  /** 月份 of a measurement. */
  PERIOD(new Text("月份", "month")),
  /** 指标编码: the series a measurement belongs to. */
  SERIES(new Text("指标编码", "series")),
  /** 数量 of a measurement. */
  NUMBER(new Text("数量", "number")),
  /**
   * A column whose meaning the format does not know. Any number of columns may be of this field; a
   * user's import profile can say what they mean, or use them in its rules.
   */
  OTHER(new Text("未对应", "not matched"));

  private final Text label;

  Field(Text label) {
    this.label = label;
  }

  /** What the field is called. */
  public Text label() {
    return label;
  }
}
