package org.fundbench.workbench.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.app.Demo;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.page.AskFile;
import org.fundbench.workbench.page.FileKind;

/** Opening a ledger, looking at it again, leaving. */
public final class OpeningCommands implements CommandFamily {
  private static final Text MAKING_SAMPLE = new Text("生成样例经费", "Making the sample fund");

  private final Desk desk;
  private final Path data;

  /**
   * The commands of a window.
   *
   * @param data where the sample fund is kept
   */
  public OpeningCommands(Desk desk, Path data) {
    this.desk = desk;
    this.data = data;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "file.open",
                new Text("打开台账…", "Open a Ledger…"),
                new Text("打开一个台账文件", "Opens a ledger file"),
                Icon.OPEN,
                "M1+O",
                this::openLedger)
            .inToolBar(MenuGroup.FILE_OPEN),
        Action.of(
                "file.open-read-only",
                new Text("只读打开…", "Open Read-Only…"),
                new Text("打开台账查看，不能过账", "Opens a ledger to look at it; nothing can be posted"),
                Icon.AUDIT,
                "M1+M2+O",
                this::openToLookAt)
            .in(MenuGroup.FILE_OPEN),
        Action.of(
                "file.sample",
                new Text("样例经费", "Sample Fund"),
                new Text("打开样例经费，首次会先生成", "Opens the sample fund; made at the first time"),
                Icon.SAMPLE,
                "",
                this::openSample)
            .in(MenuGroup.FILE_OPEN),
        Action.of(
                "file.refresh",
                new Text("刷新", "Refresh"),
                new Text("重新读取台账", "Reads the ledger again"),
                Icon.REFRESH,
                "F5",
                () -> desk.ledger().refresh(Optional.empty()))
            .when(desk.ledger()::isOpen)
            .inToolBar(MenuGroup.FILE_REFRESH),
        Action.of(
                "file.exit",
                new Text("退出", "Exit"),
                new Text("关闭窗口", "Closes the window"),
                Icon.CANCEL,
                "M1+Q",
                () -> desk.shell().close())
            .in(MenuGroup.FILE_END));
  }

  private void openLedger() {
    new AskFile(desk, desk.shell(), new Text("打开台账", "Open a Ledger"), FileKind.LEDGER)
        .toOpen()
        .ifPresent(file -> desk.ledger().open(file, open -> {}));
  }

  private void openToLookAt() {
    new AskFile(
            desk, desk.shell(), new Text("打开台账（只读）", "Open a Ledger to Look at"), FileKind.LEDGER)
        .toOpen()
        .ifPresent(file -> desk.ledger().openToLookAt(file, open -> {}));
  }

  private void openSample() {
    Demo demo = new Demo(desk.program(), data.resolve("sample"));
    desk.jobs()
        .start(
            MAKING_SAMPLE,
            progress -> {
              if (!demo.isThere()) {
                Files.createDirectories(data);
                demo.prepare(progress);
              }
              return true;
            },
            there -> desk.ledger().open(demo.ledger(), open -> {}),
            thrown -> desk.report(MAKING_SAMPLE, thrown));
  }
}
