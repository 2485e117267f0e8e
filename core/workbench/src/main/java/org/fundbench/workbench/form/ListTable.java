package org.fundbench.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;

/** A small list in a dialog. */
public final class ListTable {
  private final Desk desk;
  private final Table table;

  private ListTable(Desk desk, Table table) {
    this.desk = desk;
    this.table = table;
  }

  /** A list of some rows' height at the end of a composite with a grid layout of one column. */
  public static ListTable in(Composite page, Desk desk, Text name, int rows) {
    Table table = new Table(page, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = desk.theme().px(27) * rows;
    table.setLayoutData(data);
    return new ListTable(desk, Named.as(desk.say(name), table));
  }

  /** Adds a column. */
  public ListTable column(Text title, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(desk.say(title));
    column.setWidth(desk.theme().px(width));
    return this;
  }

  /** The table, when all its columns are there. */
  public Table table() {
    int width = 0;
    for (TableColumn column : table.getColumns()) {
      width += column.getWidth();
    }
    ((GridData) table.getLayoutData()).widthHint = width;
    ColumnWidths.follow(table);
    return table;
  }
}
