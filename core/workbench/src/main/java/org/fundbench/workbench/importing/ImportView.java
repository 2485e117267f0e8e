package org.fundbench.workbench.importing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Money;
import org.fundbench.api.Text;
import org.fundbench.ledger.ImportedBatch;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.FlatButton;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/**
 * The imports of the ledger, the latest first: file, hash, sum, who, and what became of them. A
 * file dropped here opens the wizard with it; a batch opens its entries, and can be undone.
 */
public final class ImportView {
  private static final Text ASKING = new Text("读取导入历史", "Reading the imports");
  private static final String UNDO = "ledger.undo-batch";
  private static final int MOST = 500;
  private static final int HASH_SHOWN = 12;

  private final Desk desk;
  private final ZoneId zone;
  private final PageHead head;
  private final Grid<ImportedBatch> grid;
  private Optional<OpenLedger> asked = Optional.empty();

  private ImportView(Composite page, Desk desk) {
    this.desk = desk;
    this.zone = desk.program().zone();
    head = new PageHead(page, desk, List.of("file.import"));
    grid =
        new Grid<>(page, desk, "imports", new Text("导入历史", "Imports"), columns())
            .sayingWhenEmpty(
                new Text(
                    "还没有导入。把文件拖到这里，或按“导入…”",
                    "Nothing was imported yet. Drop a file here, or press 'Import…'"))
            .onOpen(this::showEntries);
    grid.onSelect(() -> grid.current().ifPresent(one -> desk.selection().select(properties(one))));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Composite foot = new Composite(page, SWT.NONE);
    org.eclipse.swt.layout.RowLayout layout = new org.eclipse.swt.layout.RowLayout();
    layout.marginLeft = desk.theme().px(14);
    layout.marginBottom = desk.theme().px(8);
    layout.marginTop = desk.theme().px(8);
    layout.spacing = desk.theme().px(8);
    foot.setLayout(layout);
    foot.setBackground(desk.theme().color(Tone.SURFACE));
    FlatButton.onPage(
        foot,
        desk.theme(),
        Icon.LEDGER,
        desk.say(new Text("查看该批记录", "Show its entries")),
        () -> grid.current().ifPresent(this::showEntries));
    FlatButton.onPage(
        foot,
        desk.theme(),
        Icon.REFRESH,
        desk.say(new Text("撤销该批…", "Undo it…")),
        () -> grid.current().ifPresent(this::undo));
    takeFiles(grid.control(), desk);
    desk.ledger().changed().listen(page, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new ImportView(page, desk);
    return page;
  }

  /** Makes a control, such as the whole window, open the wizard with files dropped on it. */
  public static void takeFiles(Control control, Desk desk) {
    FileDrop.on(
        control,
        DND.DROP_COPY,
        files -> {
          if (desk.commands().isEnabled("file.import")) {
            ImportWizard.open(desk, files, window -> {});
          } else {
            desk.front()
                .say(
                    desk.say(
                        new Text(
                            "打开一个可写的台账后才能导入文件",
                            "Open a ledger that can be written to before importing")));
          }
        });
  }

  private List<Column<ImportedBatch>> columns() {
    return List.of(
        Column.<ImportedBatch>right(new Text("批次", "Batch"), 60, one -> number(one)),
        Column.left(new Text("时间", "When"), 140, this::when),
        Column.left(new Text("文件", "File"), 220, one -> batch(one).sourceName().orElse("")),
        Column.<ImportedBatch>left(new Text("状态", "State"), 150, one -> desk.say(state(one)))
            .toned(ImportView::tone),
        Column.right(new Text("条数", "Records"), 70, one -> String.valueOf(records(one))),
        Column.right(
            new Text("支付合计", "Paid"), 120, one -> one.paid().map(Money::toYuanText).orElse("—")),
        Column.left(new Text("操作人", "Operator"), 110, one -> batch(one).operator()),
        Column.<ImportedBatch>left(new Text("文件 SHA-256", "File's SHA-256"), 130, ImportView::hash)
            .toned(one -> Tone.MUTED));
  }

  private static PostedRecord.Batch batch(ImportedBatch one) {
    return one.operation().batch();
  }

  private static String number(ImportedBatch one) {
    return String.valueOf(batch(one).number());
  }

  private static long records(ImportedBatch one) {
    return one.operation().refusal().isPresent() ? 0 : one.operation().records();
  }

  private String when(ImportedBatch one) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
        .withZone(zone)
        .format(batch(one).postedAt());
  }

  private static String hash(ImportedBatch one) {
    String whole = batch(one).sourceHash().map(Object::toString).orElse("");
    return whole.length() > HASH_SHOWN ? whole.substring(0, HASH_SHOWN) + "…" : whole;
  }

  private static Text state(ImportedBatch one) {
    return one.operation()
        .refusal()
        .map(refusal -> new Text("已拒绝（{0} 处）", "refused ({0} problems)").with(refusal.problems()))
        .or(() -> one.undoneBy().map(by -> new Text("已由批次 {0} 撤销", "undone by batch {0}").with(by)))
        .orElse(new Text("已过账", "posted"));
  }

  private static Tone tone(ImportedBatch one) {
    return one.operation().refusal().isPresent()
        ? Tone.BAD
        : one.undoneBy().isPresent() ? Tone.MUTED : Tone.GOOD;
  }

  private Selected properties(ImportedBatch one) {
    return new Selected(
        new Text("批次 {0}", "batch {0}").with(number(one)),
        List.of(
            Selected.Fact.of(new Text("文件", "File"), batch(one).sourceName().orElse("")),
            Selected.Fact.of(
                new Text("文件 SHA-256", "File's SHA-256"),
                batch(one).sourceHash().map(Object::toString).orElse("")),
            Selected.Fact.of(new Text("操作人", "Operator"), batch(one).operator()),
            Selected.Fact.of(new Text("时间", "When"), when(one)),
            new Selected.Fact(new Text("状态", "State"), state(one)),
            Selected.Fact.of(
                new Text("拒绝原因", "Refused because"),
                one.operation().refusal().map(PostedRecord.Refusal::said).orElse(""))),
        Optional.empty());
  }

  private void show() {
    Optional<OpenLedger> open = desk.ledger().now();
    head.say(
        desk.say(new Text("导入到台账", "Import into the ledger")),
        desk.say(
            open.filter(one -> !one.writable()).isPresent()
                ? new Text("台账为只读，不能导入", "The ledger is read-only; nothing can be imported")
                : new Text(
                    "每个文件一个批次，整批过账或完全不过账；双击查看该批记录",
                    "A file is a batch, posted whole or not at all; open one to see its entries")));
    boolean same =
        open.isPresent()
            && asked.isPresent()
            && open.get().file().equals(asked.get().file())
            && open.get().head().equals(asked.get().head());
    if (open.isEmpty() || same) {
      return;
    }
    asked = open;
    desk.ledger()
        .ask(
            session -> session.imports(MOST),
            imports -> {
              if (!grid.control().isDisposed()) {
                grid.show(Rows.of(imports));
              }
            },
            ASKING);
  }

  private void showEntries(ImportedBatch one) {
    desk.ledger()
        .now()
        .filter(open -> one.operation().refusal().isEmpty())
        .ifPresent(
            open -> desk.showEntries(ImportRun.entries(open.fund().id(), batch(one).position())));
  }

  private void undo(ImportedBatch one) {
    if (one.operation().refusal().isPresent() || one.undoneBy().isPresent()) {
      desk.front()
          .say(
              desk.say(
                  new Text("批次 {0} {1}，没有可撤销的", "Batch {0} {1}; there is nothing to undo")
                      .with(number(one), state(one))));
      return;
    }
    if (desk.commands().has(UNDO) && desk.commands().isEnabled(UNDO)) {
      desk.commands().run(UNDO, number(one));
      return;
    }
    desk.front()
        .say(
            desk.say(
                new Text(
                        "台账为只读；可写时撤销：fundbench undo 台账 {0} --reason 原因",
                        "Read-only here; undo it by: fundbench undo LEDGER {0} --reason WHY")
                    .with(number(one))));
  }
}
