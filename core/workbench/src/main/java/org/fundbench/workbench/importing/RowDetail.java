package org.fundbench.workbench.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.importing.PreviewRow;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.problems.ProblemsView;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;
import org.fundbench.workbench.table.Rows;

/** One row closely: its problems with what to do, or, side by side, what it repeats. */
final class RowDetail {
  private final Desk desk;
  private final Grid<Line> grid;

  /** A line of the detail: what, how it stands here, and how there. */
  private record Line(String what, String here, String there, Tone tone) {}

  RowDetail(Composite parent, Desk desk) {
    this.desk = desk;
    grid =
        new Grid<Line>(
                parent,
                desk,
                "import-detail",
                new Text("选中的行", "The chosen row"),
                List.<Column<Line>>of(
                    Column.<Line>left(new Text("项目", "Item"), 150, Line::what)
                        .toned(line -> Tone.MUTED),
                    Column.<Line>left(new Text("本行", "This row"), 380, Line::here)
                        .toned(Line::tone),
                    Column.left(
                        new Text("怎么办，或所重复的记录", "What to do, or what it repeats"),
                        380,
                        Line::there)))
            .sayingWhenEmpty(
                new Text(
                    "选中一行，这里说明它的问题，或并排显示它所重复的记录",
                    "Choose a row to see its problems, or what it repeats beside it"));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
    data.heightHint = desk.theme().px(126);
    grid.control().setLayoutData(data);
  }

  void show(Optional<PreviewRow> row) {
    grid.show(Rows.of(row.map(this::lines).orElse(List.of())));
  }

  private List<Line> lines(PreviewRow row) {
    List<Line> lines = new ArrayList<>();
    row.twin().ifPresent(twin -> compare(row, twin, lines));
    if (row.twin().isEmpty()) {
      for (Problem problem : row.problems()) {
        lines.add(
            new Line(
                problem.place().field().orElse(desk.say(problem.severity().label())),
                desk.say(problem.message()),
                desk.say(problem.advice()),
                ProblemsView.tone(problem.severity())));
      }
    }
    if (row.state() == PreviewRow.State.READY) {
      line(lines, Field.VOUCHER, row.voucher().orElse(""));
      line(lines, Field.PAYEE, row.text(Field.PAYEE));
      line(lines, Field.MEMO, row.text(Field.MEMO));
      line(lines, Field.REFERENCE, row.text(Field.REFERENCE));
    }
    row.skipped()
        .ifPresent(
            why ->
                lines.add(new Line(desk.say(row.state().label()), desk.say(why), "", Tone.MUTED)));
    return lines;
  }

  private void line(List<Line> lines, Field field, String text) {
    if (!text.isEmpty()) {
      lines.add(new Line(desk.say(field.label()), text, "", Tone.TEXT));
    }
  }

  private void compare(PreviewRow row, PreviewRow.Twin twin, List<Line> lines) {
    add(
        lines,
        new Text("重复", "Duplicate"),
        desk.say(new Text("第 {0} 行", "row {0}").with(row.row())),
        desk.say(where(twin)));
    add(lines, Field.VOUCHER.label(), row.voucher().orElse(""), twin.voucher());
    add(lines, Field.DATE.label(), row.text(Field.DATE), twin.date());
    add(lines, Field.AMOUNT.label(), row.text(Field.AMOUNT), Money.cny(twin.fen()).toYuanText());
    add(lines, Field.PAYEE.label(), row.text(Field.PAYEE), twin.payee());
    add(lines, Field.MEMO.label(), row.text(Field.MEMO), twin.memo());
  }

  private static Text where(PreviewRow.Twin twin) {
    if (twin.earlier().isEmpty()) {
      return new Text("台账 {0}", "{0} in the ledger").with(twin.number());
    }
    long row = twin.earlier().getAsLong();
    return twin.file()
        .map(file -> new Text("{0} 第 {1} 行", "row {1} of {0}").with(file, row))
        .orElseGet(() -> new Text("本文件第 {0} 行", "row {0} of this file").with(row));
  }

  private void add(List<Line> lines, Text what, String here, String there) {
    lines.add(new Line(desk.say(what), here, there, Tone.TEXT));
  }
}
