package org.fundbench.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.PostedRecord;

/** The operation log as a table or JSON. */
final class OperationListing {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private OperationListing() {}

  static String table(List<Operation> operations, ZoneId zone, Language language) {
    TextTable table =
        new TextTable(
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    table.row(
        new Text("批次", "batch").in(language),
        new Text("时间", "when").in(language),
        new Text("谁", "who").in(language),
        new Text("做了什么", "what").in(language),
        new Text("原因", "why").in(language),
        new Text("结果", "result").in(language));
    for (Operation one : operations) {
      PostedRecord.Batch batch = one.batch();
      table.row(
          String.valueOf(batch.number()),
          MOMENT.format(batch.postedAt().atZone(zone)),
          batch
              .reviewer()
              .map(second -> batch.operator() + " / " + second)
              .orElse(batch.operator()),
          what(one).in(language)
              + batch.undoes().map(number -> " " + number).orElse("")
              + batch.sourceName().map(name -> " " + name).orElse(""),
          batch.reason().orElse(""),
          result(one).in(language));
    }
    return table.render();
  }

  private static Text what(Operation one) {
    return one.refusal().map(PostedRecord.Refusal::attempt).orElse(one.batch().kind()).label();
  }

  private static Text result(Operation one) {
    return one.refusal()
        .map(
            refusal ->
                refusal.problems() == 0
                    ? new Text("已取消", "cancelled")
                    : new Text("拒绝：{0}（{1} 处）", "refused: {0} ({1} in all)")
                        .with(refusal.said().split("[\\t\\n]")[0], refusal.problems()))
        .orElseGet(() -> new Text("{0} 条", "{0} records").with(one.records()));
  }

  static String json(List<Operation> operations) {
    return JsonText.object(json -> json.list("operations", operations, OperationListing::write));
  }

  private static void write(JsonText json, Operation one) {
    PostedRecord.Batch batch = one.batch();
    json.number("batch", batch.number())
        .text("at", batch.postedAt().toString())
        .text("operator", batch.operator())
        .text("reviewer", batch.reviewer())
        .text("kind", batch.kind().name().toLowerCase(Locale.ROOT))
        .text("source", batch.sourceName())
        .text("reason", batch.reason())
        .number("records", one.records());
    one.refusal()
        .ifPresentOrElse(
            refusal ->
                json.object(
                    "refused",
                    inner ->
                        inner
                            .text("attempt", refusal.attempt().name().toLowerCase(Locale.ROOT))
                            .number("problems", refusal.problems())
                            .text("said", refusal.said())),
            () -> json.nothing("refused"));
  }
}
