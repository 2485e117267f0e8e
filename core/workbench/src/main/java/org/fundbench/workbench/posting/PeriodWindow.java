package org.fundbench.workbench.posting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Period;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.ledger.PostedRecord.PeriodState;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.form.ListTable;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/**
 * Closes a month after a check, or opens one again with a reason. What stands in the way of closing
 * is listed before anything is done.
 */
public final class PeriodWindow extends FormWindow {
  /** The button that closes or reopens. */
  public static final int TURN = IDialogConstants.CLIENT_ID + 4;

  private static final Text READING = new Text("查看会计期间", "Reading the periods");

  private final OpenLedger open;
  private final boolean closing;
  private Map<Period, PeriodState> states = Map.of();
  private List<Problem> problems = List.of();
  private boolean checked;
  private @Nullable Table months;
  private @Nullable Table found;
  private @Nullable FormBody body;
  private @Nullable Field<String> reason;
  private int asked;

  private PeriodWindow(Desk desk, OpenLedger open, boolean closing) {
    super(
        desk,
        closing ? new Text("结账", "Close a Period") : new Text("反结账", "Reopen a Period"),
        closing
            ? new Text(
                "结账后该月不能再过账；先检查，有错误不能结账",
                "A closed month takes no more entries; it is checked first, and errors stand in the way")
            : new Text(
                "从最后结账的月份起逐月反结账，须写明原因", "From the last closed month backwards, with a reason"));
    this.open = open;
    this.closing = closing;
  }

  /**
   * Shows it.
   *
   * @param closing whether a month is to be closed, or else opened again
   * @param shown gets the window before it is opened
   */
  public static void open(Desk desk, boolean closing, Consumer<PeriodWindow> shown) {
    desk.ledger()
        .now()
        .filter(OpenLedger::writable)
        .ifPresent(
            open -> {
              PeriodWindow window = new PeriodWindow(desk, open, closing);
              window.create();
              shown.accept(window);
              window.open();
            });
  }

  @Override
  protected void fill(Composite page) {
    Table all =
        ListTable.in(page, desk(), new Text("会计期间", "Periods"), 6)
            .column(new Text("月份", "Month"), 160)
            .column(new Text("状态", "State"), 420)
            .table();
    all.addListener(SWT.Selection, event -> check());
    months = all;
    if (closing) {
      Label title = new Label(page, SWT.NONE);
      title.setText(say(new Text("结账前须处理的问题", "What stands in the way of closing")));
      title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      found =
          ListTable.in(page, desk(), new Text("结账前须处理的问题", "What stands in the way of closing"), 4)
              .column(new Text("问题", "Problem"), 340)
              .column(new Text("处理办法", "What to do"), 340)
              .table();
    } else {
      FormBody fields = new FormBody(page, desk(), this::stand);
      body = fields;
      reason = fields.field(new Text("原因(&R)", "&Reason"), 3, Reading::words);
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(
            parent,
            TURN,
            closing
                ? new Text("结账(&C)", "&Close the Month")
                : new Text("反结账(&O)", "Re&open the Month"),
            true)
        .setEnabled(false);
    createButton(parent, IDialogConstants.CANCEL_ID, "", false);
  }

  @Override
  protected void filled() {
    desk()
        .ledger()
        .ask(
            session -> session.lookup().periods(open.fund()),
            now -> {
              if (alive()) {
                show(now);
              }
            },
            READING);
  }

  private void show(Map<Period, PeriodState> now) {
    states = now;
    Table all = months;
    if (all == null) {
      return;
    }
    all.removeAll();
    int next = -1;
    for (int month = 1; month <= 12; month++) {
      Period period = Period.of(open.fund().year(), month);
      boolean closed = states.get(period) == PeriodState.CLOSED;
      TableItem item = new TableItem(all, SWT.NONE);
      item.setText(new String[] {period.toString(), say(state(period))});
      item.setForeground(desk().theme().color(closed ? Tone.MUTED : Tone.TEXT));
      if (closing ? next < 0 && !closed : closed) {
        next = month - 1;
      }
    }
    if (next >= 0) {
      all.select(next);
      all.showSelection();
    }
    if (closing) {
      all.setFocus();
    } else if (reason != null) {
      reason.focus();
    }
    check();
  }

  private Text state(Period period) {
    PeriodState state = states.get(period);
    if (state == null) {
      return new Text("未结账", "open");
    }
    return switch (state) {
      case CLOSED -> new Text("已结账", "closed");
      case REOPENED -> new Text("已反结账", "opened again");
    };
  }

  private Optional<Period> chosen() {
    int at = months == null ? -1 : months.getSelectionIndex();
    return at < 0 ? Optional.empty() : Optional.of(Period.of(open.fund().year(), at + 1));
  }

  private void check() {
    int mine = ++asked;
    checked = !closing;
    problems = List.of();
    stand();
    if (!closing || chosen().isEmpty()) {
      return;
    }
    Period period = chosen().get();
    desk()
        .ledger()
        .ask(
            session -> session.periods().beforeClosing(Optional.of(open.fund().id()), period),
            errors -> {
              if (mine == asked && alive()) {
                checked = true;
                problems = errors;
                list();
                stand();
              }
            },
            READING);
  }

  private void list() {
    if (found == null) {
      return;
    }
    found.removeAll();
    for (Problem problem : problems) {
      new TableItem(found, SWT.NONE)
          .setText(new String[] {say(problem.message()), say(problem.advice())});
    }
    if (problems.isEmpty()) {
      new TableItem(found, SWT.NONE).setText(say(new Text("检查未发现错误", "the check found no errors")));
    }
  }

  /** Whether the month can be turned as things stand, for tests. */
  public boolean fits() {
    boolean turns =
        chosen().isPresent() && (states.get(chosen().get()) == PeriodState.CLOSED) != closing;
    return turns && checked && problems.isEmpty() && (reason == null || reason.value().isPresent());
  }

  private Optional<String> notToReopen() {
    if (!states.containsValue(PeriodState.CLOSED)) {
      return Optional.of(
          say(new Text("没有已结账的月份，无须反结账", "No month is closed: there is nothing to reopen")));
    }
    return chosen()
        .filter(period -> states.get(period) != PeriodState.CLOSED)
        .map(period -> say(new Text("{0} 未结账", "{0} is not closed").with(period)));
  }

  private void stand() {
    Button button = getButton(TURN);
    if (button != null) {
      button.setEnabled(fits());
    }
    Optional<String> missing = body == null ? Optional.empty() : notToReopen().or(body::missing);
    stand(
        problems.isEmpty()
            ? null
            : say(
                new Text("有 {0} 处错误须先处理", "{0} errors have to be mended first")
                    .with(problems.size())),
        !checked
            ? say(new Text("正在检查…", "Checking…"))
            : missing.orElse(
                fits() && closing
                    ? say(new Text("{0} 可以结账", "{0} can be closed").with(chosen().orElseThrow()))
                    : hint()));
  }

  @Override
  protected void buttonPressed(int button) {
    if (button != TURN) {
      super.buttonPressed(button);
      return;
    }
    if (!fits()) {
      return;
    }
    Period period = chosen().orElseThrow();
    Optional<String> why = reason == null ? Optional.empty() : reason.value();
    Attempt attempt =
        new Attempt(
            closing
                ? new Text("{0} 结账", "Closing {0}").with(period)
                : new Text("{0} 反结账", "Reopening {0}").with(period),
            (session, fund, dryRun) ->
                closing
                    ? session.periods().close(Optional.of(fund), period)
                    : session.periods().reopen(Optional.of(fund), period, why));
    new PostingRun(desk()).start(attempt, false, outcome -> turned(outcome, period), () -> {});
  }

  private void turned(PostingRun.Outcome outcome, Period period) {
    desk().problems().put(PostingRun.POSTING, outcome.problems());
    if (outcome.receipt().isEmpty()) {
      if (alive()) {
        problems = outcome.problems();
        list();
        stand(say(problems.get(0).message()), "");
      }
      return;
    }
    desk()
        .front()
        .say(
            say(
                closing
                    ? new Text("{0} 已结账", "{0} is closed").with(period)
                    : new Text("{0} 已反结账", "{0} is open again").with(period)));
    desk().ledger().refresh(Optional.empty());
    if (alive()) {
      close();
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.POSTING;
  }
}
