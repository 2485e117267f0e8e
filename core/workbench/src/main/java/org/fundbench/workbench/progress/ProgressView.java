package org.fundbench.workbench.progress;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

/**
 * The jobs, newest first: those that go on, and what became of those that ended. A click on
 * "cancel" asks one to end, on "open" shows what one came to.
 */
public final class ProgressView {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

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
                    new Text("操作", "Action"), 84, job -> action(job).map(desk::say).orElse(""))
                .clicked(ProgressView::act),
            Column.<Job>left(new Text("开始", "Asked for"), 84, job -> TIME.format(job.asked()))
                .toned(job -> Tone.MUTED),
            Column.<Job>right(new Text("用时", "Took"), 84, job -> desk.say(took(job)))
                .toned(job -> Tone.MUTED),
            Column.<Job>left(
                    new Text("步骤或结果", "Step or result"),
                    320,
                    job -> desk.say(job.isActive() ? job.part() : job.outcome()))
                .toned(job -> job.state() == Job.State.FAILED ? Tone.BAD : Tone.TEXT));
    Grid<Job> grid =
        new Grid<>(parent, desk, "progress", new Text("进度", "Progress"), columns)
            .onOpen(job -> job.opening().ifPresent(Runnable::run))
            .withMenu(List.of(List.of("jobs.cancel", "jobs.open-result"), List.of("jobs.clear")))
            .sayingWhenEmpty(new Text("当前没有任务", "Nothing is going on"));
    AtomicReference<List<Job>> shown = new AtomicReference<>(List.of());
    Runnable show =
        () -> {
          if (!grid.control().isDisposed()) {
            List<Job> jobs = desk.jobs().all();
            if (jobs.equals(shown.get())) {
              grid.update(Rows.of(jobs)); // what is selected stays so while a job goes on
            } else {
              shown.set(jobs);
              grid.show(Rows.of(jobs));
            }
          }
        };
    desk.jobs().listen(show);
    grid.control().addListener(SWT.Dispose, event -> desk.jobs().unlisten(show));
    show.run();
    return grid.control();
  }

  private static Optional<Text> action(Job job) {
    if (job.isActive()) {
      return Optional.of(job.isEnding() ? new Text("正在取消…", "ending…") : new Text("取消", "cancel"));
    }
    return job.opening().map(known -> new Text("打开结果", "open"));
  }

  private static void act(Job job) {
    if (job.isActive()) {
      job.cancel();
    } else {
      job.opening().ifPresent(Runnable::run);
    }
  }

  private static Text took(Job job) {
    long tenths = job.took().toMillis() / 100;
    if (tenths < 600) {
      return new Text("{0}.{1} 秒", "{0}.{1} s").with(tenths / 10, tenths % 10);
    }
    return new Text("{0} 分 {1} 秒", "{0} min {1} s").with(tenths / 600, tenths / 10 % 60);
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
