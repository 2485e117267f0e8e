package org.fundbench.workbench.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Field;
import org.fundbench.api.Text;
import org.fundbench.importing.PreviewRow;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;
import org.fundbench.workbench.look.Theme;
import org.fundbench.workbench.look.Tone;
import org.fundbench.workbench.table.CellText;
import org.fundbench.workbench.table.Column;
import org.fundbench.workbench.table.Grid;

/** The rows of a file with what would become of them: in a word, a colour and an icon. */
final class RowTable {
  private final Desk desk;
  private final Map<String, String> lines;

  RowTable(Desk desk) {
    this.desk = desk;
    this.lines =
        desk.ledger()
            .now()
            .map(
                open ->
                    open.fund().lines().stream()
                        .collect(Collectors.toMap(BudgetLine::id, BudgetLine::name)))
            .orElse(Map.of());
  }

  Grid<PreviewRow> make(Composite parent) {
    return new Grid<>(
            parent,
            desk,
            "import-rows",
            new Text("文件的行", "Rows of the file"),
            List.<Column<PreviewRow>>of(
                Column.<PreviewRow>right(new Text("行", "Row"), 46, row -> String.valueOf(row.row()))
                    .toned(row -> Tone.MUTED),
                Column.<PreviewRow>left(
                        new Text("状态", "State"), 100, row -> desk.say(row.state().label()))
                    .toned(row -> tone(row.state()))
                    .drawn(this::drawState),
                Column.left(
                    new Text("日期", "Date"),
                    92,
                    row -> row.text(Field.DATE) + row.text(Field.PERIOD)),
                Column.left(
                    new Text("凭证号", "Voucher"),
                    112,
                    row -> row.voucher().orElse(row.text(Field.VOUCHER) + row.text(Field.SERIES))),
                Column.left(new Text("收款人", "Payee"), 140, row -> row.text(Field.PAYEE)),
                Column.left(new Text("摘要", "Memo"), 120, row -> row.text(Field.MEMO)),
                Column.right(
                    new Text("金额", "Amount"),
                    88,
                    row -> row.text(Field.AMOUNT) + row.text(Field.NUMBER)),
                Column.left(new Text("支出方向", "Line"), 124, this::line),
                Column.<PreviewRow>left(
                        new Text("依据", "Why"),
                        78,
                        row -> row.line().map(line -> desk.say(line.why())).orElse(""))
                    .toned(row -> Tone.MUTED),
                Column.<PreviewRow>left(new Text("说明", "Remark"), 220, this::remark)
                    .toned(row -> tone(row.state()))))
        .sayingWhenEmpty(new Text("没有这样的行", "No such rows"));
  }

  private String line(PreviewRow row) {
    return row.line()
        .map(line -> lines.getOrDefault(line.line(), line.line()))
        .orElse(row.text(Field.LINE));
  }

  private String remark(PreviewRow row) {
    return row.problems().stream()
        .findFirst()
        .map(problem -> desk.say(problem.message()))
        .or(() -> row.skipped().map(why -> desk.say(why)))
        .orElse("");
  }

  static Tone tone(PreviewRow.State state) {
    return switch (state) {
      case READY -> Tone.GOOD;
      case DUPLICATE -> Tone.CAUTION;
      case ERROR -> Tone.BAD;
      case SKIPPED -> Tone.MUTED;
    };
  }

  private static Icon icon(PreviewRow.State state) {
    return switch (state) {
      case READY -> Icon.DONE;
      case DUPLICATE -> Icon.RECENT;
      case ERROR -> Icon.PROBLEMS;
      case SKIPPED -> Icon.CANCEL;
    };
  }

  private void drawState(PreviewRow row, GC gc, Rectangle bounds, Theme theme) {
    Image image = theme.icon(icon(row.state()), tone(row.state()));
    Rectangle size = image.getBounds();
    gc.drawImage(image, bounds.x, bounds.y + (bounds.height - size.height) / 2);
    int left = size.width + theme.px(6);
    gc.setForeground(theme.color(tone(row.state())));
    CellText.draw(
        gc,
        desk.say(row.state().label()),
        new Rectangle(bounds.x + left, bounds.y, bounds.width - left, bounds.height),
        false);
  }
}
