package org.fundbench.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.importing.PreviewRow.State;
import org.fundbench.importing.profile.ProfileText;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files previewed together meet what those before them bring, as they will when they are posted.
 */
class SeveralFilesTest {
  private static final String HEADING = "凭证号|日期|支出方向|金额|业务类型|原凭证号";
  private static final String REFUSE = "duplicates: refuse\n";

  @TempDir private Path folder;
  private TestLedger test;
  private Ledger ledger;
  private List<Previewed> previews = List.of();

  @BeforeEach
  void open() {
    test = new TestLedger(folder);
    ledger = test.ledger();
  }

  @AfterEach
  void close() {
    previews.forEach(Previewed::close);
    test.close();
  }

  private Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADING + "\n" + String.join("\n", rows));
  }

  private Importer.Wish wish(Path file, String profile) {
    return new Importer.Wish(
        file, ProfileText.read("p.yaml", profile), test.fund(), "tester", Optional.empty());
  }

  private void preview(String profile, Path... files) {
    List<Importer.Wish> wishes = new ArrayList<>();
    for (Path file : files) {
      wishes.add(wish(file, profile));
    }
    previews =
        new Importer(ledger, List.of(new TableFormat())).preview(wishes, true, Progress.SILENT);
  }

  private Preview of(int index) {
    return previews.get(index).preview().orElseThrow();
  }

  private List<String> codes(int index) {
    return of(index).rows(EnumSet.allOf(State.class), 0, 100).stream()
        .map(row -> row.problems().stream().map(Problem::code).findFirst().orElse("ok"))
        .toList();
  }

  @Test
  void aTwinInAnotherFileIsNamedByFileAndRow() throws IOException {
    Path one = file("一月.table", "V1|2023-01-02|a|1.00||", "V2|2023-01-03|a|2.00||");
    Path two = file("二月.table", "V3|2023-02-02|a|3.00||");
    Path three = file("三月.table", "V3|2023-02-02|a|3.00||", "V2|2023-01-03|a|2.00||");

    preview(REFUSE, one, two, three);

    List<PreviewRow> twins = of(2).rows(Set.of(State.DUPLICATE), 0, 10);
    assertThat(twins)
        .extracting(row -> row.twin().orElseThrow())
        .extracting(twin -> twin.file().orElseThrow() + " " + twin.earlier().orElseThrow())
        .containsExactly("二月.table 2", "一月.table 3");
    assertThat(twins)
        .flatExtracting(PreviewRow::problems)
        .extracting(Problem::code)
        .containsOnly(ImportProblem.DUPLICATE_ACROSS_FILES.id());
    assertThat(twins.get(1).problems().get(0).message().zh()).contains("一月.table 第 3 行");
    assertThat(previews).extracting(Previewed::isPostable).containsExactly(true, true, false);
  }

  @Test
  void aTwinInTheSameFileOrInTheLedgerIsStillToldAsSuch() throws IOException {
    Path posted = file("旧.table", "V1|2023-01-02|a|1.00||");
    new Importer(ledger, List.of(new TableFormat())).run(wish(posted, REFUSE), Progress.SILENT);
    Path one = file("一.table", "V2|2023-01-03|a|2.00||");
    Path two =
        file("二.table", "V1|2023-01-02|a|1.00||", "V4|2023-01-03|a|2.00||", "V4|2023-01-03|a|2||");

    preview(REFUSE, one, two);

    assertThat(codes(1))
        .containsExactly(
            LedgerProblem.DUPLICATE_POSTED.id(), "ok", LedgerProblem.DUPLICATE_IN_FILE.id());
    assertThat(of(1).rows(Set.of(State.DUPLICATE), 0, 10))
        .extracting(row -> row.twin().orElseThrow())
        .extracting(
            twin -> twin.file().orElse("this") + " " + twin.earlier().orElse(0) + twin.number())
        .containsExactly("this 0ZF-000001", "this 3ZF-000003");
  }

  @Test
  void refundsAndPartPaymentsFindWhatAnEarlierFileBringsButNotWhatALaterOneDoes()
      throws IOException {
    Path contract = file("1.table", "HT|2023-01-02|a|100.00|承诺|", "V1|2023-01-02|b|9.00||");
    Path paid = file("2.table", "V2|2023-02-02|a|60.00|支付|HT", "V3|2023-02-03|b|4.00|退回|V1");
    Path rest = file("3.table", "V5|2023-03-02|a|50.00|支付|HT", "V6|2023-03-03|b|6.00|退回|V1");

    preview(REFUSE, contract, paid, rest);
    assertThat(codes(1)).containsOnly("ok");
    assertThat(codes(2))
        .containsExactly(
            LedgerProblem.COMMITMENT_EXCEEDED.id(), LedgerProblem.REFUND_EXCEEDS_PAYMENT.id());

    previews.forEach(Previewed::close);
    preview(REFUSE, paid, contract);
    assertThat(codes(0))
        .containsExactly(
            LedgerProblem.COMMITMENT_UNKNOWN.id(), LedgerProblem.REFERENCE_UNKNOWN.id());
  }

  @Test
  void theBudgetThatEarlierFilesTakeIsGoneAndEffectsFollowOneAnother() throws IOException {
    Path one = file("1.table", "V1|2023-01-02|a|700.00||");
    Path two = file("2.table", "V2|2023-01-03|a|400.00||", "V3|2023-01-04|a|300.00||");

    preview(REFUSE, one, two);

    assertThat(codes(1)).containsExactly(LedgerProblem.OVER_BUDGET_LINE.id(), "ok");
    assertThat(of(0).facts().effects().get(0).after())
        .isEqualTo(of(1).facts().effects().get(0).before());
    assertThat(of(1).facts().effects().get(0).after().available().fen()).isZero();
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheOthersAreTried() throws IOException {
    Path two = file("2.table", "V1|2023-01-02|a|1.00||");

    preview(REFUSE, folder.resolve("none.table"), two);

    assertThat(previews.get(0).refused())
        .extracting(Problem::code)
        .containsExactly(ImportProblem.FILE_MISSING.id());
    assertThat(previews.get(1).isPostable()).isTrue();
  }

  @Test
  void nothingIsKept() throws IOException {
    long before = ledger.read(reader -> reader.head().size());

    preview(
        REFUSE,
        file("1.table", "V1|2023-01-02|a|1.00||"),
        file("2.table", "V2|2023-01-02|a|1.00||"));

    long after = ledger.read(reader -> reader.head().size());
    assertThat(after).isEqualTo(before);
  }
}
