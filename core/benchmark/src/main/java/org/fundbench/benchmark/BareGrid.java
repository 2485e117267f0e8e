package org.fundbench.benchmark;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;

/** The bare window's table: the toolkit's grid with both headers, its modern theme, two styles. */
final class BareGrid {
  private static final String MONEY = "money";
  private static final String MEMO = "memo";

  private BareGrid() {}

  static NatTable of(Composite parent, BareLedger ledger) {
    IDataProvider cells = cells(ledger);
    DataLayer data = new DataLayer(cells, 130, 24);
    data.setColumnWidthByPosition(0, 100);
    data.setColumnWidthByPosition(4, 240);
    data.setColumnWidthByPosition(5, 320);
    data.setConfigLabelAccumulator(
        (labels, column, row) -> {
          if (column == 3) {
            labels.addLabel(MONEY);
          }
          if (column == 5) {
            labels.addLabel(MEMO);
          }
        });
    SelectionLayer selection = new SelectionLayer(data);
    ViewportLayer viewport = new ViewportLayer(selection);
    IDataProvider titles = new DefaultColumnHeaderDataProvider(BareLedger.COLUMNS);
    ColumnHeaderLayer head =
        new ColumnHeaderLayer(new DefaultColumnHeaderDataLayer(titles), viewport, selection);
    IDataProvider numbers = new DefaultRowHeaderDataProvider(cells);
    RowHeaderLayer side =
        new RowHeaderLayer(new DefaultRowHeaderDataLayer(numbers), viewport, selection);
    CornerLayer corner =
        new CornerLayer(new DataLayer(new DefaultCornerDataProvider(titles, numbers)), side, head);
    NatTable table = new NatTable(parent, new GridLayer(viewport, head, side, corner), false);
    table.addConfiguration(new DefaultNatTableStyleConfiguration());
    table.addConfiguration(
        new AbstractRegistryConfiguration() {
          @Override
          public void configureRegistry(IConfigRegistry registry) {
            Style right = new Style();
            right.setAttributeValue(
                CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
            registry.registerConfigAttribute(
                CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, MONEY);
            registry.registerConfigAttribute(
                EditConfigAttributes.CELL_EDITABLE_RULE,
                IEditableRule.ALWAYS_EDITABLE,
                DisplayMode.EDIT,
                MEMO);
          }
        });
    table.configure();
    table.setTheme(new ModernNatTableThemeConfiguration());
    return table;
  }

  private static IDataProvider cells(BareLedger ledger) {
    return new IDataProvider() {
      @Override
      public Object getDataValue(int column, int row) {
        return ledger.cell(column, row);
      }

      @Override
      public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int getColumnCount() {
        return BareLedger.COLUMNS.length;
      }

      @Override
      public int getRowCount() {
        return ledger.rows();
      }
    };
  }
}
