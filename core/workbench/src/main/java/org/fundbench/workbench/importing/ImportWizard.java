package org.fundbench.workbench.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.WizardWindow;
import org.jspecify.annotations.Nullable;

/**
 * Files into the ledger: choose them, match their columns, assign lines, see what would become of
 * every row, then post them.
 */
public final class ImportWizard extends Wizard {
  private static final int WIDTH = 1160;
  private static final int HEIGHT = 620;

  private final Desk desk;
  private final ImportPlan plan;
  private final Previews previews;
  private final FilePage file;
  private final ColumnsPage columns;
  private final LinesPage lines;
  private final PreviewPage preview;

  private ImportWizard(Desk desk, List<Path> given) {
    this.desk = desk;
    plan = new ImportPlan(desk, given);
    previews = new Previews(plan);
    file = new FilePage(plan);
    columns = new ColumnsPage(plan);
    lines = new LinesPage(plan, previews);
    preview = new PreviewPage(plan, previews);
    setWindowTitle(desk.say(new Text("导入", "Import")));
  }

  /**
   * Shows the wizard.
   *
   * @param given a file that is known already
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, Optional<Path> given, Consumer<WizardWindow> shown) {
    open(desk, given.stream().toList(), shown);
  }

  /**
   * Shows the wizard.
   *
   * @param given files that are known already
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, List<Path> given, Consumer<WizardWindow> shown) {
    WizardWindow window = new WizardWindow(desk, new ImportWizard(desk, given));
    window.setPageSize(desk.theme().px(WIDTH), desk.theme().px(HEIGHT));
    window.create();
    shown.accept(window);
    window.open();
  }

  @Override
  public void addPages() {
    addPage(file);
    addPage(columns);
    addPage(lines);
    addPage(preview);
  }

  /** Counted facts belong to no line. */
  @Override
  public @Nullable IWizardPage getNextPage(IWizardPage page) {
    if (page == file) {
      file.apply();
    }
    return page == columns && plan.countsOnly() ? preview : super.getNextPage(page);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == preview && preview.isPageComplete();
  }

  @Override
  public boolean performFinish() {
    List<ImportRun.Wanted> wanted = preview.wanted();
    new ImportRun(desk).start(wanted, plan.profile());
    return true;
  }

  @Override
  public void dispose() {
    previews.close();
    super.dispose();
  }
}
