package org.fundbench.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fundbench.api.Text;
import org.fundbench.workbench.dock.Layout;
import org.fundbench.workbench.plugins.PluginChanges;

/** Takes what plugins brought out of a window and puts what others bring in its place. */
final class ContributionSwap implements PluginChanges.Brought {
  private final WorkbenchWindow window;
  private Layout before = new Layout.Stack(List.of(), Optional.empty());

  ContributionSwap(WorkbenchWindow window) {
    this.window = window;
  }

  @Override
  public void withdraw() {
    Contributions contributions = window.contributions();
    before = window.dock().layout();
    Set<String> commands = new HashSet<>(contributions.commands());
    for (View view : contributions.views()) {
      commands.add("view." + view.id());
      if (before.has(view.id())) {
        window.dock().close(view.id());
      }
    }
    window.desk().commands().removeAll(commands);
    contributions.forget();
  }

  @Override
  public void load(Consumer<List<Text>> done) {
    window.askAgain(
        () -> {
          List<Text> gone = new ArrayList<>();
          for (String view : before.views()) {
            if (window.views().find(view).isEmpty()) {
              gone.add(window.contributions().nameOfGone(view));
            }
          }
          window.showAgain(before);
          done.accept(gone);
        });
  }
}
