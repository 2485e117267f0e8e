package org.fundbench.workbench.sheet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * What the keys do in a cell:
 *
 * <ul>
 *   <li>Tab and Return go to the next cell, at the end to a new row; Shift+Tab goes back. From a
 *       last row that holds nothing, and back from the first cell, they leave the table.
 *   <li>Up and down go to the row above or beneath, and through choices where these are shown.
 *   <li>Esc closes the choices, or puts back what stood in the cell.
 * </ul>
 */
final class SheetKeys {
  private final SheetTable table;
  private final EntrySheet sheet;
  private final PickList list;

  SheetKeys(SheetTable table, EntrySheet sheet, PickList list) {
    this.table = table;
    this.sheet = sheet;
    this.list = list;
  }

  /** Takes the keys of a field over a cell. */
  void listen(Control field) {
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.Traverse, this::traverse);
  }

  /** These keys are ours; an input method that composes has them first. */
  private void traverse(Event event) {
    Runnable does =
        switch (event.detail) {
          case SWT.TRAVERSE_TAB_NEXT -> () -> next(true);
          case SWT.TRAVERSE_TAB_PREVIOUS -> this::previous;
          case SWT.TRAVERSE_RETURN -> () -> next(false);
          case SWT.TRAVERSE_ESCAPE -> table::cancel;
          default -> null;
        };
    boolean commanded = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0;
    if (does != null && !commanded) {
      event.detail = SWT.TRAVERSE_NONE;
      event.doit = true;
      does.run();
    } else if (event.detail == SWT.TRAVERSE_RETURN) {
      event.doit = false;
    }
  }

  private void key(Event event) {
    int held = event.stateMask & SWT.MODIFIER_MASK;
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    boolean undoes = held == SWT.MOD1 && event.keyCode == 'z';
    boolean redoes =
        held == SWT.MOD1 && event.keyCode == 'y'
            || held == (SWT.MOD1 | SWT.MOD2) && event.keyCode == 'z';
    if (held == 0 && step != 0) {
      event.doit = false;
      if (list.isOpen()) {
        list.move(step);
        table.tone();
      } else {
        table.go(table.row() + step, table.column());
      }
    } else if (held == SWT.MOD3 && step > 0) {
      event.doit = false;
      table.offer("");
    } else if (undoes || redoes) {
      event.doit = false;
      table.undo(undoes ? sheet::undo : sheet::redo);
    }
  }

  /** The next cell; at the end a new row, or out of the table where the last one holds nothing. */
  private void next(boolean mayLeave) {
    int row = table.row();
    if (table.column() + 1 < table.columns().size()) {
      table.go(row, table.column() + 1);
      return;
    }
    table.leave();
    boolean last = row + 1 == sheet.sheet().size();
    if (last && sheet.sheet().row(row).isBlank()) {
      if (mayLeave) {
        table.control().traverse(SWT.TRAVERSE_TAB_NEXT);
      }
      return;
    }
    if (last) {
      table.addRow();
    } else {
      table.go(row + 1, 0);
    }
  }

  private void previous() {
    if (table.column() > 0) {
      table.go(table.row(), table.column() - 1);
    } else if (table.row() > 0) {
      table.go(table.row() - 1, table.columns().size() - 1);
    } else {
      table.leave();
      table.control().traverse(SWT.TRAVERSE_TAB_PREVIOUS);
    }
  }
}
