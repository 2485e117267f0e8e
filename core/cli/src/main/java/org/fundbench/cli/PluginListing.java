package org.fundbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fundbench.api.Text;
import org.fundbench.json.JsonText;
import org.fundbench.plugin.PluginInstaller.Checked;
import org.fundbench.plugin.PluginRecord;

/** Prints plugins: what became of each, what it promised and what came of it. */
final class PluginListing {
  private final Terminal terminal;

  PluginListing(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<PluginRecord> records) {
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    table.row(
        say(new Text("插件", "plugin")),
        say(new Text("名称", "name")),
        say(new Text("版本", "version")),
        say(new Text("状态", "state")),
        say(new Text("来源", "origin")),
        say(new Text("提供", "offers")));
    for (PluginRecord record : records) {
      table.row(
          record.id(),
          say(record.name()),
          record.version(),
          say(record.state().label()),
          say(record.origin().label()),
          offers(record));
    }
    terminal.print(table.render());
    terminal.out().flush();
    records.forEach(record -> terminal.problems(record.problems()));
  }

  /** What came of its promises; of a plugin that was not asked, the promises. */
  private String offers(PluginRecord record) {
    List<String> offers = new ArrayList<>();
    record.obtained().forEach(one -> offers.add(say(one.kind()) + " " + one.id()));
    boolean off =
        record.state() == PluginRecord.State.WAITING
            || record.state() == PluginRecord.State.DISABLED;
    for (PluginRecord.Promise promise : record.promises()) {
      // Only a window asks for what is for the window; whoever looks from here should know of it.
      boolean forWindow = promise.kind().en().startsWith("workbench");
      if (off || (forWindow && record.obtained().isEmpty())) {
        offers.add(say(promise.kind()));
      }
    }
    return offers.stream().distinct().collect(Collectors.joining(", "));
  }

  /** What a zip is and promises, before it is used. */
  void print(Checked checked) {
    PluginRecord record = checked.plugin();
    line(new Text("插件", "plugin"), record.id() + " " + record.version());
    line(new Text("名称", "name"), say(record.name()));
    line(new Text("说明", "description"), say(record.description()));
    line(new Text("提供者", "provider"), record.provider());
    line(new Text("许可", "licence"), record.license());
    line(Text.same("SHA-256"), checked.sha256());
    record
        .promises()
        .forEach(
            promise ->
                line(
                    new Text("将提供", "will offer"),
                    say(promise.kind()) + " " + promise.className()));
    terminal.out().flush();
    terminal.problems(record.problems());
  }

  private void line(Text name, String value) {
    if (!value.isBlank()) {
      terminal.line(new Text("{0}：{1}", "{0}: {1}").with(name, value));
    }
  }

  private String say(Text text) {
    return text.in(terminal.language());
  }

  static String toJson(List<PluginRecord> records) {
    return JsonText.object(
        json -> json.list("plugins", records, (item, record) -> fields(item, record)));
  }

  static String toJson(Checked checked) {
    return JsonText.object(json -> fields(json.text("sha256", checked.sha256()), checked.plugin()));
  }

  static String toJson(PluginRecord record) {
    return JsonText.object(json -> fields(json, record));
  }

  private static void fields(JsonText json, PluginRecord record) {
    json.text("id", record.id())
        .text("version", record.version())
        .text("file", record.file())
        .text("name", record.name().en())
        .text("nameZh", record.name().zh())
        .text("description", record.description().en())
        .text("descriptionZh", record.description().zh())
        .text("provider", record.provider())
        .text("license", record.license())
        .text("state", record.state().name().toLowerCase(Locale.ROOT))
        .text("origin", record.origin().name().toLowerCase(Locale.ROOT))
        .texts("expected", record.expected())
        .list(
            "promised",
            record.promises(),
            (inner, one) -> inner.text("kind", one.kind().en()).text("class", one.className()))
        .list(
            "obtained",
            record.obtained(),
            (inner, one) ->
                inner
                    .text("kind", one.kind().en())
                    .text("id", one.id())
                    .text("name", one.name().zh()))
        .problems("problems", record.problems());
  }
}
