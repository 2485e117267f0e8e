package org.fundbench.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A whole process, timed.
 *
 * @param seconds wall time
 * @param peakMib the most memory it had resident, in MiB, as far as the system tells
 */
record TimedProcess(double seconds, long peakMib) {
  /** Runs a command; its output is kept for the case that it fails. */
  static TimedProcess run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile(folder, "process", ".log");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long peak = 0;
    try {
      while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command + "\n" + Files.readString(log, StandardCharsets.UTF_8));
    }
    Files.delete(log);
    return new TimedProcess(seconds, peak / 1024);
  }

  private static long peak(Process process) {
    long most = of(process.pid());
    for (ProcessHandle child : process.descendants().toList()) {
      most = Math.max(most, of(child.pid()));
    }
    return most;
  }

  private static long of(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      // The process has just ended, or the system does not tell.
      return 0;
    }
  }
}
