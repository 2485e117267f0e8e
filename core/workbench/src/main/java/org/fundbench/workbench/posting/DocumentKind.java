package org.fundbench.workbench.posting;

import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Text;
import org.fundbench.ledger.OpenEntries;

/** What can be recorded by hand, each by a form of its own. */
public enum DocumentKind {
  /** 支付. */
  PAYMENT("payment", new Text("支付", "Payment"), EntryKind.PAYMENT),
  /** 退回. */
  REFUND("refund", new Text("退回", "Refund"), EntryKind.REFUND),
  /** 冲销. */
  REVERSAL("reversal", new Text("冲销", "Reversal"), EntryKind.REVERSAL),
  /** 合同、用款承诺. */
  COMMITMENT("commitment", new Text("承诺（合同）", "Commitment"), EntryKind.COMMITMENT),
  /** 释放. */
  RELEASE("release", new Text("释放承诺", "Release of a Commitment"), EntryKind.RELEASE),
  /** 到期. */
  EXPIRY("expiry", new Text("承诺到期", "Expiry of a Commitment"), EntryKind.EXPIRY),
  /** 预算批复 and its changes. */
  APPROPRIATION(
      "appropriation",
      new Text(
          "预算文件（追加、追减、调剂、结转）", "Budget document (supplement, reduction, transfer, carry-over)"),
      EntryKind.APPROPRIATION),
  /** 业务数据. */
  MEASUREMENT("measurement", new Text("业务数据", "Measurement"), null),
  /** 更正业务数据. */
  CORRECTION("correction", new Text("更正业务数据", "Correction of a Measurement"), null),
  /** 凭证附件. */
  ATTACHMENT("attachment", new Text("凭证附件", "File"), null);

  private final String id;
  private final Text label;
  private final Optional<EntryKind> entryKind;

  DocumentKind(String id, Text label, @org.jspecify.annotations.Nullable EntryKind entryKind) {
    this.id = id;
    this.label = label;
    this.entryKind = Optional.ofNullable(entryKind);
  }

  /** The id of the command that opens the form. */
  public String command() {
    return this == PAYMENT ? "ledger.post" : "ledger.post-" + id;
  }

  /** What it is called. */
  public Text label() {
    return label;
  }

  /** The kind of entry it becomes, where it becomes one. */
  Optional<EntryKind> entryKind() {
    return entryKind;
  }

  /** What it answers, where it answers something. */
  Optional<OpenEntries.Wanted> answers() {
    return switch (this) {
      case PAYMENT, RELEASE, EXPIRY -> Optional.of(OpenEntries.Wanted.COMMITMENTS);
      case REFUND -> Optional.of(OpenEntries.Wanted.PAYMENTS);
      case REVERSAL -> Optional.of(OpenEntries.Wanted.REVERSIBLE);
      case ATTACHMENT -> Optional.of(OpenEntries.Wanted.ANY);
      case COMMITMENT, APPROPRIATION, MEASUREMENT, CORRECTION -> Optional.empty();
    };
  }
}
