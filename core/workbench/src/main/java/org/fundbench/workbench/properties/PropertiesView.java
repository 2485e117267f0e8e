package org.fundbench.workbench.properties;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.fundbench.api.Figure;
import org.fundbench.api.Text;
import org.fundbench.api.Trail;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.desk.Selected;
import org.fundbench.workbench.kept.ChosenFile;
import org.fundbench.workbench.kept.KeptCommands;
import org.fundbench.workbench.kept.KeptFiles;
import org.fundbench.workbench.look.Face;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.table.CommandMenu;

/**
 * What is known of the selection, and of a figure its whole trail: how it was formed, from what,
 * down to entries. A double click on entries opens them.
 */
public final class PropertiesView {
  private static final int DEEPEST = 8;
  private static final Text ATTACHED = new Text("凭证附件", "Attachment");

  private final Desk desk;
  private final Tree tree;
  private final TreeColumn label;
  private final TreeColumn value;
  private int shown;

  private PropertiesView(Composite parent, Desk desk) {
    this.desk = desk;
    tree = new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    Named.as(desk.say(new Text("属性", "Properties")), tree);
    tree.setHeaderVisible(false);
    label = new TreeColumn(tree, SWT.LEFT);
    value = new TreeColumn(tree, SWT.LEFT);
    desk.theme().apply(tree);
    tree.addListener(SWT.Selection, event -> ChosenFile.of(desk).choose(file(event.item)));
    new CommandMenu(desk, tree, List.of(List.of(KeptCommands.OPEN, KeptCommands.SAVE)));
    tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
    tree.addListener(SWT.Resize, event -> stretch());
    desk.selection().changed().listen(tree, this::show);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk) {
    return new PropertiesView(parent, desk).tree;
  }

  private void stretch() {
    int width = tree.getClientArea().width;
    boolean hint = desk.selection().selected().isNothing();
    label.setWidth(hint ? width : Math.max(desk.theme().px(150), width * 2 / 5));
    value.setWidth(hint ? 0 : Math.max(desk.theme().px(160), width - label.getWidth()));
  }

  private void show() {
    tree.setRedraw(false);
    tree.removeAll();
    Selected selected = desk.selection().selected();
    if (selected.facts().isEmpty() && selected.figure().isEmpty()) {
      TreeItem hint = new TreeItem(tree, SWT.NONE);
      hint.setText(desk.say(new Text("选择一行以查看其来源", "Select a row to see where it comes from")));
    }
    if (!desk.say(selected.title()).isEmpty()) {
      TreeItem title = new TreeItem(tree, SWT.NONE);
      title.setText(desk.say(selected.title()));
      title.setFont(desk.theme().font(Face.STRONG));
    }
    for (Selected.Fact fact : selected.facts()) {
      TreeItem item = new TreeItem(tree, SWT.NONE);
      item.setText(new String[] {desk.say(fact.label()), desk.say(fact.value())});
    }
    selected
        .figure()
        .ifPresent(
            figure -> {
              TreeItem head = new TreeItem(tree, SWT.NONE);
              head.setText(desk.say(new Text("来历", "Trail")));
              head.setFont(desk.theme().font(Face.STRONG));
              add(head, figure, 0);
              head.setExpanded(true);
              head.getItem(0).setExpanded(true);
            });
    tree.setRedraw(true);
    stretch();
    int mine = ++shown;
    selected
        .entry()
        .ifPresent(
            entry ->
                desk.ledger()
                    .ask(
                        session -> session.lookup().attachments(entry.position()),
                        files -> {
                          if (mine == shown && !tree.isDisposed()) {
                            files.forEach(this::attached);
                          }
                        },
                        ATTACHED));
  }

  private void attached(PostedRecord.Attachment file) {
    TreeItem item = new TreeItem(tree, SWT.NONE);
    item.setData(file);
    item.setText(
        new String[] {
          desk.say(ATTACHED),
          desk.say(
              new Text("{0}（双击打开，右键另存）", "{0} (double click to open, right click to save)")
                  .with(file.name()))
        });
  }

  private void add(TreeItem parent, Figure figure, int depth) {
    TreeItem item = new TreeItem(parent, SWT.NONE);
    item.setText(
        new String[] {
          desk.say(figure.label()),
          figure.value().text(desk.language()) + "    = " + desk.say(figure.trail().formula())
        });
    if (depth < DEEPEST) {
      figure.trail().sources().forEach(source -> add(item, source, depth + 1));
    }
  }

  private void add(TreeItem parent, Trail.Source source, int depth) {
    if (source instanceof Trail.Derived derived) {
      add(parent, derived.figure(), depth);
      return;
    }
    TreeItem item = new TreeItem(parent, SWT.NONE);
    item.setData(source);
    if (source instanceof Trail.Entries entries) {
      item.setText(
          new String[] {
            desk.say(new Text("台账记录", "Entries")),
            desk.say(new Text("{0} 条（双击打开）", "{0} (double click to open)").with(entries.count()))
          });
    } else if (source instanceof Trail.Measurements measurements) {
      item.setText(
          new String[] {
            desk.say(new Text("业务数据", "Measurements")),
            measurements.series() + "  " + measurements.range() + "  (" + measurements.count() + ")"
          });
    } else if (source instanceof Trail.Judgement judgement) {
      item.setText(
          new String[] {
            desk.say(new Text("评定", "Judged by")), judgement.person() + ": " + judgement.reason()
          });
    } else if (source instanceof Trail.Evidence file) {
      item.setText(
          new String[] {
            desk.say(new Text("佐证材料", "Evidence")),
            desk.say(
                new Text("{0}（双击打开，右键另存）", "{0} (double click to open, right click to save)")
                    .with(file.name()))
          });
    } else if (source instanceof Trail.Definition definition) {
      item.setText(new String[] {desk.say(definition.kind()), definition.name()});
    }
  }

  private void open(TreeItem item) {
    if (item.getData() instanceof Trail.Entries entries) {
      desk.showEntries(EntryQuery.of(entries.selection(), 0));
    }
    file(item).ifPresent(file -> new KeptFiles(desk).open(file.name(), file.sha256()));
  }

  /** The kept file of a row, if that is what it shows. */
  private static Optional<ChosenFile.File> file(Widget item) {
    if (item.getData() instanceof Trail.Evidence file) {
      return Optional.of(new ChosenFile.File(file.name(), file.sha256()));
    }
    return item.getData() instanceof PostedRecord.Attachment file
        ? Optional.of(new ChosenFile.File(file.name(), file.hash().hex()))
        : Optional.empty();
  }
}
