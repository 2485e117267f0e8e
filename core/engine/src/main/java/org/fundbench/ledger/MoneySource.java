package org.fundbench.ledger;

import org.fundbench.api.Text;

/**
 * A source of a fund's money.
 *
 * @param id in lower case with hyphens
 * @param name as printed
 * @param kind the row of the 自评表 it belongs to
 */
public record MoneySource(String id, String name, Kind kind) {
  /** The rows of the money block of the 自评表. */
  public enum Kind {
    /** 当年财政拨款. */
    CURRENT_YEAR("current-year", new Text("当年财政拨款", "current-year appropriation")),
    /** 上年结转资金. */
    CARRIED_OVER("carried-over", new Text("上年结转资金", "carried over")),
    /** 其他资金. */
    OTHER("other", new Text("其他资金", "other money"));

    private final String key;
    private final Text label;

    Kind(String key, Text label) {
      this.key = key;
      this.label = label;
    }

    /** As written in files. */
    public String key() {
      return key;
    }

    /** As printed. */
    public Text label() {
      return label;
    }
  }
}
