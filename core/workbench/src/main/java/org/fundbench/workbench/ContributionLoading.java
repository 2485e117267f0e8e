package org.fundbench.workbench;

import java.util.function.Function;
import org.fundbench.api.workbench.WorkbenchContribution;
import org.fundbench.plugin.Offer;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandTable;

/**
 * Asks plugins what they add to a window: once, when the window has something to show, and again
 * whenever other plugins are in use. Each view they bring gets a command that opens it.
 */
final class ContributionLoading {
  private final Contributions contributions;
  private final CommandTable commands;
  private final Function<View, Action> opening;
  private boolean asked;
  private boolean loaded;

  ContributionLoading(
      Contributions contributions, CommandTable commands, Function<View, Action> opening) {
    this.contributions = contributions;
    this.commands = commands;
    this.opening = opening;
  }

  /** Asks, unless they were asked before. */
  void once(Runnable done) {
    if (!asked) {
      again(done);
    }
  }

  /** Asks: other plugins are in use. */
  void again(Runnable done) {
    asked = true;
    contributions.load(
        () -> {
          addCommandsOfViews();
          loaded = true;
          done.run();
        });
  }

  /** Whether an answer came. */
  boolean isDone() {
    return loaded;
  }

  /** Adds what a plugin would. */
  void add(WorkbenchContribution contribution) {
    contributions.add(new Offer<>("test", contribution.descriptor(), contribution));
    addCommandsOfViews();
  }

  private void addCommandsOfViews() {
    commands.addAll(
        contributions.views().stream()
            .map(opening)
            .filter(action -> !commands.has(action.id()))
            .toList());
  }
}
