package org.fundbench.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The window beside the bare toolkit. Its start: from the start of the process until figures are
 * painted, with the archive of loaded classes for both; the sample ledger, then one of a million
 * entries. Scrolling: the frames of the ledger editor with these entries, and those of the
 * toolkit's own table of the same size with as many rows in memory.
 *
 * <p>The peer's toolkit is the published one, without signatures as ours is. How it starts with the
 * classes that were rewritten while our program was packed is told beside.
 *
 * <p>Arguments: the packaged program's folder, the number of rows, how often to repeat. Wants a
 * display.
 */
public final class WindowBenchmark {
  private static final Pattern SIZE = Pattern.compile("table of ([0-9]+) × ([0-9]+) pixels");

  private static final Pattern TOOLKIT =
      Pattern.compile("org\\.eclipse\\.|eclipse-collections-|slf4j-");

  private final Path home;
  private final Path folder;
  private final PrintStream out;

  private WindowBenchmark(Path home, Path folder, PrintStream out) {
    this.home = home;
    this.folder = folder;
    this.out = out;
  }

  /** Runs all of it and prints figures and ratios. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
    Path folder = Files.createTempDirectory("benchmark");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      new WindowBenchmark(Path.of(arguments[0]).toAbsolutePath(), folder, out).run(rows, rounds);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(int rows, int rounds) throws IOException {
    program("demo", "--dir", "demo");
    Path fund =
        Files.writeString(
            folder.resolve("fund.yaml"),
            Files.readString(
                    home.resolve("sample-data/patrol-2023/fund.yaml"), StandardCharsets.UTF_8)
                .replace("{line: warn, fund: stop}", "{line: ignore, fund: ignore}"));
    program("init", "large.fund", "--fund", fund.toString());
    program("import", "large.fund", PaymentFile.write(folder, rows).toString());
    List<String> bare = bare("published", published());
    List<String> packed = bare("packed", home);
    List<String> sample = window("demo/patrol-2023.fund");
    List<String> large = window("large.fund");
    for (List<String> command : List.of(bare, packed, sample, large)) {
      TimedProcess.run(folder, command); // makes the archive of loaded classes
    }
    double[][] seconds = new double[4][rounds];
    for (int i = 0; i < rounds; i++) {
      seconds[0][i] = untilPainted(bare);
      seconds[1][i] = untilPainted(sample);
      seconds[2][i] = untilPainted(large);
      seconds[3][i] = untilPainted(packed);
    }
    long peak = TimedProcess.run(folder, large).peakMib();
    say("bare toolkit window, table and chart        %.2f s", median(seconds[0]));
    say("the same, its toolkit packed like ours      %.2f s", median(seconds[3]));
    say(
        "the window with the sample ledger           %.2f s    ×%.2f, ×%.2f",
        median(seconds[1]), ratio(seconds, 1, 0), ratio(seconds, 1, 3));
    say(
        "the window with %,d entries          %.2f s    ×%.2f of the sample, %d MiB at most",
        rows, median(seconds[2]), ratio(seconds, 2, 1), peak);
    scroll(rows);
  }

  private void scroll(int rows) throws IOException {
    List<String> ours =
        lines(
            List.of(
                home.resolve("fundbench").toString(),
                "--lang=en",
                "workbench",
                "large.fund",
                "--measure-scroll"));
    Matcher size = SIZE.matcher(ours.get(0));
    if (!size.matches()) {
      throw new IOException(String.join("\n", ours));
    }
    List<String> bare = new ArrayList<>(java());
    bare.addAll(List.of("-cp", classes(), BareTable.class.getName()));
    bare.addAll(List.of(size.group(1), size.group(2), String.valueOf(rows)));
    say("the ledger editor scrolled, a %s", String.join("\n    ", ours));
    say("the bare toolkit's table, a %s", String.join("\n    ", lines(bare)));
  }

  /** What a process prints; with choices and layouts of its own, so that all windows are alike. */
  private List<String> lines(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> all = lines.lines().toList();
      if (process.waitFor() != 0 || all.isEmpty()) {
        throw new IOException("said nothing: " + command);
      }
      return all;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** From the start of the process to the line that it prints when it was painted. */
  private double untilPainted(List<String> command) throws IOException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      if (lines.readLine() == null) {
        throw new IOException("ended without having painted: " + command);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      process.waitFor();
      return seconds;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The median of the ratios round by round: the machine's speed drifts between rounds. */
  private static double ratio(double[][] seconds, int of, int to) {
    double[] ratios = new double[seconds[0].length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = seconds[of][i] / seconds[to][i];
    }
    return median(ratios);
  }

  private List<String> window(String ledger) {
    return List.of(home.resolve("fundbench").toString(), "workbench", ledger, "--measure-start");
  }

  private void program(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("fundbench").toString()));
    command.addAll(List.of(arguments));
    TimedProcess.run(folder, command);
  }

  /** The peer gets the options of the launcher, and an archive of its own classes. */
  private List<String> bare(String name, Path jars) throws IOException {
    List<String> java = java();
    List<String> main =
        List.of(
            "-cp",
            System.getProperty("benchmark.jar") + ":" + toolkit(jars),
            BareWindow.class.getName(),
            folder.resolve(name + ".properties").toString());
    Path archive = folder.resolve(name + ".jsa");
    List<String> dump = new ArrayList<>(java);
    dump.add("-XX:ArchiveClassesAtExit=" + archive);
    dump.addAll(main);
    TimedProcess.run(folder, dump);
    List<String> command = new ArrayList<>(java);
    command.add("-XX:SharedArchiveFile=" + archive);
    command.addAll(main);
    return command;
  }

  private String classes() {
    return String.join(
        ":", System.getProperty("benchmark.jar"), home.resolve("lib") + "/*", platform(home));
  }

  /** The packaged program's jars, with those that packing rewrote as they were before. */
  private Path published() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("published"));
    Path before = home.resolve("../../stripped").normalize();
    copy(home.resolve("lib"), jars.resolve("lib"));
    copy(before, jars.resolve("lib"));
    copy(before.resolveSibling("stripped-toolkits"), jars.resolve("swt"));
    return jars;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The toolkit's libraries and nothing else: for more on its path Java looks at every start. */
  private static String toolkit(Path jars) throws IOException {
    try (var files = Files.list(jars.resolve("lib"))) {
      return files
              .filter(file -> TOOLKIT.matcher(file.getFileName().toString()).lookingAt())
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(":"))
          + ":"
          + platform(jars);
    }
  }

  private static String platform(Path jars) {
    return jars.resolve("swt")
        .resolve("linux-" + System.getProperty("os.arch").replace("amd64", "x86_64") + ".jar")
        .toString();
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-Xlog:disable");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
