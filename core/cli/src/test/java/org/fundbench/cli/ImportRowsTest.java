package org.fundbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundbench.testkit.CommaFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of many bad rows: the terminal shows the first, a file of its own shows all of them. */
class ImportRowsTest {
  @TempDir private Path folder;
  private CommandLine line;

  @BeforeEach
  void ledger() throws IOException {
    line = new CommandLine(folder);
    CommaFormat.zip().write(line.plugins().resolve("lines.zip"));
    line.init(List.of());
  }

  private Path file(int good, int bad) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= good + bad; i++) {
      rows.append("V").append(i).append(",2023-01-05,").append(i <= good ? "a" : "nowhere");
      rows.append(",1.00\n");
    }
    return Files.writeString(folder.resolve("rows.txt"), rows);
  }

  @Test
  void theTerminalSaysHowToGetAllOfThemAndTheFileHoldsThem() throws IOException {
    String file = file(3, 300).toString();
    CommandLine.Result plain = line.run("import", line.ledger().toString(), file);
    assertThat(plain.exitCode()).isEqualTo(1);
    assertThat(plain.err()).contains("more", "--dry-run --rows FILE.csv");

    Path all = folder.resolve("all.csv");
    CommandLine.Result listed =
        line.run("import", line.ledger().toString(), file, "--dry-run", "--rows", all.toString());
    assertThat(listed.exitCode()).isEqualTo(1);
    List<String> rows = Files.readAllLines(all);
    assertThat(rows).hasSize(1 + 303);
    assertThat(rows.get(0)).isEqualTo("\uFEFFfile,row,state,code,message,advice,voucher");
    assertThat(rows).filteredOn(row -> row.contains(",ready,")).hasSize(3);
    assertThat(rows.get(303)).startsWith("rows.txt,303,error,").contains("nowhere", "V303");
  }

  @Test
  void rowsAreListedBeforeTheyArePosted() throws IOException {
    Path all = folder.resolve("all.csv");
    CommandLine.Result listed =
        line.run(
            "import", line.ledger().toString(), file(3, 0).toString(), "--rows", all.toString());
    assertThat(listed.exitCode()).as(listed.said()).isZero();
    assertThat(listed.out()).contains("posted 3 records");
    assertThat(Files.readAllLines(all)).hasSize(4).allMatch(row -> !row.contains(",duplicate,"));
  }

  @Test
  void aListThatCannotBeWrittenKeepsTheFileFromBeingPosted() throws IOException {
    CommandLine.Result refused =
        line.run(
            "import", line.ledger().toString(), file(3, 0).toString(), "--rows", folder.toString());
    assertThat(refused.exitCode()).isNotZero();
    assertThat(line.run("entries", line.ledger().toString()).out()).doesNotContain("V1");
  }
}
