package org.fundbench.workbench.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Text;

/**
 * The words of the sheet in the language of the window.
 *
 * @param language the language
 */
record SheetWords(Language language) {
  /** What the sheet is called. */
  static final Text NAME = new Text("逐行录入", "Entry Sheet");

  /** A text. */
  String say(Text text) {
    return text.in(language);
  }

  /** The place of a row, from 0. */
  Place place(int row) {
    return Place.row(say(NAME), row + 1L);
  }

  /** The place of a cell. */
  Place place(int row, SheetColumn column) {
    return Place.cell(say(NAME), row + 1L, column.ordinal() + 1, say(column.label()));
  }

  /** Columns by their names, one after another. */
  String columns(List<SheetColumn> columns) {
    return columns.stream()
        .map(column -> say(column.label()))
        .collect(Collectors.joining(say(new Text("、", ", "))));
  }

  /** How many rows stand how, or nothing where nothing was typed. */
  String sum(SheetCheck check) {
    long ready = check.count(one -> one.kind().passes());
    long wrong =
        check.count(
            one -> one.kind() == RowState.Kind.WRONG || one.kind() == RowState.Kind.REFUSED);
    long open = check.count(one -> one.kind() == RowState.Kind.INCOMPLETE);
    long untried = check.count(one -> one.kind() == RowState.Kind.UNTRIED);
    List<String> parts = new ArrayList<>();
    if (ready > 0) {
      parts.add(
          say(
              new Text("{0} 行可以过账，合计 {1} 元", "can be posted: {0}, {1} yuan together")
                  .with(ready, check.sum().toYuanText())));
    }
    if (wrong > 0) {
      parts.add(say(new Text("{0} 行有问题", "with a problem: {0}").with(wrong)));
    }
    if (open > 0) {
      parts.add(say(new Text("{0} 行未填完", "not filled in: {0}").with(open)));
    }
    if (untried > 0) {
      parts.add(say(new Text("{0} 行正在试算", "being tried: {0}").with(untried)));
    }
    return String.join(say(new Text("；", "; ")), parts);
  }

  /** What was found when the sheet was opened, or nothing. */
  String restored(SheetDraft.Taken taken) {
    List<String> says = new ArrayList<>();
    if (taken.others()) {
      says.add(
          say(
              new Text(
                  "另一个窗口也在录入本经费；这里是单独的一份草稿，互不影响",
                  "Another window has a sheet of this fund as well; this one is a draft of its"
                      + " own")));
    }
    int rows = taken.sheet().begun();
    if (rows > 0) {
      Text again =
          taken.left() > 1
              ? new Text(
                  "已恢复上次未过账的 {0} 行（来自 {1} 份草稿）；它们没有计入台账",
                  "Rows that are back from {1} drafts: {0}; none of them counts yet")
              : new Text(
                  "已恢复上次未过账的 {0} 行；它们没有计入台账",
                  "Rows that are back from last time: {0}; none of them counts yet");
      says.add(say(again.with(rows, taken.left())));
    }
    return String.join(say(new Text("。", ". ")), says);
  }

  /** How a row stands. */
  String state(RowState state) {
    return switch (state.kind()) {
      case BLANK -> "";
      case STARTED, INCOMPLETE ->
          say(new Text("还需填写：{0}", "still to fill in: {0}").with(columns(state.missing())));
      case UNTRIED -> say(new Text("试算中…", "trying…"));
      case READY -> say(new Text("可以过账", "can be posted"));
      case WARNED ->
          say(new Text("可以过账，注意：{0}", "can be posted, but mind: {0}").with(first(state)));
      case WRONG, REFUSED -> first(state);
    };
  }

  private String first(RowState state) {
    String said = say(state.problems().get(0).problem().message());
    return state.repeats().isPresent()
        ? say(
            new Text("与第 {0} 行重复：{1}", "the same as row {0}: {1}")
                .with(state.repeats().getAsInt() + 1, said))
        : said;
  }
}
