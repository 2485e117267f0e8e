package org.fundbench.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Field;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.importing.PreviewRow.State;
import org.fundbench.importing.profile.ImportProfile;
import org.fundbench.importing.profile.ProfileText;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.ImportedBatch;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.UndoDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a profile makes of a file, and what the preview says of each row before anything is done.
 */
class ProfiledImportTest {
  private static final String FULL = "凭证号|日期|支出方向|金额|收款人|摘要";
  private static final String BANK = "交易日|支出额|收入额|对方|附言|状态";
  private static final String BANK_PROFILE =
      """
      columns: {date: 交易日, amount: 支出额, income: 收入额, payee: 对方, memo: 附言}
      voucherPrefix: BANK
      rules:
        - {column: payee, contains: 租车, line: a}
        - {column: 附言, like: "*水*费", line: 水电费}
        - {column: 状态, equals: 关闭, skip: true}
      income: skip
      """;

  @TempDir private Path folder;
  private TestLedger test;
  private Ledger ledger;

  @BeforeEach
  void open() {
    test = new TestLedger(folder);
    ledger = test.ledger();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // the row                                     ; state  ; line;  reason; problem
        "2023-05-02|13.40||某租车公司||;READY;a;RULE;",
        "2023-05-02|13.40||自来水厂|五月水费|;READY;b;RULE;",
        "2023-05-02|13.40|-|自来水厂|五月水费|;READY;b;RULE;",
        "2023-05-02|-|1.00|谁|退款|;SKIPPED;;;",
        "2023-05-02||1.00|谁|退款|;SKIPPED;;;",
        "2023-05-02|13.40||某租车公司||关闭;SKIPPED;;;",
        "2023-05-02|13.40||不认识|不知道|;ERROR;;;line-unassigned",
        "2023-05-02|||某租车公司||;ERROR;a;RULE;cell-empty",
        "2023-05-02|9999.00||某租车公司||;ERROR;a;RULE;over-budget-line"
      })
  void aRowIsReadByTheProfile(String row, State state, String line, String reason, String problem)
      throws IOException {
    try (Preview preview = preview(file(BANK, row), BANK_PROFILE)) {
      PreviewRow read = preview.rows(EnumSet.allOf(State.class), 0, 10).get(0);

      assertThat(read.state()).isEqualTo(state);
      assertThat(read.line().map(LineChoice::line).orElse(null)).isEqualTo(line);
      assertThat(read.line().map(one -> one.reason().name()).orElse(null)).isEqualTo(reason);
      assertThat(read.problems().stream().map(Problem::code).findFirst().orElse(null))
          .isEqualTo(problem);
      assertThat(read.text(Field.PAYEE)).isEqualTo(row.split("\\|", -1)[3]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "支出;1.00;positive;READY",
        "借;1.00;positive;READY",
        "收入;1.00;positive;SKIPPED",
        "贷;1.00;positive;SKIPPED",
        "不计收支;1.00;positive;SKIPPED",
        "左右;1.00;positive;ERROR",
        "'';-1.00;negative;READY",
        "'';1.00;negative;SKIPPED",
        "'';-1.00;positive;ERROR"
      })
  void theDirectionOfMoneyIsReadFromWordsColumnsOrSigns(
      String word, String amount, String outgoing, State state) throws IOException {
    Path file = file("凭证号|日期|金额|收支方向", "V1|2023-05-02|" + amount + "|" + word);

    try (Preview preview = preview(file, "line: a\nincome: skip\noutgoing: " + outgoing + "\n")) {
      assertThat(preview.count(state)).isEqualTo(1);
    }
  }

  @Test
  void incomeIsRefusedUnlessTheProfileSkipsIt() throws IOException {
    Path file = file("凭证号|日期|金额|收支方向", "V1|2023-05-02|1.00|收入", "V2|2023-05-02|1.00|向左");

    assertThat(codes(file, "line: a\n"))
        .containsExactly(ImportProblem.ROW_NO_SPENDING.id(), ImportProblem.DIRECTION_UNKNOWN.id());
  }

  @Test
  void theLineThatTheFileNamesGoesBeforeRulesAndTheDefaultIsOnlyForRowsThatNameNone()
      throws IOException {
    Path file =
        file(
            FULL,
            "V1|2023-05-02|b|1.00|租车|",
            "V2|2023-05-02|租车(费)|1.00||",
            "V3|2023-05-02||1.00|租车|",
            "V4|2023-05-02||1.00||",
            "V5|2023-05-02|打错|1.00||");

    try (Preview preview =
        preview(file, "line: b\nrules: [{column: payee, contains: 租车, line: a}]\n")) {
      assertThat(preview.rows(EnumSet.allOf(State.class), 0, 10))
          .extracting(
              row ->
                  row.line().map(LineChoice::line).orElse("-")
                      + " "
                      + row.line().map(one -> one.why().en()).orElse(""))
          .containsExactly(
              "b named in the file", "a by an alias", "a by rule 1", "b by default", "- ");
    }
  }

  @Test
  void theFileIsPostedAsTheProfileSaysAndSkippedRowsAreReported() throws IOException {
    Path file =
        file(
            BANK,
            "2023-05-02|13.40||某租车公司|x|",
            "2023-05-03||8.00|谁|退款|",
            "2023-05-04|6.60||水厂|水费|");

    Receipt receipt = run(file, BANK_PROFILE);

    assertThat(receipt.records()).isEqualTo(2);
    assertThat(receipt.warnings())
        .extracting(problem -> problem.code() + " " + problem.place().row().orElse(0))
        .containsExactly(ImportProblem.ROW_SKIPPED.id() + " 3");
    assertThat(payments())
        .extracting(entry -> entry.line() + " " + entry.effect().toYuanText())
        .containsExactly("a 13.40", "b 6.60");
  }

  /** A statement of May and one of May and June share rows; made vouchers must find them again. */
  @Test
  void aLongerStatementFindsTheRowsOfTheShorterOneAgain() throws IOException {
    String one = "2023-05-02|13.40||某租车公司|x|";
    String same = "2023-05-03|5.00||某租车公司|y|";
    run(file(BANK, one, same, same), BANK_PROFILE);
    Path longer = file(BANK, "2023-06-01|1.00||某租车公司|z|", same, one, same);

    assertThat(codes(longer, BANK_PROFILE))
        .containsOnly(LedgerProblem.DUPLICATE_POSTED.id())
        .hasSize(3);
    assertThat(run(longer, BANK_PROFILE + "duplicates: skip\n").records()).isEqualTo(1);
    assertThat(payments()).hasSize(4);
  }

  @Test
  void duplicatesAreShownBesideWhatTheyRepeat() throws IOException {
    run(file(FULL, "V1|2023-05-02|a|1.00|甲|旧"), "duplicates: refuse\n");
    Path file =
        file(FULL, "V1|2023-05-02|a|1.00|甲|新", "V2|2023-05-02|a|2.00||", "V2|2023-05-02|a|2.00||");

    try (Preview preview = preview(file, "duplicates: refuse\n")) {
      List<PreviewRow> twins = preview.rows(Set.of(State.DUPLICATE), 0, 10);
      assertThat(twins).extracting(PreviewRow::row).containsExactly(2L, 4L);
      PreviewRow.Twin posted = twins.get(0).twin().orElseThrow();
      assertThat(posted.earlier()).isEmpty();
      assertThat(posted.number()).isEqualTo("ZF-000001");
      assertThat(posted.memo()).isEqualTo("旧");
      assertThat(twins.get(1).twin().orElseThrow().earlier()).hasValue(3);
      assertThat(preview.isPostable()).isFalse();
    }
    try (Preview preview = preview(file, "duplicates: skip\n")) {
      assertThat(preview.isPostable()).isTrue();
      assertThat(preview.facts().totals()).containsOnlyKeys(EntryKind.PAYMENT);
      assertThat(preview.facts().totals().get(EntryKind.PAYMENT)).isEqualTo(Money.cny(200));
      assertThat(preview.facts().effects())
          .singleElement()
          .satisfies(
              effect -> {
                assertThat(effect.before().paid()).isEqualTo(Money.cny(100));
                assertThat(effect.after().paid()).isEqualTo(Money.cny(300));
              });
    }
  }

  @Test
  void thePreviewChangesNothingAndPagesByState() throws IOException {
    String[] rows = new String[2_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "V" + i + "|2023-05-02|" + (i % 4 == 3 ? "" : "a") + "|0.10|收款人" + i % 8 + "|备注";
    }
    long before = ledger.read(reader -> reader.head().size());

    try (Preview preview = preview(file(FULL, rows), "duplicates: refuse\n")) {
      assertThat(preview.size()).isEqualTo(2_000);
      assertThat(preview.count(State.READY)).isEqualTo(1_500);
      assertThat(preview.count(EnumSet.of(State.ERROR, State.SKIPPED))).isEqualTo(500);
      assertThat(preview.rows(Set.of(State.ERROR), 499, 10))
          .singleElement()
          .satisfies(row -> assertThat(row.row()).isEqualTo(2_001));
    }
    long after = ledger.read(reader -> reader.head().size());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void rowsWithoutALineAreGatheredByWhatARuleCouldLookAt() throws IOException {
    Path file =
        file(
            "凭证号|日期|金额|收款人|摘要",
            "V1|2023-05-02|1.00|甲|x",
            "V2|2023-05-02|1.00|乙|y",
            "V3|2023-05-02|1.00|乙|z",
            "V4|2023-05-02|1.00||水费");

    try (Preview preview = preview(file, "duplicates: refuse\n")) {
      assertThat(preview.facts().unassigned())
          .containsExactly(
              new Preview.Unassigned(Field.PAYEE, "乙", 2, "y"),
              new Preview.Unassigned(Field.PAYEE, "甲", 1, "x"),
              new Preview.Unassigned(Field.MEMO, "水费", 1, "水费"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "columns: {amount: 支岀额};profile-column;支出额",
        "rules: [{column: 状太, equals: x, skip: true}];profile-column;状态",
        "line: 没有;line-unknown;租赁费",
        "rules: [{column: 附言, equals: x, line: 没有}];line-unknown;租赁费"
      })
  void aProfileThatDoesNotFitTheFileIsRefusedAndNotIgnored(
      String profile, String code, String advice) throws IOException {
    Path file = file(BANK + "|凭证号|日期|金额", "||||||V1|2023-05-02|1.00");

    Problem problem =
        catchThrowableOfType(RefusedException.class, () -> run(file, profile)).problems().get(0);

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.advice().zh()).contains(advice);
  }

  @Test
  void aFileThatChangedAfterThePreviewIsRefused() throws IOException {
    Path file = file(FULL, "V1|2023-05-02|a|1.00||");
    Preview preview = preview(file, "duplicates: refuse\n");
    preview.close();
    Files.writeString(file, FULL + "\nV1|2023-05-02|a|2.00||");

    assertThat(
            catchThrowableOfType(
                    RefusedException.class,
                    () ->
                        importer()
                            .run(
                                new Importer.Wish(
                                    file,
                                    ImportProfile.PLAIN,
                                    test.fund(),
                                    "t",
                                    Optional.of(preview.facts().hash())),
                                Progress.SILENT))
                .problems()
                .get(0)
                .code())
        .isEqualTo(ImportProblem.FILE_CHANGED.id());
  }

  @Test
  void manySkippedRowsAreCountedAndDoNotEndTheImport() throws IOException {
    String[] rows = new String[401];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "2023-05-03||8.00|谁|退款|";
    }
    rows[400] = "2023-05-02|13.40||某租车公司|x|";

    Receipt receipt = run(file(BANK, rows), BANK_PROFILE);

    assertThat(receipt.records()).isEqualTo(1);
    assertThat(receipt.warnings().get(receipt.warnings().size() - 1).message().en())
        .contains("400 rows");
    assertThat(receipt.warnings()).extracting(Problem::code).contains("rows-skipped");
  }

  @Test
  void theHistoryTellsWhatWasPostedRefusedAndUndone() throws IOException {
    run(file(FULL, "V1|2023-05-02|a|1.00||", "V2|2023-05-02|a|2.50||"), "duplicates: refuse\n");
    Path same = file(FULL, "V1|2023-05-02|a|1.00||");
    assertThat(codes(same, "duplicates: refuse\n")).hasSize(1);
    long number = ledger.read(reader -> reader.imports(10)).get(1).operation().batch().number();
    ledger.undo(
        test.fund(),
        new UndoDraft(number, Optional.empty(), Place.of("batch")),
        "tester",
        "wrong file",
        false);

    List<ImportedBatch> imports = ledger.read(reader -> reader.imports(10));
    assertThat(imports)
        .extracting(
            one ->
                one.operation().refusal().isPresent()
                    + " "
                    + one.paid().map(Money::toYuanText).orElse("—")
                    + " "
                    + one.undoneBy().isPresent())
        .containsExactly("true — false", "false 3.50 true");
  }

  @Test
  void aLookShowsFormatsColumnsAndSamples() throws IOException {
    FileLook look =
        importer()
            .look(
                file(BANK, "2023-05-02|13.40||某租车公司|x|", "2023-05-03|1||乙|x|"),
                ImportProfile.PLAIN);

    assertThat(look.formats()).extracting(FileLook.Recognised::sureness).containsExactly(70);
    assertThat(look.columns())
        .filteredOn(column -> column.column().heading().equals("对方"))
        .singleElement()
        .satisfies(
            column -> {
              assertThat(column.column().field()).isEqualTo(Field.OTHER);
              assertThat(column.samples()).containsExactly("某租车公司", "乙");
            });
  }

  private List<String> codes(Path file, String profile) {
    return catchThrowableOfType(RefusedException.class, () -> run(file, profile))
        .problems()
        .stream()
        .map(Problem::code)
        .toList();
  }

  private List<PostedRecord.Entry> payments() {
    return ledger
        .read(reader -> reader.entries(EntryQuery.everything().limited(100)))
        .entries()
        .stream()
        .filter(entry -> entry.kind() == EntryKind.PAYMENT)
        .toList();
  }

  private Path file(String heading, String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("rows.table"), heading + "\n" + String.join("\n", rows));
  }

  private Importer importer() {
    return new Importer(ledger, List.of(new TableFormat()));
  }

  private Importer.Wish wish(Path file, String profile) {
    return new Importer.Wish(
        file, ProfileText.read("p.yaml", profile), test.fund(), "tester", Optional.empty());
  }

  private Preview preview(Path file, String profile) {
    return importer()
        .preview(List.of(wish(file, profile)), true, Progress.SILENT)
        .get(0)
        .preview()
        .orElseThrow();
  }

  private Receipt run(Path file, String profile) {
    return importer().run(wish(file, profile), Progress.SILENT);
  }
}
