package org.fundbench.workbench.table;

import java.util.function.IntSupplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** What the cells of a part of a table say. Nothing can be changed there: posted is posted. */
final class CellTexts implements IDataProvider {
  private final int columns;
  private final IntSupplier rows;
  private final At texts;

  /** The text of a cell. */
  @FunctionalInterface
  interface At {
    String text(int column, int row);
  }

  CellTexts(int columns, IntSupplier rows, At texts) {
    this.columns = columns;
    this.rows = rows;
    this.texts = texts;
  }

  @Override
  public Object getDataValue(int column, int row) {
    return texts.text(column, row);
  }

  @Override
  public void setDataValue(int column, int row, Object value) {
    throw new UnsupportedOperationException("posted is posted");
  }

  @Override
  public int getColumnCount() {
    return columns;
  }

  @Override
  public int getRowCount() {
    return rows.getAsInt();
  }
}
