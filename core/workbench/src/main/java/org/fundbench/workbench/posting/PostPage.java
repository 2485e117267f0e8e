package org.fundbench.workbench.posting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyFormatException;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Place;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.LineEffect;
import org.fundbench.ledger.Receipt;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.jobs.Job;
import org.fundbench.workbench.look.Named;
import org.jspecify.annotations.Nullable;

/** The form. While it is filled in, the ledger is asked what the entry would do to its line. */
final class PostPage extends WizardPage {
  private static final int PATIENCE_MS = 300;
  private static final List<EntryKind> KINDS =
      List.of(
          EntryKind.PAYMENT,
          EntryKind.COMMITMENT,
          EntryKind.REFUND,
          EntryKind.REVERSAL,
          EntryKind.RELEASE,
          EntryKind.EXPIRY);

  private final Desk desk;
  private final List<BudgetLine> lines;
  private @Nullable Form form;
  private @Nullable Label effect;
  private @Nullable Job trial;
  private int typed;

  /** The controls, which are there all at once or not at all. */
  private record Form(
      Combo kind,
      Combo line,
      Text date,
      Text amount,
      Text voucher,
      Text payee,
      Text memo,
      Text reference,
      Text until) {}

  PostPage(Desk desk) {
    super("post");
    this.desk = desk;
    this.lines = desk.ledger().now().map(open -> open.fund().lines()).orElse(List.of());
    setTitle(say("登记一笔", "Post an entry"));
    setDescription(
        say(
            "填写时即试算对支出方向的影响；过账后不能更改，只能冲销",
            "Its effect on the line is shown while you type; what is posted is final"));
  }

  private String say(String zh, String en) {
    return desk.say(new org.fundbench.api.Text(zh, en));
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = desk.theme().px(18);
    layout.marginHeight = desk.theme().px(18);
    layout.verticalSpacing = desk.theme().px(10);
    layout.horizontalSpacing = desk.theme().px(12);
    page.setLayout(layout);
    Combo kind =
        combo(page, say("业务类型", "Kind"), KINDS.stream().map(k -> desk.say(k.label())).toList());
    Combo line = combo(page, say("支出方向", "Line"), lines.stream().map(BudgetLine::name).toList());
    Text date = field(page, say("日期", "Date"), 1);
    Text amount = field(page, say("金额（元）", "Amount (yuan)"), 1);
    Text voucher = field(page, say("凭证号", "Voucher"), 1);
    Text payee = field(page, say("收款人", "Payee"), 1);
    Text memo = field(page, say("摘要", "Memo"), 3);
    Text reference = field(page, say("原凭证或合同", "Answers"), 1);
    Text until = field(page, say("有效期至", "Holds until"), 1);
    date.setText(desk.ledger().now().map(open -> open.execution().asOf().toString()).orElse(""));
    reference.setMessage(say("退回、冲销、按合同支付时填写", "for refunds, reversals, commitments"));
    until.setMessage("2023-12-31");
    Label shown = new Label(page, SWT.WRAP);
    GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 4, 1);
    wide.heightHint = desk.theme().px(44);
    wide.widthHint = desk.theme().px(520);
    shown.setLayoutData(wide);
    effect = shown;
    form = new Form(kind, line, date, amount, voucher, payee, memo, reference, until);
    setPageComplete(false);
    setControl(page);
  }

  private Combo combo(Composite page, String name, List<String> items) {
    new Label(page, SWT.NONE).setText(name);
    Combo combo = new Combo(page, SWT.READ_ONLY);
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    items.forEach(combo::add);
    combo.select(0);
    combo.addListener(SWT.Selection, event -> changed());
    return Named.as(name, combo);
  }

  private Text field(Composite page, String name, int columns) {
    new Label(page, SWT.NONE).setText(name);
    Text field = new Text(page, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
    field.addListener(SWT.Modify, event -> changed());
    return Named.as(name, field);
  }

  private void changed() {
    int mine = ++typed;
    setPageComplete(false);
    if (form == null || getControl() == null) {
      return;
    }
    getControl()
        .getDisplay()
        .timerExec(
            PATIENCE_MS,
            () -> {
              if (mine == typed && !getControl().isDisposed()) {
                attempt(mine);
              }
            });
  }

  private void attempt(int mine) {
    Optional<EntryDraft> draft = draft();
    if (draft.isEmpty()) {
      return;
    }
    if (trial != null) {
      trial.cancel();
    }
    trial =
        new PostingRun(desk)
            .start(
                draft.get(),
                true,
                outcome -> {
                  if (mine == typed && !getControl().isDisposed()) {
                    show(outcome);
                  }
                });
  }

  private void show(PostingRun.Outcome outcome) {
    boolean possible = outcome.receipt().isPresent();
    setPageComplete(possible);
    setErrorMessage(possible ? null : desk.say(outcome.problems().get(0).message()));
    String text =
        possible
            ? outcome.receipt().map(this::effects).orElse("")
            : desk.say(outcome.problems().get(0).advice());
    if (effect != null) {
      effect.setText(text);
    }
  }

  private String effects(Receipt receipt) {
    return receipt.effects().stream().map(this::effect).collect(Collectors.joining("\n"));
  }

  private String effect(LineEffect one) {
    return desk.say(
        new org.fundbench.api.Text(
                "{0}：可用 {1} → {2} 元，已承诺 {3} 元，已支付 {4} 元",
                "{0}: available {1} → {2} yuan, committed {3}, paid {4}")
            .with(
                one.name(),
                one.before().available().toYuanText(),
                one.after().available().toYuanText(),
                one.after().committed().toYuanText(),
                one.after().paid().toYuanText()));
  }

  /** What is filled in, or nothing while something is missing; says what is wrong on the way. */
  Optional<EntryDraft> draft() {
    Form filled = form;
    if (filled == null || lines.isEmpty()) {
      return Optional.empty();
    }
    setErrorMessage(null);
    Optional<LocalDate> day = day(filled.date());
    Optional<Money> money = money(filled.amount());
    boolean untilWrong = !filled.until().getText().isBlank() && day(filled.until()).isEmpty();
    if (day.isEmpty() || money.isEmpty() || untilWrong || filled.voucher().getText().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryDraft(
            KINDS.get(filled.kind().getSelectionIndex()),
            lines.get(filled.line().getSelectionIndex()).id(),
            day.get(),
            money.get(),
            filled.voucher().getText().strip(),
            text(filled.payee()),
            text(filled.memo()),
            text(filled.reference()),
            Optional.empty(),
            filled.until().getText().isBlank() ? Optional.empty() : day(filled.until()),
            Place.of(say("登记一笔", "post"))));
  }

  private static Optional<String> text(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }

  private Optional<LocalDate> day(Text field) {
    try {
      return field.getText().isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(field.getText().strip()));
    } catch (DateTimeException e) {
      setErrorMessage(say("日期写成 2023-01-31", "Write the day as 2023-01-31"));
      return Optional.empty();
    }
  }

  private Optional<Money> money(Text field) {
    try {
      return field.getText().isBlank()
          ? Optional.empty()
          : Optional.of(Money.parse(field.getText(), MoneyUnit.YUAN));
    } catch (MoneyFormatException e) {
      setErrorMessage(say("金额写到分为止，如 12,345.00", "Write the amount to the fen, such as 12,345.00"));
      return Optional.empty();
    }
  }
}
