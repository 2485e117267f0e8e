package org.fundbench.workbench.importing;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;
import org.jspecify.annotations.Nullable;

/** What would come of it: a dry run as a job, started when the page is shown. */
final class PreviewPage extends WizardPage {
  private final Desk desk;
  private final FilePage file;
  private @Nullable Grid<Problem> grid;
  private @Nullable Job job;
  private @Nullable ImportWish tried;

  PreviewPage(Desk desk, FilePage file) {
    super("preview");
    this.desk = desk;
    this.file = file;
    setTitle(desk.say(new Text("试运行结果", "What would happen")));
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    Grid<Problem> made =
        new Grid<>(
                parent,
                desk,
                "preview",
                new Text("试运行发现的问题", "Problems of the trial"),
                List.of(
                    Column.<Problem>left(
                            new Text("级别", "Severity"),
                            70,
                            problem -> desk.say(problem.severity().label()))
                        .toned(problem -> ProblemsView.tone(problem.severity())),
                    Column.left(
                        new Text("位置", "Where"), 200, problem -> desk.say(problem.place().text())),
                    Column.left(
                        new Text("说明", "Problem"), 280, problem -> desk.say(problem.message())),
                    Column.<Problem>left(
                            new Text("怎么办", "What to do"),
                            240,
                            problem -> desk.say(problem.advice()))
                        .toned(problem -> Tone.MUTED)))
            .sayingWhenEmpty(new Text("没有问题", "No problems"));
    grid = made;
    setControl(made.control());
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      trial(file.wish());
    }
  }

  private void trial(ImportWish wish) {
    if (wish.equals(tried)) {
      return;
    }
    cancel();
    tried = wish;
    setPageComplete(false);
    setErrorMessage(null);
    setMessage(desk.say(new Text("正在试运行…", "Trying…")));
    job = new ImportRun(desk).start(wish, true, outcome -> show(wish, outcome));
  }

  private void show(ImportWish wish, ImportRun.Outcome outcome) {
    if (grid == null || grid.control().isDisposed() || !wish.equals(tried)) {
      return;
    }
    grid.show(Rows.of(outcome.problems()));
    boolean possible = outcome.receipt().isPresent();
    setPageComplete(possible);
    if (possible) {
      setErrorMessage(null);
      setMessage(
          desk.say(
              new Text("{0} 条记录可以过账，{1} 处提醒", "{0} records can be posted, {1} remarks")
                  .with(outcome.receipt().orElseThrow().records(), outcome.problems().size())));
    } else {
      setMessage(null);
      setErrorMessage(
          desk.say(
              new Text(
                      "不能导入：{0} 处错误，台账没有任何更改",
                      "Cannot be imported: {0} errors; the ledger is unchanged")
                  .with(outcome.problems().size())));
    }
  }

  /** Ends a trial that nobody waits for. */
  void cancel() {
    Optional.ofNullable(job).ifPresent(Job::cancel);
  }
}
