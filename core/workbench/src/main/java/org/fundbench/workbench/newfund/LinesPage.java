package org.fundbench.workbench.newfund;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.ledger.Policies;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.form.Field;
import org.fundbench.workbench.form.FormBody;
import org.fundbench.workbench.form.ListTable;
import org.fundbench.workbench.form.Mnemonic;
import org.fundbench.workbench.form.Reading;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.jspecify.annotations.Nullable;

/** What the money is for: lines that have to use up the total, and what happens at their limits. */
final class LinesPage extends DraftPage {
  /** Ten million million yuan: what lies above is a slip, and sums of it would not fit. */
  private static final long MOST_FEN = 1_000_000_000_000_000L;

  private static final int ROWS = 6;

  private @Nullable Controls controls;
  private boolean filling;

  /** What stands on the page once it is made. */
  private record Controls(
      Label sum,
      Table table,
      FormBody body,
      Field<String> name,
      Field<String> id,
      Field<String> code,
      Field<Money> amount,
      Button remove,
      Button up,
      Button down,
      Combo line,
      Combo fund,
      Combo signOff) {}

  LinesPage(Desk desk, FundDraft draft) {
    super(
        "lines",
        desk,
        draft,
        new Text("支出方向", "Budget lines"),
        new Text(
            "每个方向一行，填写时 ↑↓ 换行；各行金额之和须等于预算总额",
            "One row for each use of the money, ↑↓ go to another; together they must be the total"));
  }

  /** An amount that can be budgeted. */
  static Reading<Money> amount(String text) {
    Reading<Money> money = Reading.money(text);
    if (money.value().filter(Money::isNegative).isPresent()) {
      return Reading.wrong(new Text("金额不能小于零", "the amount cannot be below zero"));
    }
    return money.value().filter(one -> one.fen() > MOST_FEN).isPresent()
        ? Reading.wrong(new Text("金额过大", "too large"))
        : money;
  }

  @Override
  void fill(Composite page) {
    Table table =
        ListTable.in(page, desk(), new Text("支出方向", "Budget lines"), ROWS)
            .column(new Text("名称", "Name"), 220)
            .column(new Text("编号", "Id"), 130)
            .column(new Text("经济分类", "Economic code"), 110)
            .column(new Text("金额（元）", "Amount (yuan)"), 140)
            .table();
    Label sum = new Label(page, SWT.WRAP);
    sum.setData(Theme.KEEP, true);
    sum.setBackground(desk().theme().color(Tone.SURFACE));
    sum.setFont(desk().theme().font(Face.STRONG));
    sum.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Composite buttons = new Composite(page, SWT.NONE);
    GridLayout row = new GridLayout(4, false);
    row.marginWidth = 0;
    row.marginHeight = 0;
    buttons.setLayout(row);
    button(buttons, new Text("添加支出方向(&D)", "A&dd Line"), this::add);
    Button remove = button(buttons, new Text("移除(&R)", "&Remove"), this::remove);
    Button up = button(buttons, new Text("上移(&U)", "Move &Up"), () -> move(-1));
    Button down = button(buttons, new Text("下移(&W)", "Move Do&wn"), () -> move(1));
    FormBody body = new FormBody(page, desk(), this::changed);
    body.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Field<String> name = body.field(new Text("名称(&M)", "Na&me"), 1, Reading::words);
    Field<Money> amount =
        body.optional(new Text("金额（元）(&A)", "&Amount (yuan)"), 1, LinesPage::amount);
    Field<String> id = body.field(new Text("编号(&I)", "&Id"), 1, this::id);
    Field<String> code = body.optional(new Text("经济分类科目(&C)", "Economic &code"), 1, Reading::words);
    for (Control field : body.control().getChildren()) {
      field.addListener(SWT.KeyDown, this::onToAnotherRow);
    }
    Label rule = new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL);
    rule.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    FormBody limits = new FormBody(page, desk(), this::changed);
    limits.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Combo line = limits.choice(new Text("方向超支时(&L)", "&Line overspent"), 1, controlWords());
    Combo fund = limits.choice(new Text("经费超支时(&T)", "&Total overspent"), 1, controlWords());
    Combo signOff =
        limits.choice(
            new Text("复核(&S)", "&Sign-off"),
            3,
            List.of(
                say(new Text("不需要：过账即生效", "none: what is posted counts at once")),
                say(new Text("须由另一人复核后生效", "another person reviews before it counts"))));
    controls =
        new Controls(
            sum, table, body, name, id, code, amount, remove, up, down, line, fund, signOff);
    table.addListener(SWT.Selection, event -> select(table.getSelectionIndex()));
    table.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.DEL) {
            remove();
          } else if (event.keyCode == SWT.INSERT) {
            add();
          }
        });
  }

  /** The arrow keys go from row to row while the keyboard stays in the field. */
  private void onToAnotherRow(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    int to = known().table().getSelectionIndex() + step;
    if (step != 0 && to >= 0 && to < draft().lines().size()) {
      event.doit = false;
      known().table().setSelection(to);
      known().table().showSelection();
      select(to);
      if (event.widget instanceof org.eclipse.swt.widgets.Text field) {
        field.selectAll();
      }
    }
  }

  private List<String> controlWords() {
    return List.of(
        say(new Text("拒绝过账", "refuse the entry")),
        say(new Text("允许并提示", "post it and warn")),
        say(new Text("允许，不提示", "post it")));
  }

  private Button button(Composite parent, Text words, Runnable run) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(say(words));
    button.addListener(SWT.Selection, event -> run.run());
    return Named.as(Mnemonic.strip(say(words)), button);
  }

  private Reading<String> id(String text) {
    if (!text.matches("[a-z][a-z0-9-]*")) {
      return Reading.wrong(
          new Text(
              "用小写字母、数字和连字符，以字母开头；如 rental",
              "small letters, digits and hyphens, a letter first; such as rental"));
    }
    return others().contains(text)
        ? Reading.wrong(new Text("另一个支出方向已用这个编号", "another line has this id"))
        : Reading.of(text);
  }

  private Set<String> others() {
    Set<String> ids = new HashSet<>();
    int at = known().table().getSelectionIndex();
    for (int i = 0; i < draft().lines().size(); i++) {
      if (i != at) {
        ids.add(draft().lines().get(i).id());
      }
    }
    return ids;
  }

  @Override
  void show() {
    Controls all = known();
    Policies policies = draft().policies();
    all.line().select(policies.line().ordinal());
    all.fund().select(policies.fund().ordinal());
    all.signOff().select(policies.signOff().ordinal());
    if (draft().lines().isEmpty()) {
      draft().lines().add(DraftLine.EMPTY);
    }
    rows(0);
  }

  private void rows(int select) {
    Controls all = known();
    all.table().removeAll();
    for (DraftLine line : draft().lines()) {
      write(new TableItem(all.table(), SWT.NONE), line);
    }
    all.table().setSelection(select);
    select(select);
  }

  private static void write(TableItem item, DraftLine line) {
    boolean readable = amount(line.amount()).value().isPresent();
    item.setText(
        new String[] {
          line.name(), line.id(), line.code(), readable ? line.money().toYuanText() : line.amount()
        });
  }

  private void select(int at) {
    Controls all = known();
    boolean some = at >= 0 && at < draft().lines().size();
    filling = true;
    try {
      DraftLine line = some ? draft().lines().get(at) : DraftLine.EMPTY;
      all.name().set(line.name());
      all.id().set(line.id());
      all.code().set(line.code());
      all.amount().set(line.amount());
      all.id().read();
      all.name().enable(some);
      all.id().enable(some);
      all.code().enable(some);
      all.amount().enable(some);
      all.remove().setEnabled(some && draft().lines().size() > 1);
      all.up().setEnabled(at > 0);
      all.down().setEnabled(some && at < draft().lines().size() - 1);
    } finally {
      filling = false;
    }
    changed();
  }

  private void add() {
    draft().lines().add(DraftLine.EMPTY);
    rows(draft().lines().size() - 1);
    known().table().showSelection();
    known().name().focus();
  }

  private void remove() {
    int at = known().table().getSelectionIndex();
    if (at >= 0 && draft().lines().size() > 1) {
      draft().lines().remove(at);
      rows(Math.min(at, draft().lines().size() - 1));
      known().table().setFocus();
    }
  }

  private void move(int by) {
    int at = known().table().getSelectionIndex();
    int to = at + by;
    if (at >= 0 && to >= 0 && to < draft().lines().size()) {
      draft().lines().add(to, draft().lines().remove(at));
      rows(to);
    }
  }

  @Override
  void take() {
    if (filling) {
      return;
    }
    Controls all = known();
    int at = all.table().getSelectionIndex();
    if (at >= 0) {
      filling = true;
      propose(all);
      filling = false;
      DraftLine old = draft().lines().get(at);
      DraftLine next =
          new DraftLine(
              all.id().text().strip(),
              all.name().text().strip(),
              all.code().text().strip(),
              all.amount().text().strip(),
              all.amount().value().orElse(Money.cny(0)),
              old.aliases(),
              old.plan());
      if (!next.equals(old)) {
        draft().lines().set(at, next);
        write(all.table().getItem(at), next);
      }
    }
    draft()
        .policies(
            new Policies(
                Policies.Control.values()[all.line().getSelectionIndex()],
                Policies.Control.values()[all.fund().getSelectionIndex()],
                Policies.SignOff.values()[all.signOff().getSelectionIndex()],
                draft().policies().lights()));
    boolean even = draft().left().isZero();
    all.sum().setText(LineSums.say(draft(), desk().language()));
    all.sum().setForeground(desk().theme().color(even ? Tone.GOOD : Tone.CAUTION));
    stand(
        all.body().wrong().or(() -> LineSums.wrong(draft(), desk().language())),
        all.body().missing().or(() -> LineSums.missing(draft(), desk().language())));
  }

  /** An id that was typed, or brought along, is never made another. */
  private void propose(Controls all) {
    DraftLine old = draft().lines().get(all.table().getSelectionIndex());
    boolean ours = old.id().isEmpty() || old.id().equals(ProposedId.of(old.name(), others()));
    String next = ProposedId.of(all.name().text(), others());
    if (ours && all.id().text().equals(old.id()) && !next.isEmpty()) {
      all.id().set(next);
    }
  }

  @Override
  void focus() {
    Controls all = known();
    if (draft().lines().size() == 1 && draft().lines().get(0).name().isEmpty()) {
      all.name().focus();
    } else {
      all.table().setFocus();
    }
  }

  private Controls known() {
    if (controls == null) {
      throw new IllegalStateException("the page was not made");
    }
    return controls;
  }
}
