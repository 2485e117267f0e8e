package org.fundbench.cli;

import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Side;
import org.fundbench.api.Text;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.PostedRecord.Entry;

/** Entries as a table, CSV, JSON, or a journal for plain-text accounting programs. */
final class EntryListing {
  private EntryListing() {}

  static String table(EntryPage page, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    table.row(
        new Text("编号", "number").in(language),
        new Text("日期", "date").in(language),
        new Text("支出方向", "line").in(language),
        new Text("凭证", "voucher").in(language),
        new Text("金额（元）", "amount (yuan)").in(language),
        new Text("收款人", "payee").in(language),
        new Text("摘要", "memo").in(language));
    for (Entry entry : page.entries()) {
      table.row(
          entry.numberText(),
          entry.date().toString(),
          entry.line(),
          entry.document(),
          entry.effect().toYuanText(),
          entry.payee().orElse(""),
          entry.memo().orElse(""));
    }
    String more =
        page.entries().size() < page.total()
            ? new Text("（列出 {0} 条，用 --limit 查看更多）", " ({0} shown, see more with --limit)")
                .with(page.entries().size())
                .in(language)
            : "";
    return table.render()
        + new Text("共 {0} 条，支付净额 {1} 元", "{0} entries, {1} yuan paid")
            .with(page.total(), page.paid().toYuanText())
            .in(language)
        + more
        + "\n";
  }

  /** The heading of the CSV. */
  static final String CSV_HEADING = "编号,日期,业务类型,支出方向,凭证号,金额,收款人,摘要,原记录\r\n";

  /** An entry as a line of CSV. */
  static String csv(Entry entry) {
    StringBuilder text = new StringBuilder();
    append(
        text,
        List.of(
            entry.numberText(),
            entry.date().toString(),
            entry.kind().label().zh(),
            entry.line(),
            entry.document(),
            yuan(entry),
            entry.payee().orElse(""),
            entry.memo().orElse(""),
            entry.refersTo().map(String::valueOf).orElse("")));
    return text.toString();
  }

  static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean quote = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      text.append(i == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append("\r\n");
  }

  static void entry(JsonText json, Entry entry) {
    json.text("number", entry.numberText())
        .number("position", entry.position())
        .text("kind", entry.kind().name().toLowerCase(Locale.ROOT))
        .text("fund", entry.fund())
        .text("line", entry.line())
        .text("date", entry.date().toString())
        .money("effect", entry.effect())
        .text("side", entry.side().name().toLowerCase(Locale.ROOT))
        .text("document", entry.document())
        .text("payee", entry.payee())
        .text("memo", entry.memo());
  }

  /** The heading of a journal. */
  static final String JOURNAL_HEADING = "commodity CNY 1000.00\n\n";

  /**
   * An entry in a journal as hledger and ledger read it: money leaves the fund's budget account for
   * its line, so that their sums can be compared with ours.
   */
  static String journal(Entry entry) {
    StringBuilder text = new StringBuilder();
    text.append(entry.date())
        .append(" (")
        .append(entry.numberText())
        .append(") ")
        .append(
            entry
                .payee()
                .orElse(entry.document())
                .replace('\n', ' ')
                .replace(';', ' ')
                .replace('|', ' '))
        .append("\n    ")
        .append(account(entry.side()))
        .append(entry.fund())
        .append(':')
        .append(entry.line())
        .append("  CNY ")
        .append(yuan(entry))
        .append("\n    ")
        .append(counterAccount(entry.side()))
        .append("\n\n");
    return text.toString();
  }

  private static String account(Side side) {
    return switch (side) {
      case BUDGET -> "budget:";
      case COMMITTED -> "committed:";
      case PAID -> "paid:";
    };
  }

  private static String counterAccount(Side side) {
    return switch (side) {
      case BUDGET -> "appropriated";
      case COMMITTED -> "promised";
      case PAID -> "treasury";
    };
  }

  private static String yuan(Entry entry) {
    return entry.effect().in(MoneyUnit.YUAN).setScale(2).toPlainString();
  }
}
