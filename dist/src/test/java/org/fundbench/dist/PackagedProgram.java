package org.fundbench.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, or any other command, run as a process: with folders of its own for what a
 * user keeps, so that nobody's plugins, preferences or archives of classes decide over a test, and
 * none are left behind.
 */
final class PackagedProgram {
  private static final Path HOME = find();

  /** Where everything lies that a user would have in his home. */
  private static final Path USER = Path.of("target", "user").toAbsolutePath();

  private PackagedProgram() {}

  /** What a command printed and how it ended. */
  record Result(int exitCode, String out, String err) {}

  private static Path find() {
    Path target = Path.of("target").toAbsolutePath();
    try (var list = Files.list(target)) {
      return list.map(path -> path.resolve("fundbench"))
          .filter(path -> Files.isDirectory(path.resolve("lib")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the program is not packaged yet", e);
    }
  }

  static Path home() {
    return HOME;
  }

  /** Runs the program in English. */
  static Result run(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("fundbench").toString()));
    command.addAll(List.of(arguments));
    command.add("--lang=en");
    return exec(folder, command);
  }

  /** Gives a process the folders of the tests' own user. */
  static ProcessBuilder atHome(ProcessBuilder process) {
    for (String kind : List.of("CACHE", "CONFIG", "DATA")) {
      process
          .environment()
          .put("XDG_" + kind + "_HOME", USER.resolve(kind.toLowerCase(Locale.ROOT)).toString());
    }
    // Else a bus is started for the screen, which nobody ends.
    process.environment().put("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    return process;
  }

  /** Runs any command. */
  static Result exec(Path folder, List<String> command) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      Process process =
          atHome(new ProcessBuilder(command))
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + command);
      }
      Result result =
          new Result(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether a command of the machine is there. */
  static boolean has(String command) {
    return exec(Path.of("").toAbsolutePath(), List.of("sh", "-c", "command -v " + command))
            .exitCode()
        == 0;
  }
}
