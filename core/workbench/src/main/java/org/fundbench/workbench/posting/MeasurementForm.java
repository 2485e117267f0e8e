package org.fundbench.workbench.posting;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.ledger.CorrectionDraft;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MeasurementDraft;
import org.fundbench.ledger.MeasurementSeries;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Named;

/** A counted fact of a month, or its correction; what is on record is shown beside what is new. */
final class MeasurementForm implements Form {
  private static final Text LOOKING = new Text("查看业务数据", "Looking up a measurement");

  private final Desk desk;
  private final Fund fund;
  private final boolean correction;
  private final Carried before;
  private final Combo series;
  private final Field<Period> month;
  private final Field<BigDecimal> number;
  private final Optional<Button> withdraw;
  private final Optional<Field<String>> reason;
  private final Label onRecord;
  private int asked;

  MeasurementForm(FormBody body, Fund fund, boolean correction, Carried carried) {
    this.desk = body.desk();
    this.fund = fund;
    this.correction = correction;
    this.before = carried;
    series =
        body.choice(
            new Text("业务数据(&S)", "&Series"),
            3,
            fund.series().stream().map(one -> one.name() + "（" + one.unit() + "）").toList());
    month = body.field(new Text("月份(&M)", "&Month"), 1, Reading::month);
    number =
        body.field(
            correction ? new Text("更正为(&N)", "&New count") : new Text("数量(&N)", "Cou&nt"),
            1,
            Reading::count);
    withdraw = correction ? Optional.of(withdrawal(body)) : Optional.empty();
    reason =
        correction
            ? Optional.of(body.field(new Text("原因(&R)", "&Reason"), 3, Reading::words))
            : Optional.empty();
    onRecord = new Label(body.control(), SWT.NONE);
    onRecord.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, FormBody.COLUMNS, 1));
    Named.as(desk.say(new Text("现有数据", "On record")), onRecord);
    series.addListener(SWT.Selection, event -> look());
    withdraw.ifPresent(
        button ->
            button.addListener(
                SWT.Selection,
                event -> {
                  number.enable(!button.getSelection());
                  look();
                  body.changed();
                }));
    look();
  }

  private Button withdrawal(FormBody body) {
    body.label(Text.same(""));
    Button button = new Button(body.control(), SWT.CHECK);
    Text words = new Text("作废该月数据，不再计入(&W)", "&Withdraw the month's count");
    button.setText(desk.say(words));
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    return Named.as(Mnemonic.strip(desk.say(words)), button);
  }

  private Optional<MeasurementSeries> chosen() {
    int at = series.getSelectionIndex();
    return at < 0 ? Optional.empty() : Optional.of(fund.series().get(at));
  }

  private void look() {
    int mine = ++asked;
    onRecord.setText("");
    if (chosen().isEmpty() || month.value().isEmpty()) {
      return;
    }
    String id = chosen().get().id();
    Period period = month.value().get();
    desk.ledger()
        .ask(
            session -> session.lookup().counted(fund.id(), id, period),
            count -> {
              if (mine == asked && !onRecord.isDisposed()) {
                onRecord.setText(desk.say(change(period, count)));
              }
            },
            LOOKING);
  }

  private Text change(Period period, Optional<BigDecimal> count) {
    String now = count.map(BigDecimal::toPlainString).orElse("—");
    String then =
        withdraw.map(Button::getSelection).orElse(false)
            ? "—"
            : number.value().map(BigDecimal::toPlainString).orElse("…");
    return new Text("{0} 现有数据 {1} → {2}", "{0}: on record {1} → {2}").with(period, now, then);
  }

  @Override
  public Optional<String> wrong() {
    return fund.series().isEmpty()
        ? Optional.of(
            desk.say(
                new Text(
                    "本经费的定义中没有业务数据", "the definition of this fund has no series of measurements")))
        : Optional.empty();
  }

  @Override
  public Optional<Attempt> attempt() {
    look();
    boolean gone = withdraw.map(Button::getSelection).orElse(false);
    if (chosen().isEmpty()
        || month.value().isEmpty()
        || (!gone && number.value().isEmpty())
        || reason.filter(field -> field.value().isEmpty()).isPresent()) {
      return Optional.empty();
    }
    String id = chosen().get().id();
    Period period = month.value().get();
    Place place = Place.of(id + " " + period);
    PostingDraft draft =
        correction
            ? new CorrectionDraft(
                id,
                period,
                gone ? Optional.empty() : number.value(),
                reason.flatMap(Field::value).orElse(""),
                place)
            : new MeasurementDraft(id, period, number.value().orElseThrow(), place);
    return Optional.of(
        Attempt.of(
            (correction ? DocumentKind.CORRECTION : DocumentKind.MEASUREMENT).label(), draft));
  }

  @Override
  public void next() {
    number.set("");
    month.set("");
    focus();
  }

  @Override
  public void focus() {
    month.focus();
  }

  @Override
  public Carried carried() {
    return before;
  }
}
