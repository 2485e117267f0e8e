package org.fundbench.workbench.tour;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Leads through a tour: one step at a time, until the last or until the user leaves. */
final class Guide {
  /** How often the window is looked at: what a step waits for is done in many ways. */
  private static final int LOOK_MS = 200;

  private final Stage stage;
  private final Tour tour;
  private final Runs runs;
  private final Callout callout;
  private BooleanSupplier done = () -> false;
  private int at;

  Guide(Stage stage, Tour tour, Runs runs) {
    this.stage = stage;
    this.tour = tour;
    this.runs = runs;
    callout = new Callout(stage.desk(), tour.name(), this::go, this::leave);
  }

  void begin() {
    show(0);
    callout.takeKeyboard();
    look();
  }

  boolean isOver() {
    return callout.shell().isDisposed();
  }

  void takeKeyboard() {
    callout.takeKeyboard();
  }

  void leave() {
    Shell shell = callout.shell();
    if (!shell.isDisposed()) {
      boolean had = shell.getDisplay().getActiveShell() == shell;
      shell.dispose();
      if (had && !stage.desk().shell().isDisposed()) {
        stage.desk().shell().forceActive();
      }
    }
  }

  /** To the step before or after this one. */
  private void go(int by) {
    if (at + by >= tour.steps().size()) {
      leave();
      return;
    }
    show(Math.max(0, at + by));
    callout.takeKeyboard();
  }

  private void show(int next) {
    at = next;
    Step step = tour.steps().get(at);
    step.perspective()
        .filter(id -> !id.equals(stage.perspective()))
        .ifPresent(stage.desk().front()::showPerspective);
    step.view().filter(id -> stage.view(id).isEmpty()).ifPresent(stage.desk().front()::showView);
    done = step.done().since(stage, runs);
    callout.say(step, at, tour.steps().size());
    place();
  }

  private void look() {
    Shell shell = callout.shell();
    if (shell.isDisposed()) {
      return;
    }
    if (done.getAsBoolean()) {
      forward();
    }
    if (!shell.isDisposed()) {
      place();
      shell.getDisplay().timerExec(LOOK_MS, this::look);
    }
  }

  /** The user did it: the keyboard stays where he works. */
  private void forward() {
    if (at + 1 >= tour.steps().size()) {
      callout.sayDone();
      done = () -> false;
    } else {
      show(at + 1);
    }
  }

  private void place() {
    Step step = tour.steps().get(at);
    Control target =
        step.command()
            .flatMap(stage::tool)
            .or(() -> step.view().flatMap(stage::view))
            .orElse(stage.desk().shell());
    callout.placeBeside(target);
  }
}
