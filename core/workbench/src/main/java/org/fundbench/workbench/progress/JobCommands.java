package org.fundbench.workbench.progress;

import java.util.List;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/** What can be done with jobs. */
public final class JobCommands implements CommandFamily {
  private final Desk desk;

  /** The commands of a window. */
  public JobCommands(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of(
                "jobs.clear",
                new Text("清除已结束的任务", "Forget Ended Jobs"),
                new Text("从进度视图中移除已结束的任务", "Removes jobs that ended from the Progress view"),
                Icon.PROGRESS,
                "",
                () -> desk.jobs().forgetEnded())
            .in(MenuGroup.WINDOW_JOBS));
  }
}
