package org.fundbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.plugin.CallLimits;
import org.fundbench.testkit.FaultyPlugins;

/** Commands of a program of its own, in this process, in English. */
final class CommandLine {
  private static final String FUND =
      """
      fund: {id: test, name: Test fund, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
      sources: [{id: district, name: district, kind: current-year}]
      policies: {line: ignore, fund: ignore}
      lines:
        - {id: a, name: Rental, economicCode: "30214"}
      appropriations:
        - {document: D1, kind: initial, date: 2023-01-01, source: district, amounts: {a: "1000.00"}}
      evaluation:
        scheme: national-default
        executionWeight: "%d"
        indicators:
      %s  goals: {expected: e, achieved: a}
      """;

  private static final Duration LIMIT = Duration.ofMillis(400);

  private final Path folder;

  /** What a command did. */
  record Result(int exitCode, String out, String err) {
    /** Both streams. */
    String said() {
      return out + err;
    }
  }

  CommandLine(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(plugins());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of shipped plugins. */
  Path plugins() {
    return folder.resolve("home").resolve("plugins");
  }

  /** The ledger that {@link #init} makes. */
  Path ledger() {
    return folder.resolve("test.fund");
  }

  /** Makes the ledger of a fund whose indicators are computed by plugins. */
  void init(List<FaultyPlugins.Faulty> indicators) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (FaultyPlugins.Faulty one : indicators) {
      rows.append("    - {id: ").append(one.id()).append(", module: ").append(one.id());
      rows.append(", computes: one, level1: l1, level2: l2, name: n, direction: \">=\",");
      rows.append(" target: \"10\", unit: x, weight: \"1\"}\n");
    }
    if (indicators.isEmpty()) {
      rows.append(
          "    - {id: n, module: none, level1: l1, level2: l2, name: n, direction: \">=\",");
      rows.append(" target: \"10\", unit: x, weight: \"1\"}\n");
    }
    Path fund =
        Files.writeString(
            folder.resolve("fund.yaml"),
            FUND.formatted(100 - Math.max(1, indicators.size()), rows));
    Result made = run("init", ledger().toString(), "--fund", fund.toString());
    if (made.exitCode() != 0) {
      throw new AssertionError(made.said());
    }
  }

  /** Runs a command. */
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(stream(out), stream(err), StandardCharsets.UTF_8, Language.EN, false);
    int code;
    try (Program program =
        new Program(
            new Installation(folder.resolve("home"), folder.resolve("cache")),
            Clock.systemUTC(),
            "tester",
            CallLimits.of(LIMIT, LIMIT))) {
      code = Commands.run(program, terminal, arguments);
    }
    terminal.out().flush();
    terminal.err().flush();
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
