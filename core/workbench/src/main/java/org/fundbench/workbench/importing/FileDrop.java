package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dropped on a control. */
final class FileDrop {
  private FileDrop() {}

  /** Makes a control take files. */
  static void on(Control control, int how, Consumer<List<Path>> taken) {
    DropTarget target = new DropTarget(control, how | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
    target.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            event.detail = how;
          }

          @Override
          public void drop(DropTargetEvent event) {
            if (event.data instanceof String[] files && files.length > 0) {
              taken.accept(Arrays.stream(files).map(Path::of).toList());
            }
          }
        });
  }
}
