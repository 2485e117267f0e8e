package org.fundbench.workbench.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The operation log (操作日志): who did what, when and why, refused attempts included. */
public final class OperationsView {
  private static final Text ASKING = new Text("查询操作日志", "Searching the operation log");
  private static final int PATIENCE_MS = 250;
  private static final int MOST = 2000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Desk desk;
  private final PageHead head;
  private final Grid<Operation> grid;
  private final org.eclipse.swt.widgets.Text operator;
  private final org.eclipse.swt.widgets.Text text;
  private final org.eclipse.swt.widgets.Text from;
  private final org.eclipse.swt.widgets.Text to;
  private final Runnable later = this::ask;
  private int asked;

  private OperationsView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of());
    Composite bar = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = desk.theme().px(16);
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    operator = field(bar, new Text("操作人", "Operator"), 140);
    text = field(bar, new Text("原因、文件、凭证、收款人", "Reason, file, voucher, payee"), 240);
    from = field(bar, new Text("起始日期 2023-01-01", "From 2023-01-01"), 150);
    to = field(bar, new Text("截止日期 2023-12-31", "To 2023-12-31"), 150);
    desk.theme().apply(bar);
    grid =
        new Grid<>(page, desk, "operations", new Text("操作日志", "Operation log"), columns())
            .onSelect(this::select)
            .onOpen(this::open)
            .sayingWhenEmpty(new Text("没有符合条件的操作", "No operation fits"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.ledger().changed().listen(page, this::ask);
    ask();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new OperationsView(page, desk);
    return page;
  }

  private org.eclipse.swt.widgets.Text field(Composite bar, Text name, int width) {
    org.eclipse.swt.widgets.Text field =
        Named.as(desk.say(name), new org.eclipse.swt.widgets.Text(bar, SWT.BORDER | SWT.SEARCH));
    field.setMessage(desk.say(name));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.minimumWidth = desk.theme().px(90);
    data.widthHint = desk.theme().px(width);
    field.setLayoutData(data);
    // Not for every letter: what is typed in one go is asked once.
    field.addListener(SWT.Modify, event -> field.getDisplay().timerExec(PATIENCE_MS, later));
    return field;
  }

  private List<Column<Operation>> columns() {
    return List.of(
        Column.<Operation>right(
                new Text("批次", "Batch"), 60, one -> String.valueOf(one.batch().number()))
            .toned(one -> Tone.MUTED),
        Column.left(new Text("时间", "When"), 150, one -> moment(one.batch().postedAt())),
        Column.left(new Text("操作人", "Who"), 130, one -> who(one.batch())),
        Column.left(new Text("业务", "What"), 130, one -> desk.say(what(one))),
        Column.<Operation>left(
                new Text("结果", "Result"),
                200,
                one ->
                    one.refusal().isPresent()
                        ? desk.say(refused(one.refusal().get()))
                        : desk.say(new Text("{0} 条记录", "{0} records").with(one.records())))
            .toned(one -> one.refusal().isPresent() ? Tone.BAD : Tone.GOOD),
        Column.left(new Text("来源文件", "File"), 170, one -> one.batch().sourceName().orElse("")),
        Column.left(new Text("原因", "Why"), 220, one -> one.batch().reason().orElse("")));
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(desk.program().zone()));
  }

  private static String who(PostedRecord.Batch batch) {
    return batch
        .reviewer()
        .map(second -> batch.operator() + " / " + second)
        .orElse(batch.operator());
  }

  private static Text what(Operation one) {
    Text kind = one.refusal().map(PostedRecord.Refusal::attempt).orElse(one.batch().kind()).label();
    return one.batch()
        .undoes()
        .map(number -> new Text("{0}（批次 {1}）", "{0} (batch {1})").with(kind, number))
        .orElse(kind);
  }

  private static Text refused(PostedRecord.Refusal refusal) {
    return refusal.problems() == 0
        ? new Text("已取消", "cancelled")
        : new Text("已拒绝：{0} 处问题", "refused: {0} problems").with(refusal.problems());
  }

  private void ask() {
    if (grid.control().isDisposed() || desk.ledger().now().isEmpty()) {
      return;
    }
    ZoneId zone = desk.program().zone();
    OperationQuery query =
        new OperationQuery(
            typed(operator),
            day(from).map(day -> day.atStartOfDay(zone).toInstant()),
            day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
            typed(text),
            MOST);
    int number = ++asked;
    desk.ledger()
        .ask(
            session -> session.operations(query),
            found -> {
              if (number == asked && !grid.control().isDisposed()) {
                show(found);
              }
            },
            ASKING);
  }

  private void show(List<Operation> found) {
    long refused = found.stream().filter(one -> one.refusal().isPresent()).count();
    head.say(
        desk.say(new Text("操作日志", "Operation log")),
        desk.say(
            new Text(
                    found.size() == MOST ? "最近 {0} 次操作，其中 {1} 次被拒绝" : "{0} 次操作，其中 {1} 次被拒绝",
                    found.size() == MOST
                        ? "the latest {0} operations, {1} of them refused"
                        : "{0} operations, {1} of them refused")
                .with(found.size(), refused)));
    grid.show(Rows.of(found));
  }

  private static Optional<String> typed(org.eclipse.swt.widgets.Text field) {
    return Optional.of(field.getText().strip()).filter(typed -> !typed.isEmpty());
  }

  /** What is not a day yet, as it is being typed, does not count. */
  private static Optional<LocalDate> day(org.eclipse.swt.widgets.Text field) {
    return typed(field)
        .filter(typed -> typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
        .flatMap(OperationsView::parse);
  }

  private static Optional<LocalDate> parse(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private void select() {
    grid.current().ifPresent(one -> desk.selection().select(properties(one)));
  }

  private Selected properties(Operation one) {
    PostedRecord.Batch batch = one.batch();
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(Selected.Fact.of(new Text("时间", "When"), moment(batch.postedAt())));
    facts.add(Selected.Fact.of(new Text("操作人", "Who"), who(batch)));
    facts.add(new Selected.Fact(new Text("业务", "What"), what(one)));
    batch.reason().ifPresent(why -> facts.add(Selected.Fact.of(new Text("原因", "Why"), why)));
    batch
        .sourceName()
        .ifPresent(name -> facts.add(Selected.Fact.of(new Text("来源文件", "File"), name)));
    batch
        .sourceHash()
        .ifPresent(
            hash -> facts.add(Selected.Fact.of(new Text("文件 SHA-256", "SHA-256"), hash.hex())));
    one.refusal()
        .ifPresent(
            refusal ->
                refusal
                    .said()
                    .lines()
                    .forEach(
                        line ->
                            facts.add(
                                Selected.Fact.of(
                                    new Text("拒绝理由", "Refused because"),
                                    line.replace('\t', ' ')))));
    return new Selected(
        new Text("批次 {0}", "Batch {0}").with(batch.number()), facts, Optional.empty());
  }

  /** The entries that it posted. */
  private void open(Operation one) {
    if (one.refusal().isEmpty()) {
      desk.showEntries(EntryQuery.everything().inBatch(Optional.of(one.batch().position())));
    }
  }
}
