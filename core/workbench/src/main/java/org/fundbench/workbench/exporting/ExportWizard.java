package org.fundbench.workbench.exporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.page.WizardWindow;

/** The yearly report out of the ledger: choose the exporter, its options and a file. */
public final class ExportWizard extends Wizard {
  private static final Text ASKING = new Text("读取报告导出", "Asking the exporters");

  /** What exporting is called where jobs and problems are listed. */
  public static final Text EXPORTING = new Text("导出报告", "Exporting the report");

  private final Desk desk;
  private final TargetPage page;

  /**
   * An installed exporter.
   *
   * @param descriptor what it says of itself
   * @param extension the ending of its files
   */
  record Exporter(Descriptor descriptor, String extension) {}

  private ExportWizard(Desk desk, List<Exporter> exporters) {
    this.desk = desk;
    page = new TargetPage(desk, exporters);
    setWindowTitle(desk.say(new Text("导出自评报告", "Export the report")));
  }

  /**
   * Asks the installed exporters and shows the wizard.
   *
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, Consumer<WizardWindow> shown) {
    desk.jobs()
        .ask(
            () ->
                desk.program().plugins().exporters().stream()
                    .map(one -> new Exporter(one.descriptor(), one.fileExtension()))
                    .toList(),
            exporters -> {
              WizardWindow window = new WizardWindow(desk, new ExportWizard(desk, exporters));
              window.create();
              shown.accept(window);
              window.open();
            },
            thrown -> desk.report(ASKING, thrown));
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    OpenLedger open = desk.ledger().now().orElseThrow();
    Exporter exporter = page.exporter();
    Path target = page.target();
    java.util.Map<String, String> options = page.options();
    desk.jobs()
        .start(
            EXPORTING,
            progress -> {
              progress.begin(EXPORTING, -1);
              try (LedgerSession session = desk.program().openReadOnly(open.file())) {
                LedgerSession.Evaluated evaluated =
                    session.evaluate(
                        Optional.of(open.fund().id()), Optional.empty(), Optional.empty());
                return session.export(
                    evaluated, exporter.descriptor().id(), options, target, progress);
              }
            },
            findings -> done(target, findings),
            thrown -> desk.report(EXPORTING, thrown));
    return true;
  }

  private void done(Path target, List<Problem> findings) {
    desk.problems().put(EXPORTING, findings);
    desk.front().say(desk.say(new Text("已导出 {0}", "Exported {0}").with(target.toAbsolutePath())));
  }
}
