package org.fundbench.workbench.quickaccess;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.CellText;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The field and the list beneath it. Arrows choose, return runs, escape closes. */
public final class QuickAccess {
  private static final org.fundbench.api.Text HINT =
      new org.fundbench.api.Text(
          "查找命令、视图、透视图、经费、支出方向", "Find commands, views, perspectives, funds, lines");

  private final Desk desk;
  private final List<QuickItem> items;
  private final Shell shell;
  private final Text field;
  private final Grid<QuickItem> grid;
  private List<QuickItem> found;
  private int chosen;

  private QuickAccess(Desk desk, List<QuickItem> items) {
    this.desk = desk;
    this.items = items;
    this.found = items;
    Theme theme = desk.theme();
    shell = new Shell(desk.shell(), SWT.NO_TRIM | SWT.ON_TOP);
    shell.setText(desk.say(HINT));
    shell.setData(Theme.KEEP, true);
    shell.setBackground(theme.color(Tone.ACCENT));
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 1;
    layout.marginHeight = 1;
    layout.verticalSpacing = 0;
    shell.setLayout(layout);
    field = new Text(shell, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH);
    field.setMessage(desk.say(HINT));
    field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Named.as(desk.say(HINT), field);
    grid =
        new Grid<>(
                shell,
                desk,
                "quick-access",
                new org.fundbench.api.Text("找到的内容", "What was found"),
                List.of(
                    Column.<QuickItem>left(
                            new org.fundbench.api.Text("名称", "Name"),
                            330,
                            item -> desk.say(item.name()))
                        .drawn(this::draw),
                    Column.<QuickItem>left(
                            new org.fundbench.api.Text("类别", "Kind"),
                            100,
                            item -> desk.say(item.kind()))
                        .toned(item -> Tone.MUTED),
                    Column.<QuickItem>left(
                            new org.fundbench.api.Text("按键", "Keys"), 120, QuickItem::hint)
                        .toned(item -> Tone.MUTED)))
            .sayingWhenEmpty(new org.fundbench.api.Text("没有找到", "Nothing was found"))
            .onOpen(this::run);
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    theme.apply(shell);
    field.addListener(SWT.Modify, event -> search());
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.DefaultSelection, event -> runChosen());
    shell.addListener(
        SWT.Deactivate,
        event ->
            shell
                .getDisplay()
                .asyncExec(
                    () -> {
                      if (!shell.isDisposed()) {
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
    int width = Math.min(desk.theme().px(620), over.width - 40);
    int height = Math.min(desk.theme().px(440), over.height - 80);
    access.shell.setBounds(over.x + (over.width - width) / 2, over.y + 70, width, height);
    access.search();
    access.shell.open();
    access.field.setFocus();
    return access.shell;
  }

  private void draw(QuickItem item, GC gc, Rectangle bounds, Theme theme) {
    Image icon = theme.icon(item.icon());
    int size = icon.getBounds().height;
    gc.drawImage(icon, bounds.x, bounds.y + (bounds.height - size) / 2);
    int indent = size + theme.px(10);
    gc.setForeground(theme.color(Tone.TEXT));
    CellText.draw(
        gc,
        desk.say(item.name()),
        new Rectangle(bounds.x + indent, bounds.y, bounds.width - indent, bounds.height),
        false);
  }

  private void search() {
    String words = field.getText();
    found = items.stream().filter(item -> item.matches(words)).toList();
    grid.show(Rows.of(found));
    choose(0);
  }

  private void choose(int next) {
    chosen = Math.max(0, Math.min(found.size() - 1, next));
    if (!found.isEmpty()) {
      grid.select(chosen);
    }
  }

  private void key(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
      choose(chosen + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1));
      event.doit = false;
    }
  }

  private void runChosen() {
    if (!found.isEmpty()) {
      run(found.get(chosen));
    }
  }

  private void run(QuickItem item) {
    shell.dispose();
    desk.shell().getDisplay().asyncExec(item.run());
  }
}
