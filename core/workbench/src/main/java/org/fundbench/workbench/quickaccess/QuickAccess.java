package org.fundbench.workbench.quickaccess;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.fundbench.workbench.page.Helped;

/**
 * One field that finds everything, and the list beneath it. Arrows and page keys choose, return
 * runs, escape closes. Entries come from the database a moment later than the rest.
 */
public final class QuickAccess {
  private static final org.fundbench.api.Text HINT =
      new org.fundbench.api.Text(
          "查找命令、视图、经费、记录、首选项、帮助（可用拼音首字母）",
          "Find commands, views, funds, entries, preferences, help");
  private static final int PAUSE = 120;

  private final Desk desk;
  private final Finding finding;
  private final EntryFinder entries;
  private final Recent recent;
  private final Shell shell;
  private final Text field;
  private final QuickList list;
  private final Label foot;
  private int typings;

  private QuickAccess(Desk desk, List<QuickItem> items) {
    this.desk = desk;
    recent = new Recent(desk.preferences());
    finding = new Finding(items, recent.ids());
    entries = new EntryFinder(desk);
    Theme theme = desk.theme();
    shell = new Shell(desk.shell(), SWT.NO_TRIM | SWT.ON_TOP);
    Helped.in(shell, () -> HelpTopic.QUICK_ACCESS);
    shell.setText(desk.say(new org.fundbench.api.Text("快速访问", "Quick Access")));
    shell.setData(Theme.KEEP, true);
    shell.setBackground(theme.color(Tone.SURFACE));
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = theme.px(1);
    layout.marginHeight = theme.px(1);
    layout.verticalSpacing = 0;
    shell.setLayout(layout);
    shell.addListener(SWT.Paint, this::frame);
    field = new Text(shell, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH);
    field.setMessage(desk.say(HINT));
    GridData top = new GridData(SWT.FILL, SWT.TOP, true, false);
    top.horizontalIndent = theme.px(8);
    top.verticalIndent = theme.px(8);
    field.setLayoutData(top);
    Named.as(desk.say(HINT), field);
    list = new QuickList(shell, desk);
    GridData middle = new GridData(SWT.FILL, SWT.FILL, true, true);
    middle.verticalIndent = theme.px(6);
    list.control().setLayoutData(middle);
    foot = new Label(shell, SWT.NONE);
    foot.setData(Theme.KEEP, true);
    GridData bottom = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
    bottom.horizontalIndent = theme.px(10);
    foot.setLayoutData(bottom);
    foot.setBackground(theme.color(Tone.SURFACE));
    foot.setForeground(theme.color(Tone.MUTED));
    foot.setFont(theme.font(Face.SMALL));
    theme.apply(shell);
    listen();
  }

  private void frame(Event event) {
    Rectangle area = shell.getClientArea();
    event.gc.setForeground(desk.theme().color(Tone.ACCENT));
    event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
  }

  private void listen() {
    field.addListener(SWT.Modify, event -> typed());
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.DefaultSelection, event -> run());
    list.control().addListener(SWT.DefaultSelection, event -> run());
    list.control().addListener(SWT.MouseUp, event -> run());
    shell.addListener(
        SWT.Deactivate,
        event ->
            shell
                .getDisplay()
                .asyncExec(
                    () -> {
                      // Some window managers take the keyboard away and give it back at once.
                      if (!shell.isDisposed() && shell.getDisplay().getActiveShell() != shell) {
                        shell.dispose();
                      }
                    }));
    shell.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            shell.dispose();
          }
        });
  }

  /** Shows it over the window. */
  public static Shell open(Desk desk, List<QuickItem> items) {
    QuickAccess access = new QuickAccess(desk, items);
    Rectangle over = desk.shell().getBounds();
    int width = Math.min(desk.theme().px(680), over.width - 40);
    int height = Math.min(desk.theme().px(480), over.height - 80);
    access.shell.setBounds(over.x + (over.width - width) / 2, over.y + 70, width, height);
    access.show("", List.of());
    access.shell.open();
    access.field.setFocus();
    return access.shell;
  }

  private void typed() {
    String words = field.getText();
    show(words, List.of());
    int mine = ++typings;
    // Who types on does not want an answer to every letter.
    shell
        .getDisplay()
        .timerExec(
            PAUSE,
            () -> {
              if (mine == typings && !shell.isDisposed()) {
                entries.find(words, found -> came(words, found));
              }
            });
  }

  private void came(String words, List<QuickItem> found) {
    if (!shell.isDisposed() && !found.isEmpty()) {
      int at = list.control().getSelectionIndex();
      show(words, found);
      list.choose(at);
    }
  }

  private void show(String words, List<QuickItem> ofLedger) {
    List<QuickItem> found = finding.of(words, ofLedger);
    list.show(found, words);
    foot.setText(
        desk.say(
            found.isEmpty()
                ? new org.fundbench.api.Text("没有找到", "Nothing was found")
                : new org.fundbench.api.Text(
                        "{0} 项    ↑↓ 选择    回车 执行    Esc 关闭",
                        "{0} found    ↑↓ choose    Return runs    Esc closes")
                    .with(found.size())));
  }

  private void key(Event event) {
    int by =
        switch (event.keyCode) {
          case SWT.ARROW_DOWN -> 1;
          case SWT.ARROW_UP -> -1;
          case SWT.PAGE_DOWN -> list.page();
          case SWT.PAGE_UP -> -list.page();
          default -> 0;
        };
    if (by != 0) {
      list.move(by);
      event.doit = false;
    }
  }

  private void run() {
    list.chosen()
        .ifPresent(
            item -> {
              recent.chosen(item);
              shell.dispose();
              desk.shell().getDisplay().asyncExec(item.run());
            });
  }
}
