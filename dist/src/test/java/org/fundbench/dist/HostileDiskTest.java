package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: a clear message, and the ledger as it was. */
@Tag("commands")
class HostileDiskTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskLosesNothing() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Result mounted =
        PackagedProgram.exec(
            folder, List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()));
    assumeThat(mounted.exitCode()).as("only root can mount a small disk").isZero();
    try {
      String ledger = small.resolve("l.fund").toString();
      String fund = PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml").toString();
      Path big = folder.resolve("big.csv");
      Files.writeString(big, rows());
      assertThat(PackagedProgram.run(folder, "init", ledger, "--fund", fund).exitCode()).isZero();
      byte[] before = Files.readAllBytes(Path.of(ledger));

      Result refused = PackagedProgram.run(folder, "import", ledger, big.toString());

      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).contains("[disk-full]", "make room");
      assertThat(Files.readAllBytes(Path.of(ledger))).isEqualTo(before);
      assertThat(PackagedProgram.run(folder, "verify", ledger).exitCode()).isZero();
    } finally {
      PackagedProgram.exec(folder, List.of("umount", small.toString()));
    }
  }

  /** As an auditor sees it who got the ledger of a machine that stopped, on a disc. */
  @Test
  void anInterruptedWriteOnADiskThatCannotBeWrittenIsSaidAndTakenBackWhereItCan()
      throws IOException, SQLException {
    String fund = PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml").toString();
    Path whole = folder.resolve("whole.fund");
    PackagedProgram.run(folder, "init", whole.toString(), "--fund", fund);
    byte[] before = Files.readAllBytes(whole);
    Path disc = Files.createDirectory(folder.resolve("disc"));
    Path ledger = disc.resolve("l.fund");
    interrupt(whole, ledger);
    Result mounted =
        PackagedProgram.exec(
            folder, List.of("mount", "--bind", "-r", disc.toString(), disc.toString()));
    assumeThat(mounted.exitCode()).as("only root can mount a folder").isZero();
    try {
      Result refused = PackagedProgram.run(folder, "verify", ledger.toString());

      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).contains("[ledger-unfinished]", "l.fund-journal");
    } finally {
      PackagedProgram.exec(folder, List.of("umount", disc.toString()));
    }
    assertThat(PackagedProgram.run(folder, "verify", ledger.toString()).exitCode()).isZero();
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
  }

  /** Leaves what a ledger and its journal are in the middle of a commit. */
  private static void interrupt(Path ledger, Path target) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        Statement statement = connection.createStatement()) {
      // A small cache has to write pages before the transaction ends.
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("CREATE TABLE half AS SELECT randomblob(1000000)");
      Files.copy(ledger, target);
      Files.copy(Path.of(ledger + "-journal"), Path.of(target + "-journal"));
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void aSecondWriterWaitsOrIsToldAndNothingIsLost() throws Exception {
    String ledger = folder.resolve("l.fund").toString();
    Path fund = folder.resolve("fund.yaml");
    Files.writeString(
        fund,
        Files.readString(
                PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml"),
                StandardCharsets.UTF_8)
            .replace("{line: warn, fund: stop}", "{line: ignore, fund: ignore}"));
    Path big = folder.resolve("big.csv");
    Files.writeString(big, rows());
    PackagedProgram.run(folder, "init", ledger, "--fund", fund.toString());
    Process importing =
        PackagedProgram.atHome(
                new ProcessBuilder(
                    PackagedProgram.home().resolve("fundbench").toString(),
                    "import",
                    ledger,
                    big.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int posted = 0;
    for (int i = 0; i < 5; i++) {
      Result result =
          PackagedProgram.run(
              folder,
              "post",
              ledger,
              "payment",
              "--line",
              "rental",
              "--date",
              "2023-02-01",
              "--amount",
              "1.00",
              "--voucher",
              "M" + i);
      assertThat(result.exitCode()).as(result.err()).isIn(0, 2);
      if (result.exitCode() == 2) {
        assertThat(result.err()).contains("[ledger-busy]");
      } else {
        posted++;
      }
    }

    assertThat(importing.waitFor()).isZero();
    assertThat(PackagedProgram.run(folder, "verify", ledger).exitCode()).isZero();
    assertThat(PackagedProgram.run(folder, "entries", ledger, "--limit", "0", "--json").out())
        .contains("\"total\" : " + (20_000 + posted + appropriations(ledger)));
  }

  private long appropriations(String ledger) {
    return PackagedProgram.run(
                folder, "entries", ledger, "--kind", "appropriation", "--format", "csv")
            .out()
            .lines()
            .count()
        - 1;
  }

  private static String rows() {
    StringBuilder text = new StringBuilder("凭证号,日期,支出方向,金额\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("V").append(i).append(",2023-03-1").append(i % 10).append(",rental,1.10\n");
    }
    return text.toString();
  }
}
