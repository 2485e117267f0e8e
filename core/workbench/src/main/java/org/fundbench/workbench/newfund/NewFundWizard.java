package org.fundbench.workbench.newfund;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.NewLedger;
import org.fundbench.evaluation.Scheme;
import org.fundbench.evaluation.Schemes;
import org.fundbench.fundfile.FundFile;
import org.fundbench.ledger.Fund;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.page.WizardWindow;
import org.jspecify.annotations.Nullable;

/**
 * A new ledger with its fund, or one more fund in the open ledger.
 *
 * <ol>
 *   <li>The pages fill a draft; it is the text of a fund file all the time.
 *   <li>Finish hands it to the same service that the command line uses, beside the window's thread.
 *   <li>What is refused is said on the last page, which stays; nothing was written then.
 *   <li>Cancel ends the making too, and closes the wizard once nothing of it is left.
 *   <li>Otherwise the ledger is opened and Execution is shown.
 * </ol>
 */
public final class NewFundWizard extends Wizard {
  /** What it is called where jobs and problems are listed. */
  public static final Text MAKING = new Text("新建台账", "Making a ledger");

  private static final Text ASKING = new Text("读取评分规则", "Reading the schemes");
  private static final int WIDTH = 760;
  private static final int HEIGHT = 470;

  private final Desk desk;
  private final Optional<OpenLedger> into;
  private final StartPage start;
  private final FundPage fund;
  private final LinesPage lines;
  private final PlanPage plan;
  private final SummaryPage summary;
  private boolean working;
  private boolean leaving;
  private @Nullable Job job;

  private NewFundWizard(Desk desk, Optional<OpenLedger> into, List<Scheme> schemes) {
    this.desk = desk;
    this.into = into;
    FundDraft draft = new FundDraft(Origin.blank(desk.program()));
    Set<String> taken =
        into.stream()
            .flatMap(open -> open.funds().stream())
            .map(Fund::id)
            .collect(Collectors.toUnmodifiableSet());
    start = new StartPage(desk, draft, into);
    fund = new FundPage(desk, draft, taken);
    lines = new LinesPage(desk, draft);
    plan = new PlanPage(desk, draft, schemes);
    summary = new SummaryPage(desk, draft, start::goal);
    setWindowTitle(
        desk.say(
            into.isPresent() ? new Text("新增经费", "Add a Fund") : new Text("新建台账", "New Ledger")));
  }

  /**
   * Shows the wizard for a new ledger.
   *
   * @param shown gets the dialog before it is opened
   */
  public static void openNew(Desk desk, Consumer<WizardWindow> shown) {
    open(desk, Optional.empty(), shown);
  }

  /**
   * Shows the wizard for one more fund in the open ledger.
   *
   * @param shown gets the dialog before it is opened
   */
  public static void openAdding(Desk desk, Consumer<WizardWindow> shown) {
    desk.ledger()
        .now()
        .filter(OpenLedger::writable)
        .ifPresent(open -> open(desk, Optional.of(open), shown));
  }

  private static void open(Desk desk, Optional<OpenLedger> into, Consumer<WizardWindow> shown) {
    desk.jobs()
        .ask(
            () -> Schemes.ids().stream().map(Schemes::shipped).toList(),
            schemes -> {
              WizardWindow window = new WizardWindow(desk, new NewFundWizard(desk, into, schemes));
              window.setPageSize(desk.theme().px(WIDTH), desk.theme().px(HEIGHT));
              window.create();
              shown.accept(window);
              window.open();
            },
            thrown -> desk.report(ASKING, thrown));
  }

  @Override
  public void addPages() {
    addPage(start);
    addPage(fund);
    addPage(lines);
    addPage(plan);
    addPage(summary);
  }

  @Override
  public boolean canFinish() {
    return !working && getContainer().getCurrentPage() == summary && summary.isPageComplete();
  }

  @Override
  public boolean performCancel() {
    Job making = job;
    if (!working || making == null) {
      return true;
    }
    // Behind work that may take minutes; what has not begun leaves nothing behind.
    boolean begun = making.state() != Job.State.WAITING;
    leaving = begun;
    making.cancel();
    if (begun) {
      summary.setMessage(desk.say(new Text("正在取消…", "Cancelling…")));
    }
    return !begun;
  }

  @Override
  public boolean performFinish() {
    Goal goal = start.goal();
    FundFile file = summary.file();
    Optional<Path> copy = summary.copy();
    working = true;
    getContainer().updateButtons();
    job =
        desk.jobs()
            .start(
                MAKING,
                progress -> {
                  NewLedger service = new NewLedger(desk.program());
                  if (goal.adding()) {
                    service.add(goal.ledger(), file, copy, progress);
                  } else {
                    service.create(goal.ledger(), file, copy, progress);
                  }
                  return true;
                },
                done -> made(goal, file),
                this::refused,
                this::givenUp);
    return false;
  }

  private void givenUp() {
    working = false;
    if (getShell() != null && !getShell().isDisposed()) {
      if (leaving) {
        getShell().close();
      } else {
        getContainer().updateButtons();
      }
    }
  }

  private void made(Goal goal, FundFile file) {
    working = false;
    if (getShell() != null && !getShell().isDisposed()) {
      getShell().close();
    }
    if (into.isPresent()
        && desk.ledger().now().map(OpenLedger::file).equals(Optional.of(goal.ledger()))) {
      desk.ledger().refresh(Optional.of(file.fund().id()));
      desk.front().showPerspective("execution");
      desk.front()
          .say(desk.say(new Text("已新增经费 {0}", "Added the fund {0}").with(file.fund().name())));
    } else {
      desk.ledger().open(goal.ledger(), open -> desk.front().showPerspective("execution"));
    }
  }

  private void refused(Throwable thrown) {
    working = false;
    leaving = false; // it has to be read
    desk.report(MAKING, thrown);
    if (getContainer() != null && getShell() != null && !getShell().isDisposed()) {
      if (thrown instanceof RefusedException refused) {
        summary.refused(refused.problems());
      }
      getContainer().updateButtons();
    }
  }
}
