package org.fundbench.workbench.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Text;

/** The columns of the sheet: what a payment has, as its form asks for it. */
enum SheetColumn {
  /** 日期. */
  DATE(new Text("日期", "Date"), 96, 0, true, Set.of("记账日期", "业务日期", "支付日期")),
  /** 支出方向, by id, name, alias or code. */
  LINE(new Text("支出方向", "Line"), 118, 1, true, Set.of("方向", "budgetline", "支出项目")),
  /** 金额. */
  AMOUNT(
      new Text("金额（元）", "Amount (yuan)"),
      112,
      0,
      true,
      Set.of("金额", "amount", "支付金额", "价税合计", "金额元")),
  /** 收款人. */
  PAYEE(new Text("收款人", "Payee"), 110, 2, false, Set.of("收款单位", "供应商", "对方户名", "销售方")),
  /** 凭证号. */
  VOUCHER(new Text("凭证号", "Voucher"), 104, 1, true, Set.of("发票号", "发票号码", "凭证编号", "单据号")),
  /** 摘要. */
  MEMO(new Text("摘要", "Memo"), 110, 2, false, Set.of("用途", "备注", "说明")),
  /** The commitment it uses, by its document or number. */
  COMMITMENT(new Text("对应合同", "Commitment"), 92, 0, false, Set.of("合同", "合同号", "原凭证号", "合同编号")),
  /** 资金来源, in a fund that has several. */
  SOURCE(new Text("资金来源", "Source"), 92, 0, false, Set.of("来源"));

  private final Text label;
  private final int width;
  private final int share;
  private final boolean required;
  private final Set<String> also;

  SheetColumn(Text label, int width, int share, boolean required, Set<String> also) {
    this.label = label;
    this.width = width;
    this.share = share;
    this.required = required;
    this.also = also;
  }

  /** Above the column. */
  Text label() {
    return label;
  }

  /** What it takes at least, at a zoom of 100. */
  int width() {
    return width;
  }

  /** How much of the room that is left it takes. */
  int share() {
    return share;
  }

  /** Whether every row has to fill it in. */
  boolean isRequired() {
    return required;
  }

  /** Whether it is the same from one voucher to the next as a rule, and is carried over. */
  boolean isCarried() {
    return this == DATE || this == LINE || this == SOURCE;
  }

  /** The column that a heading of another program's table means. */
  static Optional<SheetColumn> headed(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values())
        .filter(
            one ->
                plain.equals(plain(one.label.zh()))
                    || plain.equals(plain(one.label.en()))
                    || one.also.contains(plain))
        .findFirst();
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s()]", "");
  }
}
