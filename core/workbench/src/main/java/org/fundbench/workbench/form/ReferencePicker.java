package org.fundbench.workbench.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fundbench.api.Text;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.OpenEntries;
import org.fundbench.ledger.OpenEntry;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.look.Named;

/**
 * Picks the entry that a document answers. What can be answered is listed at once, the newest
 * first; typing searches the ledger. The arrow keys move in the list while the text keeps the
 * keyboard.
 */
public final class ReferencePicker {
  private static final Text LOOKING = new Text("查找可选记录", "Looking for entries");
  private static final int MOST = 50;
  private static final int PAUSE_MS = 200;
  private static final int ROWS = 4;

  private final Desk desk;
  private final OpenEntries.Wanted wanted;
  private final Consumer<Optional<OpenEntry>> chosen;
  private final String name;
  private final boolean required;
  private final org.eclipse.swt.widgets.Text search;
  private final Table table;
  private List<OpenEntry> found = List.of();
  private Optional<OpenEntry> choice = Optional.empty();
  private Optional<Long> awaited = Optional.empty();
  private int asked;

  /**
   * A picker across a form.
   *
   * @param chosen hears what was picked
   */
  public ReferencePicker(
      FormBody body,
      Text words,
      OpenEntries.Wanted wanted,
      boolean required,
      Consumer<Optional<OpenEntry>> chosen) {
    this.desk = body.desk();
    this.wanted = wanted;
    this.required = required;
    this.chosen = chosen;
    body.newRow();
    Label label = body.label(words);
    label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    name = Mnemonic.strip(desk.say(words));
    search =
        new org.eclipse.swt.widgets.Text(
            body.control(), SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    search.setMessage(
        desk.say(
            new Text(
                "按编号、凭证号、收款人、摘要或金额查找，↑↓ 选择",
                "search number, voucher, payee, memo or amount; ↑↓ to pick")));
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, FormBody.COLUMNS - 1, 1));
    Named.as(name, search);
    new Label(body.control(), SWT.NONE);
    table = new Table(body.control(), SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, FormBody.COLUMNS - 1, 1);
    data.heightHint = desk.theme().px(27) * ROWS;
    data.widthHint = desk.theme().px(640);
    table.setLayoutData(data);
    Named.as(desk.say(new Text("{0}：可选记录", "{0}: what can be picked").with(name)), table);
    column(new Text("编号", "Number"), SWT.LEFT, 106);
    column(new Text("日期", "Date"), SWT.LEFT, 102);
    column(new Text("支出方向", "Line"), SWT.LEFT, 112);
    column(new Text("凭证", "Voucher"), SWT.LEFT, 112);
    column(new Text("收款人", "Payee"), SWT.LEFT, 112);
    column(new Text("金额", "Amount"), SWT.RIGHT, 92);
    column(
        wanted == OpenEntries.Wanted.PAYMENTS
            ? new Text("可退", "Refundable")
            : new Text("未用", "Left"),
        SWT.RIGHT,
        92);
    ColumnWidths.follow(table);
    search.addListener(SWT.Modify, event -> soon());
    search.addListener(SWT.KeyDown, this::key);
    table.addListener(SWT.Selection, event -> pick(table.getSelectionIndex()));
    look("");
  }

  private void column(Text words, int align, int width) {
    TableColumn column = new TableColumn(table, align);
    column.setText(desk.say(words));
    column.setWidth(desk.theme().px(width));
  }

  private void soon() {
    int mine = ++asked;
    search
        .getDisplay()
        .timerExec(
            PAUSE_MS,
            () -> {
              if (mine == asked && !search.isDisposed()) {
                look(search.getText());
              }
            });
  }

  private void look(String words) {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty()) {
      return;
    }
    int mine = ++asked;
    String fund = open.get().fund().id();
    desk.ledger()
        .ask(
            session -> session.lookup().open(fund, wanted, words, MOST),
            entries -> {
              if (mine == asked && !table.isDisposed()) {
                show(entries);
              }
            },
            LOOKING);
  }

  private void show(List<OpenEntry> entries) {
    found = entries;
    table.removeAll();
    for (OpenEntry one : entries) {
      Entry entry = one.entry();
      new TableItem(table, SWT.NONE)
          .setText(
              new String[] {
                entry.numberText(),
                entry.date().toString(),
                line(entry.line()),
                entry.document(),
                entry.payee().orElse(""),
                entry.effect().toYuanText(),
                one.left().toYuanText()
              });
    }
    Optional<Long> kept = awaited.or(() -> choice.map(one -> one.entry().position()));
    awaited = Optional.empty();
    int at = -1;
    for (int i = 0; i < entries.size(); i++) {
      if (kept.equals(Optional.of(entries.get(i).entry().position()))) {
        at = i;
      }
    }
    // The only one that was searched for is what was meant.
    pick(at < 0 && entries.size() == 1 && !search.getText().isBlank() ? 0 : at);
  }

  private String line(String id) {
    return desk.ledger()
        .now()
        .flatMap(open -> open.fund().line(id))
        .map(BudgetLine::name)
        .orElse(id);
  }

  private void key(Event event) {
    int step =
        switch (event.keyCode) {
          case SWT.ARROW_DOWN -> 1;
          case SWT.ARROW_UP -> -1;
          default -> 0;
        };
    if (step != 0 && !found.isEmpty()) {
      event.doit = false;
      pick(Math.max(0, Math.min(found.size() - 1, table.getSelectionIndex() + step)));
    } else if (event.keyCode == SWT.DEL && (event.stateMask & SWT.MOD1) != 0) {
      pick(-1);
    }
  }

  private void pick(int index) {
    if (index < 0) {
      table.deselectAll();
    } else {
      table.setSelection(index);
      table.showSelection();
    }
    Optional<OpenEntry> next = index < 0 ? Optional.empty() : Optional.of(found.get(index));
    if (!next.equals(choice)) {
      choice = next;
      chosen.accept(next);
    }
  }

  /** What is picked. */
  public Optional<OpenEntry> choice() {
    return choice;
  }

  /** Whether something must be picked and is not. */
  public boolean missing() {
    return required && choice.isEmpty();
  }

  /** Searches an entry and picks it as soon as it is found. */
  public void want(Entry entry) {
    awaited = Optional.of(entry.position());
    search.setText(entry.numberText());
    look(entry.numberText());
  }

  /** Forgets what was picked and shows what is open now. */
  public void clear() {
    pick(-1);
    search.setText("");
    look("");
  }

  /** Puts the keyboard into the search. */
  public void focus() {
    search.setFocus();
  }
}
