package org.fundbench.cli;

import java.util.List;
import org.fundbench.api.Figure;
import org.fundbench.api.Language;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.app.LedgerSession;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;

/** The trail of a figure as a tree that ends at vouchers, counts or a person's word. */
final class TrailListing {
  private final LedgerSession session;
  private final Language language;
  private final int limit;

  TrailListing(LedgerSession session, Language language, int limit) {
    this.session = session;
    this.language = language;
    this.limit = limit;
  }

  String tree(Figure figure) {
    StringBuilder text = new StringBuilder();
    append(text, figure, "");
    return text.toString();
  }

  private void append(StringBuilder text, Figure figure, String indent) {
    text.append(indent)
        .append(figure.label().in(language))
        .append(" = ")
        .append(figure.value().text(language))
        .append("   [")
        .append(figure.name())
        .append("]\n");
    text.append(indent).append("  ").append(figure.trail().formula().in(language)).append('\n');
    for (Trail.Source source : figure.trail().sources()) {
      append(text, source, indent + "    ");
    }
  }

  private void append(StringBuilder text, Trail.Source source, String indent) {
    if (source instanceof Trail.Derived derived) {
      append(text, derived.figure(), indent);
    } else if (source instanceof Trail.Entries entries) {
      appendEntries(text, entries, indent);
    } else if (source instanceof Trail.Measurements measurements) {
      for (PostedRecord.Measurement one : find(measurements)) {
        text.append(indent)
            .append(one.period())
            .append("  ")
            .append(one.number().toPlainString())
            .append("  (")
            .append(one.series())
            .append(", ")
            .append(batch(one.batch()))
            .append(")\n");
      }
    } else if (source instanceof Trail.Judgement judgement) {
      text.append(indent)
          .append(new Text("评定", "judged by").in(language))
          .append(' ')
          .append(judgement.person())
          .append(": ")
          .append(judgement.reason())
          .append('\n');
    } else if (source instanceof Trail.Evidence file) {
      text.append(indent)
          .append(new Text("佐证材料", "evidence").in(language))
          .append(": ")
          .append(file.name())
          .append("  (sha256 ")
          .append(file.sha256())
          .append(")\n");
    } else if (source instanceof Trail.Definition definition) {
      text.append(indent)
          .append(definition.kind().in(language))
          .append(": ")
          .append(definition.name())
          .append('\n');
    }
  }

  private void appendEntries(StringBuilder text, Trail.Entries entries, String indent) {
    EntryPage page = session.entries(EntryQuery.of(entries.selection(), limit));
    for (PostedRecord.Entry entry : page.entries()) {
      text.append(indent)
          .append(entry.numberText())
          .append("  ")
          .append(entry.date())
          .append("  ")
          .append(entry.document())
          .append("  ")
          .append(entry.effect().toYuanText())
          .append("  ")
          .append(entry.payee().orElse(""))
          .append(' ')
          .append(entry.memo().orElse(""))
          .append('\n');
    }
    if (page.total() > page.entries().size()) {
      text.append(indent)
          .append(
              new Text("…… 共 {0} 条，用 --limit 查看更多", "… {0} in all, see more with --limit")
                  .with(page.total())
                  .in(language))
          .append('\n');
    }
  }

  private List<PostedRecord.Measurement> find(Trail.Measurements source) {
    return session.measurements(source.fund(), source.series()).stream()
        .filter(one -> source.range().contains(one.period()))
        .toList();
  }

  private String batch(long position) {
    return new Text("批次位置 {0}", "batch at {0}").with(position).in(language);
  }

  String json(Figure figure) {
    return JsonText.object(json -> write(json, figure));
  }

  private void write(JsonText json, Figure figure) {
    json.text("name", figure.name())
        .text("label", figure.label().in(language))
        .value("value", figure.value())
        .text("formula", figure.trail().formula().in(language))
        .list("sources", figure.trail().sources(), this::write);
  }

  private void write(JsonText json, Trail.Source source) {
    if (source instanceof Trail.Derived derived) {
      json.text("kind", "figure").object("figure", inner -> write(inner, derived.figure()));
    } else if (source instanceof Trail.Entries entries) {
      EntryPage page = session.entries(EntryQuery.of(entries.selection(), limit));
      json.text("kind", "entries")
          .number("total", page.total())
          .list("entries", page.entries(), EntryListing::entry);
    } else if (source instanceof Trail.Measurements measurements) {
      json.text("kind", "measurements")
          .text("series", measurements.series())
          .list(
              "measurements",
              find(measurements),
              (item, one) ->
                  item.text("month", one.period().toString()).number("number", one.number()));
    } else if (source instanceof Trail.Judgement judgement) {
      json.text("kind", "judgement")
          .text("person", judgement.person())
          .text("reason", judgement.reason());
    } else if (source instanceof Trail.Evidence file) {
      json.text("kind", "evidence")
          .text("name", file.name())
          .text("sha256", file.sha256())
          .number("size", file.size());
    } else if (source instanceof Trail.Definition definition) {
      json.text("kind", "definition").text("name", definition.name());
    }
  }
}
