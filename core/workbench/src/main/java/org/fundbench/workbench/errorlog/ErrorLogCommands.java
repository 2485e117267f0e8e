package org.fundbench.workbench.errorlog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.ErrorLog.Entry;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.FileKind;

/** What can be done with the log. */
public final class ErrorLogCommands implements CommandFamily {
  static final String COPY = "log.copy";
  static final String EXPORT = "log.export";
  static final String CLEAR = "log.clear";

  private static final Text EXPORTING = new Text("导出错误日志", "Exporting the error log");

  private final Desk desk;

  /** The commands of a window. */
  public ErrorLogCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                COPY,
                new Text("复制日志条目", "Copy the Log Entry"),
                new Text("把选定的日志条目连同详情复制", "Copies the selected log entry with its details"),
                Icon.POST,
                "",
                () -> ErrorLogView.in(desk).ifPresent(ErrorLogView::copy))
            .when(() -> ErrorLogView.in(desk).flatMap(ErrorLogView::selected).isPresent()),
        Action.about(
                EXPORT,
                new Text("导出错误日志…", "Export the Error Log…"),
                new Text(
                    "写入文本文件，附程序、系统和插件版本，便于发给维护人员",
                    "Writes a text file with the versions of program, system and plugins"),
                Icon.EXPORT,
                "",
                this::export)
            .when(() -> !desk.log().entries().isEmpty())
            .in(MenuGroup.WINDOW_JOBS),
        Action.of(
                CLEAR,
                new Text("清空错误日志", "Clear the Error Log"),
                new Text("清除错误日志中的全部条目", "Forgets all entries of the error log"),
                Icon.CANCEL,
                "",
                desk.log()::clear)
            .when(() -> !desk.log().entries().isEmpty())
            .in(MenuGroup.WINDOW_JOBS));
  }

  /** Writes to the file that the command is about, else to one that is asked for. */
  private void export(Optional<String> file) {
    Consumer<Path> write = this::write;
    file.map(Path::of)
        .or(
            () ->
                new AskFile(
                        desk,
                        desk.shell(),
                        new Text("错误日志写到哪里", "Where to write the error log"),
                        FileKind.TEXT)
                    .toSave("fundbench-error-log.txt"))
        .ifPresent(write);
  }

  private void write(Path target) {
    List<Entry> entries = desk.log().entries();
    desk.jobs()
        .ask(
            () ->
                Files.writeString(
                    target,
                    LogText.of(entries, desk.program().plugins().records(), desk.language()),
                    StandardCharsets.UTF_8),
            written ->
                desk.front()
                    .say(
                        desk.say(new Text("错误日志已写入 {0}", "The error log is in {0}").with(written))),
            thrown -> desk.report(EXPORTING, thrown));
  }
}
