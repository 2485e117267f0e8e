package org.fundbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.json.JsonText;
import org.fundbench.plugin.PluginRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fundbench plugins}: what is installed and what became of it. */
@Command(name = "plugins", mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  PluginsCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return list(false);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", descriptionKey = "json") boolean json) {
    List<PluginRecord> records = program.plugins().records();
    if (json) {
      terminal.print(toJson(records));
    } else {
      print(records);
    }
    boolean well =
        records.stream().allMatch(record -> record.state() == PluginRecord.State.STARTED);
    return well ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private void print(List<PluginRecord> records) {
    if (records.isEmpty()) {
      terminal.line(
          new Text("{0} 中没有插件", "there are no plugins in {0}")
              .with(program.installation().plugins()));
    }
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT, TextTable.Align.LEFT);
    table.row(
        new Text("插件", "plugin").in(terminal.language()),
        new Text("版本", "version").in(terminal.language()),
        new Text("状态", "state").in(terminal.language()),
        new Text("提供", "offers").in(terminal.language()));
    for (PluginRecord record : records) {
      table.row(
          record.id(),
          record.version(),
          record.state().label().in(terminal.language()),
          String.join(
              ", ",
              record.obtained().stream()
                  .map(one -> one.kind().in(terminal.language()) + " " + one.id())
                  .toList()));
    }
    terminal.print(table.render());
    terminal.out().flush();
    records.forEach(record -> terminal.problems(record.problems()));
  }

  private static String toJson(List<PluginRecord> records) {
    return JsonText.object(
        json ->
            json.list(
                "plugins",
                records,
                (item, record) ->
                    item.text("id", record.id())
                        .text("version", record.version())
                        .text("file", record.file())
                        .text("description", record.description())
                        .text("provider", record.provider())
                        .text("license", record.license())
                        .text("state", record.state().name().toLowerCase(Locale.ROOT))
                        .texts("expected", record.expected())
                        .list(
                            "obtained",
                            record.obtained(),
                            (inner, one) ->
                                inner
                                    .text("kind", one.kind().en())
                                    .text("id", one.id())
                                    .text("name", one.name().zh()))
                        .problems("problems", record.problems())));
  }
}
