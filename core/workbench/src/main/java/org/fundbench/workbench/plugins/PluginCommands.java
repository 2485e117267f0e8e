package org.fundbench.workbench.plugins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.program.Program;
import org.fundbench.api.Text;
import org.fundbench.plugin.PluginInstaller;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.plugin.PluginRecord.State;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Question;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.FileKind;

/** Installs, switches, removes and reloads plugins. Told an id or a file, they ask for none. */
public final class PluginCommands implements CommandFamily {
  private static final Text INSTALLING = new Text("安装插件", "Installing a plugin");

  private final Desk desk;
  private final PluginChanges changes;

  /** The commands of a window. */
  public PluginCommands(Desk desk, PluginChanges changes) {
    this.desk = desk;
    this.changes = changes;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.about(
                "plugins.install",
                new Text("安装插件…", "Install a Plugin…"),
                new Text(
                    "检查插件文件并安装；启用之前不运行其代码",
                    "Inspects a plugin and installs it; none of its code runs until it is enabled"),
                Icon.OPEN,
                "",
                this::install)
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.about(
                "plugins.enable",
                new Text("启用插件", "Enable the Plugin"),
                new Text("试启动所选插件，成功后启用", "Starts the selected plugin for trial, then uses it"),
                Icon.DONE,
                "",
                what -> id(what).ifPresent(this::enable))
            .when(() -> is(PluginCommands::canBeEnabled))
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.about(
                "plugins.disable",
                new Text("停用插件", "Disable the Plugin"),
                new Text("停用所选插件；文件保留", "Switches the selected plugin off; its file stays"),
                Icon.CANCEL,
                "",
                what -> id(what).ifPresent(this::disable))
            .when(() -> is(PluginCommands::canBeDisabled))
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.about(
                "plugins.remove",
                new Text("删除插件…", "Remove the Plugin…"),
                new Text(
                    "删除自行安装的插件；程序自带的只能停用",
                    "Removes what you installed; what came with the program can only be disabled"),
                Icon.CANCEL,
                "",
                what -> id(what).ifPresent(this::remove))
            .when(() -> is(record -> record.origin().isOwn()))
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.of(
                "plugins.reload",
                new Text("重新载入插件", "Reload the Plugins"),
                new Text("重新读取插件文件夹，无需重启窗口", "Reads the plugin folders anew, with the window open"),
                Icon.REFRESH,
                "",
                () ->
                    changes.run(
                        new Text("重新载入插件", "Reloading the plugins"),
                        () ->
                            new PluginChanges.Done(
                                new Text("插件已重新载入", "The plugins were reloaded"),
                                Optional.empty())))
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.about(
                "plugins.watch",
                new Text("监视开发目录…", "Watch a Folder…"),
                new Text(
                    "编写插件时用：目录中的 zip 一经重新构建即载入",
                    "For writing a plugin: its zip is loaded whenever it is built anew"),
                Icon.SEARCH,
                "",
                this::watch)
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.of(
                "plugins.unwatch",
                new Text("停止监视", "End the Watch"),
                new Text("不再使用开发目录中的插件", "Uses the installed plugins again"),
                Icon.CANCEL,
                "",
                () -> changes.watch(Optional.empty()))
            .when(() -> desk.program().watched().isPresent())
            .in(MenuGroup.PLUGINS_MANAGE),
        Action.of(
                "plugins.folder",
                new Text("打开插件文件夹", "Open the Plugin Folder"),
                new Text("显示自行安装的插件所在的文件夹", "Shows the folder of the plugins you installed"),
                Icon.NAVIGATOR,
                "",
                this::openFolder)
            .in(MenuGroup.PLUGINS_MANAGE));
  }

  private static boolean canBeEnabled(PluginRecord record) {
    return record.state() == State.WAITING || record.state() == State.DISABLED;
  }

  private static boolean canBeDisabled(PluginRecord record) {
    return record.state() == State.STARTED
        || record.state() == State.VERIFIED
        || record.state() == State.FAILED
        || HeldWindow.isHeld(record);
  }

  private boolean is(Predicate<PluginRecord> fit) {
    return changes.current().filter(fit).isPresent();
  }

  private Optional<String> id(Optional<String> told) {
    return told.or(() -> changes.current().map(PluginRecord::id));
  }

  private PluginInstaller installer() {
    return desk.program().installer();
  }

  private static PluginChanges.Done done(String id, Text said) {
    return new PluginChanges.Done(said, Optional.of(id));
  }

  private void install(Optional<String> told) {
    told.or(this::askFile)
        .map(Path::of)
        .ifPresent(
            file ->
                changes.run(
                    INSTALLING,
                    () -> {
                      PluginRecord plugin = installer().install(file).plugin();
                      return done(
                          plugin.id(),
                          new Text(
                                  "已安装 {0} {1}，尚未启用；插件未签名，请核对来源后再启用",
                                  "Installed {0} {1}, not enabled yet; it is not signed: see where"
                                      + " it came from, then enable it")
                              .with(plugin.id(), plugin.version()));
                    }));
  }

  private Optional<String> askFile() {
    return new AskFile(desk, desk.shell(), INSTALLING, FileKind.PLUGIN)
        .toOpen()
        .map(Path::toString);
  }

  private void enable(String id) {
    changes.run(
        new Text("启用插件 {0}", "Enabling the plugin {0}").with(id),
        () ->
            done(
                id,
                new Text("已启用 {0} {1}", "Enabled {0} {1}")
                    .with(id, installer().enable(id).version())));
  }

  private void disable(String id) {
    changes.run(
        new Text("停用插件 {0}", "Disabling the plugin {0}").with(id),
        () -> {
          installer().disable(id);
          return done(id, new Text("已停用 {0}", "Disabled {0}").with(id));
        });
  }

  private void remove(String id) {
    boolean sure =
        Question.beforeLoss(
            desk,
            new Text("删除插件", "Remove the Plugin"),
            new Text(
                    "删除自行安装的插件 {0}？它的文件从插件文件夹中移除，再用时需要重新安装；只想暂时不用，可以停用。",
                    "Remove the plugin {0} that you installed? Its file leaves the plugin folder, and"
                        + " to use it again it has to be installed anew. To be without it for a"
                        + " while, disable it.")
                .with(id),
            new Text("删除(&D)", "&Remove"));
    if (!sure) {
      return;
    }
    changes.run(
        new Text("删除插件 {0}", "Removing the plugin {0}").with(id),
        () -> {
          installer().remove(id);
          return done(id, new Text("已删除自行安装的 {0}", "Removed what was installed of {0}").with(id));
        });
  }

  private void watch(Optional<String> told) {
    told.or(
            () ->
                new AskFile(desk, desk.shell(), new Text("监视开发目录", "Watch a Folder"))
                    .folder(
                        new Text(
                            "选择插件的构建目录，如 my-plugin/target",
                            "Choose where the plugin is built, such as my-plugin/target"))
                    .map(Path::toString))
        .map(Path::of)
        .ifPresent(folder -> changes.watch(Optional.of(folder)));
  }

  private void openFolder() {
    Path folder = desk.program().installation().ownPlugins();
    desk.jobs()
        .ask(
            () -> Files.createDirectories(folder),
            made -> {
              boolean shown = Program.launch(made.toString());
              desk.front()
                  .say(
                      shown
                          ? made.toString()
                          : desk.say(new Text("插件文件夹：{0}", "The plugin folder: {0}").with(made)));
            },
            thrown -> desk.report(new Text("打开插件文件夹", "Opening the plugin folder"), thrown));
  }
}
