package org.fundbench.workbench.plugins;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.plugin.Culprit;
import org.fundbench.plugin.PluginProblem;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.WindowWatch;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a plugin that keeps the window from responding.
 *
 * <ol>
 *   <li>While the window stands: the plugin is written down as switched off, so that the next start
 *       is without it, whatever becomes of this one; whoever looks at the terminal is told.
 *   <li>When the window goes on: the plugin is taken out of it, and the problem listed.
 *   <li>At the next start: a notice names the plugin and the Plugins view gives the reason, until
 *       somebody enables or disables it there.
 * </ol>
 *
 * <p>A plugin that is being written is only let go of: its next build deserves a try.
 */
public final class HeldWindow implements WindowWatch.Holding {
  private static final Text HOLDING = new Text("窗口停止响应", "The window did not respond");

  /** Dialogs of the system, which may not let signs through while they are open. */
  private static final Set<String> DIALOGS =
      Set.of(
          "org.eclipse.swt.widgets.FileDialog",
          "org.eclipse.swt.widgets.DirectoryDialog",
          "org.eclipse.swt.widgets.MessageBox",
          "org.eclipse.swt.widgets.ColorDialog",
          "org.eclipse.swt.widgets.FontDialog",
          "org.eclipse.swt.printing.PrintDialog");

  private final Desk desk;
  private final PluginChanges changes;
  private final long seconds;
  private final Consumer<Problem> beside;
  private volatile @Nullable Found found;

  private record Found(Culprit culprit, Problem problem, String stack) {}

  /**
   * For a window.
   *
   * @param limit how long it may stand
   * @param beside hears what the window cannot say while it stands
   */
  public HeldWindow(Desk desk, PluginChanges changes, Duration limit, Consumer<Problem> beside) {
    this.desk = desk;
    this.changes = changes;
    this.seconds = Math.max(1, limit.toSeconds());
    this.beside = beside;
  }

  @Override
  public boolean stands(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (DIALOGS.contains(frame.getClassName())) {
        return false;
      }
    }
    Optional<Culprit> culprit = desk.program().plugins().culprit(stack);
    culprit.ifPresent(one -> hold(one, stack));
    return culprit.isPresent();
  }

  private void hold(Culprit culprit, StackTraceElement[] stack) {
    Problem problem =
        Problem.of(
            PluginProblem.HELD_WINDOW,
            Place.of(culprit.plugin()),
            culprit.plugin(),
            seconds,
            culprit.where());
    StringBuilder frames = new StringBuilder();
    for (StackTraceElement frame : stack) {
      frames.append("  at ").append(frame).append('\n');
    }
    found = new Found(culprit, problem, frames.toString());
    if (culprit.origin() != PluginRecord.Origin.WATCHED) {
      try {
        desk.program().installer().hold(culprit, seconds);
      } catch (RefusedException e) {
        e.problems().forEach(beside);
      }
    }
    beside.accept(problem);
  }

  @Override
  public void goesOn() {
    Found known = found;
    if (known == null) {
      return;
    }
    found = null;
    desk.log().note(known.problem().message(), known.stack());
    desk.problems().putLasting(HOLDING, List.of(known.problem()));
    String id = known.culprit().plugin();
    if (known.culprit().origin() == PluginRecord.Origin.WATCHED) {
      changes.watch(Optional.empty());
    } else {
      changes.run(
          HOLDING, () -> new PluginChanges.Done(known.problem().message(), Optional.of(id)));
    }
  }

  /** Says that a start is without a plugin, as it held an earlier window. */
  public void sayAtStart() {
    desk.jobs()
        .ask(
            () ->
                desk.program().plugins().recordsSoFar().stream()
                    .filter(HeldWindow::isHeld)
                    .map(PluginRecord::id)
                    .toList(),
            this::sayAtStart,
            thrown -> desk.report(HOLDING, thrown));
  }

  private void sayAtStart(List<String> ids) {
    if (!ids.isEmpty()) {
      String names = String.join(", ", ids);
      desk.warn(
          new Text("已停用插件 {0}", "The plugin {0} is off").with(names),
          new Text(
                  "插件 {0} 上次使窗口停止响应，本次启动未使用它；“插件”视图说明原因，可在那里启用，或停用以不再提示",
                  "The plugin {0} kept the window from responding, so this start is without it; the"
                      + " Plugins view has the reason; enable it there, or disable it to hear no"
                      + " more of it")
              .with(names));
    }
  }

  /** Whether a plugin is off because it held the window. */
  static boolean isHeld(PluginRecord record) {
    return record.problems().stream()
        .anyMatch(problem -> problem.code().equals(PluginProblem.HELD_WINDOW.id()));
  }
}
