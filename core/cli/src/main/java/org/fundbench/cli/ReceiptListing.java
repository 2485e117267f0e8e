package org.fundbench.cli;

import org.fundbench.api.Text;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.LineEffect;
import org.fundbench.ledger.Receipt;

/** What the ledger said of a batch, and what the batch does to its lines. */
final class ReceiptListing {
  private ReceiptListing() {}

  static void print(Terminal terminal, Receipt receipt, boolean json) {
    if (json) {
      terminal.print(json(receipt));
      return;
    }
    terminal.line(
        switch (receipt.outcome()) {
          case POSTED ->
              new Text("已过账 {0} 条（批次 {1}）", "posted {0} records (batch {1})")
                  .with(receipt.records(), receipt.number());
          case REHEARSED ->
              new Text(
                      "试运行：{0} 条可以过账，未作更改", "dry run: {0} records could be posted, nothing changed")
                  .with(receipt.records());
          case WAITING ->
              new Text(
                      "已送审 {0} 条（待审编号 {1}），审核前不计入",
                      "{0} records wait for review under {1} and do not count yet")
                  .with(receipt.records(), receipt.number());
        });
    effects(terminal, receipt);
    terminal.out().flush();
    terminal.problems(receipt.warnings());
  }

  /** Available before and after, a line a budget line. */
  static void effects(Terminal terminal, Receipt receipt) {
    for (LineEffect effect : receipt.effects()) {
      terminal.line(
          new Text("  {0}：可用 {1} → {2} 元", "  {0}: available {1} → {2} yuan")
              .with(
                  effect.name(),
                  effect.before().available().toYuanText(),
                  effect.after().available().toYuanText()));
    }
  }

  private static String json(Receipt receipt) {
    return JsonText.object(
        text -> {
          text.text("outcome", receipt.outcome().name().toLowerCase(java.util.Locale.ROOT))
              .number("number", receipt.number())
              .number("records", receipt.records())
              .text("head", receipt.head().toString())
              .list("effects", receipt.effects(), ReceiptListing::effect)
              .problems("problems", receipt.warnings());
        });
  }

  static void effect(JsonText json, LineEffect effect) {
    json.text("line", effect.line())
        .text("name", effect.name())
        .object("before", before -> state(before, effect.before()))
        .object("after", after -> state(after, effect.after()));
  }

  private static void state(JsonText json, LineEffect.State state) {
    json.money("budget", state.budget())
        .money("committed", state.committed())
        .money("paid", state.paid())
        .money("available", state.available());
  }
}
