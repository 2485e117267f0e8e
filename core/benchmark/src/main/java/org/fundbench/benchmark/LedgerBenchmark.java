package org.fundbench.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fundbench.app.Installation;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.EntryQuery;

/**
 * A million payments: import beside the sqlite3 shell, status beside hledger, pages of entries.
 *
 * <p>Arguments: the packaged program's folder, the number of rows, how often to repeat.
 */
public final class LedgerBenchmark {
  private final Path home;
  private final Path folder;
  private final PrintStream out;

  private LedgerBenchmark(Path home, Path folder, PrintStream out) {
    this.home = home;
    this.folder = folder;
    this.out = out;
  }

  /** Runs all of it and prints figures and ratios. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    Path folder = Files.createTempDirectory("benchmark");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      new LedgerBenchmark(Path.of(arguments[0]).toAbsolutePath(), folder, out).run(rows, rounds);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(int rows, int rounds) throws IOException {
    Files.writeString(
        folder.resolve("fund.yaml"),
        Files.readString(home.resolve("sample-data/patrol-2023/fund.yaml"), StandardCharsets.UTF_8)
            .replace("{line: warn, fund: stop}", "{line: ignore, fund: ignore}"));
    double small = imports(rows / 100, rounds);
    double middle = imports(rows / 10, rounds);
    double large = imports(rows, rounds);
    say(
        "growth per row from %,d to %,d: ×%.2f, from %,d: ×%.2f",
        rows / 10, rows, large / middle / 10, rows / 100, large / small / 100);
    Path csv = folder.resolve(rows + ".csv");
    double bare = median(rounds, () -> sqlite(".import --csv " + csv + " t").seconds());
    say("sqlite3 .import, one unindexed table        %.2f s    ours ×%.2f", bare, large / bare);
    double work = median(rounds, () -> sqlite(sameWork(csv)).seconds());
    say("sqlite3 shell, the same work in SQL         %.2f s    ours ×%.2f", work, large / work);
    inProcess();
    hledger();
  }

  /** The median of importing so many rows; the ledger of the last round stays. */
  private double imports(int rows, int rounds) throws IOException {
    Path csv = PaymentFile.write(folder, rows);
    Path ledger = folder.resolve("l.fund");
    List<Long> peaks = new ArrayList<>();
    double seconds =
        median(
            rounds,
            () -> {
              Files.deleteIfExists(ledger);
              program("init", "l.fund", "--fund", "fund.yaml");
              TimedProcess imported = program("import", "l.fund", csv.toString());
              peaks.add(imported.peakMib());
              return imported.seconds();
            });
    say(
        "import of %,d payments                %.2f s    %d MiB at most",
        rows, seconds, peaks.stream().mapToLong(Long::longValue).max().orElse(0));
    return seconds;
  }

  private TimedProcess program(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("fundbench").toString()));
    command.addAll(List.of(arguments));
    return TimedProcess.run(folder, command);
  }

  private TimedProcess sqlite(String script) throws IOException {
    Path database = folder.resolve("peer.db");
    Files.deleteIfExists(database);
    Path file = Files.writeString(folder.resolve("peer.sql"), script);
    return TimedProcess.run(folder, List.of("sh", "-c", "sqlite3 " + database + " < " + file));
  }

  /** Import, normalise, fingerprint, unique index, monthly sums: what the import does, in SQL. */
  private static String sameWork(Path csv) {
    return """
        .import --csv %s t
        CREATE TABLE e AS SELECT 凭证号 AS voucher, 日期 AS day, 支出方向 AS line, 收款人 AS payee,
          摘要 AS memo, CAST(round(金额 * 100) AS INTEGER) AS fen,
          凭证号 || '|' || 日期 || '|' || 支出方向 || '|' || 金额 AS fingerprint FROM t;
        CREATE UNIQUE INDEX f ON e (fingerprint);
        CREATE INDEX d ON e (line, day);
        CREATE TABLE m AS SELECT line, substr(day, 1, 7) AS month, sum(fen) AS fen, count(*) AS n
          FROM e GROUP BY 1, 2;
        """
        .formatted(csv);
  }

  private void inProcess() {
    try (Program program =
            new Program(new Installation(home, folder.resolve("cache")), Clock.systemUTC(), "x");
        LedgerSession session = program.openReadOnly(folder.resolve("l.fund"))) {
      timed("status, in the process", () -> session.status(Optional.empty(), Optional.empty()));
      timed("first page of entries", () -> session.entries(query(Optional.empty())));
      timed("page by a common text", () -> session.rows(query(Optional.of("供电"))));
      timed("page by a rare text", () -> session.rows(query(Optional.of("第1234笔"))));
    }
  }

  private static EntryQuery query(Optional<String> text) {
    return new EntryQuery(
        Optional.of("patrol-2023"),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        text,
        0,
        100);
  }

  private void timed(String what, Runnable work) {
    double[] millis = new double[100];
    for (int i = 0; i < 10; i++) {
      work.run();
    }
    for (int i = 0; i < millis.length; i++) {
      long begin = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    say("%-42s  median %.1f ms   p99 %.1f ms", what, millis[50], millis[98]);
  }

  private void hledger() throws IOException {
    TimedProcess status = program("status", "l.fund");
    say("status, whole process                       %.2f s", status.seconds());
    Path journal = folder.resolve("l.journal");
    TimedProcess.run(
        folder,
        List.of(
            "sh",
            "-c",
            home.resolve("fundbench") + " entries l.fund --format journal > " + journal));
    try {
      TimedProcess peer =
          TimedProcess.run(
              folder, List.of("hledger", "-f", journal.toString(), "balance", "--monthly"));
      say(
          "hledger balance --monthly, whole process    %.2f s, %d MiB    ours ×1/%.0f",
          peer.seconds(), peer.peakMib(), peer.seconds() / status.seconds());
    } catch (IOException e) {
      say("hledger is not installed: %s", String.valueOf(e.getMessage()));
    }
  }

  private interface Timed {
    double seconds() throws IOException;
  }

  private static double median(int rounds, Timed work) throws IOException {
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      seconds[i] = work.seconds();
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
