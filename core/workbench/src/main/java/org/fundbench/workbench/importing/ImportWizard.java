package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.WizardWindow;

/** A file into the ledger: choose it, see what would happen, then post it. */
public final class ImportWizard extends Wizard {
  private static final Text ASKING = new Text("读取导入格式", "Asking the import formats");

  private final Desk desk;
  private final FilePage file;
  private final PreviewPage preview;

  private ImportWizard(Desk desk, List<Descriptor> formats, Optional<Path> given) {
    this.desk = desk;
    file = new FilePage(desk, formats, given);
    preview = new PreviewPage(desk, file);
    setWindowTitle(desk.say(new Text("导入", "Import")));
  }

  /**
   * Asks the installed formats and shows the wizard.
   *
   * @param given a file that is known already
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, Optional<Path> given, Consumer<WizardWindow> shown) {
    desk.jobs()
        .ask(
            () ->
                desk.program().plugins().formats().stream()
                    .map(format -> format.descriptor())
                    .toList(),
            formats -> {
              WizardWindow window = new WizardWindow(desk, new ImportWizard(desk, formats, given));
              window.create();
              shown.accept(window);
              window.open();
            },
            thrown -> desk.report(ASKING, thrown));
  }

  @Override
  public void addPages() {
    addPage(file);
    addPage(preview);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == preview && preview.isPageComplete();
  }

  @Override
  public boolean performCancel() {
    preview.cancel();
    return true;
  }

  @Override
  public boolean performFinish() {
    ImportWish wish = file.wish();
    new ImportRun(desk)
        .start(
            wish,
            false,
            outcome -> {
              desk.problems().put(ImportRun.IMPORTING, outcome.problems());
              desk.front()
                  .say(
                      desk.say(
                          outcome
                              .receipt()
                              .map(
                                  receipt ->
                                      new Text(
                                              "{0}：已过账 {1} 条（批次 {2}）",
                                              "{0}: posted {1} records (batch {2})")
                                          .with(
                                              wish.file().getFileName(),
                                              receipt.records(),
                                              receipt.number()))
                              .orElse(
                                  new Text(
                                          "{0}：未导入，没有过账任何内容",
                                          "{0}: not imported, nothing was posted")
                                      .with(wish.file().getFileName()))));
              desk.ledger().refresh(Optional.empty());
            });
    return true;
  }
}
