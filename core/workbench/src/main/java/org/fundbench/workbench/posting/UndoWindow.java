package org.fundbench.workbench.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.UndoDraft;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Reading;
import org.jspecify.annotations.Nullable;

/** Undoes a batch by one that negates it: its effect is shown, and a reason is asked for. */
public final class UndoWindow extends TrialWindow {
  private final Optional<Long> batch;
  private @Nullable FormBody body;
  private @Nullable Field<BigDecimal> number;
  private @Nullable Field<LocalDate> date;
  private @Nullable Field<String> reason;

  private UndoWindow(Desk desk, Optional<Long> batch) {
    super(
        desk,
        new Text("撤销批次", "Undo a Batch"),
        new Text(
            "撤销是再过一批相反的记录；原批次留在账上，两者都可查",
            "Undoing posts a batch that negates it; the batch itself stays on record"),
        List.of(IDialogConstants.FINISH_ID));
    this.batch = batch;
  }

  /**
   * Shows it.
   *
   * @param batch the number of the batch, if it is known
   * @param shown gets the window before it is opened
   */
  public static void open(Desk desk, Optional<Long> batch, Consumer<UndoWindow> shown) {
    if (desk.ledger().now().filter(OpenLedger::writable).isPresent()) {
      UndoWindow window = new UndoWindow(desk, batch);
      window.create();
      shown.accept(window);
      window.open();
    }
  }

  @Override
  protected void fill(Composite page) {
    FormBody fields = new FormBody(page, desk(), this::changed);
    body = fields;
    number = fields.field(new Text("批次号(&B)", "&Batch"), 1, Reading::count);
    date =
        fields.optional(
            new Text("撤销日期（空则按原日期）(&D)", "&Date (empty: the original days)"), 1, Reading::day);
    reason = fields.field(new Text("原因(&R)", "&Reason"), 3, Reading::words);
    Label title = new Label(page, SWT.NONE);
    title.setText(
        say(new Text("撤销后对支出方向的影响（前 → 后）", "What undoing would do to the lines (before → after)")));
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    showEffects(page);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    button(parent, IDialogConstants.FINISH_ID, new Text("撤销该批次(&U)", "&Undo the Batch"), true);
    createButton(parent, IDialogConstants.CANCEL_ID, "", false);
  }

  @Override
  protected void filled() {
    Field<BigDecimal> batchField = number;
    Field<String> why = reason;
    if (batchField == null || why == null) {
      return;
    }
    batch.ifPresent(one -> batchField.set(String.valueOf(one)));
    if (batch.isPresent()) {
      why.focus();
    } else {
      batchField.focus();
    }
    changed();
  }

  private static <T> Optional<T> value(@Nullable Field<T> field) {
    return field == null ? Optional.empty() : field.value();
  }

  /** Its effect is shown while the reason is still missing. */
  @Override
  Optional<Attempt> attempt() {
    Optional<BigDecimal> wanted = value(number).filter(one -> one.scale() <= 0 && one.signum() > 0);
    if (wanted.isEmpty() || body == null || body.wrong().isPresent()) {
      return Optional.empty();
    }
    long undone = wanted.get().longValueExact();
    UndoDraft draft =
        new UndoDraft(
            undone, value(date), Place.of(say(new Text("批次 {0}", "batch {0}").with(undone))));
    String why = value(reason).orElse("—");
    return Optional.of(
        new Attempt(
            new Text("撤销批次 {0}", "Undoing batch {0}").with(undone),
            (session, fund, dryRun) -> session.undo(Optional.of(fund), draft, why, dryRun)));
  }

  @Override
  boolean sayHowItStands() {
    if (body == null) {
      return false;
    }
    Optional<String> wrong = body.wrong();
    Optional<String> missing = body.missing();
    stand(wrong.orElse(null), missing.orElse(hint()));
    return wrong.isEmpty() && missing.isEmpty();
  }

  @Override
  void focusTrouble() {
    if (body != null) {
      body.focusTrouble();
    }
  }

  @Override
  String ready(Receipt receipt) {
    return say(
        new Text("将过账 {0} 条相反的记录", "{0} negating records would be posted").with(receipt.records()));
  }

  @Override
  Text done(Receipt receipt) {
    Text of = Text.same(value(number).map(BigDecimal::toPlainString).orElse(""));
    return receipt.outcome() == Receipt.Outcome.WAITING
        ? new Text("撤销已送审（待审编号 {0}）", "The undoing waits for review under {0}")
            .with(receipt.number())
        : new Text("批次 {0} 已由批次 {1} 撤销", "Batch {0} was undone by batch {1}")
            .with(of, receipt.number());
  }

  @Override
  void after(int button, String said) {
    close();
  }
}
