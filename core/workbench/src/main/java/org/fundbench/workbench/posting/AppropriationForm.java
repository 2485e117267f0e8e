package org.fundbench.workbench.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Text;
import org.fundbench.ledger.Appropriation;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.MoneySource;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Named;

/**
 * A budget document: an amount for each line it concerns. What is taken away by a reduction is
 * written without a sign, as the document writes it; only a transfer has both signs.
 */
final class AppropriationForm implements Form {
  private static final List<AppropriationKind> KINDS =
      List.of(
          AppropriationKind.SUPPLEMENT,
          AppropriationKind.REDUCTION,
          AppropriationKind.TRANSFER,
          AppropriationKind.CARRY_OVER,
          AppropriationKind.INITIAL);
  private static final int ROWS = 5;

  private final Desk desk;
  private final Fund fund;
  private final Combo kind;
  private final Field<String> document;
  private final Field<LocalDate> date;
  private final Combo source;
  private final List<Field<Money>> amounts = new ArrayList<>();
  private final Label total;
  private final int carriedLine;

  AppropriationForm(FormBody body, Fund fund, Carried carried) {
    this.desk = body.desk();
    this.fund = fund;
    this.carriedLine = carried.line();
    kind =
        body.choice(
            new Text("文件类型(&K)", "&Kind of document"),
            1,
            KINDS.stream().map(one -> desk.say(one.label())).toList());
    document = body.field(new Text("文号(&V)", "Document number (&V)"), 1, Reading::words);
    date = body.field(new Text("日期(&D)", "&Date"), 1, Reading::day);
    date.set(carried.date());
    source =
        body.choice(
            new Text("资金来源(&S)", "&Source"),
            1,
            fund.sources().stream().map(MoneySource::name).toList());
    total = lines(body);
  }

  private Label lines(FormBody body) {
    ScrolledComposite scroll = new ScrolledComposite(body.control(), SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    FormBody inner =
        new FormBody(
            scroll,
            desk,
            () -> {
              sum();
              body.changed();
            });
    for (BudgetLine line : fund.lines()) {
      Field<Money> field =
          inner.optional(
              new Text("{0}（元）", "{0} (yuan)").with(Text.same(line.name())), 1, this::amount);
      amounts.add(field);
      body.watch(field);
    }
    scroll.setContent(inner.control());
    inner.control().setSize(inner.control().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, FormBody.COLUMNS, 1);
    int rows = (fund.lines().size() + 1) / 2;
    data.heightHint =
        Math.min(inner.control().getSize().y, desk.theme().px(42) * Math.min(rows, ROWS));
    scroll.setLayoutData(data);
    kind.addListener(
        SWT.Selection,
        event -> {
          amounts.forEach(Field::read);
          sum();
          body.changed();
        });
    Label sum = new Label(body.control(), SWT.NONE);
    sum.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, FormBody.COLUMNS, 1));
    return Named.as(desk.say(new Text("合计", "Sum")), sum);
  }

  /** Which signs are meant depends on the kind, which may still change. */
  private Reading<Money> amount(String text) {
    Reading<Money> money = Reading.money(text);
    boolean negative = money.value().filter(Money::isNegative).isPresent();
    return negative && chosen() != AppropriationKind.TRANSFER
        ? Reading.wrong(
            new Text(
                "不写负号；追减请选“追减”，减一处加一处请选“调剂”",
                "no minus sign: choose reduction, or transfer to take here and give there"))
        : money;
  }

  private AppropriationKind chosen() {
    return KINDS.get(Math.max(0, kind.getSelectionIndex()));
  }

  private Money typed() {
    return amounts.stream()
        .flatMap(field -> field.value().stream())
        .reduce(Money.cny(0), Money::plus);
  }

  private void sum() {
    boolean transfer = chosen() == AppropriationKind.TRANSFER;
    total.setText(
        desk.say(
            transfer
                ? new Text(
                        "合计 {0} 元；调剂须为零：转出写负数，转入写正数",
                        "Sum {0} yuan; a transfer adds up to zero: minus where it is taken, plus where it goes")
                    .with(typed().toYuanText())
                : new Text("合计 {0} 元", "Sum {0} yuan").with(typed().toYuanText())));
  }

  @Override
  public Optional<String> wrong() {
    boolean unbalanced =
        chosen() == AppropriationKind.TRANSFER
            && amounts.stream().filter(field -> field.value().isPresent()).count() > 1
            && !typed().isZero();
    return unbalanced
        ? Optional.of(
            desk.say(
                new Text(
                        "调剂转出与转入不相等，相差 {0} 元",
                        "the transfer does not add up to zero but to {0} yuan")
                    .with(typed().toYuanText())))
        : Optional.empty();
  }

  @Override
  public Optional<String> unpicked() {
    return amounts.stream().allMatch(field -> field.value().isEmpty())
        ? Optional.of(
            desk.say(new Text("请填写至少一个支出方向的金额", "Fill in the amount of at least one line")))
        : Optional.empty();
  }

  @Override
  public Optional<Attempt> attempt() {
    if (date.value().isEmpty()
        || document.value().isEmpty()
        || unpicked().isPresent()
        || wrong().isPresent()
        || amounts.stream().anyMatch(field -> field.wrong().isPresent())) {
      return Optional.empty();
    }
    Map<String, Money> given = new LinkedHashMap<>();
    for (int i = 0; i < amounts.size(); i++) {
      String line = fund.lines().get(i).id();
      amounts
          .get(i)
          .value()
          .filter(money -> !money.isZero())
          .ifPresent(
              money ->
                  given.put(
                      line, chosen() == AppropriationKind.REDUCTION ? money.negated() : money));
    }
    return Optional.of(
        Attempt.of(
            chosen().label(),
            new Appropriation(
                document.value().orElseThrow(),
                chosen(),
                date.value().orElseThrow(),
                fund.sources().get(Math.max(0, source.getSelectionIndex())).id(),
                given,
                Place.of(document.value().orElseThrow()))));
  }

  @Override
  public void next() {
    document.set("");
    amounts.forEach(field -> field.set(""));
    focus();
  }

  @Override
  public void focus() {
    document.focus();
  }

  @Override
  public Carried carried() {
    return new Carried(carriedLine, date.text());
  }
}
