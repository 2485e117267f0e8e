package org.fundbench.workbench.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Figure;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.app.LedgerSession;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.report.FigureBook;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.OpenLedger;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.page.PageHead;

/**
 * Where a figure comes from (数字来历), as a tree from the printed figure down to vouchers, counts or a
 * person's word. A branch is fetched when it is opened; a figure may stand on a million entries, of
 * which the first are listed here and all in the ledger editor.
 */
public final class TrailView {
  private static final Text ASKING = new Text("查询数字来历", "Following the trail");
  private static final int LISTED = 200;

  private final Desk desk;
  private final PageHead head;
  private final Combo figures;
  private final Tree tree;
  private List<Figure> known = List.of();

  private TrailView(Composite page, Desk desk) {
    this.desk = desk;
    head = new PageHead(page, desk, List.of());
    figures =
        Named.as(
            desk.say(new Text("数字", "Figure")),
            new Combo(head.control(), SWT.DROP_DOWN | SWT.READ_ONLY));
    GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1);
    data.widthHint = desk.theme().px(420);
    figures.setLayoutData(data);
    figures.setVisibleItemCount(24);
    desk.theme().apply(figures);
    tree = new Tree(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
    Named.as(desk.say(new Text("数字来历", "Trail of the figure")), tree);
    tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tree.setHeaderVisible(true);
    column(new Text("来源", "Source"), 300);
    column(new Text("数值", "Value"), 150);
    column(new Text("如何得出", "How it was formed"), 420);
    desk.theme().apply(tree);
    tree.addListener(SWT.Expand, this::expand);
    tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
    tree.addListener(SWT.Selection, event -> select((TreeItem) event.item));
    figures.addListener(SWT.Selection, event -> choose());
    desk.ledger().changed().listen(page, this::fill);
    fill();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    Composite page = PageHead.page(parent, desk);
    new TrailView(page, desk);
    return page;
  }

  private void column(Text title, int width) {
    TreeColumn column = new TreeColumn(tree, SWT.LEFT);
    column.setText(desk.say(title));
    column.setWidth(desk.theme().px(width));
  }

  private void fill() {
    Optional<LedgerSession.Evaluated> evaluated =
        desk.ledger().now().flatMap(OpenLedger::evaluated);
    if (evaluated.isEmpty()) {
      head.say(
          desk.say(new Text("数字来历", "Trail of a figure")),
          desk.say(new Text("正在计算…", "Being computed …")));
      return;
    }
    Optional<String> chosen = chosen().map(Figure::name);
    FigureBook book = evaluated.get().figures();
    List<Figure> all = new ArrayList<>();
    book.names().forEach(name -> book.figure(name).ifPresent(all::add));
    known = List.copyOf(all);
    figures.setItems(
        known.stream()
            .map(one -> desk.say(one.label()) + "   " + one.name())
            .toArray(String[]::new));
    int at = Math.max(0, index(chosen.orElse("score.total")));
    figures.select(at);
    head.say(
        desk.say(new Text("数字来历", "Trail of a figure")),
        desk.say(new Text("报告中的任何一个数字，直到凭证", "Any figure of the report, down to the voucher")));
    choose();
  }

  private int index(String name) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Figure> chosen() {
    int at = figures.getSelectionIndex();
    return at < 0 || at >= known.size() ? Optional.empty() : Optional.of(known.get(at));
  }

  private void choose() {
    tree.removeAll();
    chosen()
        .ifPresent(
            figure -> {
              TreeItem top = new TreeItem(tree, SWT.NONE);
              say(top, figure);
              open(top, figure.trail());
              top.setExpanded(true);
            });
  }

  private void say(TreeItem item, Figure figure) {
    item.setText(
        new String[] {
          desk.say(figure.label()),
          figure.value().text(desk.language()),
          desk.say(figure.trail().formula())
        });
    item.setImage(desk.theme().icon(Icon.CHART, Tone.ACCENT));
    item.setData(figure);
  }

  private void open(TreeItem parent, Trail trail) {
    trail.sources().forEach(source -> add(parent, source));
  }

  private void add(TreeItem parent, Trail.Source source) {
    TreeItem item = new TreeItem(parent, SWT.NONE);
    if (source instanceof Trail.Derived derived) {
      say(item, derived.figure());
      if (!derived.figure().trail().sources().isEmpty()) {
        later(item);
      }
      return;
    }
    item.setData(source);
    if (source instanceof Trail.Entries entries) {
      say(
          item,
          new Text("台账记录", "Entries"),
          new Text("{0} 条", "{0}").with(entries.count()),
          new Text("回车在台账中打开", "Enter opens them in the ledger"));
      if (entries.count() > 0) {
        later(item);
      }
    } else if (source instanceof Trail.Measurements counts) {
      say(
          item,
          new Text("业务数据：{0}", "Measurements: {0}").with(counts.series()),
          new Text("{0} 条", "{0}").with(counts.count()),
          Text.same(counts.range().toString()));
      if (counts.count() > 0) {
        later(item);
      }
    } else if (source instanceof Trail.Judgement judgement) {
      say(
          item,
          new Text("由人评定：{0}", "Judged by {0}").with(judgement.person()),
          Text.same(""),
          Text.same(judgement.reason()));
    } else if (source instanceof Trail.Evidence file) {
      say(
          item,
          new Text("佐证材料：{0}", "Evidence: {0}").with(file.name()),
          Text.same(file.size() + " B"),
          Text.same("SHA-256 " + file.sha256()));
    } else if (source instanceof Trail.Definition definition) {
      say(item, definition.kind(), Text.same(definition.name()), Text.same(""));
    }
  }

  private void say(TreeItem item, Text source, Text value, Text how) {
    item.setText(new String[] {desk.say(source), desk.say(value), desk.say(how)});
  }

  /** Gives an item the sign that it can be opened; what is in it comes then. */
  private void later(TreeItem item) {
    new TreeItem(item, SWT.NONE).setText("…");
  }

  private void expand(Event event) {
    TreeItem item = (TreeItem) event.item;
    boolean waiting =
        item.getItemCount() == 1
            && item.getItem(0).getData() == null
            && item.getItem(0).getText().equals("…");
    if (!waiting) {
      return;
    }
    if (item.getData() instanceof Figure figure) {
      item.getItem(0).dispose();
      open(item, figure.trail());
    } else if (item.getData() instanceof Trail.Entries entries) {
      desk.ledger()
          .ask(
              session -> session.entries(EntryQuery.of(entries.selection(), LISTED)),
              page -> fill(item, page),
              ASKING);
    } else if (item.getData() instanceof Trail.Measurements counts) {
      desk.ledger()
          .ask(
              session ->
                  session.measurements(counts.fund(), counts.series()).stream()
                      .filter(one -> counts.range().contains(one.period()))
                      .toList(),
              found -> fill(item, found),
              ASKING);
    }
  }

  private void fill(TreeItem item, EntryPage page) {
    if (item.isDisposed()) {
      return;
    }
    item.removeAll();
    for (PostedRecord.Entry entry : page.entries()) {
      TreeItem one = new TreeItem(item, SWT.NONE);
      one.setText(
          new String[] {
            entry.numberText() + "  " + entry.date() + "  " + entry.document(),
            entry.effect().toYuanText(),
            entry.payee().orElse("") + " " + entry.memo().orElse("")
          });
      one.setData(entry);
    }
    if (page.total() > page.entries().size()) {
      TreeItem more = new TreeItem(item, SWT.NONE);
      more.setText(
          desk.say(
              new Text("…… 共 {0} 条，回车在台账中查看", "… {0} in all; Enter shows them in the ledger")
                  .with(page.total())));
      more.setData(item.getData());
    }
  }

  private void fill(TreeItem item, List<PostedRecord.Measurement> found) {
    if (item.isDisposed()) {
      return;
    }
    item.removeAll();
    for (PostedRecord.Measurement one : found) {
      new TreeItem(item, SWT.NONE)
          .setText(
              new String[] {
                one.period().toString(),
                one.number().toPlainString(),
                desk.say(new Text("台账第 {0} 条记录", "record {0} of the ledger").with(one.position()))
              });
    }
  }

  private void open(TreeItem item) {
    if (item.getData() instanceof Trail.Entries entries) {
      desk.showEntries(EntryQuery.of(entries.selection(), 0));
    } else {
      item.setExpanded(!item.getExpanded());
    }
  }

  private void select(TreeItem item) {
    if (item.getData() instanceof PostedRecord.Entry entry) {
      desk.selection()
          .select(
              new Selected(
                  Text.same(entry.numberText()), List.of(), Optional.empty(), Optional.of(entry)));
    }
  }
}
