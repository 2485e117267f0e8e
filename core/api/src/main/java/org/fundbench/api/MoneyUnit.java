package org.fundbench.api;

/** The unit in which a person or a file writes an amount. */
public enum MoneyUnit {
  /** 元: one hundred fen. */
  YUAN("元", 2),
  /** 万元: one million fen; six decimals reach the fen. */
  WAN_YUAN("万元", 6),
  /** 分: the unit of the ledger itself. */
  FEN("分", 0);

  private final String sign;
  private final int decimals;

  MoneyUnit(String sign, int decimals) {
    this.sign = sign;
    this.decimals = decimals;
  }

  /** The unit as it is written behind an amount. */
  public String sign() {
    return sign;
  }

  /** How many decimals reach exactly one fen. */
  public int decimals() {
    return decimals;
  }
}
