package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A year's work at the command line: commit, pay, correct, undo, close, review, back up. */
@Tag("commands")
@Execution(ExecutionMode.CONCURRENT)
class YearOfWorkTest {
  @TempDir private Path folder;
  private String fundFile = "";

  @BeforeEach
  void aFundOfOneYear() throws IOException {
    fundFile =
        Files.readString(
            PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml"),
            StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("fund.yaml"), fundFile);
    run(0, "init", "l.fund", "--fund", "fund.yaml");
  }

  @Test
  void aCommitmentIsPaidInPartsAndItsRestReleased() {
    assertThat(post("commitment", "HT-1", "100000.00", "--until", "2023-06-30"))
        .contains("available 312,000.00 → 212,000.00");
    assertThat(post("payment", "V1", "60000.00", "--of", "HT-1"))
        .contains("available 212,000.00 → 212,000.00");
    assertThat(post("release", "SF-1", "40000.00", "--of", "HT-1"))
        .contains("available 212,000.00 → 252,000.00");
    assertThat(run(0, "status", "l.fund").out()).contains("60,000.00", "252,000.00");
  }

  @Test
  void aDryRunTellsTheEffectAndChangesNothing() {
    String head = head();

    assertThat(post("payment", "V1", "12000.00", "--dry-run"))
        .contains("dry run", "available 312,000.00 → 300,000.00");

    assertThat(head()).isEqualTo(head);
  }

  @Test
  void aBatchIsUndoneOnceAndWhatIsBuiltOnItIsNamed() {
    post("payment", "V1", "500.00");
    post("refund", "T1", "100.00", "--of", "V1");

    assertThat(run(1, "undo", "l.fund", "2", "--reason", "wrong line").err())
        .contains("[built-on]", "TH-000001 (voucher T1) of batch 3 rests on batch 2");
    run(0, "undo", "l.fund", "3", "--reason", "not refunded");
    run(0, "undo", "l.fund", "2", "--reason", "wrong line");
    assertThat(run(1, "undo", "l.fund", "2", "--reason", "again").err()).contains("[batch-undone]");

    String log = run(0, "log", "l.fund").out();
    assertThat(log).contains("undo 2", "wrong line", "refused: built-on (1 in all)");
    assertThat(run(0, "log", "l.fund", "--text", "not refunded", "--json").out())
        .contains("\"batch\" : 5")
        .doesNotContain("wrong line");
    run(0, "verify", "l.fund");
  }

  @Test
  void aPeriodIsClosedAndReopened() {
    run(0, "close", "l.fund", "2023-01");

    assertThat(run(1, postArguments("payment", "V1", "500.00", "--date", "2023-01-09")).err())
        .contains("[period-closed]", "fundbench reopen LEDGER 2023-01");
    assertThat(run(1, "reopen", "l.fund", "2023-01").err()).contains("[reason-required]");
    run(0, "reopen", "l.fund", "2023-01", "--reason", "late voucher");
    run(0, postArguments("payment", "V1", "500.00", "--date", "2023-01-09"));
  }

  @Test
  void budgetMeasurementsAndFilesArePostedByHand() throws IOException {
    Files.writeString(folder.resolve("invoice.xml"), "<EInvoice/>");
    run(
        0,
        "post",
        "l.fund",
        "appropriation",
        "--kind",
        "transfer",
        "--document",
        "调1号",
        "--date",
        "2023-05-01",
        "--source",
        "district",
        "--amounts",
        "rental=-1000.00",
        "--amounts",
        "tolls=1000.00");
    post("payment", "V1", "500.00");
    run(0, "post", "l.fund", "attachment", "--of", "ZF-000001", "invoice.xml");
    String series = fundFile.replaceAll("(?s).*\\nseries:.*?id: ([a-z0-9-]+).*", "$1");
    run(
        0,
        "post",
        "l.fund",
        "measurement",
        "--series",
        series,
        "--month",
        "2023-01",
        "--number",
        "12");
    run(
        0,
        "post",
        "l.fund",
        "correction",
        "--series",
        series,
        "--month",
        "2023-01",
        "--number",
        "13",
        "--reason",
        "counted again");

    assertThat(run(2, "post", "l.fund", "payment").err()).contains("payment needs --line");
    assertThat(run(2, postArguments("payment", "V9", "1,0.5")).err()).contains("--amount");
    run(0, "verify", "l.fund");
  }

  @Test
  void aCheckNamesWhatToLookAtAndTheCommandForIt() {
    post("commitment", "HT-1", "100.00", "--until", "2023-03-31");

    Result found = run(1, "check", "l.fund");

    assertThat(found.out())
        .contains(
            "[commitment-overdue]",
            "fundbench post LEDGER expiry --line rental --of CN-000001 --amount 100.00",
            "[period-open]",
            "fundbench close LEDGER 2023-01");
  }

  @Test
  void underASignOffPolicyASecondPersonPosts() throws IOException {
    Files.writeString(
        folder.resolve("reviewed.yaml"),
        fundFile.replaceFirst(
            "policies:\\s*\\{([^}]*)\\}", "policies: {$1, signOff: second-person}"));
    run(0, "init", "r.fund", "--fund", "reviewed.yaml");
    String[] payment = postArguments("payment", "V1", "500.00");
    payment[1] = "r.fund";

    assertThat(as("zhang", 0, payment).out()).contains("wait for review under 1");
    assertThat(run(0, "review", "r.fund").out()).contains("zhang");
    assertThat(as("zhang", 1, "review", "r.fund", "--approve", "1").err())
        .contains("[same-person]");
    assertThat(as("li", 0, "review", "r.fund", "--approve", "1").out())
        .contains("posted 1 records");
    assertThat(run(0, "log", "r.fund").out()).contains("zhang / li");
    assertThat(run(0, "review", "r.fund").out()).contains("nothing waits");
  }

  @Test
  void aBackupIsVerifiedAndRestoredWithoutLosingWhatWasThere() throws IOException {
    post("payment", "V1", "500.00");
    run(0, "backup", "l.fund", "copy.fund");
    post("payment", "V2", "700.00");

    assertThat(run(2, "backup", "l.fund", "copy.fund").err()).contains("[backup-exists]");
    assertThat(run(2, "restore", "copy.fund", "l.fund").err()).contains("[restore-target-exists]");
    run(0, "restore", "copy.fund", "l.fund", "--replace");

    assertThat(run(0, "entries", "l.fund").out()).contains("V1").doesNotContain("V2");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("l.fund.replaced-"));
    }
    Files.write(folder.resolve("copy.fund"), new byte[4096]);
    assertThat(run(1, "restore", "copy.fund", "new.fund").err()).contains("[not-a-ledger]");
    assertThat(folder.resolve("new.fund")).doesNotExist();
  }

  @Test
  void anIndicatorIsAFormulaInTheFundFile() throws IOException {
    String formula =
        "- {id: cost, module: formula, computes: expression, options: {expression: \"PAID() / BUDGET('rental')\"}, level1: 产出指标, level2: 成本指标, name: 租赁费占比, direction: \"<=\", target: \"1\", unit: \"\", weight: \"0\"}";
    Files.writeString(
        folder.resolve("formula.yaml"),
        fundFile.replaceFirst(
            "(?m)^(\\s*)indicators:\\s*$",
            "$0\n$1  " + java.util.regex.Matcher.quoteReplacement(formula)));
    run(0, "init", "f.fund", "--fund", "formula.yaml");
    String[] payment = postArguments("payment", "V1", "31200.00");
    payment[1] = "f.fund";
    run(0, payment);

    assertThat(run(0, "explain", "f.fund", "indicator.cost.score").out())
        .contains("PAID() / BUDGET('rental')", "ZF-000001");
  }

  @Test
  void theNextYearGoesIntoTheSameLedger() throws IOException {
    Files.writeString(
        folder.resolve("next.yaml"),
        fundFile
            .replace("2023-", "2024-")
            .replace("year: 2023", "year: 2024")
            .replaceFirst("id: [a-z0-9-]+", "id: patrol-2024"));

    run(0, "add-fund", "l.fund", "next.yaml");

    assertThat(run(1, "status", "l.fund").err()).contains("[fund-unclear]");
    assertThat(run(0, "status", "l.fund", "--fund", "patrol-2024").out()).contains("2024");
  }

  private String head() {
    return run(0, "verify", "l.fund").out();
  }

  private String post(String what, String voucher, String amount, String... more) {
    return run(0, postArguments(what, voucher, amount, more)).out();
  }

  private static String[] postArguments(
      String what, String voucher, String amount, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "post",
                "l.fund",
                what,
                "--line",
                "rental",
                "--amount",
                amount,
                "--voucher",
                voucher));
    if (!List.of(more).contains("--date")) {
      arguments.addAll(List.of("--date", "2023-03-09"));
    }
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Result run(int exitCode, String... arguments) {
    Result result = PackagedProgram.run(folder, arguments);
    assertThat(result.exitCode())
        .as(String.join(" ", arguments) + "\n" + result.err() + result.out())
        .isEqualTo(exitCode);
    return result;
  }

  private Result as(String operator, int exitCode, String... arguments) {
    List<String> command = new ArrayList<>(List.of("env", "FUNDBENCH_OPERATOR=" + operator));
    command.add(PackagedProgram.home().resolve("fundbench").toString());
    command.addAll(List.of(arguments));
    command.add("--lang=en");
    Result result = PackagedProgram.exec(folder, command);
    assertThat(result.exitCode()).as(result.err() + result.out()).isEqualTo(exitCode);
    return result;
  }
}
