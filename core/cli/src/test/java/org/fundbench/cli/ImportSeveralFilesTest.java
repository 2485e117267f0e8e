package org.fundbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundbench.testkit.CommaFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files on one command line: a dry run foretells what importing them in order does. */
class ImportSeveralFilesTest {
  @TempDir private Path folder;
  private CommandLine line;

  @BeforeEach
  void ledger() throws IOException {
    line = new CommandLine(folder);
    CommaFormat.zip().write(line.plugins().resolve("lines.zip"));
    line.init(List.of());
  }

  private String file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", rows)).toString();
  }

  private CommandLine.Result run(List<String> files, String... options) {
    List<String> words = new ArrayList<>(List.of("import", line.ledger().toString()));
    words.addAll(files);
    words.addAll(List.of(options));
    return line.run(words.toArray(String[]::new));
  }

  @Test
  void aRefundFindsThePaymentOfTheFileBefore() throws IOException {
    List<String> files =
        List.of(
            file("1-paid.txt", "V1,2023-01-05,a,10.00"),
            file("2-back.txt", "V2,2023-02-05,a,4.00,退回,V1"));

    CommandLine.Result tried = run(files, "--dry-run");
    assertThat(tried.exitCode()).as(tried.said()).isZero();
    assertThat(tried.out())
        .contains("1-paid.txt: dry run, 1 records", "2-back.txt: dry run, 1 records")
        .contains("available 1,000.00 → 990.00", "available 990.00 → 994.00");
    assertThat(line.run("entries", line.ledger().toString()).out()).doesNotContain("V1");

    CommandLine.Result posted = run(files);
    assertThat(posted.exitCode()).as(posted.said()).isZero();
    assertThat(posted.out()).contains("available 990.00 → 994.00");
  }

  @Test
  void aDryRunNamesTheFileAndRowThatALaterFileRepeatsAndGoesOn() throws IOException {
    List<String> files =
        List.of(
            file("1.txt", "V1,2023-01-05,a,10.00", "V2,2023-01-06,a,20.00"),
            file("2.txt", "V3,2023-01-07,a,30.00", "V2,2023-01-06,a,20.00"),
            file("3.txt", "V4,2023-01-08,a,40.00"));

    CommandLine.Result tried = run(files, "--dry-run");
    assertThat(tried.exitCode()).isEqualTo(1);
    assertThat(tried.err()).contains("row 2 of 1.txt", "2.txt: not imported");
    assertThat(tried.out()).contains("3.txt: dry run, 1 records");

    CommandLine.Result posted = run(files);
    assertThat(posted.exitCode()).isEqualTo(1);
    assertThat(posted.out()).contains("1.txt: posted 2 records").doesNotContain("3.txt");
    assertThat(posted.err()).contains("the 1 files after it were not imported");
  }

  @Test
  void duplicatesAreSkippedInADryRunAsInTheImport() throws IOException {
    String profile = file("skip.yaml", "duplicates: skip");
    List<String> files =
        List.of(
            file("1.txt", "V1,2023-01-05,a,10.00"),
            file("2.txt", "V1,2023-01-05,a,10.00", "V3,2023-01-07,a,30.00"));

    CommandLine.Result tried = run(files, "--dry-run", "--profile", profile);
    CommandLine.Result posted = run(files, "--profile", profile);
    assertThat(tried.exitCode()).as(tried.said()).isZero();
    assertThat(posted.exitCode()).as(posted.said()).isZero();
    assertThat(tried.out()).contains("2.txt: dry run, 1 records");
    assertThat(posted.out()).contains("2.txt: posted 1 records");
    assertThat(tried.err()).isEqualTo(posted.err()).contains("skipped: a duplicate");
  }

  @Test
  void theRowsOfAllFilesAreListedAsTheyWouldBePostedInTheirOrder() throws IOException {
    Path all = folder.resolve("all.csv");
    List<String> files =
        List.of(file("1.txt", "V1,2023-01-05,a,10.00"), file("2.txt", "V1,2023-01-05,a,10.00"));

    run(files, "--dry-run", "--rows", all.toString());

    assertThat(Files.readAllLines(all))
        .filteredOn(row -> row.startsWith("2.txt"))
        .singleElement()
        .asString()
        .contains(",duplicate,duplicate-across-files,", "row 1 of 1.txt");
  }

  @Test
  void aFileThatIsMissingDoesNotKeepTheOthersFromBeingTried() throws IOException {
    CommandLine.Result tried =
        run(
            List.of(folder.resolve("none.txt").toString(), file("2.txt", "V1,2023-01-05,a,10.00")),
            "--dry-run");
    assertThat(tried.exitCode()).isNotZero();
    assertThat(tried.out()).contains("2.txt: dry run, 1 records");
  }
}
