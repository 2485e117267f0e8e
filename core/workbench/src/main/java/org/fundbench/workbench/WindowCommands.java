package org.fundbench.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.MessageBox;
import org.fundbench.api.Text;
import org.fundbench.app.Demo;
import org.fundbench.app.Version;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.workbench.audit.Verifier;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.exporting.ExportWizard;
import org.fundbench.workbench.importing.ImportWizard;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.posting.PostWizard;
import org.fundbench.workbench.preferences.PreferencesWindow;
import org.fundbench.workbench.quickaccess.QuickAccess;
import org.fundbench.workbench.quickaccess.QuickItem;

/** The commands that the window comes with. */
final class WindowCommands {
  private static final Text MAKING_SAMPLE = new Text("生成样例经费", "Making the sample fund");

  private final WorkbenchWindow window;
  private final Desk desk;
  private final Verifier verifier;
  private final Path data;

  WindowCommands(WorkbenchWindow window, Desk desk, Verifier verifier, Path data) {
    this.window = window;
    this.desk = desk;
    this.verifier = verifier;
    this.data = data;
  }

  private boolean isOpen() {
    return desk.ledger().now().isPresent();
  }

  private boolean isWritable() {
    return desk.ledger().now().filter(open -> open.writable()).isPresent();
  }

  void addAll(Views views) {
    addFile();
    addEdit();
    addTools();
    for (Perspective one : Perspective.values()) {
      add(
          Action.of(
                  "perspective." + one.id(),
                  new Text("透视图：{0}", "Perspective: {0}").with(one.label()),
                  new Text("切换到“{0}”", "Go to {0}").with(one.label()),
                  one.icon(),
                  "M3+" + (one.ordinal() + 1),
                  () -> window.showPerspective(one.id()))
              .when(this::isOpen));
    }
    add(
        Action.of(
                "perspective.reset",
                new Text("重置透视图", "Reset Perspective"),
                new Text("恢复该透视图最初的布局", "Puts the views back where they were at first"),
                Icon.REFRESH,
                "",
                window::resetPerspective)
            .when(this::isOpen));
    add(
        Action.of(
                "view.maximise",
                new Text("最大化或还原视图", "Maximise or Restore the View"),
                new Text("让当前视图占满窗口", "Lets the active view fill the window"),
                Icon.CHART,
                "M1+M",
                window::toggleMaximised)
            .when(this::isOpen));
    views.all().forEach(this::addView);
  }

  /** A command that opens a view. */
  void addView(View view) {
    add(
        Action.of(
                "view." + view.id(),
                new Text("视图：{0}", "View: {0}").with(view.name()),
                new Text("打开视图“{0}”", "Opens the view {0}").with(view.name()),
                view.icon(),
                "",
                () -> window.showView(view.id()))
            .when(this::isOpen));
  }

  private void add(Action action) {
    desk.commands().add(action);
  }

  private void addFile() {
    add(
        Action.of(
            "file.open",
            new Text("打开台账…", "Open a Ledger…"),
            new Text("打开一个台账文件", "Opens a ledger file"),
            Icon.OPEN,
            "M1+O",
            this::openLedger));
    add(
        Action.of(
            "file.sample",
            new Text("样例经费", "Sample Fund"),
            new Text("打开样例经费，首次会先生成", "Opens the sample fund; made at the first time"),
            Icon.SAMPLE,
            "",
            this::openSample));
    add(
        Action.of(
                "ledger.post",
                new Text("登记一笔…", "Post an Entry…"),
                new Text(
                    "手工登记支付、承诺、退回、冲销或释放",
                    "A payment, commitment, refund, reversal or release by hand"),
                Icon.POST,
                "M1+N",
                () -> PostWizard.open(desk, shown -> {}))
            .when(this::isWritable));
    add(
        Action.of(
                "file.import",
                new Text("导入…", "Import…"),
                new Text("把文件导入台账", "Imports a file into the ledger"),
                Icon.IMPORT,
                "M1+I",
                () -> ImportWizard.open(desk, Optional.empty(), shown -> {}))
            .when(this::isWritable));
    add(
        Action.of(
                "file.export",
                new Text("导出报告…", "Export Report…"),
                new Text("导出年度绩效自评报告", "Exports the yearly self-evaluation"),
                Icon.EXPORT,
                "M1+E",
                () -> ExportWizard.open(desk, shown -> {}))
            .when(this::isOpen));
    add(
        Action.of(
                "file.refresh",
                new Text("刷新", "Refresh"),
                new Text("重新读取台账", "Reads the ledger again"),
                Icon.REFRESH,
                "F5",
                () -> desk.ledger().refresh(Optional.empty()))
            .when(this::isOpen));
    add(
        Action.of(
            "file.exit",
            new Text("退出", "Exit"),
            new Text("关闭窗口", "Closes the window"),
            Icon.CANCEL,
            "M1+Q",
            () -> desk.shell().close()));
  }

  private void addEdit() {
    add(
        Action.of(
            "edit.copy",
            new Text("复制", "Copy"),
            new Text("把选定内容复制为表格", "Copies the selection as a table"),
            Icon.RECENT,
            "M1+C",
            () ->
                inTable(
                    table ->
                        table.doCommand(
                            new CopyDataToClipboardCommand(
                                "\t", "\n", table.getConfigRegistry())))));
    add(
        Action.of(
            "edit.select-all",
            new Text("全选", "Select All"),
            new Text("选定表中全部行", "Selects all rows of the table"),
            Icon.LEDGER,
            "M1+A",
            () -> inTable(table -> table.doCommand(new SelectAllCommand()))));
  }

  private void inTable(java.util.function.Predicate<NatTable> action) {
    Control focus = desk.shell().getDisplay().getFocusControl();
    if (focus instanceof NatTable table && !action.test(table)) {
      desk.front().say(desk.say(new Text("没有选定内容", "Nothing is selected")));
    }
  }

  private void addTools() {
    add(
        Action.of(
                "audit.verify",
                new Text("校验台账", "Verify the Ledger"),
                new Text(
                    "重新计算全部记录并与台账头比对", "Recomputes all records and compares them with the head"),
                Icon.VERIFY,
                "M1+M2+V",
                () -> verifier.start(Optional.empty()))
            .when(this::isOpen));
    add(
        Action.of(
                "audit.verify-report",
                new Text("与报告比对…", "Compare with a Report…"),
                new Text("与报告中印出的台账头比对", "Compares with the head printed in a report"),
                Icon.AUDIT,
                "",
                () ->
                    choose(new String[] {"*.pdf", "*"})
                        .ifPresent(file -> verifier.start(Optional.of(file))))
            .when(this::isOpen));
    add(
        Action.of(
            "window.quick-access",
            new Text("快速访问", "Quick Access"),
            new Text("查找任何命令、视图、经费或支出方向", "Finds every command, view, fund and line"),
            Icon.SEARCH,
            "M1+3",
            () -> QuickAccess.open(desk, quickItems())));
    add(
        Action.of(
            "window.preferences",
            new Text("首选项…", "Preferences…"),
            new Text("语言、主题、缩放、按键", "Language, theme, zoom, keys"),
            Icon.SETTINGS,
            "M1+,",
            () -> PreferencesWindow.of(desk, window.contributions().pages()).open()));
    add(
        Action.of(
            "help.about",
            new Text("关于 Fundbench", "About Fundbench"),
            new Text("版本和许可", "Version and licence"),
            Icon.PROPERTIES,
            "",
            this::about));
    add(
        Action.of(
            "jobs.clear",
            new Text("清除已结束的任务", "Forget Ended Jobs"),
            new Text("从进度视图中移除已结束的任务", "Removes jobs that ended from the Progress view"),
            Icon.PROGRESS,
            "",
            () -> desk.jobs().forgetEnded()));
  }

  /** Everything that Quick Access finds now. */
  List<QuickItem> quickItems() {
    List<QuickItem> items = new ArrayList<>();
    for (Action action : desk.commands().all()) {
      if (action.enabled().getAsBoolean() && !action.id().equals("window.quick-access")) {
        Text kind =
            action.id().startsWith("view.")
                ? new Text("视图", "View")
                : action.id().startsWith("perspective.")
                    ? new Text("透视图", "Perspective")
                    : new Text("命令", "Command");
        items.add(
            new QuickItem(
                kind,
                action.name(),
                desk.commands().keys(action.id()),
                action.icon().orElse(Icon.CONTRIBUTED),
                () -> desk.commands().run(action.id())));
      }
    }
    desk.ledger()
        .now()
        .ifPresent(
            open ->
                open.funds()
                    .forEach(
                        fund -> {
                          items.add(
                              new QuickItem(
                                  new Text("经费", "Fund"),
                                  Text.same(fund.name()),
                                  String.valueOf(fund.year()),
                                  Icon.FUND,
                                  () -> {
                                    desk.ledger().refresh(Optional.of(fund.id()));
                                    window.showPerspective("execution");
                                  }));
                          fund.lines()
                              .forEach(
                                  line ->
                                      items.add(
                                          new QuickItem(
                                              new Text("支出方向", "Line"),
                                              Text.same(line.name()),
                                              line.economicCode(),
                                              Icon.LINE,
                                              () ->
                                                  desk.showEntries(
                                                      new EntryQuery(
                                                          Optional.of(fund.id()),
                                                          Optional.of(line.id()),
                                                          Set.of(),
                                                          Optional.empty(),
                                                          Optional.empty(),
                                                          Optional.empty(),
                                                          0,
                                                          0)))));
                        }));
    return items;
  }

  private Optional<Path> choose(String[] filters) {
    FileDialog dialog = new FileDialog(desk.shell(), SWT.OPEN);
    dialog.setFilterExtensions(filters);
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  private void openLedger() {
    choose(new String[] {"*.fund;*.db", "*"})
        .ifPresent(file -> desk.ledger().open(file, open -> {}));
  }

  private void openSample() {
    Demo demo = new Demo(desk.program(), data.resolve("sample"));
    desk.jobs()
        .start(
            MAKING_SAMPLE,
            progress -> {
              progress.begin(MAKING_SAMPLE, -1);
              if (!demo.isThere()) {
                Files.createDirectories(data);
                return demo.prepare().size();
              }
              return 0;
            },
            files -> desk.ledger().open(demo.ledger(), open -> {}),
            thrown -> desk.report(MAKING_SAMPLE, thrown));
  }

  private void about() {
    MessageBox box = new MessageBox(desk.shell(), SWT.ICON_INFORMATION | SWT.OK);
    box.setText("Fundbench");
    box.setMessage(
        "Fundbench "
            + Version.current()
            + "\n"
            + desk.say(
                new Text(
                    "专项经费台账与年度绩效自评\nAGPL-3.0-or-later",
                    "Ledgers of public project funds and their self-evaluation\nAGPL-3.0-or-later")));
    box.open();
  }
}
