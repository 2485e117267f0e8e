package org.fundbench.workbench.posting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import org.fundbench.api.Progress;
import org.fundbench.api.Text;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.Waiting;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.form.EffectTable;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.FormWindow;
import org.fundbench.workbench.form.ListTable;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.page.HelpTopic;
import org.jspecify.annotations.Nullable;

/** What waits for a second person: looked at with its effect, then approved or sent back. */
public final class ReviewWindow extends FormWindow {
  /** The button that approves. */
  public static final int APPROVE = IDialogConstants.CLIENT_ID + 2;

  /** The button that sends back. */
  public static final int REJECT = IDialogConstants.CLIENT_ID + 3;

  private static final Text READING = new Text("读取待审单据", "Reading what waits");
  private static final Text APPROVING = new Text("复核", "Reviewing");

  private final OpenLedger open;
  private List<Waiting> waiting = List.of();
  private @Nullable Table list;
  private @Nullable Table drafts;
  private @Nullable EffectTable effect;
  private @Nullable FormBody body;
  private @Nullable Field<String> reason;
  private int asked;

  private ReviewWindow(Desk desk, OpenLedger open) {
    super(
        desk,
        new Text("复核待审单据", "Review What Waits"),
        new Text(
            "录入人不能复核自己的单据；退回须写明原因",
            "Who recorded it cannot approve it; sending back needs a reason"));
    this.open = open;
  }

  /**
   * Shows it.
   *
   * @param shown gets the window before it is opened
   */
  public static void open(Desk desk, Consumer<ReviewWindow> shown) {
    desk.ledger()
        .now()
        .filter(OpenLedger::writable)
        .ifPresent(
            open -> {
              ReviewWindow window = new ReviewWindow(desk, open);
              window.create();
              shown.accept(window);
              window.open();
            });
  }

  @Override
  protected void fill(Composite page) {
    Table all =
        ListTable.in(page, desk(), new Text("待审单据", "What waits"), 4)
            .column(new Text("编号", "Number"), 70)
            .column(new Text("类型", "Kind"), 110)
            .column(new Text("录入人", "Recorded by"), 130)
            .column(new Text("时间", "Time"), 150)
            .column(new Text("单据数", "Drafts"), 70)
            .column(new Text("来源或事由", "Source or reason"), 200)
            .table();
    all.addListener(SWT.Selection, event -> look());
    list = all;
    drafts =
        ListTable.in(page, desk(), new Text("内容", "Its drafts"), 4)
            .column(new Text("单据", "Document"), 120)
            .column(new Text("内容", "Content"), 560)
            .table();
    Label title = new Label(page, SWT.NONE);
    title.setText(say(new Text("批准后对支出方向的影响（前 → 后）", "What approving would do (before → after)")));
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    effect = new EffectTable(page, desk());
    FormBody fields = new FormBody(page, desk(), () -> {});
    body = fields;
    reason = fields.optional(new Text("退回原因(&R)", "&Reason for sending back"), 3, Reading::words);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    // Enter is none of them: it may come while the reason for sending back is typed.
    button(parent, APPROVE, new Text("批准(&A)", "&Approve"), false);
    button(parent, REJECT, new Text("退回(&J)", "Re&ject"), false);
    button(parent, IDialogConstants.CANCEL_ID, new Text("关闭", "Close"), false);
  }

  @Override
  protected void filled() {
    read("");
  }

  private void read(String said) {
    desk()
        .ledger()
        .ask(
            session -> session.review().waiting(),
            found -> {
              if (alive()) {
                show(found);
                stand(
                    null,
                    found.isEmpty()
                        ? said + say(new Text("没有待审单据", "Nothing waits for review"))
                        : said.isEmpty() ? hint() : said);
              }
            },
            READING);
  }

  private void show(List<Waiting> found) {
    waiting = found;
    Table all = list;
    if (all == null) {
      return;
    }
    all.removeAll();
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    for (Waiting one : found) {
      new TableItem(all, SWT.NONE)
          .setText(
              new String[] {
                String.valueOf(one.id()),
                say(one.kind().label()),
                one.batch().operator(),
                time.format(one.recordedAt()),
                String.valueOf(one.drafts()),
                one.batch().sourceName().or(() -> one.batch().reason()).orElse("")
              });
    }
    if (!found.isEmpty()) {
      all.select(0);
      all.setFocus();
    }
    look();
  }

  private Optional<Waiting> chosen() {
    int at = list == null ? -1 : list.getSelectionIndex();
    return at < 0 ? Optional.empty() : Optional.of(waiting.get(at));
  }

  private void look() {
    int mine = ++asked;
    if (drafts != null) {
      drafts.removeAll();
    }
    if (effect != null) {
      effect.show(List.of());
    }
    enable();
    if (chosen().isEmpty()) {
      return;
    }
    long id = chosen().get().id();
    desk()
        .ledger()
        .ask(
            session -> session.lookup().waitingDrafts(id),
            found -> {
              if (mine == asked && alive()) {
                showDrafts(found);
              }
            },
            READING);
    new PostingRun(desk())
        .start(
            new Attempt(APPROVING, (session, fund, dryRun) -> session.review().rehearse(id)),
            true,
            outcome -> {
              if (mine == asked && alive()) {
                if (effect != null) {
                  effect.show(outcome.receipt().map(Receipt::effects).orElse(List.of()));
                }
                stand(
                    outcome.problems().isEmpty() ? null : say(outcome.problems().get(0).message()),
                    hint());
              }
            },
            () -> {});
  }

  private void showDrafts(List<PostingDraft> found) {
    for (PostingDraft draft : found) {
      DraftWords words = DraftWords.of(open.fund(), draft);
      if (drafts != null) {
        new TableItem(drafts, SWT.NONE).setText(new String[] {say(words.what()), words.rest()});
      }
    }
  }

  private void enable() {
    for (int id : new int[] {APPROVE, REJECT}) {
      Button button = getButton(id);
      if (button != null) {
        button.setEnabled(chosen().isPresent());
      }
    }
  }

  /** How many wait, for tests. */
  public int size() {
    return waiting.size();
  }

  /** The effect as it is shown, for tests. */
  public String effectText() {
    return effect == null ? "" : effect.text();
  }

  @Override
  protected void buttonPressed(int button) {
    if (button != APPROVE && button != REJECT) {
      super.buttonPressed(button);
      return;
    }
    Optional<Waiting> one = chosen();
    if (one.isEmpty()) {
      return;
    }
    long id = one.get().id();
    String why = reason == null ? "" : reason.value().orElse("");
    if (button == REJECT && why.isEmpty()) {
      stand(say(new Text("退回须写明原因", "Say why it is sent back")), "");
      if (reason != null) {
        reason.focus();
      }
      return;
    }
    Attempt attempt =
        button == APPROVE
            ? new Attempt(
                APPROVING, (session, fund, dryRun) -> session.review().approve(id, Progress.SILENT))
            : new Attempt(
                new Text("退回", "Sending back"),
                (session, fund, dryRun) -> session.review().reject(id, why));
    new PostingRun(desk()).start(attempt, false, outcome -> done(outcome, id, button), () -> {});
  }

  private void done(PostingRun.Outcome outcome, long id, int button) {
    desk().problems().put(PostingRun.POSTING, outcome.problems());
    if (outcome.receipt().isEmpty()) {
      if (alive()) {
        stand(say(outcome.problems().get(0).message()), "");
      }
      return;
    }
    Text said =
        button == APPROVE
            ? new Text("待审 {0} 已批准过账（批次 {1}）", "{0} was approved and posted (batch {1})")
                .with(id, outcome.receipt().get().number())
            : new Text("待审 {0} 已退回", "{0} was sent back").with(id);
    desk().front().say(say(said));
    desk().ledger().refresh(Optional.empty());
    if (alive()) {
      if (reason != null) {
        reason.set("");
      }
      read(say(said) + say(new Text("。", ". ")));
    }
  }

  @Override
  public HelpTopic helpTopic() {
    return HelpTopic.POSTING;
  }
}
