package org.fundbench.workbench;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;

/** The line at the foot: what happened last, what is selected, what goes on, which ledger it is. */
final class StatusLine {
  private final Desk desk;
  private final Composite line;
  private final Label message;
  private final Notice notice;
  private final Link undo;
  private final Label totals;
  private final Label ledger;
  private final Label problems;
  private final ProgressBar progress;
  private String said = "";

  /** What stood there before a job said what it does. */
  private String before = "";

  private String ofJob = "";

  StatusLine(Composite parent, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    line = new Composite(parent, SWT.NONE);
    line.setData(Theme.KEEP, true);
    line.setBackground(theme.color(Tone.WINDOW));
    GridLayout layout = new GridLayout(7, false);
    layout.marginHeight = theme.px(4);
    layout.marginWidth = theme.px(12);
    layout.horizontalSpacing = theme.px(18);
    line.setLayout(layout);
    line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    notice = new Notice(line, desk);
    message = label(new Text("消息", "Message"));
    message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    undo = undo(theme);
    totals = label(new Text("选定合计", "Totals of the selection"));
    progress = new ProgressBar(line, SWT.HORIZONTAL | SWT.SMOOTH);
    GridData width = new GridData(theme.px(120), theme.px(10));
    progress.setLayoutData(width);
    progress.setVisible(false);
    Named.as(desk.say(new Text("进度", "Progress")), progress);
    problems = label(new Text("问题", "Problems"));
    ledger = label(new Text("台账", "Ledger"));
    Runnable listener = this::showJobs;
    desk.jobs().listen(listener);
    line.addListener(SWT.Dispose, event -> desk.jobs().unlisten(listener));
    desk.problems().changed().listen(line, this::showProblems);
    desk.ledger().changed().listen(line, this::showLedger);
    desk.lastBatch().changed().listen(line, this::offerUndo);
  }

  private Link undo(Theme theme) {
    Link link = new Link(line, SWT.NONE);
    link.setData(Theme.KEEP, true);
    link.setFont(theme.font(Face.SMALL));
    link.setBackground(theme.color(Tone.WINDOW));
    link.setLinkForeground(theme.color(Tone.ACCENT));
    GridData data = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
    data.exclude = true;
    link.setLayoutData(data);
    link.setVisible(false);
    link.addListener(SWT.Selection, event -> desk.commands().run("ledger.undo-batch"));
    return Named.as(desk.say(new Text("撤销", "Undo")), link);
  }

  /** What was just posted can be undone from here. */
  private void offerUndo() {
    Optional<Text> label = desk.lastBatch().label().filter(words -> desk.lastBatch().isFresh());
    label.ifPresent(
        words -> {
          String shown = desk.say(words);
          undo.setText("<a>" + shown.replace("&", "&&") + "</a>");
          Named.as(shown, undo);
        });
    undo.setVisible(label.isPresent());
    ((GridData) undo.getLayoutData()).exclude = label.isEmpty();
    line.layout();
  }

  private Label label(Text name) {
    Label label = new Label(line, SWT.NONE);
    label.setData(Theme.KEEP, true);
    label.setFont(desk.theme().font(Face.SMALL));
    label.setForeground(desk.theme().color(Tone.MUTED));
    label.setBackground(desk.theme().color(Tone.WINDOW));
    return Named.as(desk.say(name), label);
  }

  void say(String text) {
    said = text;
    message.setText(text.replace("&", "&&"));
    message.setToolTipText(text);
    line.layout();
  }

  void warn(String brief, String full) {
    notice.show(brief, full);
  }

  void sayTotals(String text) {
    totals.setText(text);
    line.layout();
  }

  private void showJobs() {
    List<Job> active = desk.jobs().all().stream().filter(Job::isActive).toList();
    progress.setVisible(!active.isEmpty());
    if (!active.isEmpty()) {
      Job job = active.get(active.size() - 1);
      progress.setSelection(Math.max(3, job.percent()));
      if (!said.equals(ofJob)) {
        before = said;
      }
      ofJob = desk.say(job.part());
      say(ofJob);
    } else if (!ofJob.isEmpty()) {
      if (said.equals(ofJob)) {
        say(before); // It came to nothing that was said, such as a trial.
      }
      ofJob = "";
    }
  }

  private void showProblems() {
    long errors = desk.problems().count(Severity.ERROR);
    long warnings = desk.problems().count(Severity.WARNING);
    problems.setText(
        errors + warnings == 0
            ? ""
            : desk.say(
                new Text("{0} 处错误，{1} 处警告", "errors: {0}, warnings: {1}").with(errors, warnings)));
    line.layout();
  }

  private void showLedger() {
    ledger.setText(
        desk.ledger()
            .now()
            .map(
                open ->
                    desk.say(new Text("{0} 条记录", "{0} records").with(open.head().size()))
                        + "  ·  "
                        + desk.say(
                            open.writable()
                                ? new Text("可过账", "open for posting")
                                : new Text("只读", "read-only")))
            .orElse(""));
    line.layout();
  }
}
