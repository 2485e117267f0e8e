package org.fundbench.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fundbench.api.Progress;
import org.fundbench.app.Demo;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.workbench.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the packaged program starts its window. */
@ExtendWith(Screen.class)
class WindowStartTest {
  @TempDir private Path folder;

  @Test
  void measuringTheStartSaysHowLongItTookAndClosesTheWindow() {
    try (Program program =
        new Program(
            new Installation(PackagedProgram.home(), folder.resolve("cache")),
            Clock.systemUTC(),
            "测试")) {
      Demo demo = new Demo(program, folder.resolve("demo"));
      demo.prepare(Progress.SILENT);
      PackagedProgram.Result result =
          run(
              "DISPLAY=" + Screen.name(),
              "--lang=en workbench " + demo.ledger() + " --measure-start");
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out()).matches("first figures on the screen after [0-9]+ ms\\R");
    }
  }

  @Test
  void measuringScrollingSaysHowLongTheFramesTookForEachWayAndClosesTheWindow() {
    try (Program program =
        new Program(
            new Installation(PackagedProgram.home(), folder.resolve("cache")),
            Clock.systemUTC(),
            "测试")) {
      Demo demo = new Demo(program, folder.resolve("demo"));
      demo.prepare(Progress.SILENT);
      PackagedProgram.Result result =
          run(
              "DISPLAY=" + Screen.name(),
              "--lang=en workbench " + demo.ledger() + " --measure-scroll");
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out().lines().map(line -> line.replaceAll("[0-9]+", "N")))
          .contains(
              "table of N × N pixels",
              "wheel: N frames, median N.N ms, pN N.N ms, longest N.N ms",
              "page down: N frames, median N.N ms, pN N.N ms, longest N.N ms",
              "dragged bar: N frames, median N.N ms, pN N.N ms, longest N.N ms");
    }
  }

  /** The usual ways are understood without the parser of the command line, the others with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lang=en",
        "--lang=en workbench",
        "--lang en workbench",
        "workbench --lang=en",
        "--lang=en workbench some.fund",
        "--debug --lang=en",
        "--lang en --debug",
        "--debug --lang=en workbench",
        "--lang en --debug workbench some.fund",
        "--debug workbench --lang en some.fund"
      })
  void whereverTheLanguageStandsTheSameIsSaid(String arguments) {
    PackagedProgram.Result result = run("DISPLAY=:9876", arguments);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("[display-missing]")
        .contains("run it on a desktop")
        .doesNotContain("\tat ");
  }

  @Test
  void anUnknownOptionIsNotTakenForALedger() {
    PackagedProgram.Result result = run("DISPLAY=:9876", "workbench --lagn=en");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--lagn").doesNotContain("display-missing");
  }

  /** An archive of what a failed run loaded would slow down every later start. */
  @Test
  void onlyARunThatWentWellLeavesAnArchiveOfItsClasses() throws IOException {
    Path cache = folder.resolve("archives");
    String program = PackagedProgram.home().resolve("fundbench").toString();
    List<String> alone =
        List.of(
            "env", "-u", "WAYLAND_DISPLAY", "DISPLAY=:9876", "XDG_CACHE_HOME=" + cache, program);
    List<String> failing = new ArrayList<>(alone);
    failing.add("workbench");
    assertThat(PackagedProgram.exec(folder, failing).exitCode()).isEqualTo(2);
    assertThat(archives(cache)).isEmpty();
    List<String> good = new ArrayList<>(alone);
    good.addAll(List.of("demo", "--dir", "good"));
    assertThat(PackagedProgram.exec(folder, good).exitCode()).isZero();
    assertThat(archives(cache)).hasSize(1);
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.getFileName().toString().contains(".jsa")).toList();
    }
  }

  private PackagedProgram.Result run(String display, String arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "-u",
                "WAYLAND_DISPLAY",
                display,
                "GDK_BACKEND=x11",
                "NO_AT_BRIDGE=1",
                "FUNDBENCH_NO_ARCHIVE=1",
                PackagedProgram.home().resolve("fundbench").toString()));
    command.addAll(List.of(arguments.split(" ")));
    return PackagedProgram.exec(folder, command);
  }
}
