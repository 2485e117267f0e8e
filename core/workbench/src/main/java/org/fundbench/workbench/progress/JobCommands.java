package org.fundbench.workbench.progress;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Text;
import org.fundbench.workbench.command.Action;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.command.MenuGroup;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
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
                "jobs.cancel",
                new Text("取消正在进行的任务", "Cancel the Running Job"),
                new Text("请正在进行的任务尽快结束，不留下结果", "Asks the job that goes on to end without a result"),
                Icon.CANCEL,
                "",
                () -> running().ifPresent(Job::cancel))
            .when(() -> running().isPresent())
            .in(MenuGroup.WINDOW_JOBS),
        Action.of(
                "jobs.open-result",
                new Text("打开最近任务的结果", "Open the Latest Job's Result"),
                new Text("打开最近结束的任务得到的文件、记录或视图", "The file, entries or view that a job came to"),
                Icon.OPEN,
                "",
                () -> latest().ifPresent(Runnable::run))
            .when(() -> latest().isPresent())
            .in(MenuGroup.WINDOW_JOBS),
        Action.of(
                "jobs.clear",
                new Text("清除已结束的任务", "Forget Ended Jobs"),
                new Text("从进度视图中移除已结束的任务", "Removes jobs that ended from the Progress view"),
                Icon.PROGRESS,
                "",
                () -> desk.jobs().forgetEnded())
            .in(MenuGroup.WINDOW_JOBS));
  }

  private Optional<Job> running() {
    return desk.jobs().all().stream().filter(job -> job.state() == Job.State.RUNNING).findFirst();
  }

  private Optional<Runnable> latest() {
    return desk.jobs().all().stream().flatMap(job -> job.opening().stream()).findFirst();
  }
}
