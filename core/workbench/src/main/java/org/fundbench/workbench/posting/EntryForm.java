package org.fundbench.workbench.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MoneySource;
import org.fundbench.ledger.OpenEntry;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.form.ReferencePicker;

/**
 * Money that moves: payment, refund, reversal, commitment, release, expiry. What it answers is
 * picked from what is open, and brings its line, what is left of it, and its payee along.
 */
final class EntryForm implements Form {
  private final Desk desk;
  private final DocumentKind kind;
  private final Fund fund;
  private final Optional<ReferencePicker> reference;
  private final Combo line;
  private final Field<LocalDate> date;
  private final Field<Money> amount;
  private final Field<String> voucher;
  private final Field<String> payee;
  private final Field<String> memo;
  private final Optional<Field<LocalDate>> until;
  private final Optional<Combo> source;
  private String broughtAmount = "";
  private String broughtPayee = "";

  EntryForm(FormBody body, Fund fund, DocumentKind kind, Carried carried) {
    desk = body.desk();
    this.kind = kind;
    this.fund = fund;
    boolean optional = kind == DocumentKind.PAYMENT;
    reference = kind.answers().filter(wanted -> !optional).map(wanted -> picker(body));
    line =
        body.choice(
            new Text("支出方向(&L)", "&Line"), 3, fund.lines().stream().map(BudgetLine::name).toList());
    line.select(Math.max(0, Math.min(carried.line(), fund.lines().size() - 1)));
    date = body.field(new Text("日期(&D)", "&Date"), 1, Reading::day);
    date.set(carried.date());
    voucher =
        body.field(
            kind == DocumentKind.COMMITMENT
                ? new Text("合同号(&V)", "Contract number (&V)")
                : new Text("凭证号(&V)", "&Voucher"),
            1,
            Reading::words);
    payee = body.optional(new Text("收款人(&Y)", "Pa&yee"), 1, Reading::words);
    amount = body.field(new Text("金额（元）(&A)", "&Amount (yuan)"), 1, Reading::amount);
    memo = body.optional(new Text("摘要(&M)", "&Memo"), 3, Reading::words);
    until =
        kind == DocumentKind.COMMITMENT
            ? Optional.of(body.optional(new Text("有效期至(&U)", "Holds &until"), 1, Reading::day))
            : Optional.empty();
    source = source(body);
    paidFrom = optional ? Optional.of(picker(body)) : Optional.empty();
    bring(Optional.empty());
  }

  private final Optional<ReferencePicker> paidFrom;

  private ReferencePicker picker(FormBody body) {
    return new ReferencePicker(
        body,
        switch (kind) {
          case PAYMENT -> new Text("对应合同（可不选）(&C)", "Uses &commitment (if any)");
          case REFUND -> new Text("原支付(&R)", "&Refund of");
          case REVERSAL -> new Text("冲销哪一笔(&R)", "&Reverses");
          case COMMITMENT, RELEASE, EXPIRY, APPROPRIATION, MEASUREMENT, CORRECTION, ATTACHMENT ->
              new Text("合同(&C)", "&Commitment");
        },
        kind.answers().orElseThrow(),
        kind != DocumentKind.PAYMENT,
        choice -> {
          bring(choice);
          body.changed();
        });
  }

  private Optional<Combo> source(FormBody body) {
    boolean named = kind == DocumentKind.PAYMENT || kind == DocumentKind.COMMITMENT;
    if (!named || fund.sources().size() < 2) {
      return Optional.empty();
    }
    List<String> names =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(body.desk().say(new Text("不指定", "none named"))),
                fund.sources().stream().map(MoneySource::name))
            .toList();
    return Optional.of(body.choice(new Text("资金来源(&S)", "&Source"), 1, names));
  }

  /** Takes over what the picked entry says, as long as nothing else was typed there. */
  private void bring(Optional<OpenEntry> choice) {
    line.setEnabled(choice.isEmpty() && reference.isEmpty());
    boolean fixed = kind == DocumentKind.REVERSAL;
    amount.enable(!fixed);
    choice.ifPresent(
        one -> {
          for (int i = 0; i < fund.lines().size(); i++) {
            if (fund.lines().get(i).id().equals(one.entry().line())) {
              line.select(i);
            }
          }
          if (fixed || amount.text().isBlank() || amount.text().equals(broughtAmount)) {
            broughtAmount = one.left().toYuanText();
            amount.set(broughtAmount);
          }
          if (payee.text().isBlank() || payee.text().equals(broughtPayee)) {
            broughtPayee = one.entry().payee().orElse("");
            payee.set(broughtPayee);
          }
        });
    if (choice.isEmpty() && !broughtAmount.isEmpty() && amount.text().equals(broughtAmount)) {
      amount.set("");
    }
  }

  private Optional<ReferencePicker> anyPicker() {
    return reference.or(() -> paidFrom);
  }

  @Override
  public Optional<String> unpicked() {
    return anyPicker().filter(ReferencePicker::missing).map(picker -> desk.say(asks()));
  }

  private Text asks() {
    return switch (kind) {
      case REFUND -> new Text("请先选择退回的是哪一笔支付", "First pick the payment that money came back from");
      case REVERSAL -> new Text("请先选择要冲销的记录", "First pick the entry to reverse");
      case PAYMENT,
          COMMITMENT,
          RELEASE,
          EXPIRY,
          APPROPRIATION,
          MEASUREMENT,
          CORRECTION,
          ATTACHMENT ->
          new Text("请先选择合同", "First pick the commitment");
    };
  }

  @Override
  public Optional<Attempt> attempt() {
    boolean whole =
        unpicked().isEmpty()
            && date.value().isPresent()
            && amount.value().isPresent()
            && voucher.value().isPresent()
            && until.map(field -> field.wrong().isEmpty()).orElse(true);
    return whole ? Optional.of(Attempt.of(kind.label(), draft())) : Optional.empty();
  }

  private EntryDraft draft() {
    EntryKind entryKind = kind.entryKind().orElseThrow();
    return new EntryDraft(
        entryKind,
        fund.lines().get(line.getSelectionIndex()).id(),
        date.value().orElseThrow(),
        amount.value().orElseThrow(),
        voucher.value().orElseThrow(),
        payee.value(),
        memo.value(),
        anyPicker().flatMap(ReferencePicker::choice).map(one -> one.entry().numberText()),
        source
            .map(Combo::getSelectionIndex)
            .filter(at -> at > 0)
            .map(at -> fund.sources().get(at - 1).id()),
        until.flatMap(Field::value),
        Place.of(kind.label().zh()));
  }

  @Override
  public void answer(Entry entry) {
    anyPicker().ifPresent(picker -> picker.want(entry));
    voucher.focus();
  }

  @Override
  public void next() {
    broughtAmount = "";
    broughtPayee = "";
    amount.set("");
    payee.set("");
    memo.set("");
    voucher.set("");
    anyPicker().ifPresent(ReferencePicker::clear);
    focus();
  }

  @Override
  public void focus() {
    reference.ifPresentOrElse(ReferencePicker::focus, voucher::focus);
  }

  @Override
  public Carried carried() {
    return new Carried(line.getSelectionIndex(), date.text());
  }
}
