package org.fundbench.workbench.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundbench.api.Language;
import org.fundbench.api.Money;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.workbench.undo.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet without a window: what its texts mean, what a pasted table fills, what is kept. */
class SheetTest {
  private static final String FILE =
      """
              fund: {id: f, name: 巡查经费, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
              sources: [{id: district, name: 区财政拨款, kind: current-year}]
              policies: {line: stop, fund: stop}
              lines:
                - {id: rental, name: 车辆租赁费, economicCode: "30214", aliases: [租车]}
                - {id: repair, name: 车辆维修费, economicCode: "30213"}
                - {id: power, name: 水电费, economicCode: "30206"}
              appropriations:
                - {document: 1, kind: initial, date: 2023-01-01, source: district, amounts: {rental: "1.00"}}
              evaluation:
                scheme: national-default
                executionWeight: "10"
                indicators:
                  - {id: c, module: none, level1: l, level2: l, name: c, direction: ">=", target: "1", unit: x, weight: "90"}
                goals: {expected: e, achieved: a}
              """;
  private static final Fund FUND = FundFileReader.read("fund.yaml", FILE).fund();

  private final SheetReading reading = new SheetReading(FUND, new SheetWords(Language.ZH));

  private static SheetRow row(String... cells) {
    SheetRow row = SheetRow.EMPTY;
    for (int i = 0; i < cells.length; i++) {
      row = row.with(SheetColumn.values()[i], cells[i]);
    }
    return row;
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, 2023/1/5, 2023-01-05",
    "DATE, 20230105, 2023-01-05",
    "DATE, 3-15, 2023-03-15",
    "DATE, 3月5日, 2023-03-05",
    "DATE, 13-45, 13-45",
    "AMOUNT, '12,345.6', '12,345.60'",
    "AMOUNT, 0.01, 0.01",
    "AMOUNT, １２，３４５．６, '12,345.60'",
    "AMOUNT, '￥12,345.60', '12,345.60'",
    "AMOUNT, '¥ 12345.6', '12,345.60'",
    "AMOUNT, 120元, 120.00",
    "AMOUNT, 1.5万元, 1.5万元",
    "DATE, ３月５日, 2023-03-05",
    "DATE, ２０２３／３／５, 2023-03-05",
    "AMOUNT, 1.005, 1.005",
    "AMOUNT, 十元, 十元",
    "LINE, 水电, 水电费",
    "LINE, POWER, 水电费",
    "LINE, 30214, 车辆租赁费",
    "LINE, 租车, 车辆租赁费",
    "LINE, clzlf, 车辆租赁费",
    "LINE, 车辆, 车辆",
    "PAYEE, ' 安达 ', 安达"
  })
  void aCellThatIsLeftIsWrittenAsEverywhereOrStaysAsTyped(
      SheetColumn column, String typed, String tidy) {
    assertThat(reading.tidy(column, typed)).isEqualTo(tidy);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', BLANK, ''",
    "2023-03-01, 水电费, '', STARTED, ''",
    "3-1, '', '', STARTED, ''",
    "13-45, '', '', WRONG, date-malformed",
    "2023-03-01, '', 5, INCOMPLETE, ''",
    "2023-02-30, 水电费, 5, WRONG, date-impossible",
    "明天, 水电费, 5, WRONG, date-malformed",
    "2023-03-01, 车, '', WRONG, line-unclear",
    "2023-03-01, 车辆, 5, WRONG, line-unclear",
    "2023-03-01, 办公费, 5, WRONG, line-unknown",
    "2023-03-01, 水电费, 五, WRONG, amount-malformed",
    "2023-03-01, 水电费, ５, INCOMPLETE, ''",
    "2023-03-01, 水电费, 元, WRONG, amount-malformed",
    "2023-03-01, 水电费, '1,23', WRONG, amount-malformed",
    "2023-03-01, 水电费, $5, WRONG, amount-malformed",
    "2023-03-01, 水电费, 5万元, WRONG, amount-malformed",
    "2023-03-01, 水电费, 5.001, WRONG, amount-not-exact",
    "2023-03-01, 水电费, 99999999999999999999, WRONG, amount-too-large",
    "2023-03-01, 水电费, -5, WRONG, amount-negative",
    "2023-03-01, 水电费, 0, WRONG, amount-negative"
  })
  void aRowSaysWhatIsWrongByTheCodesOfImportAndLedger(
      String date, String line, String amount, RowState.Kind kind, String code) {
    SheetReading.Read read = reading.read(4, row(date, line, amount), Optional.empty());
    assertThat(read.state().kind()).isEqualTo(kind);
    assertThat(read.draft()).isEmpty();
    assertThat(read.state().problems())
        .extracting(one -> one.problem().code())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    assertThat(read.state().problems())
        .allSatisfy(one -> assertThat(one.problem().place().row()).hasValue(5));
  }

  @Test
  void aWholeRowIsAPayment() {
    SheetReading.Read read =
        reading.read(0, row("3-1", "租车", "1,000.5", " 安达 ", "付1", "", "合同1"), Optional.empty());
    assertThat(read.draft())
        .hasValueSatisfying(
            draft -> {
              assertThat(draft.line()).isEqualTo("rental");
              assertThat(draft.date()).hasToString("2023-03-01");
              assertThat(draft.amount()).isEqualTo(Money.cny(100_050));
              assertThat(draft.payee()).hasValue("安达");
              assertThat(draft.memo()).isEmpty();
              assertThat(draft.reference()).hasValue("合同1");
              assertThat(draft.place().text().zh()).isEqualTo("逐行录入 第 1 行");
            });
  }

  @Test
  void aCodeThatTwoLinesShareNamesThemAndChoosesNone() {
    Fund shared = FundFileReader.read("fund.yaml", FILE.replace("\"30213\"", "\"30214\"")).fund();
    SheetReading unsure = new SheetReading(shared, new SheetWords(Language.ZH));
    assertThat(unsure.tidy(SheetColumn.LINE, "30214")).isEqualTo("30214");
    assertThat(unsure.choices(SheetColumn.LINE).best("30214")).isEmpty();
    assertThat(unsure.choices(SheetColumn.LINE).best("3021"))
        .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("车辆租赁费"));
    assertThat(unsure.read(0, row("3-1", "30214", "5"), Optional.empty()).state().problems())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.column()).hasValue(SheetColumn.LINE);
              assertThat(one.problem().code()).isEqualTo(LedgerProblem.LINE_UNCLEAR.id());
              assertThat(one.problem().message().zh()).contains("30214", "车辆租赁费、车辆维修费");
            });
    assertThat(unsure.tidy(SheetColumn.LINE, "３０２０６")).isEqualTo("水电费");
  }

  @Test
  void aPartOfANameThatTwoSourcesShareNamesThem() {
    Fund two =
        FundFileReader.read(
                "fund.yaml",
                FILE.replace(
                    "kind: current-year}]",
                    "kind: current-year}, {id: other, name: 区财政追加, kind: current-year}]"))
            .fund();
    SheetReading unsure = new SheetReading(two, new SheetWords(Language.ZH));
    SheetRow typed = row("3-1", "租车", "5", "", "付1", "", "", "区财政");
    assertThat(unsure.read(0, typed, Optional.empty()).state().problems())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.problem().code()).isEqualTo(LedgerProblem.SOURCE_UNCLEAR.id());
              assertThat(one.problem().message().zh()).contains("区财政拨款、区财政追加");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', , BLANK, ''",
    "2, '', DATE, STARTED, 日期、支出方向、金额（元）、凭证号",
    "2, '', , WRONG, ''",
    "2023-03-01, '', LINE, STARTED, 支出方向、金额（元）、凭证号",
    "2023-03-01, 车, LINE, STARTED, 支出方向、金额（元）、凭证号",
    "2023-03-01, 水电费, AMOUNT, STARTED, 金额（元）、凭证号",
    "13-45, 水电费, AMOUNT, WRONG, ''"
  })
  void aRowThatIsBeingTypedSaysWhatIsMissing(
      String date, String line, SheetColumn typing, RowState.Kind kind, String missing) {
    RowState state = reading.read(0, row(date, line), Optional.ofNullable(typing)).state();
    assertThat(state.kind()).isEqualTo(kind);
    assertThat(new SheetWords(Language.ZH).columns(state.missing())).isEqualTo(missing);
  }

  @Test
  void aTableIsPastedFromACellOnAndByItsHeadings() {
    assertThat(reading.columns()).doesNotContain(SheetColumn.SOURCE);
    Sheet plain = pasted(Sheet.EMPTY, 0, 2, "1\t甲\n\n\"2\"\t\"乙\n\"\"厂\"\"\"\n").sheet();
    assertThat(plain.rows()).containsExactly(row("", "", "1", "甲"), row("", "", "2", "乙 \"厂\""));
    Sheet headed = pasted(plain, 1, 0, "价税合计\t序号\t开票日期\t发票号码\n30\t1\tx\tA1\n").sheet();
    assertThat(headed.row(1)).isEqualTo(row("", "", "30", "乙 \"厂\"", "A1"));
    assertThat(PastedTable.isTable("甲\n")).isFalse();
    assertThat(PastedTable.isTable("甲\t乙")).isTrue();
    assertThat(PastedTable.read("12\" 管\t3")).containsExactly(List.of("12\" 管", "3"));
    String many = "1\n".repeat(Sheet.MOST_ROWS + 10);
    Pasted full = pasted(Sheet.EMPTY, 0, 2, many);
    assertThat(full.sheet().size()).isEqualTo(Sheet.MOST_ROWS);
    assertThat(full.beyond()).isEqualTo(10);
  }

  private Pasted pasted(Sheet over, int row, int column, String text) {
    return Pasted.over(over, row, column, reading.columns(), PastedTable.read(text));
  }

  @Test
  void whatIsNotTakenOfATableIsSaid() {
    Pasted pasted =
        pasted(
            Sheet.EMPTY,
            0,
            0,
            "序号\t开票日期\t价税合计\t销售方\n1\t3-1\t30\t合计\n2\t3-2\t40\t乙\n 合 计：\t\t70\t\n");
    assertThat(pasted.sheet().rows())
        .containsExactly(row("", "", "30", "合计"), row("", "", "40", "乙"));
    assertThat(pasted.leftOut()).containsExactly("开票日期");
    assertThat(pasted.totals()).isEqualTo(1);
    assertThat(pasted.notes().stream().map(note -> note.in(Language.ZH)))
        .containsExactly("没有取用这些列：开票日期", "没有取用合计行（1 行）");
    assertThat(pasted(Sheet.EMPTY, 0, 0, "3-1\t水电费\t5\n").notes()).isEmpty();
  }

  @Test
  void aNewRowCarriesOverDayAndLineAndIsNotThereYet() {
    Sheet sheet = new Sheet(List.of(row("2023-03-01", "水电费", "5", "甲", "付1")));
    Sheet longer = sheet.withRowAfter(0);
    assertThat(longer.row(1)).isEqualTo(row("2023-03-01", "水电费"));
    assertThat(longer.begun()).isEqualTo(1);
    assertThat(longer.without(0).without(0)).isEqualTo(Sheet.EMPTY);
  }

  @Test
  void typingInOneCellIsOneStep() {
    Steps<String> steps = new Steps<>("");
    steps.change("cell 1", "a");
    steps.change("cell 1", "ab");
    steps.rest();
    steps.change("cell 1", "abc");
    steps.undo();
    assertThat(steps.now()).isEqualTo("ab");
    steps.undo();
    assertThat(steps.now()).isEmpty();
    assertThat(steps.canUndo()).isFalse();
    steps.redo();
    steps.redo();
    assertThat(steps.now()).isEqualTo("abc");
    steps.undo();
    steps.change("cell 2", "x");
    assertThat(steps.canRedo()).isFalse();
  }

  @Test
  void whatIsKeptComesBackAndWhatCannotBeReadIsSetAside(@TempDir Path folder) throws IOException {
    SheetOf of = new SheetOf(folder.resolve("a.fund"), "f");
    SheetFile file = SheetFile.in(folder, of, 1);
    Sheet sheet = new Sheet(List.of(row("3-1", "未知\t方向", "x\ny", "甲"), SheetRow.EMPTY));
    file.write(sheet);
    assertThat(file.read().sheet()).isEqualTo(sheet);
    assertThat(SheetFile.in(folder, new SheetOf(of.ledger(), "g"), 1).read().sheet())
        .isEqualTo(Sheet.EMPTY);
    Files.write(file.file().path(), new byte[] {(byte) 0xff, 0});
    assertThat(file.read().trouble()).isPresent();
    assertThat(file.read()).isEqualTo(new SheetFile.Kept(Sheet.EMPTY, Optional.empty()));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).anySatisfy(one -> assertThat(one.toString()).endsWith(".unreadable"));
    }
    file.write(sheet);
    file.write(Sheet.EMPTY);
    assertThat(file.file().exists()).isFalse();
  }
}
