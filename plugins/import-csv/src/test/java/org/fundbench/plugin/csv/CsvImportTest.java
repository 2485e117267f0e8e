package org.fundbench.plugin.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundbench.api.Draft;
import org.fundbench.api.Field;
import org.fundbench.api.ImportFormat.Source;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
  private static final String ROWS = "凭证号,日期,金额,收款人\nV1,2023-01-05,\"1,234.00\",甲公司\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFound(String charset) throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";

    assertThat(cells((mark + ROWS).getBytes(Charset.forName(charset))))
        .containsExactly(List.of("V1", "2023-01-05", "1,234.00", "甲公司"));
  }

  @Test
  void aMarkBeforeUtf8IsNotPartOfTheFirstHeading() throws IOException {
    assertThat(cells(("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8)).get(0).get(0))
        .isEqualTo("V1");
  }

  @Test
  void theWholeFileDecidesItsEncoding() throws IOException {
    String late = ROWS + "V2,2023-01-06,1.00,".repeat(1) + "x".repeat(200_000) + "乙\n";

    assertThat(cells(late.getBytes(Charset.forName("GB18030")))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "金额（万元）|WAN_YUAN",
        "支付金额(万元)|WAN_YUAN",
        "金额（元）|YUAN",
        "金 额|YUAN",
        "金额(分)|FEN",
        "PayAmt|YUAN"
      })
  void theHeadingNamesTheUnit(String heading, MoneyUnit unit) throws IOException {
    try (Draft draft =
        read(("日期," + heading + "\n2023-01-05,1\n").getBytes(StandardCharsets.UTF_8))) {
      assertThat(draft.columns())
          .filteredOn(column -> column.field() == Field.AMOUNT)
          .extracting(Draft.Column::unit)
          .containsExactly(unit);
    }
  }

  @Test
  void theSurestHeadingWins() throws IOException {
    try (Draft draft =
        read("交易日期,支付日期,金额\n2023-01-04,2023-01-05,1\n".getBytes(StandardCharsets.UTF_8))) {
      assertThat(draft.columns())
          .filteredOn(column -> column.field() == Field.DATE)
          .extracting(Draft.Column::heading)
          .containsExactly("支付日期");
    }
  }

  @Test
  void columnsThatMeanNothingToUsAreHandedOnForAProfileToMap() throws IOException {
    String text = "明细\n\n日期,交易场所,金额,\n2023-01-05,某处,1\n";
    try (Draft draft = read(text.getBytes(StandardCharsets.UTF_8))) {
      Draft.Row row = draft.next();

      assertThat(draft.columns())
          .extracting(Draft.Column::field)
          .containsExactly(Field.DATE, Field.OTHER, Field.AMOUNT);
      assertThat(row).isNotNull();
      assertThat(row.cells()).containsExactly("2023-01-05", "某处", "1");
      assertThat(draft.headingRow()).hasValue(3);
    }
  }

  @Test
  void headingsThatNobodyKnowsAreFoundWhereTheUserSays() throws IOException {
    String text = "Kontoauszug\nTag;Betrag;Zweck\n2023-01-05;1;x\n";
    Options options = new Options(Map.of("heading-row", "2"));
    try (Draft draft =
        new CsvImport()
            .read(
                new Source(
                    "a.csv",
                    () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    options))) {
      Draft.Row row = draft.next();

      assertThat(draft.columns())
          .extracting(Draft.Column::heading)
          .containsExactly("Tag", "Betrag", "Zweck");
      assertThat(row).isNotNull();
      assertThat(row.cells()).containsExactly("2023-01-05", "1", "x");
    }
  }

  @Test
  void directionAndIncomeOfBanksAreKnown() throws IOException {
    String text = "交易日期,摘要,记账金额(收入),记账金额(支出),收/支,对方账号\n2023-01-05,x,1,2,支出,3\n";
    try (Draft draft = read(text.getBytes(StandardCharsets.UTF_8))) {
      assertThat(draft.columns())
          .extracting(Draft.Column::field)
          .containsExactly(
              Field.DATE, Field.MEMO, Field.INCOME, Field.AMOUNT, Field.DIRECTION, Field.ACCOUNT);
    }
  }

  @Test
  void rowsAreCountedAsAnEditorShowsThem() throws IOException {
    String text = "明细\n\n日期,金额,摘要\n2023-01-05,1,\"两\n行\"\n\n2023-01-06,2,x\n合计,3,\n";
    List<Long> rows = new ArrayList<>();
    try (Draft draft = read(text.getBytes(StandardCharsets.UTF_8))) {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        rows.add(row.row());
      }
    }

    assertThat(rows).containsExactly(4L, 7L);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void theDelimiterIsFound(String delimiter) throws IOException {
    String text = "日期,金额\n2023-01-05,1\n".replace(",", delimiter);

    assertThat(cells(text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void digitsAreHandedOnAsTheyWereWritten() throws IOException {
    assertThat(cells("日期,金额\n2023-01-05,\u3000１２３ \n".getBytes(StandardCharsets.UTF_8)).get(0))
        .containsExactly("2023-01-05", "１２３");
  }

  @Test
  void monthlyCountsAreMeasurements() throws IOException {
    try (Draft draft = read("月份,指标编码,指标名称,数量\n2023-01,a,甲,5\n".getBytes(StandardCharsets.UTF_8))) {
      assertThat(draft.kind()).isEqualTo(Draft.Kind.MEASUREMENTS);
    }
  }

  @Test
  void aFileOfAnotherKindIsNotRecognised() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};

    assertThat(new CsvImport().recognise("a.zip", zip)).isZero();
    assertThat(new CsvImport().recognise("a.txt", "words".getBytes(StandardCharsets.UTF_8)))
        .isZero();
    assertThat(new CsvImport().recognise("a.txt", ROWS.getBytes(StandardCharsets.UTF_8)))
        .isGreaterThan(50);
  }

  @Test
  void aBanksStatementIsReadBelowItsPreamble() throws IOException {
    List<String> amounts = amounts(Files.readAllBytes(shared("icbc-debit.csv")));

    assertThat(amounts).hasSize(11);
    assertThat(amounts)
        .filteredOn(amount -> !amount.isEmpty())
        .containsExactlyInAnyOrder("13.40", "1,234.56", "1,234.56", "1,234.56", "500.00", "24.00");
  }

  @Test
  void aPaymentPlatformsExportInAnotherEncodingIsRead() throws IOException {
    assertThat(amounts(Files.readAllBytes(shared("alipay-gb18030.csv"))))
        .startsWith("49.74", "20.00", "16.03", "99.34", "222228.50");
  }

  private static List<String> amounts(byte[] bytes) throws IOException {
    List<String> amounts = new ArrayList<>();
    try (Draft draft = read(bytes)) {
      int at = draft.columns().stream().map(Draft.Column::field).toList().indexOf(Field.AMOUNT);
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        amounts.add(row.cells().get(at));
      }
    }
    return amounts;
  }

  private static Path shared(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/import-cases"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "the files that others made are not beside this checkout");
    return at.resolve("shared/import-cases").resolve(name);
  }

  private static List<List<String>> cells(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Draft draft = read(bytes)) {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }

  private static Draft read(byte[] bytes) throws IOException {
    CsvImport format = new CsvImport();
    Options options = Options.check("csv", format.descriptor().options(), Map.of());
    return format.read(new Source("x.csv", () -> new ByteArrayInputStream(bytes), options));
  }
}
