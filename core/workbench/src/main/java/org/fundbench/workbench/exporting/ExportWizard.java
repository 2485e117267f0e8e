package org.fundbench.workbench.exporting;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.Descriptor;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.plugin.PluginHost;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.PluginProblems;
import org.fundbench.workbench.page.WizardWindow;
import org.jspecify.annotations.Nullable;

/** The yearly report out of the ledger: exporter, template and file, then how it is signed. */
public final class ExportWizard extends Wizard {
  private static final Text ASKING = new Text("读取报告导出", "Asking the exporters");

  /** What exporting is called where jobs and problems are listed. */
  public static final Text EXPORTING = new Text("导出报告", "Exporting the report");

  private final Desk desk;
  private final TargetPage page;
  private final SigningPage signing;

  /**
   * An installed exporter.
   *
   * @param descriptor what it says of itself
   * @param extension the ending of its files
   */
  record Exporter(Descriptor descriptor, String extension) {}

  /** The exporters that can be used, and what is wrong with the others. */
  private record Asked(List<Exporter> exporters, List<Problem> problems) {}

  private ExportWizard(Desk desk, List<Exporter> exporters, ExportWish wish) {
    this.desk = desk;
    signing = new SigningPage(desk, wish.signed(), this::changed);
    page = new TargetPage(desk, exporters, wish, signing);
    setWindowTitle(
        desk.say(
            wish.signed()
                ? new Text("签名并导出报告", "Sign and export the report")
                : new Text("导出自评报告", "Export the report")));
  }

  /**
   * Asks the installed exporters and shows the wizard as it was left last.
   *
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, Consumer<WizardWindow> shown) {
    open(desk, ExportWish.last(desk.preferences()), shown);
  }

  /**
   * Asks the installed exporters and shows the wizard.
   *
   * @param wish with what it begins
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, ExportWish wish, Consumer<WizardWindow> shown) {
    desk.jobs()
        .ask(
            () -> {
              PluginHost host = desk.program().plugins();
              List<Exporter> exporters =
                  host.exporters().stream()
                      .map(one -> new Exporter(one.descriptor(), one.fileExtension()))
                      .toList();
              return new Asked(exporters, PluginProblems.of(host));
            },
            asked -> {
              PluginProblems.list(desk.problems(), asked.problems());
              WizardWindow window =
                  new WizardWindow(desk, new ExportWizard(desk, asked.exporters(), wish));
              window.create();
              shown.accept(window);
              window.open();
            },
            thrown -> desk.report(ASKING, thrown));
  }

  @Override
  public void addPages() {
    addPage(page);
    addPage(signing);
  }

  @Override
  public @Nullable IWizardPage getNextPage(IWizardPage current) {
    return current == page && !signing.isOffered() ? null : super.getNextPage(current);
  }

  private void changed() {
    page.sayCommandLine();
    if (getContainer() != null && getContainer().getCurrentPage() != null) {
      getContainer().updateButtons();
    }
  }

  @Override
  public boolean performFinish() {
    OpenLedger open = desk.ledger().now().orElseThrow();
    ExportWish wish = page.wish();
    Path target = page.target();
    After after = page.after();
    Map<String, String> options = new LinkedHashMap<>(page.options());
    options.putAll(signing.values());
    page.remember();
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
                    evaluated, wish.template(), wish.format(), options, target, progress);
              }
            },
            findings -> done(target, findings, after),
            thrown -> desk.report(EXPORTING, thrown));
    return true;
  }

  private void done(Path target, List<Problem> findings, After after) {
    desk.problems().put(EXPORTING, findings);
    Path file = target.toAbsolutePath();
    desk.front()
        .say(
            desk.say(
                findings.isEmpty()
                    ? new Text("已导出 {0}", "Exported {0}").with(file)
                    : new Text(
                            "已导出 {0}，有 {1} 处需要留意，见“问题”", "Exported {0}; {1} findings, see Problems")
                        .with(file, findings.size())));
    desk.jobs().opens(() -> After.FILE.run(desk, target));
    after.run(desk, target);
  }
}
