package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Language;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord.Entry;
import org.fundbench.workbench.look.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments typed as rows: by keyboard, tried together, posted all or none, kept until then. */
@Tag("window")
@ExtendWith(Screen.class)
class EntrySheetTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private Path folder;

  /** A person at the sheet. */
  private record AtSheet(DrivenWindow driven) {
    static AtSheet open(DrivenWindow driven) {
      driven.window().desk().commands().run("ledger.sheet");
      driven.settle();
      return new AtSheet(driven);
    }

    Shell shell() {
      return driven.window().shell();
    }

    Table table() {
      return On.named(shell(), Table.class, say("逐行录入", "Entry Sheet"));
    }

    String say(String zh, String en) {
      return driven.window().desk().language() == Language.ZH ? zh : en;
    }

    Text field() {
      assertThat(Display.getCurrent().getFocusControl()).isInstanceOf(Text.class);
      return (Text) Display.getCurrent().getFocusControl();
    }

    String at() {
      return Named.of(field());
    }

    /** Types into the cell with the keyboard and goes on. */
    AtSheet type(String... cells) {
      for (String cell : cells) {
        field().setText(cell);
        tab();
      }
      return this;
    }

    void tab() {
      field().traverse(SWT.TRAVERSE_TAB_NEXT);
    }

    List<String> row(int at) {
      TableItem item = table().getItem(at);
      return java.util.stream.IntStream.range(1, table().getColumnCount() - 1)
          .mapToObj(item::getText)
          .toList();
    }

    String state(int at) {
      return table().getItem(at).getText(table().getColumnCount() - 1);
    }

    void says(int row, String words) {
      driven.until(
          "row " + row + " says " + words + " but says " + state(row),
          () -> state(row).contains(words));
    }

    List<String> labels() {
      return DrivenWindow.all(shell()).stream()
          .filter(org.eclipse.swt.widgets.Label.class::isInstance)
          .map(one -> ((org.eclipse.swt.widgets.Label) one).getText())
          .toList();
    }

    /** A click of a real mouse, with the keyboard that goes with it. */
    void click(int x, int y) {
      for (int type : new int[] {SWT.MouseMove, SWT.MouseDown, SWT.MouseUp}) {
        Event event = new Event();
        event.type = type;
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        assertThat(Display.getCurrent().post(event)).isTrue();
        driven.settle();
      }
    }

    String message() {
      driven.settle();
      return On.named(shell(), org.eclipse.swt.widgets.Label.class, say("消息", "Message")).getText();
    }

    Link posted() {
      return DrivenWindow.all(shell()).stream()
          .filter(Link.class::isInstance)
          .map(Link.class::cast)
          .filter(one -> one.isVisible() && one.getText().contains(say("已过账", "Posted")))
          .findFirst()
          .orElseThrow();
    }

    String effects() {
      Table table = On.named(shell(), Table.class, say("对支出方向的影响", "Effect on the lines"));
      StringBuilder text = new StringBuilder();
      for (TableItem item : table.getItems()) {
        text.append(item.getText(0)).append(' ').append(item.getText(4)).append('\n');
      }
      return text.toString();
    }

    /** The field lies over the rows that are shown, beneath the heads. */
    void isInSight() {
      Display display = Display.getCurrent();
      Table table = table();
      Rectangle rows = display.map(table.getParent(), null, table.getBounds());
      driven.until(
          at() + " is in sight",
          () -> {
            Rectangle cell =
                display.map(field().getParent(), null, new Rectangle(0, 0, 1, field().getSize().y));
            return cell.y > rows.y + table.getHeaderHeight() / 2
                && cell.y + cell.height < rows.y + rows.height;
          });
    }

    void run(String command) {
      driven.window().desk().commands().run(command);
    }
  }

  private DrivenWindow window(Program program, Language language, Path ledger) {
    return DrivenWindow.open(program, folder, language, Optional.of(ledger));
  }

  private static List<Entry> payments(Program program, Path ledger) {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      return session.rows(EntryQuery.ofFund("small").part(0, 99)).stream()
          .filter(one -> one.kind() == EntryKind.PAYMENT)
          .toList();
    }
  }

  private static void picture(DrivenWindow driven, String name) {
    try {
      Files.createDirectories(PICTURES);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    driven.picture(driven.window().shell(), PICTURES.resolve(name + ".png"));
  }

  @Test
  void rowsAreTypedByTheTabKeyTriedTogetherAndPostedAsOneBatch() {
    Program program = LedgerMaker.program(folder);
    Path ledger = SmallFund.make(program, folder);
    try (program;
        DrivenWindow driven = window(program, Language.ZH, ledger)) {
      AtSheet sheet = AtSheet.open(driven);
      assertThat(sheet.at()).isEqualTo("第 1 行 日期");
      sheet.type("3-15", "车辆", "120", "安达租车公司", "付3", "三月租车", "", "");
      assertThat(sheet.row(0))
          .containsExactly("2023-03-15", "车辆租赁费", "120.00", "安达租车公司", "付3", "三月租车", "", "");
      assertThat(sheet.at()).isEqualTo("第 2 行 日期");
      assertThat(sheet.field().getText()).isEqualTo("2023-03-15");
      sheet.type("3-16", "30206", "80.5", "供电局", "付4", "电费", "", "区财政拨款");
      sheet.says(0, "可以过账");
      sheet.says(1, "可以过账");
      picture(driven, "sheet-zh");
      assertThat(sheet.effects()).contains("车辆租赁费 400.00 → 280.00", "水电费 460.00 → 379.50");
      assertThat(payments(program, ledger)).hasSize(2);
      sheet.run("sheet.post");
      driven.until("it is posted", () -> payments(program, ledger).size() == 4);
      driven.settle();
      Entry posted =
          payments(program, ledger).stream()
              .filter(one -> one.document().equals("付4"))
              .findFirst()
              .orElseThrow();
      assertThat(posted.line()).isEqualTo("power");
      assertThat(posted.effect().fen()).isEqualTo(8050);
      driven.until("its undo is offered", () -> driven.window().desk().lastBatch().isFresh());
      assertThat(sheet.at()).as("the keyboard is ready for the next").isEqualTo("第 1 行 日期");
      assertThat(sheet.table().getItemCount()).isEqualTo(1);
      assertThat(sheet.row(0)).containsOnly("");
      Link said = sheet.posted();
      assertThat(said.getText()).contains("2 行已过账，合计 200.50 元（批次 ", "<a>查看这些分录</a>");
      picture(driven, "sheet-posted-zh");
      sheet.type("3-17", "30206");
      assertThat(said.isVisible()).as("it stays while the next rows are typed").isTrue();
      sheet.says(0, "还需填写：金额（元）、凭证号");
      said.notifyListeners(SWT.Selection, new Event());
      driven.settle();
      assertThat(driven.window().desk().selection().selected().entry()).isPresent();
    }
  }

  @Test
  void aRowThatOverspendsIsNamedWithItsCellAndNothingIsPosted() {
    Program program = LedgerMaker.program(folder);
    Path ledger = SmallFund.make(program, folder);
    try (program;
        DrivenWindow driven = window(program, Language.EN, ledger)) {
      AtSheet sheet = AtSheet.open(driven);
      sheet.type("2023-03-01", "power", "400", "供电局", "付3", "", "", "");
      sheet.type("2023-03-02", "power", "60.01", "供电局", "付4", "", "", "");
      sheet.says(0, "can be posted");
      sheet.says(1, "“水电费” has 60.00 yuan available, this entry takes 60.01, 0.01 too much");
      sheet.type("2023-03-01", "水电", "12.345", "供电局", "付5", "", "", "");
      sheet.says(2, "finer than one fen");
      sheet.type("2023-01-10", "power", "50", "供电局", "付2", "", "", "");
      sheet.says(3, "already in the ledger as");
      sheet.type("2023-03-01", "power", "400", "供电局", "付3", "", "", "");
      sheet.says(4, "the same as row 1");
      picture(driven, "sheet-trouble-en");
      assertThat(sheet.effects()).contains("水电费 460.00 → 60.00");
      assertThat(driven.window().desk().problems().all())
          .filteredOn(one -> one.problem().place().where().equals("Entry Sheet"))
          .extracting(one -> one.problem().code(), one -> one.problem().place().text().en())
          .contains(
              org.assertj.core.groups.Tuple.tuple(
                  "over-budget-line", "Entry Sheet row 2 column 3 (Amount (yuan))"));
      sheet.run("sheet.post");
      driven.settle();
      assertThat(sheet.at()).isEqualTo("Row 2 Amount (yuan)");
      assertThat(sheet.labels())
          .anySatisfy(said -> assertThat(said).contains("Not posted: row 2: line “水电费” has 60.00"));
      assertThat(payments(program, ledger)).hasSize(2);
      sheet.field().setText("60");
      sheet.says(1, "can be posted");
      assertThat(sheet.effects()).contains("水电费 460.00 → 0.00");
    }
  }

  @Test
  void aTableFromASpreadsheetIsPastedAndTakenBack() {
    Program program = LedgerMaker.program(folder);
    try (program;
        DrivenWindow driven = window(program, Language.ZH, SmallFund.make(program, folder))) {
      AtSheet sheet = AtSheet.open(driven);
      sheet.field().insert("2023/3/1\t水电费\t1,000.5\n20230302\trental\t20\r\n");
      driven.settle();
      assertThat(sheet.table().getItemCount()).isEqualTo(2);
      assertThat(sheet.row(0)).startsWith("2023-03-01", "水电费", "1,000.50", "");
      assertThat(sheet.row(1)).startsWith("2023-03-02", "车辆租赁费", "20.00", "");
      sheet.run("edit.undo");
      driven.settle();
      assertThat(sheet.table().getItemCount()).isEqualTo(1);
      assertThat(sheet.row(0)).containsOnly("");
      assertThat(sheet.message()).as("nothing is left to post").doesNotContain("可以过账");
      sheet.run("edit.redo");
      driven.settle();
      assertThat(sheet.message()).contains("2 行未填完");
      assertThat(sheet.table().getItemCount()).isEqualTo(2);
      sheet.field().insert("发票号\t金额\t供应商\t用途\n0012\t30\t\"安达\"\"租车\"\"\"\t一\n0013\t40\t供电局\t二\n");
      driven.settle();
      assertThat(sheet.row(0))
          .containsExactly("2023-03-01", "水电费", "30.00", "安达\"租车\"", "0012", "一", "", "");
      assertThat(sheet.row(1)).contains("0013", "40.00", "供电局", "二");
    }
  }

  @Test
  void keysGoFromCellToCellAndTakeBackWhatWasTyped() {
    Program program = LedgerMaker.program(folder);
    try (program;
        DrivenWindow driven = window(program, Language.ZH, SmallFund.make(program, folder))) {
      AtSheet sheet = AtSheet.open(driven);
      sheet.type("2023-03-01", "s");
      assertThat(sheet.row(0).get(1)).as("the best choice is taken").isEqualTo("水电费");
      sheet.field().traverse(SWT.TRAVERSE_TAB_PREVIOUS);
      assertThat(sheet.at()).isEqualTo("第 1 行 支出方向");
      sheet.field().setText("c");
      On.press(sheet.field(), 0, SWT.ARROW_DOWN);
      picture(driven, "sheet-choices-zh");
      sheet.field().traverse(SWT.TRAVERSE_RETURN);
      assertThat(sheet.row(0).get(1)).isEqualTo("车辆租赁费");
      assertThat(sheet.at()).isEqualTo("第 1 行 金额（元）");
      sheet.field().traverse(SWT.TRAVERSE_TAB_PREVIOUS);
      On.press(sheet.field(), SWT.MOD3, SWT.ARROW_DOWN);
      On.press(sheet.field(), 0, SWT.ARROW_DOWN);
      On.press(sheet.field(), 0, SWT.ARROW_DOWN);
      sheet.tab();
      assertThat(sheet.row(0).get(1)).as("what is picked is taken").isEqualTo("水电费");
      sheet.field().setText("5");
      sheet.field().setText("55");
      sheet.field().traverse(SWT.TRAVERSE_ESCAPE);
      assertThat(sheet.field().getText()).isEmpty();
      sheet.type("55", "甲", "付3", "", "", "");
      assertThat(sheet.at()).isEqualTo("第 2 行 日期");
      sheet.tab();
      sheet.tab();
      sheet.run("sheet.copy-above");
      assertThat(sheet.field().getText()).isEqualTo("55.00");
      sheet.run("edit.undo");
      assertThat(sheet.field().getText()).isEmpty();
      sheet.field().traverse(SWT.TRAVERSE_TAB_PREVIOUS);
      On.press(sheet.field(), 0, SWT.ARROW_UP);
      assertThat(sheet.at()).isEqualTo("第 1 行 支出方向");
      sheet.run("sheet.remove-row");
      driven.settle();
      assertThat(sheet.table().getItemCount()).isEqualTo(1);
      sheet.run("edit.undo");
      driven.settle();
      assertThat(sheet.row(0)).contains("55.00", "甲");
    }
  }

  @Test
  void aChoiceIsTakenByAClick() {
    Program program = LedgerMaker.program(folder);
    try (program;
        DrivenWindow driven = window(program, Language.ZH, SmallFund.make(program, folder))) {
      AtSheet sheet = AtSheet.open(driven);
      sheet.type("3-1");
      sheet.field().setText("302");
      driven.settle();
      org.eclipse.swt.widgets.List choices =
          On.named(sheet.shell(), org.eclipse.swt.widgets.List.class, "可选项");
      assertThat(choices.isVisible()).isTrue();
      Rectangle item = choices.getBounds();
      Rectangle second =
          Display.getCurrent()
              .map(
                  choices.getParent(),
                  null,
                  new Rectangle(
                      item.x, item.y + choices.getItemHeight(), 40, choices.getItemHeight()));
      sheet.click(second.x + 20, second.y + second.height / 2);
      driven.settle();
      assertThat(sheet.row(0).get(1)).isEqualTo("水电费");
      assertThat(sheet.at()).as("the keyboard is where it was").isEqualTo("第 1 行 支出方向");
      assertThat(choices.isVisible()).isFalse();
    }
  }

  @Test
  void whatIsNotPostedIsThereAgainWhenTheWindowIsAndIsNeverCounted() {
    Program program = LedgerMaker.program(folder);
    Path ledger = SmallFund.make(program, folder);
    try (program) {
      try (DrivenWindow driven = window(program, Language.ZH, ledger)) {
        AtSheet.open(driven).type("2023-03-01", "power", "40", "甲", "付3", "备注");
      }
      assertThat(payments(program, ledger)).hasSize(2);
      try (DrivenWindow driven = window(program, Language.ZH, ledger)) {
        AtSheet sheet = AtSheet.open(driven);
        assertThat(sheet.row(0)).startsWith("2023-03-01", "水电费", "40.00", "甲", "付3", "备注");
        assertThat(sheet.labels())
            .anySatisfy(said -> assertThat(said).contains("已恢复上次未过账的 1 行", "没有计入台账"));
        picture(driven, "sheet-again-zh");
        assertThat(driven.window().desk().ledger().now().orElseThrow().execution().toString())
            .doesNotContain("付3");
        sheet.says(0, "可以过账");
        sheet.run("sheet.post");
        driven.until("it is posted", () -> payments(program, ledger).size() == 3);
        driven.settle();
      }
      try (DrivenWindow driven = window(program, Language.ZH, ledger)) {
        AtSheet sheet = AtSheet.open(driven);
        assertThat(sheet.row(0)).containsOnly("");
      }
    }
  }

  @Test
  void theCellWithTheKeyboardIsInSightAmongManyRows() {
    Program program = LedgerMaker.program(folder);
    try (program;
        DrivenWindow driven = window(program, Language.ZH, SmallFund.make(program, folder))) {
      AtSheet sheet = AtSheet.open(driven);
      StringBuilder rows = new StringBuilder();
      for (int i = 1; i <= 200; i++) {
        rows.append("2023-03-01\tpower\t0.01\t供电局\t多").append(i).append('\n');
      }
      sheet.field().insert(rows.toString());
      driven.settle();
      sheet.says(199, "可以过账");
      assertThat(sheet.table().getItemCount()).isEqualTo(200);
      for (int i = 0; i < 40; i++) {
        On.press(sheet.field(), 0, SWT.ARROW_DOWN);
      }
      assertThat(sheet.at()).isEqualTo("第 41 行 日期");
      sheet.isInSight();
      picture(driven, "sheet-many-zh");
      for (int i = 0; i < 40; i++) {
        On.press(sheet.field(), 0, SWT.ARROW_UP);
      }
      assertThat(sheet.at()).isEqualTo("第 1 行 日期");
      sheet.isInSight();
    }
  }

  /** A ledger of one source has a column less than the sheet begins with. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8, 16})
  void askedForWhileTheWindowStillArrangesItHasTheKeyboard(int eventsLater) throws IOException {
    Path ledger = LedgerMaker.make(folder, 10);
    try (Program program = LedgerMaker.program(folder);
        DrivenWindow driven = DrivenWindow.open(program, folder, Language.ZH, Optional.empty())) {
      driven.window().desk().ledger().open(ledger, opened -> {});
      driven.until("the ledger is open", driven.window().desk().ledger()::isOpen);
      for (int i = 0; i < eventsLater; i++) {
        Display.getCurrent().readAndDispatch();
      }

      AtSheet sheet = AtSheet.open(driven);

      assertThat(sheet.at()).isEqualTo("第 1 行 日期");
      assertThat(sheet.field().isVisible()).isTrue();
    }
  }
}
