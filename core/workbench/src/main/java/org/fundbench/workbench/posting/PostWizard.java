package org.fundbench.workbench.posting;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.fundbench.api.Text;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.page.WizardWindow;

/** A payment, refund, reversal, commitment or release by hand. */
public final class PostWizard extends Wizard {
  private final Desk desk;
  private final PostPage page;

  private PostWizard(Desk desk) {
    this.desk = desk;
    this.page = new PostPage(desk);
    setWindowTitle(desk.say(new Text("登记一笔", "Post an entry")));
  }

  /**
   * Shows the form.
   *
   * @param shown gets the dialog before it is opened
   */
  public static void open(Desk desk, Consumer<WizardWindow> shown) {
    WizardWindow window = new WizardWindow(desk, new PostWizard(desk));
    window.create();
    shown.accept(window);
    window.open();
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    page.draft()
        .ifPresent(
            draft ->
                new PostingRun(desk)
                    .start(
                        draft,
                        false,
                        outcome -> {
                          desk.problems().put(PostingRun.POSTING, outcome.problems());
                          desk.front().say(desk.say(said(outcome)));
                          desk.ledger().refresh(Optional.empty());
                        }));
    return true;
  }

  private static Text said(PostingRun.Outcome outcome) {
    return outcome
        .receipt()
        .map(
            receipt ->
                receipt.outcome() == Receipt.Outcome.WAITING
                    ? new Text(
                            "已送审（待审编号 {0}），审核前不计入",
                            "Waits for review under {0} and does not count yet")
                        .with(receipt.number())
                    : new Text("已过账（批次 {0}）", "Posted (batch {0})").with(receipt.number()))
        .orElseGet(
            () -> new Text("未过账：{0}", "Not posted: {0}").with(outcome.problems().get(0).message()));
  }
}
