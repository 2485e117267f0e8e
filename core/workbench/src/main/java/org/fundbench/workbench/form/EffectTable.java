package org.fundbench.workbench.form;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.ledger.LineEffect;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;

/** What something would do to the lines it touches: before and after, figure by figure. */
public final class EffectTable {
  private static final int ROWS = 3;

  private final Desk desk;
  private final Table table;

  /** An empty table at the end of a composite with a grid layout. */
  public EffectTable(Composite parent, Desk desk) {
    this.desk = desk;
    table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
    data.heightHint = desk.theme().px(30) * ROWS;
    data.widthHint = desk.theme().px(760);
    table.setLayoutData(data);
    Named.as(desk.say(new Text("对支出方向的影响", "Effect on the lines")), table);
    column(new Text("支出方向", "Line"), SWT.LEFT, 130);
    column(new Text("全年预算", "Budget"), SWT.RIGHT, 165);
    column(new Text("已承诺", "Committed"), SWT.RIGHT, 140);
    column(new Text("已支付", "Paid"), SWT.RIGHT, 150);
    column(new Text("可用余额", "Available"), SWT.RIGHT, 175);
    ColumnWidths.follow(table);
  }

  private void column(Text name, int align, int width) {
    TableColumn column = new TableColumn(table, align);
    column.setText(desk.say(name));
    column.setWidth(desk.theme().px(width));
  }

  /** The control. */
  public Table control() {
    return table;
  }

  /** Shows effects; none empties the table. */
  public void show(List<LineEffect> effects) {
    table.removeAll();
    for (LineEffect one : effects) {
      TableItem item = new TableItem(table, SWT.NONE);
      LineEffect.State before = one.before();
      LineEffect.State after = one.after();
      item.setText(
          new String[] {
            one.name(),
            change(before.budget(), after.budget()),
            change(before.committed(), after.committed()),
            change(before.paid(), after.paid()),
            change(before.available(), after.available())
          });
      item.setFont(4, desk.theme().font(Face.STRONG));
      if (after.available().isNegative()) {
        item.setForeground(4, desk.theme().color(Tone.BAD));
      }
    }
  }

  private static String change(Money before, Money after) {
    return before.equals(after)
        ? after.toYuanText()
        : before.toYuanText() + " → " + after.toYuanText();
  }

  /** What the table says, for tests and for the clipboard. */
  public String text() {
    StringBuilder lines = new StringBuilder();
    for (TableItem item : table.getItems()) {
      for (int i = 0; i < table.getColumnCount(); i++) {
        lines.append(i == 0 ? "" : "\t").append(item.getText(i));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
