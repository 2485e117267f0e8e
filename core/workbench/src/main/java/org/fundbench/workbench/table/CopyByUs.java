package org.fundbench.workbench.table;

import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;

/** Copies by our own way: rows that are not fetched yet must not be copied as dots. */
final class CopyByUs extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {
  private final Runnable copy;

  CopyByUs(Runnable copy) {
    this.copy = copy;
  }

  @Override
  public Class<CopyDataToClipboardCommand> getCommandClass() {
    return CopyDataToClipboardCommand.class;
  }

  @Override
  protected boolean doCommand(CopyDataToClipboardCommand command) {
    copy.run();
    return true;
  }
}
