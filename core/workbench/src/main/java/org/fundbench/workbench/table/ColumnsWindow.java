package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** Chooses the columns of a table and their order. */
public final class ColumnsWindow extends FormWindow {
  private static final int UP = IDialogConstants.CLIENT_ID + 5;
  private static final int DOWN = IDialogConstants.CLIENT_ID + 6;

  private final Grid<?> grid;
  private @Nullable Table list;

  ColumnsWindow(Desk desk, Grid<?> grid) {
    super(
        desk,
        new Text("选择列", "Choose Columns"),
        new Text(
            "空格显示或隐藏，Alt+↑ Alt+↓ 调整次序；也可在表头拖动",
            "Blank shows or hides, Alt+↑ Alt+↓ moves; headings can be dragged as well"));
    this.grid = grid;
  }

  @Override
  protected void fill(Composite page) {
    Table table = new Table(page, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = desk().theme().px(260);
    data.widthHint = desk().theme().px(380);
    table.setLayoutData(data);
    Named.as(say(new Text("列", "Columns")), table);
    List<Integer> order = new ArrayList<>(grid.shownColumns());
    IntStream.range(0, grid.columns().size())
        .filter(index -> !order.contains(index))
        .forEach(order::add);
    for (int index : order) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(grid.title(index));
      item.setData(index);
      item.setChecked(grid.shownColumns().contains(index));
    }
    table.select(0);
    table.addListener(SWT.KeyDown, this::key);
    list = table;
  }

  private void key(Event event) {
    if ((event.stateMask & SWT.MOD3) != 0
        && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
      event.doit = false;
      move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
    }
  }

  private void move(int step) {
    Table table = list;
    int from = table == null ? -1 : table.getSelectionIndex();
    int to = from + step;
    if (table == null || from < 0 || to < 0 || to >= table.getItemCount()) {
      return;
    }
    TableItem one = table.getItem(from);
    TableItem other = table.getItem(to);
    String text = one.getText();
    Object index = one.getData();
    boolean checked = one.getChecked();
    one.setText(other.getText());
    one.setData(other.getData());
    one.setChecked(other.getChecked());
    other.setText(text);
    other.setData(index);
    other.setChecked(checked);
    table.setSelection(to);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(parent, UP, new Text("上移(&U)", "Move &Up"), false);
    button(parent, DOWN, new Text("下移(&D)", "Move &Down"), false);
    createButton(parent, IDialogConstants.OK_ID, "", true);
    createButton(parent, IDialogConstants.CANCEL_ID, "", false);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == UP || button == DOWN) {
      move(button == UP ? -1 : 1);
      return;
    }
    if (button == IDialogConstants.OK_ID && list != null) {
      List<Integer> shown = new ArrayList<>();
      for (TableItem item : list.getItems()) {
        if (item.getChecked() && item.getData() instanceof Integer index) {
          shown.add(index);
        }
      }
      if (shown.isEmpty()) {
        stand(say(new Text("至少显示一列", "at least one column has to be shown")), "");
        return;
      }
      grid.arrange(shown);
    }
    super.buttonPressed(button);
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.LAYOUT;
  }
}
