package org.fundbench.workbench.posting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.EffectTable;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that tries what it would post before it posts it.
 *
 * <ol>
 *   <li>Every change is read at once; what is wrong or missing is said.
 *   <li>After a short pause what would be posted is tried against the ledger, beside the window's
 *       thread; its effect, or why it is refused, is shown.
 *   <li>What is pressed before that is done waits for it: nothing is posted whose effect was not
 *       computed.
 * </ol>
 */
abstract class TrialWindow extends FormWindow {
  private static final int PAUSE_MS = 300;

  private final List<Integer> posting;
  private @Nullable EffectTable effect;
  private @Nullable Job trial;
  private int typed;
  private boolean fits;
  private boolean working;
  private Optional<Integer> pressed = Optional.empty();

  /**
   * A dialog that is not shown yet.
   *
   * @param posting the buttons that post
   */
  TrialWindow(Desk desk, Text title, Text hint, List<Integer> posting) {
    super(desk, title, hint);
    this.posting = List.copyOf(posting);
  }

  /** What can be tried as the form stands. */
  abstract Optional<Attempt> attempt();

  /** Says what is wrong or missing; true where nothing is. */
  abstract boolean sayHowItStands();

  /** Puts the keyboard where something is wrong or missing. */
  abstract void focusTrouble();

  /** What is said when it would work. */
  abstract String ready(Receipt receipt);

  /** What is said when it is done. */
  abstract Text done(Receipt receipt);

  /** Goes on after it was done. */
  abstract void after(int button, String said);

  final EffectTable showEffects(Composite page) {
    EffectTable table = new EffectTable(page, desk());
    effect = table;
    return table;
  }

  /** Whether what stands in the form was tried and can be posted, for tests. */
  public final boolean fits() {
    return fits;
  }

  /** The effect as it is shown, for tests. */
  public final String effectText() {
    return effect == null ? "" : effect.text();
  }

  private void show(Optional<Receipt> receipt) {
    if (effect != null) {
      effect.show(receipt.map(Receipt::effects).orElse(List.of()));
    }
  }

  /** Something in the form is another. */
  final void changed() {
    int mine = ++typed;
    fits = false;
    pressed = Optional.empty();
    if (!alive()) {
      return;
    }
    sayHowItStands();
    if (attempt().isEmpty()) {
      show(Optional.empty());
      return;
    }
    getShell()
        .getDisplay()
        .timerExec(
            PAUSE_MS,
            () -> {
              if (mine == typed && alive() && !working) {
                run();
              }
            });
  }

  private void run() {
    Optional<Attempt> wanted = attempt();
    if (wanted.isEmpty()) {
      return;
    }
    if (trial != null) {
      trial.cancel();
    }
    int mine = typed;
    trial =
        new PostingRun(desk())
            .start(
                wanted.get(),
                true,
                outcome -> {
                  if (mine == typed && alive()) {
                    tried(outcome);
                  }
                },
                () -> {});
  }

  private void tried(PostingRun.Outcome outcome) {
    show(outcome.receipt());
    Optional<Integer> waiting = pressed;
    pressed = Optional.empty();
    if (outcome.receipt().isEmpty()) {
      refused(outcome.problems());
      return;
    }
    fits = sayHowItStands();
    if (fits) {
      stand(
          null,
          outcome.problems().isEmpty()
              ? ready(outcome.receipt().get())
              : say(
                  new Text("可以过账，但请注意：{0}", "Can be posted, but mind: {0}")
                      .with(outcome.problems().get(0).message())));
      waiting.ifPresent(this::post);
    }
  }

  private void refused(List<Problem> problems) {
    String advice = say(problems.get(0).advice());
    stand(
        problems.stream()
                .limit(2)
                .map(one -> say(one.message()))
                .collect(Collectors.joining(say(new Text("；", "; "))))
            + (advice.isEmpty() ? "" : "\n" + advice),
        "");
  }

  @Override
  protected final void buttonPressed(int button) {
    if (!posting.contains(button)) {
      super.buttonPressed(button);
    } else if (working) {
      return;
    } else if (fits) {
      post(button);
    } else if (sayHowItStands()) {
      pressed = Optional.of(button);
      run();
    } else {
      focusTrouble();
    }
  }

  private void post(int button) {
    Optional<Attempt> wanted = attempt();
    if (wanted.isEmpty()) {
      return;
    }
    working(true);
    new PostingRun(desk())
        .start(wanted.get(), false, outcome -> posted(outcome, button), () -> working(false));
  }

  private void working(boolean on) {
    working = on;
    for (int id : posting) {
      Button button = alive() ? getButton(id) : null;
      if (button != null) {
        button.setEnabled(!on);
      }
    }
  }

  private void posted(PostingRun.Outcome outcome, int button) {
    working(false);
    desk().problems().put(PostingRun.POSTING, outcome.problems());
    if (outcome.receipt().isEmpty()) {
      desk()
          .front()
          .say(
              say(
                  new Text("未过账：{0}", "Not posted: {0}")
                      .with(outcome.problems().get(0).message())));
      if (alive()) {
        refused(outcome.problems());
      }
      return;
    }
    String said = say(done(outcome.receipt().get()));
    desk().front().say(said);
    desk().ledger().refresh(Optional.empty());
    if (alive()) {
      after(button, said);
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.POSTING;
  }
}
