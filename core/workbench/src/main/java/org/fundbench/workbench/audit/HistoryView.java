package org.fundbench.workbench.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryNumber;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.RecordHistory;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.kept.ChosenFile;
import org.fundbench.workbench.kept.KeptCommands;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/**
 * What became of an entry (记录经历): what it answers, its refunds, its reversal, the files kept with
 * it, each with who, when and why. Follows the entry that is selected; a number or a voucher can be
 * typed as well.
 */
public final class HistoryView {
  private static final Text ASKING = new Text("查询记录经历", "Looking up the history");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Desk desk;
  private final PageHead head;
  private final org.eclipse.swt.widgets.Text field;
  private final Grid<RecordHistory.Event> grid;
  private Optional<EntryNumber> shown = Optional.empty();
  private int asked;

  private HistoryView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of("audit.prove"));
    Text hint =
        new Text("编号或凭证号，回车查询，如 ZF-000012", "Number or voucher, then Enter, such as ZF-000012");
    field =
        Named.as(
            desk.say(new Text("编号或凭证号", "Number or voucher")),
            new org.eclipse.swt.widgets.Text(head.control(), SWT.BORDER | SWT.SEARCH));
    field.setMessage(desk.say(hint));
    GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1);
    data.widthHint = desk.theme().px(340);
    field.setLayoutData(data);
    field.addListener(SWT.DefaultSelection, event -> find(field.getText().strip()));
    desk.theme().apply(field);
    grid =
        new Grid<>(page, desk, "history", new Text("相关记录", "What became of the entry"), columns())
            .withStrong(event -> shown.filter(number -> isAbout(event, number)).isPresent())
            .onSelect(this::choose)
            .onOpen(this::open)
            .withMenu(List.of(List.of(KeptCommands.OPEN, KeptCommands.SAVE)))
            .sayingWhenEmpty(
                new Text("在台账中选择一条记录，或输入编号", "Select an entry in the ledger, or type a number"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.selection().changed().listen(page, this::follow);
    desk.ledger().changed().listen(page, () -> shown.ifPresent(this::ask));
    head.say(desk.say(new Text("记录经历", "History of a record")), "");
    follow();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new HistoryView(page, desk);
    return page;
  }

  private static boolean isAbout(RecordHistory.Event event, EntryNumber number) {
    return event.record() instanceof PostedRecord.Entry entry
        && entry.numberText().equals(number.toString());
  }

  private List<Column<RecordHistory.Event>> columns() {
    return List.of(
        Column.left(new Text("编号", "Number"), 104, event -> event.about().numberText()),
        Column.left(new Text("事项", "What"), 110, event -> desk.say(what(event))),
        Column.left(new Text("日期", "Date"), 92, event -> event.about().date().toString()),
        Column.right(
            new Text("金额", "Amount"),
            110,
            event ->
                event.record() instanceof PostedRecord.Entry entry
                    ? entry.effect().toYuanText()
                    : ""),
        Column.left(new Text("凭证或文件", "Voucher or file"), 170, HistoryView::document),
        Column.left(
            new Text("过账时间", "Posted"),
            150,
            event -> MOMENT.format(event.batch().postedAt().atZone(desk.program().zone()))),
        Column.left(new Text("操作人", "Who"), 120, event -> event.batch().operator()),
        Column.<RecordHistory.Event>left(
                new Text("批次", "Batch"), 150, event -> desk.say(batch(event)))
            .toned(event -> event.undoneBy().isPresent() ? Tone.CAUTION : Tone.MUTED),
        Column.left(new Text("原因", "Why"), 200, event -> event.batch().reason().orElse("")));
  }

  private static Text what(RecordHistory.Event event) {
    return event.record() instanceof PostedRecord.Entry entry
        ? entry.kind().label()
        : new Text("凭证附件", "file kept");
  }

  private static String document(RecordHistory.Event event) {
    return event.record() instanceof PostedRecord.Attachment file
        ? file.name()
        : event.about().document();
  }

  private static Text batch(RecordHistory.Event event) {
    long number = event.batch().number();
    return event
        .undoneBy()
        .map(undo -> new Text("{0}，已由批次 {1} 撤销", "{0}, undone by {1}").with(number, undo.number()))
        .orElse(Text.same(String.valueOf(number)));
  }

  private void follow() {
    desk.selection()
        .selected()
        .entry()
        .map(PostedRecord.Entry::numberText)
        .flatMap(EntryNumber::parse)
        .filter(number -> !Optional.of(number).equals(shown))
        .ifPresent(this::ask);
  }

  /** Looks up a number or a voucher of the fund that is looked at. */
  private void find(String named) {
    Optional<OpenLedger> open = desk.ledger().now();
    if (named.isEmpty() || open.isEmpty()) {
      return;
    }
    String fund = open.get().fund().id();
    desk.ledger()
        .ask(
            session -> session.entry(fund, named),
            entry ->
                entry
                    .map(PostedRecord.Entry::numberText)
                    .flatMap(EntryNumber::parse)
                    .ifPresentOrElse(this::ask, () -> missing(named)),
            ASKING);
  }

  private void missing(String named) {
    if (!grid.control().isDisposed()) {
      shown = Optional.empty();
      head.say(
          desk.say(new Text("没有找到", "Not found")),
          desk.say(
              new Text("没有编号或凭证号为“{0}”的记录", "No entry has the number or voucher {0}").with(named)));
      grid.show(Rows.of(List.of()));
    }
  }

  private void ask(EntryNumber number) {
    int mine = ++asked;
    desk.ledger()
        .ask(
            session -> session.history(number),
            history -> {
              if (mine == asked && !grid.control().isDisposed()) {
                history.ifPresent(found -> show(number, found));
              }
            },
            ASKING);
  }

  private void show(EntryNumber number, RecordHistory history) {
    shown = Optional.of(number);
    head.say(
        number + "  " + desk.say(history.subject().kind().label()),
        desk.say(
            new Text(
                    history.whole() ? "台账第 {0} 条记录 · {1} 个事项" : "台账第 {0} 条记录 · 最初 {1} 个事项",
                    history.whole()
                        ? "record {0} of the ledger · {1} events"
                        : "record {0} of the ledger · the first {1} events")
                .with(history.subject().position(), history.events().size())));
    grid.show(Rows.of(history.events()));
  }

  private void choose() {
    ChosenFile.of(desk)
        .choose(
            grid.current()
                .map(RecordHistory.Event::record)
                .filter(PostedRecord.Attachment.class::isInstance)
                .map(PostedRecord.Attachment.class::cast)
                .map(file -> new ChosenFile.File(file.name(), file.hash().hex())));
  }

  private void open(RecordHistory.Event event) {
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(new Selected.Fact(new Text("事项", "What"), what(event)));
    if (event.record() instanceof PostedRecord.Attachment file) {
      facts.add(Selected.Fact.of(new Text("文件", "File"), file.name()));
      facts.add(Selected.Fact.of(new Text("SHA-256", "SHA-256"), file.hash().hex()));
    }
    desk.selection()
        .select(
            new Selected(
                Text.same(event.about().numberText()),
                facts,
                Optional.empty(),
                Optional.of(event.about())));
  }
}
