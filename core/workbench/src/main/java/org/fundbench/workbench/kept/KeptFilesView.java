package org.fundbench.workbench.kept;

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
import org.fundbench.app.KeptWith;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/**
 * Every file that the ledger keeps for a fund (留存文件): those of entries, and those of indicators,
 * also of indicators that a revision took out of the self-evaluation.
 */
public final class KeptFilesView {
  private static final Text ASKING = new Text("查询留存文件", "Looking up the kept files");
  private static final int MOST = 2000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Desk desk;
  private final PageHead head;
  private final Grid<KeptWith> grid;
  private int asked;

  private KeptFilesView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of(KeptCommands.OPEN, KeptCommands.SAVE));
    grid =
        new Grid<>(page, desk, "kept-files", new Text("留存文件", "Kept files"), columns())
            .onSelect(this::select)
            .onOpen(file -> new KeptFiles(desk).open(file.name(), file.hash().hex()))
            .withMenu(List.of(List.of(KeptCommands.OPEN, KeptCommands.SAVE)))
            .sayingWhenEmpty(new Text("台账没有保存文件", "The ledger keeps no files"));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.ledger().changed().listen(page, this::ask);
    say(List.of());
    ask();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new KeptFilesView(page, desk);
    return page;
  }

  private List<Column<KeptWith>> columns() {
    return List.of(
        Column.left(new Text("文件", "File"), 220, KeptWith::name),
        Column.<KeptWith>left(new Text("属于", "Kept with"), 260, file -> desk.say(with(file)))
            .toned(file -> isOfRemoved(file) ? Tone.CAUTION : Tone.TEXT),
        Column.right(
            new Text("字节", "Bytes"), 90, file -> String.format(Locale.ROOT, "%,d", file.size())),
        Column.left(
            new Text("保存时间", "Kept at"),
            150,
            file -> MOMENT.format(file.batch().postedAt().atZone(desk.program().zone()))),
        Column.left(new Text("操作人", "Who"), 120, file -> file.batch().operator()),
        Column.<KeptWith>left(new Text("SHA-256", "SHA-256"), 240, file -> file.hash().hex())
            .toned(file -> Tone.MUTED));
  }

  private static boolean isOfRemoved(KeptWith file) {
    return file.indicator().filter(KeptWith.Indicator::removed).isPresent();
  }

  private static Text with(KeptWith file) {
    return file.indicator()
        .map(
            one ->
                new Text(
                        one.removed() ? "指标：{0}（已移除）" : "指标：{0}",
                        one.removed() ? "indicator: {0} (removed)" : "indicator: {0}")
                    .with(one.name()))
        .or(
            () ->
                file.entry()
                    .map(
                        entry ->
                            new Text("{0} {1}  {2}", "{0} {1}  {2}")
                                .with(entry.kind().label(), entry.numberText(), entry.document())))
        .orElse(Text.same(""));
  }

  private void ask() {
    Optional<OpenLedger> open = desk.ledger().now();
    if (open.isEmpty()) {
      return;
    }
    Optional<String> fund = Optional.of(open.get().fund().id());
    int mine = ++asked;
    desk.ledger()
        .ask(
            session -> session.evaluations().files(fund, MOST),
            files -> {
              if (mine == asked && !grid.control().isDisposed()) {
                grid.show(Rows.of(files));
                say(files);
                choose();
              }
            },
            ASKING);
  }

  private void say(List<KeptWith> files) {
    long removed = files.stream().filter(KeptFilesView::isOfRemoved).count();
    head.say(
        desk.say(new Text("留存文件", "Kept files")),
        desk.say(
            (files.size() < MOST
                    ? new Text(
                        "{0} 个文件，其中 {1} 个属于已移除的指标",
                        "{0} files, {1} of them of indicators that were removed")
                    : new Text(
                        "最近的 {0} 个文件，其中 {1} 个属于已移除的指标",
                        "the latest {0} files, {1} of them of indicators that were removed"))
                .with(files.size(), removed)));
  }

  private void choose() {
    ChosenFile.of(desk)
        .choose(grid.current().map(file -> new ChosenFile.File(file.name(), file.hash().hex())));
    head.refresh();
  }

  private void select() {
    choose();
    grid.current().ifPresent(file -> desk.selection().select(properties(file)));
  }

  private Selected properties(KeptWith file) {
    PostedRecord.Batch batch = file.batch();
    List<Selected.Fact> facts = new ArrayList<>();
    facts.add(new Selected.Fact(new Text("属于", "Kept with"), with(file)));
    facts.add(Selected.Fact.of(new Text("SHA-256", "SHA-256"), file.hash().hex()));
    facts.add(Selected.Fact.of(new Text("批次", "Batch"), String.valueOf(batch.number())));
    facts.add(Selected.Fact.of(new Text("操作人", "Who"), batch.operator()));
    batch.reason().ifPresent(why -> facts.add(Selected.Fact.of(new Text("原因", "Why"), why)));
    return new Selected(Text.same(file.name()), facts, Optional.empty());
  }
}
