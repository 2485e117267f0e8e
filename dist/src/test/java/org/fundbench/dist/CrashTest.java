package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fundbench.dist.PackagedProgram.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program dies in the middle of an import: the batch is there whole or not at all. */
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
    long before = records(base);
    Random random = new Random(9);
    int whole = 0;
    int none = 0;
    for (int i = 0; i < KILLS; i++) {
      Path ledger = folder.resolve("ledger.fund");
      Files.deleteIfExists(folder.resolve("ledger.fund-journal"));
      Files.copy(base, ledger, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

      killDuring(ledger, rows, 300 + random.nextInt(1300));

      long records = records(ledger);
      assertThat(records).isIn(before, before + ROWS + 1);
      whole += records == before ? 0 : 1;
      none += records == before ? 1 : 0;
    }
    assertThat(whole + none).isEqualTo(KILLS);
    assertThat(none).as("some kills came before the end").isPositive();
  }

  private static void killDuring(Path ledger, Path rows, int afterMillis) throws Exception {
    Path home = PackagedProgram.home();
    Process process =
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
            .start();
    if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private long records(Path ledger) {
    // Opening for writing lets the database take an unfinished transaction back; so does reading
    // where it may write beside the file.
    Result verified = PackagedProgram.run(folder, "verify", ledger.toString());

    assertThat(verified.exitCode()).as(verified.err() + verified.out()).isZero();
    return Long.parseLong(verified.out().split(" ")[0]);
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
