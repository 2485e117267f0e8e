package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** Which formats can be imported; a file dropped here opens the wizard with it. */
public final class ImportView {
  private static final Text ASKING = new Text("读取导入格式", "Asking the import formats");

  private ImportView() {}

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    PageHead head = new PageHead(page, desk, List.of("file.import"));
    Runnable say =
        () ->
            head.say(
                desk.say(new Text("导入到台账", "Import into the ledger")),
                desk.say(
                    desk.ledger().now().filter(open -> !open.writable()).isPresent()
                        ? new Text("台账为只读，不能导入", "The ledger is read-only; nothing can be imported")
                        : new Text(
                            "把文件拖到这里，或点“导入”。每个文件整批过账或完全不过账",
                            "Drop a file here or press 'Import'. A file is posted whole or not at all")));
    Grid<Descriptor> grid =
        new Grid<>(
                page,
                desk,
                "formats",
                new Text("导入格式", "Import formats"),
                List.<Column<Descriptor>>of(
                    Column.left(new Text("格式", "Format"), 200, one -> desk.say(one.name())),
                    Column.<Descriptor>left(new Text("编号", "Id"), 120, Descriptor::id)
                        .toned(one -> Tone.MUTED),
                    Column.left(
                        new Text("说明", "What it reads"), 400, one -> desk.say(one.summary()))))
            .sayingWhenEmpty(new Text("没有安装导入格式", "No import formats are installed"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.jobs()
        .ask(
            () ->
                desk.program().plugins().formats().stream()
                    .map(format -> format.descriptor())
                    .toList(),
            formats -> {
              if (!grid.control().isDisposed()) {
                grid.show(Rows.of(formats));
              }
            },
            thrown -> desk.report(ASKING, thrown));
    DropTarget target = new DropTarget(grid.control(), DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(FileTransfer.getInstance());
    target.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            event.detail = DND.DROP_COPY;
          }

          @Override
          public void drop(DropTargetEvent event) {
            if (event.data instanceof String[] files
                && files.length > 0
                && desk.commands().isEnabled("file.import")) {
              ImportWizard.open(desk, Optional.of(Path.of(files[0])), window -> {});
            }
          }
        });
    desk.ledger().changed().listen(page, say);
    say.run();
    return page;
  }
}
