package org.fundbench.workbench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.report.ReportOutline;
import org.fundbench.report.ReportOutline.Item;
import org.fundbench.report.ReportOutline.Kind;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.evaluation.EvaluationEditing;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.preview.Preview;
import org.jspecify.annotations.Nullable;

/**
 * The report's chapters, texts, tables and charts, each with what is to be looked at in it. Moving
 * through it shows the text in the editor and the page in the preview; return or a double click
 * goes there with the keyboard. It follows what is typed.
 */
public final class OutlineView {
  private static final String MARK = "fundbench.mark";

  private final Desk desk;
  private final EvaluationEditing editing;
  private final Preview preview;
  private final Tree tree;
  private String shown = "";

  private OutlineView(Composite parent, Desk desk, Preview preview) {
    this.desk = desk;
    this.editing = EvaluationEditing.of(desk);
    this.preview = preview;
    tree = new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION);
    Named.as(desk.say(new Text("报告大纲", "Outline of the report")), tree);
    desk.theme().apply(tree);
    tree.addListener(SWT.Selection, event -> reveal((TreeItem) event.item));
    tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
    tree.addListener(SWT.MouseMove, event -> explain(tree.getItem(new Point(event.x, event.y))));
    desk.ledger().changed().listen(tree, this::show);
    preview.changed().listen(tree, this::templateChanged);
    editing.changed().listen(tree, this::mark);
    editing.computing().listen(tree, this::mark);
    show();
  }

  /** Makes the view. */
  public static Control create(Composite parent, Desk desk, Preview preview) {
    return new OutlineView(parent, desk, preview).tree;
  }

  private void templateChanged() {
    if (!shown.equals(preview.template().id())) {
      show();
    }
  }

  /** Builds the tree where it is another one than shown. */
  private void show() {
    String wanted = desk.ledger().isOpen() ? preview.template().id() : "";
    if (!wanted.equals(shown)) {
      shown = wanted;
      tree.setRedraw(false);
      tree.removeAll();
      if (!wanted.isEmpty()) {
        for (Item item : ReportOutline.tree(wanted)) {
          fill(new TreeItem(tree, SWT.NONE), item);
        }
        for (TreeItem row : tree.getItems()) {
          expand(row);
        }
      }
      tree.setRedraw(true);
    }
    mark();
  }

  private static void fill(TreeItem row, Item item) {
    row.setData(item);
    for (Item part : item.items()) {
      fill(new TreeItem(row, SWT.NONE), part);
    }
  }

  /** From the top: a row below a closed one cannot be opened. */
  private static void expand(TreeItem row) {
    row.setExpanded(true);
    for (TreeItem part : row.getItems()) {
      expand(part);
    }
  }

  /** Marks what is to be looked at; a row that says what it said is left alone. */
  private void mark() {
    Marks marks = new Marks(editing.now(), editing.findings());
    for (TreeItem row : tree.getItems()) {
      mark(row, marks);
    }
  }

  private void mark(TreeItem row, Marks marks) {
    Item item = (Item) row.getData();
    Marks.Mark mark = marks.of(item);
    String words = desk.say(mark.words(item.kind()));
    String text = item.title() + (words.isEmpty() ? "" : "  —  " + words);
    if (!mark.equals(row.getData(MARK))) {
      row.setData(MARK, mark);
      row.setText(text);
      row.setImage(desk.theme().icon(icon(item.kind()), mark.tone()));
      row.setForeground(desk.theme().color(mark.isClean() ? Tone.TEXT : mark.tone()));
    }
    for (TreeItem part : row.getItems()) {
      mark(part, marks);
    }
  }

  /** Says in words what the row under the pointer is marked for. */
  private void explain(@Nullable TreeItem row) {
    String words = null;
    if (row != null) {
      Item item = (Item) row.getData();
      words =
          item.title()
              + new Marks(editing.now(), editing.findings())
                  .meaning(item).stream()
                      .map(one -> "\n" + desk.say(one))
                      .collect(Collectors.joining());
    }
    if (!Objects.equals(words, tree.getToolTipText())) {
      tree.setToolTipText(words);
    }
  }

  private static Icon icon(Kind kind) {
    return switch (kind) {
      case CHAPTER, SECTION -> Icon.REPORT;
      case TEXT -> Icon.LOG;
      case TABLE -> Icon.LEDGER;
      case CHART -> Icon.CHART;
    };
  }

  private void reveal(TreeItem row) {
    Item item = (Item) row.getData();
    preview.seek(spot(row));
    if (item.kind() == Kind.TEXT) {
      editing.reveal(Place.field("texts", item.name()));
    }
  }

  private static Preview.Spot spot(TreeItem row) {
    List<String> headings = new ArrayList<>();
    Optional<String> caption = Optional.empty();
    for (TreeItem at = row; at != null; at = at.getParentItem()) {
      Item item = (Item) at.getData();
      headings.add(0, item.title());
      boolean captioned = item.kind() == Kind.TABLE || item.kind() == Kind.CHART;
      if (at == row && captioned) {
        caption = Optional.of(item.title());
      }
    }
    return new Preview.Spot(headings, caption);
  }

  /** Goes to the text, or to the first thing that is to be looked at in a table. */
  private void open(TreeItem row) {
    Item item = (Item) row.getData();
    if (item.kind() == Kind.TEXT) {
      editing.goTo(Place.field("texts", item.name()));
      return;
    }
    Optional<Problem> first =
        new Marks(editing.now(), editing.findings()).problems(item).stream().findFirst();
    if (first.isPresent()) {
      editing.goTo(first.get().place());
    } else if (item.kind() == Kind.CHAPTER) {
      row.setExpanded(!row.getExpanded());
    } else {
      desk.front().showView("report-preview");
    }
  }
}
