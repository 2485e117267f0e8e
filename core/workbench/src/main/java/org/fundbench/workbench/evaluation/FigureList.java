package org.fundbench.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Figure;
import org.fundbench.api.Text;
import org.fundbench.api.Value;
import org.fundbench.report.FigureBook;
import org.fundbench.report.ReportOutline;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Named;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** The figures that can be bound into a text, with their value now; return puts one in. */
final class FigureList {
  private record Row(String binding, String label, String value) {}

  private final Desk desk;
  private final org.eclipse.swt.widgets.Text search;
  private final Grid<Row> grid;
  private List<Row> rows = List.of();

  /**
   * @param insert gets the binding that was chosen
   */
  FigureList(Composite parent, Desk desk, Consumer<String> insert) {
    this.desk = desk;
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = desk.theme().px(8);
    layout.marginRight = desk.theme().px(4);
    page.setLayout(layout);
    search = new org.eclipse.swt.widgets.Text(page, SWT.BORDER | SWT.SEARCH);
    search.setMessage(desk.say(new Text("查找数据，回车插入", "Find a figure; return puts it in")));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.horizontalIndent = desk.theme().px(8);
    wide.widthHint = desk.theme().px(120);
    search.setLayoutData(wide);
    Named.as(desk.say(new Text("查找数据", "Find a figure")), search);
    grid =
        new Grid<>(
                page,
                desk,
                "figures",
                new Text("可插入的数据", "Figures"),
                List.of(
                    Column.<Row>left(new Text("数据", "Figure"), 84, Row::label),
                    Column.<Row>right(new Text("现值", "Now"), 90, Row::value),
                    Column.<Row>left(new Text("写法", "Written"), 170, Row::binding)
                        .toned(row -> Tone.MUTED)))
            .onOpen(row -> insert.accept(row.binding()));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    desk.theme().apply(page);
    search.addListener(SWT.Modify, event -> filter());
    search.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.ARROW_DOWN) {
            grid.control().setFocus();
            grid.select(0);
          }
        });
    search.addListener(
        SWT.DefaultSelection,
        event -> found().stream().findFirst().ifPresent(row -> insert.accept(row.binding())));
  }

  /** Shows the figures of a draft. */
  void show(Optional<FigureBook> book) {
    List<Row> next = new ArrayList<>();
    book.ifPresent(figures -> figures.names().forEach(name -> add(next, figures, name)));
    if (!next.equals(rows)) {
      rows = next;
      filter();
    }
  }

  private void add(List<Row> to, FigureBook figures, String name) {
    Figure figure = figures.figure(name).orElseThrow();
    List<Optional<String>> formats =
        figure.value() instanceof Value.Amount
            ? List.of(Optional.of("wan"), Optional.of("yuan"))
            : List.of(Optional.empty());
    for (Optional<String> format : formats) {
      to.add(
          new Row(
              "{{" + name + format.map(one -> "|" + one).orElse("") + "}}",
              desk.say(figure.label()),
              ReportOutline.print(figures, name, format).orElse("")));
    }
  }

  private List<Row> found() {
    String wanted = search.getText().strip();
    return rows.stream()
        .filter(
            row ->
                row.label().contains(wanted)
                    || row.binding().contains(wanted)
                    || row.value().contains(wanted))
        .toList();
  }

  private void filter() {
    grid.show(Rows.of(found()));
  }
}
