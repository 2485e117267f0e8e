package org.fundbench.workbench.progress;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The jobs, newest first. A click on "cancel" asks one to end. */
public final class ProgressView {
  private ProgressView() {}

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    List<Column<Job>> columns =
        List.of(
            Column.left(new Text("任务", "Job"), 230, job -> desk.say(job.name())),
            Column.<Job>left(new Text("状态", "State"), 90, job -> desk.say(job.state().label()))
                .toned(ProgressView::tone),
            Column.<Job>left(new Text("进度", "Progress"), 180, ProgressView::percent)
                .drawn(ProgressView::draw),
            Column.<Job>left(
                    new Text("操作", "Action"),
                    90,
                    job -> job.isActive() ? desk.say(new Text("取消", "cancel")) : "")
                .clicked(Job::cancel),
            Column.<Job>left(new Text("步骤", "Step"), 220, job -> desk.say(job.part()))
                .toned(job -> Tone.MUTED));
    Grid<Job> grid =
        new Grid<>(parent, desk, "progress", new Text("进度", "Progress"), columns)
            .sayingWhenEmpty(new Text("当前没有任务", "Nothing is going on"));
    Runnable show =
        () -> {
          if (!grid.control().isDisposed()) {
            grid.show(Rows.of(desk.jobs().all()));
          }
        };
    desk.jobs().listen(show);
    grid.control().addListener(SWT.Dispose, event -> desk.jobs().unlisten(show));
    show.run();
    return grid.control();
  }

  private static Tone tone(Job job) {
    return switch (job.state()) {
      case WAITING, CANCELLED -> Tone.MUTED;
      case RUNNING -> Tone.ACCENT;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }

  private static int known(Job job) {
    return job.state() == Job.State.DONE ? 100 : Math.max(0, job.percent());
  }

  private static String percent(Job job) {
    return job.isActive() && job.percent() < 0 ? "…" : known(job) + "%";
  }

  private static void draw(Job job, GC gc, Rectangle bounds, Theme theme) {
    int height = theme.px(6);
    int top = bounds.y + (bounds.height - height) / 2;
    gc.setAntialias(SWT.ON);
    gc.setBackground(theme.color(Tone.TRACK));
    gc.fillRoundRectangle(bounds.x, top, bounds.width, height, height, height);
    int part = bounds.width * known(job) / 100;
    if (part > 0) {
      gc.setBackground(theme.color(tone(job)));
      gc.fillRoundRectangle(bounds.x, top, Math.max(height, part), height, height, height);
    }
  }
}
