package org.fundbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.plugin.PluginInstaller.Checked;
import org.fundbench.plugin.PluginRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench plugins}: what is installed, what became of it, and changing that. */
@Command(name = "plugins", mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;
  private final PluginListing listing;

  PluginsCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
    listing = new PluginListing(terminal);
  }

  @Override
  public Integer call() {
    return list(false);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", descriptionKey = "json") boolean json) {
    List<PluginRecord> records = program.plugins().records();
    if (json) {
      terminal.print(PluginListing.toJson(records));
    } else if (records.isEmpty()) {
      terminal.line(
          new Text("{0} 中没有插件", "there are no plugins in {0}")
              .with(program.installation().plugins()));
    } else {
      listing.print(records);
      terminal.line(
          new Text("自行安装的插件在 {0}", "plugins that you install lie in {0}")
              .with(program.installation().ownPlugins()));
    }
    terminal.out().flush();
    terminal.problems(program.plugins().problems());
    boolean well =
        program.plugins().problems().isEmpty()
            && records.stream().noneMatch(PluginRecord::isFaulty);
    return well ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  @Command(name = "check", mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", descriptionKey = "plugins.FILE") Path file,
      @Option(names = "--json", descriptionKey = "json") boolean json) {
    Checked checked = program.installer().check(file);
    show(checked, json);
    if (checked.plugin().isFaulty()) {
      return ExitCode.FINDINGS;
    }
    say(
        json,
        new Text(
            "检查通过；未运行其任何代码。安装：fundbench plugins install {0}",
            "it is fit; none of its code was run. To install it: fundbench plugins install {0}"),
        file);
    return ExitCode.FINE;
  }

  @Command(name = "install", mixinStandardHelpOptions = true)
  int install(
      @Parameters(paramLabel = "FILE", descriptionKey = "plugins.FILE") Path file,
      @Option(names = "--json", descriptionKey = "json") boolean json) {
    Checked checked = program.installer().install(file);
    show(checked, json);
    say(
        json,
        new Text(
            "已安装，尚未启用。启用：fundbench plugins enable {0}",
            "installed, and not switched on yet. To switch it on: fundbench plugins enable {0}"),
        checked.plugin().id());
    return ExitCode.FINE;
  }

  private void show(Checked checked, boolean json) {
    if (json) {
      terminal.print(PluginListing.toJson(checked));
    } else {
      listing.print(checked);
    }
    terminal.out().flush();
  }

  @Command(name = "enable", mixinStandardHelpOptions = true)
  int enable(
      @Parameters(paramLabel = "ID", descriptionKey = "plugins.ID") String id,
      @Option(names = "--json", descriptionKey = "json") boolean json) {
    PluginRecord record = program.installer().enable(id);
    if (json) {
      terminal.print(PluginListing.toJson(record));
    } else {
      terminal.problems(record.problems());
    }
    say(json, new Text("已启用 {0} {1}", "switched on {0} {1}"), id, record.version());
    return record.isFaulty() ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  @Command(name = "disable", mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "ID", descriptionKey = "plugins.ID") String id) {
    program.installer().disable(id);
    say(
        false,
        new Text(
            "已停用 {0}；重新启用：fundbench plugins enable {0}",
            "switched off {0}; to switch it on again: fundbench plugins enable {0}"),
        id);
    return ExitCode.FINE;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "ID", descriptionKey = "plugins.ID") String id) {
    program.installer().remove(id);
    say(false, new Text("已删除自行安装的 {0}", "removed what was installed of {0}"), id);
    return ExitCode.FINE;
  }

  private void say(boolean json, Text text, Object... particulars) {
    if (!json) {
      terminal.line(text.with(particulars));
    }
  }
}
