package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program dies in the middle of an import: the batch is there whole or not at all. */
@Tag("commands")
class CrashTest {
  private static final int KILLS = 50;
  private static final int ROWS = 10_000;

  @TempDir private Path folder;

  @Test
  void aKilledImportLeavesAllOrNothing() throws Exception {
    Path base = folder.resolve("base.fund");
    Path fund = folder.resolve("fund.yaml");
    Files.writeString(
        fund,
        Files.readString(
                PackagedProgram.home().resolve("sample-data/patrol-2023/fund.yaml"),
                StandardCharsets.UTF_8)
            .replace("{line: warn, fund: stop}", "{line: ignore, fund: ignore}"));
    PackagedProgram.run(folder, "init", base.toString(), "--fund", fund.toString());
    Path rows = rows();
    try (Program program =
        new Program(
            new Installation(PackagedProgram.home(), folder.resolve("cache")),
            Clock.systemUTC(),
            "tester")) {
      long before = records(program, base);
      Path ledger = copy(base);
      long writing = Import.start(ledger, rows).untilWritten();
      assertThat(records(program, ledger)).isEqualTo(before + ROWS + 1);

      Random random = new Random(9);
      int torn = 0;
      for (int i = 0; i < KILLS; i++) {
        copy(base);
        Import killed = Import.start(ledger, rows);
        // Most die while they write: there something could be left half done.
        switch (i % 4) {
          case 0 -> killed.work(random.nextLong(1_000_000_000));
          case 1 -> killed.untilItCommits();
          default -> {
            killed.untilItWrites();
            killed.work(random.nextLong(writing));
          }
        }
        killed.kill();
        torn += isBegun(journal(ledger)) ? 1 : 0;

        assertThat(records(program, ledger)).isIn(before, before + ROWS + 1);
      }
      assertThat(torn).as("kills in the middle of a commit").isPositive();
    }
  }

  private Path copy(Path base) throws IOException {
    Path ledger = folder.resolve("ledger.fund");
    Files.deleteIfExists(journal(ledger));
    return Files.copy(base, ledger, StandardCopyOption.REPLACE_EXISTING);
  }

  /** It is there as long as a transaction is being written. */
  private static Path journal(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + "-journal");
  }

  /** Its head is written before the first page of the ledger is: from then on it is needed. */
  private static boolean isBegun(Path journal) throws IOException {
    try (InputStream in = Files.newInputStream(journal)) {
      return in.read() > 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Looking at it lets the database take an unfinished transaction back. */
  private static long records(Program program, Path ledger) {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      Verification.Outcome verified = session.proofs().verify(Optional.empty());
      assertThat(verified.problems()).isEmpty();
      return verified.records();
    }
  }

  /** An import that is under way. */
  private record Import(Process process, Path journal) {
    static Import start(Path ledger, Path rows) throws IOException {
      Path home = PackagedProgram.home();
      return new Import(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dfundbench.home=" + home,
                  "-Dfundbench.cache=" + ledger.resolveSibling("cache"),
                  "-cp",
                  home.resolve("lib") + "/*",
                  "org.fundbench.cli.Main",
                  "import",
                  ledger.toString(),
                  rows.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start(),
          CrashTest.journal(ledger));
    }

    void untilItWrites() throws InterruptedException {
      while (process.isAlive() && !Files.exists(journal)) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
    }

    void untilItCommits() throws InterruptedException, IOException {
      while (process.isAlive() && !isBegun(journal)) {
        process.waitFor(100, TimeUnit.MICROSECONDS);
      }
    }

    /** How long it wrote, in nanoseconds. */
    long untilWritten() throws InterruptedException {
      untilItWrites();
      long begun = System.nanoTime();
      assertThat(process.waitFor()).isZero();
      return System.nanoTime() - begun;
    }

    void work(long nanos) throws InterruptedException {
      process.waitFor(nanos, TimeUnit.NANOSECONDS);
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  private Path rows() throws IOException {
    StringBuilder text = new StringBuilder("凭证号,日期,支出方向,金额\n");
    List<String> lines = List.of("rental", "utilities", "tolls");
    for (int i = 0; i < ROWS; i++) {
      text.append("V")
          .append(i)
          .append(",2023-0")
          .append(1 + i % 9)
          .append("-1")
          .append(i % 10)
          .append(',')
          .append(lines.get(i % 3))
          .append(",1.")
          .append(10 + i % 90)
          .append('\n');
    }
    return Files.writeString(folder.resolve("rows.csv"), text);
  }
}
