package org.fundbench.workbench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.EntryOrder;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The entries of the ledger behind a filter, however many they are. */
public final class LedgerEditor {
  private static final Text COPYING = new Text("复制", "Copying");
  private static final int CHUNK = 2000;

  /** Beyond that, adding up would keep who scrolls on waiting. */
  private static final int MOST_ADDED = 20_000;

  /** Beyond that, a clipboard would have to hold more than the window may use. */
  private static final int MOST_COPIED = 100_000;

  private static final int SELECTING_PAUSE_MS = 200;

  private final Desk desk;
  private final Composite page;
  private final FilterBar filter;
  private final Grid<Entry> grid;
  private final Label summary;
  private final List<Optional<EntryOrder.Key>> keys =
      List.of(
          Optional.of(EntryOrder.Key.NUMBER),
          Optional.of(EntryOrder.Key.DATE),
          Optional.of(EntryOrder.Key.KIND),
          Optional.of(EntryOrder.Key.LINE),
          Optional.of(EntryOrder.Key.DOCUMENT),
          Optional.of(EntryOrder.Key.AMOUNT),
          Optional.of(EntryOrder.Key.PAYEE),
          Optional.empty());
  private Optional<EntryPages> pages = Optional.empty();
  private Optional<OpenLedger> shown = Optional.empty();
  private Optional<EntryQuery> told = Optional.empty();
  private int adding;

  private LedgerEditor(Composite parent, Desk desk) {
    this.desk = desk;
    Theme theme = desk.theme();
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    filter = new FilterBar(page, desk, this::ask);
    filter.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    grid =
        new Grid<>(page, desk, "ledger", new Text("台账记录", "Entries of the ledger"), columns())
            .onSelect(this::select)
            .onCopy(this::copy)
            .onOpen(entry -> desk.front().showView("properties"))
            .onSort(this::sort)
            .onType(letters -> filter.type(letters))
            .withMenu(EntryCommands.MENU)
            .sayingWhenEmpty(new Text("没有符合条件的记录", "no entries match"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    summary = new Label(page, SWT.NONE);
    GridData foot = new GridData(SWT.FILL, SWT.CENTER, true, false);
    foot.horizontalIndent = theme.px(12);
    foot.verticalIndent = theme.px(6);
    summary.setLayoutData(foot);
    Named.as(desk.say(new Text("合计", "Totals")), summary);
    theme.apply(page);
    summary.setFont(theme.font(Face.SMALL));
    summary.setForeground(theme.color(Tone.MUTED));
    desk.ledger().changed().listen(page, this::ledgerChanged);
    desk.queryChanged().listen(page, () -> show(desk.query()));
    ledgerChanged();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    LedgerEditor editor = new LedgerEditor(parent, desk);
    editor.page.setData(EDITOR, editor);
    desk.shell().setData(EDITOR, editor);
    editor.page.addListener(
        SWT.Dispose,
        event -> {
          if (!desk.shell().isDisposed() && desk.shell().getData(EDITOR) == editor) {
            desk.shell().setData(EDITOR, null);
          }
        });
    return editor.page;
  }

  private static final String EDITOR = "fundbench.ledger-editor";

  /** The editor whose control this is, for tests. */
  public static LedgerEditor of(Control control) {
    return (LedgerEditor) control.getData(EDITOR);
  }

  /** The table, for tests. */
  public Grid<Entry> grid() {
    return grid;
  }

  private List<Column<Entry>> columns() {
    return List.of(
        Column.<Entry>left(new Text("编号", "Number"), 104, Entry::numberText)
            .toned(entry -> Tone.MUTED),
        Column.left(new Text("日期", "Date"), 96, entry -> entry.date().toString()),
        Column.left(new Text("业务", "Kind"), 112, entry -> desk.say(entry.kind().label())),
        Column.left(new Text("支出方向", "Line"), 150, this::line),
        Column.left(new Text("凭证", "Voucher"), 140, Entry::document),
        Column.<Entry>right(
                new Text("金额（元）", "Amount (yuan)"), 118, entry -> entry.effect().toYuanText())
            .toned(entry -> entry.effect().isNegative() ? Tone.BAD : Tone.TEXT),
        Column.left(new Text("收款人", "Payee"), 190, entry -> entry.payee().orElse("")),
        Column.left(new Text("摘要", "Memo"), 220, entry -> entry.memo().orElse("")));
  }

  private String line(Entry entry) {
    return shown
        .flatMap(open -> open.fund().line(entry.line()))
        .map(line -> line.name())
        .orElse(entry.line());
  }

  private void ledgerChanged() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty()) {
      return;
    }
    boolean same =
        shown.isPresent()
            && shown.get().file().equals(open.get().file())
            && shown.get().fund().id().equals(open.get().fund().id())
            && shown.get().head().equals(open.get().head());
    shown = open;
    if (!same) {
      filter.offer(open.get().fund().lines());
      EntryQuery query = desk.query();
      Optional<String> fund = Optional.of(open.get().fund().id());
      show(query.fund().equals(fund) ? query : all(fund));
    }
  }

  private static EntryQuery all(Optional<String> fund) {
    return fund.map(EntryQuery::ofFund).orElseGet(EntryQuery::everything);
  }

  private void show(EntryQuery query) {
    filter.show(query);
    ask(query);
  }

  /** Sorts by a column, in the database; memos have no order there. */
  private boolean sort(int column) {
    Optional<EntryOrder.Key> key = keys.get(column);
    key.ifPresent(one -> filter.sort(filter.query().order().clicked(one)));
    return key.isPresent();
  }

  /** The filter of the editor, for commands. */
  FilterBar filter() {
    return filter;
  }

  /** The editor of a window, if it is there. */
  public static Optional<LedgerEditor> in(Desk desk) {
    return desk.shell().getData(EDITOR) instanceof LedgerEditor editor
        ? Optional.of(editor)
        : Optional.empty();
  }

  private void ask(EntryQuery query) {
    grid.markSorted(keys.indexOf(Optional.of(query.order().key())), query.order().descending());
    EntryPages[] mine = new EntryPages[1];
    EntryPages next =
        new EntryPages(desk, query, () -> counted(mine), () -> ifMine(mine, () -> grid.repaint()));
    mine[0] = next;
    pages = Optional.of(next);
  }

  /** Answers to a question that was replaced meanwhile are dropped. */
  private void ifMine(EntryPages[] mine, Runnable action) {
    if (!page.isDisposed() && pages.isPresent() && pages.get() == mine[0]) {
      action.run();
    }
  }

  private void counted(EntryPages[] mine) {
    ifMine(
        mine,
        () -> {
          grid.show(mine[0]);
          if (!told.equals(Optional.of(mine[0].query()))) {
            // Another question; the same one, asked again since something was posted, stays put.
            told = Optional.of(mine[0].query());
            grid.showTop();
          }
          desk.takeRow()
              .ifPresent(
                  row -> {
                    grid.select((int) Math.min(Integer.MAX_VALUE / 64, row));
                    grid.control().setFocus();
                  });
          mine[0]
              .summary()
              .ifPresent(
                  first ->
                      summary.setText(
                          desk.say(
                              new Text("共 {0} 条，支付净额 {1} 元", "{0} entries, {1} yuan paid net")
                                  .with(first.total(), first.paid().toYuanText()))));
        });
  }

  private void select() {
    grid.current().ifPresent(entry -> desk.selection().select(properties(entry)));
    sayTotals();
  }

  private Selected properties(Entry entry) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("编号", "Number"), entry.numberText()));
    facts.add(new Selected.Fact(new Text("业务", "Kind"), entry.kind().label()));
    facts.add(Selected.Fact.of(new Text("日期", "Date"), entry.date().toString()));
    facts.add(Selected.Fact.of(new Text("支出方向", "Line"), line(entry)));
    facts.add(Selected.Fact.of(new Text("金额", "Amount"), entry.effect().toYuanText()));
    facts.add(Selected.Fact.of(new Text("凭证", "Voucher"), entry.document()));
    entry.payee().ifPresent(payee -> facts.add(Selected.Fact.of(new Text("收款人", "Payee"), payee)));
    entry.memo().ifPresent(memo -> facts.add(Selected.Fact.of(new Text("摘要", "Memo"), memo)));
    entry
        .refersTo()
        .ifPresent(
            position ->
                facts.add(
                    Selected.Fact.of(
                        new Text("所指记录的位置", "Answers the record at"), String.valueOf(position))));
    facts.add(
        Selected.Fact.of(
            new Text("在台账中的位置", "Place in the ledger"), String.valueOf(entry.position())));
    facts.add(
        Selected.Fact.of(new Text("所属批次的位置", "Its batch is at"), String.valueOf(entry.batch())));
    return new Selected(Text.same(entry.numberText()), facts, Optional.empty(), Optional.of(entry));
  }

  private boolean isAll(List<int[]> ranges, EntryPage first) {
    return ranges.size() == 1 && ranges.get(0)[0] == 0 && ranges.get(0)[1] >= first.total();
  }

  /** Totals of what is selected: at once where it is here, else beside the window's thread. */
  private void sayTotals() {
    Optional<EntryPage> first = pages.flatMap(EntryPages::summary);
    List<int[]> ranges = grid.selectedRanges();
    int count = ranges.stream().mapToInt(range -> range[1] - range[0]).sum();
    adding++; // what is being added up is not selected any more
    if (first.isEmpty() || count < 2) {
      desk.front().sayTotals("");
      return;
    }
    if (isAll(ranges, first.get())) {
      totals(count, first.get().paid());
      return;
    }
    if (count > CHUNK) {
      addUp(ranges, count);
      return;
    }
    Money sum = Money.cny(0);
    Rows<Entry> rows = pages.orElseThrow();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1]; i++) {
        Entry entry = rows.at(i);
        if (entry == null) {
          addUp(ranges, count);
          return;
        }
        sum = sum.plus(entry.effect());
      }
    }
    totals(count, sum);
  }

  /** Adds up beside the window's thread, when the selection has come to rest. */
  private void addUp(List<int[]> ranges, int count) {
    if (count > MOST_ADDED) {
      desk.front()
          .sayTotals(
              desk.say(
                  new Text("已选 {0} 条（{1} 条以内才合计）", "{0} selected (added up to {1})")
                      .with(count, MOST_ADDED)));
      return;
    }
    desk.front().sayTotals(desk.say(new Text("已选 {0} 条…", "{0} selected…").with(count)));
    int mine = ++adding;
    EntryQuery query = pages.orElseThrow().query();
    page.getDisplay()
        .timerExec(
            SELECTING_PAUSE_MS,
            () -> {
              if (mine == adding && !page.isDisposed()) {
                desk.ledger()
                    .ask(
                        session -> sum(session, query, ranges),
                        sum -> {
                          if (mine == adding && !page.isDisposed()) {
                            totals(count, sum);
                          }
                        },
                        EntryPages.READING);
              }
            });
  }

  private static Money sum(LedgerSession session, EntryQuery query, List<int[]> ranges) {
    Money sum = Money.cny(0);
    for (int[] range : ranges) {
      for (int at = range[0]; at < range[1]; at += CHUNK) {
        for (Entry entry : session.rows(query.part(at, Math.min(CHUNK, range[1] - at)))) {
          sum = sum.plus(entry.effect());
        }
      }
    }
    return sum;
  }

  private void totals(int count, Money sum) {
    desk.front()
        .sayTotals(
            desk.say(
                new Text("已选 {0} 条，合计 {1} 元", "{0} selected, {1} yuan in all")
                    .with(count, sum.toYuanText())));
  }

  /** Copies the selection as a table of tabs; rows that are not here yet are read for it. */
  private void copy() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty() || pages.isEmpty()) {
      return;
    }
    List<int[]> ranges = grid.selectedRanges();
    int count = ranges.stream().mapToInt(range -> range[1] - range[0]).sum();
    if (count > MOST_COPIED) {
      desk.front()
          .say(
              desk.say(
                  new Text(
                          "选定 {0} 条，一次最多复制 {1} 条；请先筛选，或用“导出”",
                          "{0} rows are selected; {1} can be copied at once. Filter first, or"
                              + " export")
                      .with(count, MOST_COPIED)));
      return;
    }
    int[] columns = grid.selectedColumns();
    EntryQuery query = pages.get().query();
    desk.jobs()
        .start(
            COPYING,
            progress -> {
              StringBuilder lines = new StringBuilder();
              long all = ranges.stream().mapToLong(range -> range[1] - range[0]).sum();
              progress.begin(COPYING, all);
              try (LedgerSession session = desk.program().openReadOnly(open.get().file())) {
                for (int[] range : ranges) {
                  for (int at = range[0]; at < range[1]; at += CHUNK) {
                    if (progress.cancelled()) {
                      throw new java.util.concurrent.CancellationException();
                    }
                    int limit = Math.min(CHUNK, range[1] - at);
                    session
                        .entries(query.part(at, limit))
                        .entries()
                        .forEach(entry -> lines.append(grid.line(entry, columns)));
                    progress.advance(limit);
                  }
                }
              }
              return lines.toString();
            },
            text -> {
              if (!page.isDisposed()) {
                grid.toClipboard(text);
                desk.front()
                    .say(
                        desk.say(
                            new Text("已复制 {0} 行", "{0} rows copied").with(text.lines().count())));
              }
            },
            thrown -> desk.report(COPYING, thrown));
  }
}
