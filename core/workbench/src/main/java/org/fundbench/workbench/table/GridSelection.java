package org.fundbench.workbench.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** Which cells of a table are selected, and which of them the keyboard is on. */
final class GridSelection {
  private final SelectionLayer layer;
  private final ViewportLayer viewport;
  private int column = -1;

  GridSelection(GridLayers layers) {
    this.layer = layers.selection();
    this.viewport = layers.viewport();
  }

  /** The number of the column that the keyboard is in, or −1. */
  int column() {
    // Of a row that is selected whole, the last selected cell would be the one at its far end; and
    // when columns move, the toolkit forgets the cell.
    int position = layer.getSelectionAnchor().getColumnPosition();
    if (position >= 0) {
      column = layer.getColumnIndexByPosition(position);
    }
    return column;
  }

  /** The row that the keyboard is on, or −1. */
  int row() {
    PositionCoordinate at = layer.getLastSelectedCellPosition();
    return at == null ? -1 : at.getRowPosition();
  }

  /** Whether nothing was ever selected, so that the keyboard has nowhere to go on from. */
  boolean isNowhere() {
    return layer.getLastSelectedCellPosition() == null;
  }

  boolean isOneCell() {
    return layer.getSelectedCellPositions().length == 1;
  }

  boolean contains(int index, int position) {
    return layer.isCellPositionSelected(position, index);
  }

  /** The selected rows as ranges of their numbers. */
  List<int[]> ranges() {
    List<int[]> ranges = new ArrayList<>();
    for (Range range : layer.getSelectedRowPositions()) {
      ranges.add(new int[] {range.start, range.end});
    }
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    return ranges;
  }

  /** The numbers of the columns in which something is selected. */
  int[] columns() {
    return Arrays.stream(layer.getSelectedColumnPositions())
        .map(layer::getColumnIndexByPosition)
        .toArray();
  }

  /** Selects a row and brings it into sight. */
  void select(int row) {
    layer.selectRow(0, row, false, false);
    viewport.moveRowPositionIntoViewport(row);
  }

  /** Puts the keyboard on a cell, the column by its place. */
  void moveTo(int position, int row) {
    layer.doCommand(new SelectCellCommand(layer, position, row, false, false));
  }

  void selectAll() {
    layer.selectAll();
  }

  void clear() {
    layer.clear();
  }
}
