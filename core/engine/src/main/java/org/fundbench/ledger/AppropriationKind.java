package org.fundbench.ledger;

import java.util.Arrays;
import java.util.Optional;
import org.fundbench.api.Text;

/** What a budget document does (domain: 年初预算 ± 追加/追减 ± 调剂 + 结转 = 全年预算数). */
public enum AppropriationKind {
  /** 年初预算批复. */
  INITIAL("initial", new Text("年初预算", "initial budget")),
  /** 追加. */
  SUPPLEMENT("supplement", new Text("追加", "supplement")),
  /** 追减. */
  REDUCTION("reduction", new Text("追减", "reduction")),
  /** 调剂: moves between lines and adds up to nothing. */
  TRANSFER("transfer", new Text("调剂", "transfer")),
  /** 结转: from the year before. */
  CARRY_OVER("carry-over", new Text("结转", "carry-over"));

  private final String key;
  private final Text label;

  AppropriationKind(String key, Text label) {
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

  /** The kind written as a key, if there is such a one. */
  public static Optional<AppropriationKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
