package org.fundbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fundbench.api.Language;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.plugin.CallLimits;
import org.fundbench.plugin.PluginProblem;
import org.fundbench.plugin.PluginRecord;
import org.fundbench.testkit.PluginZip;
import org.fundbench.workbench.desk.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that keeps the window from responding is named and switched off. */
@Tag("window")
@Timeout(120)
@ExtendWith(Screen.class)
class HeldWindowTest {
  private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final String HOLDER =
      """
      package sample;
      import java.util.*;
      import org.eclipse.swt.SWT;
      import org.eclipse.swt.widgets.Canvas;
      import org.fundbench.api.*;
      import org.fundbench.api.workbench.*;
      public class Holder implements WorkbenchContribution {
        private static final Text NAME = new Text("占窗", "Holder");
        public Descriptor descriptor() { return Descriptor.of("holder", NAME, NAME); }
        private static void loop(long nanos) {
          long end = System.nanoTime() + nanos;
          while (nanos < 0 || System.nanoTime() < end) Thread.onSpinWait();
        }
        private static void block() {
          try { new java.util.concurrent.CountDownLatch(1).await(); }
          catch (InterruptedException e) { throw new IllegalStateException("woken up"); }
        }
        public List<Item> items() {
          return List.of(
              new Command("holder.forever", NAME, () -> loop(-1)),
              new Command("holder.slow", NAME, () -> loop(2_500_000_000L)),
              new Command("holder.block", NAME, Holder::block),
              new View("holder.view", NAME, parent -> {
                Canvas canvas = new Canvas(parent, SWT.NONE);
                canvas.addListener(SWT.Paint, event -> loop(2_500_000_000L));
                return canvas;
              }));
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void holder() throws IOException {
    Path shipped = Files.createDirectories(folder.resolve("home").resolve("plugins"));
    PluginZip.of("holder").extension("sample.Holder", HOLDER).write(shipped.resolve("holder.zip"));
    Files.createDirectories(PICTURES);
    LedgerMaker.make(folder, 20);
  }

  private static Program program(Path folder) {
    return new Program(
        new Installation(folder.resolve("home"), folder.resolve("cache")),
        Clock.systemUTC(),
        "tester",
        CallLimits.usual().withWindow(LIMIT));
  }

  private static DrivenWindow open(Program program, Path folder, Language language) {
    return DrivenWindow.open(program, folder, language, Optional.of(folder.resolve("test.fund")));
  }

  private static Optional<PluginRecord> holder(Program program) {
    return program.plugins().recordsSoFar().stream()
        .filter(record -> record.id().equals("holder"))
        .findFirst();
  }

  private static boolean isHeld(Program program) {
    return holder(program).stream()
        .filter(record -> record.state() == PluginRecord.State.DISABLED)
        .flatMap(record -> record.problems().stream())
        .anyMatch(problem -> problem.code().equals(PluginProblem.HELD_WINDOW.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"holder.slow", "holder.block", "view.holder.view"})
  void whatHoldsTheWindowForAWhileIsTakenOutOfItWhenItEnds(String command) {
    try (Program program = program(folder);
        DrivenWindow driven = open(program, folder, Language.EN)) {
      Desk desk = driven.window().desk();
      driven.window().reportWhatListenersThrow();

      desk.commands().run(command);

      driven.until("the plugin is off", () -> isHeld(program));
      driven.until("it is out of the window", () -> !desk.commands().has("holder.slow"));
      driven.settle();
      assertThat(Thread.interrupted()).as("the interruption is not left behind").isFalse();
      assertThat(desk.problems().all())
          .extracting(found -> found.problem().code())
          .contains(PluginProblem.HELD_WINDOW.id());
      assertThat(desk.log().entries())
          .anySatisfy(
              entry -> {
                assertThat(entry.message().en()).contains("the plugin holder", "sample.Holder.");
                assertThat(entry.details()).contains("at sample.Holder");
              });
      desk.commands().run("audit.verify");
      driven.until("the window works", () -> !desk.jobs().all().get(0).isActive());
    }
  }

  @Test
  void aWindowThatIsBusyWithItsOwnWorkOrADialogBlamesNoPlugin() {
    try (Program program = program(folder);
        DrivenWindow driven = open(program, folder, Language.EN)) {
      long end = System.nanoTime() + 2_500_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      driven.settle();
      assertThat(driven.window().desk().commands().has("holder.slow")).isTrue();
      assertThat(holder(program).orElseThrow().state()).isEqualTo(PluginRecord.State.STARTED);
    }
  }

  /** The window of a process of its own: a plugin loops in it for ever, until it is killed. */
  public static final class Looping {
    private Looping() {}

    /** Opens it. */
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      try (Program program = program(folder);
          DrivenWindow driven = open(program, folder, Language.EN)) {
        driven
            .window()
            .tellBeside(problem -> System.out.println("BESIDE " + problem.message().en()));
        driven.window().desk().commands().run("holder.forever");
        System.out.println("BESIDE it came back");
      }
    }
  }

  @Test
  void afterAKillTheNextStartNamesThePluginAndIsWithoutItUntilItIsEnabled() throws Exception {
    ProcessBuilder starting =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Looping.class.getName(),
            folder.toString());
    starting.environment().put("DISPLAY", Screen.name());
    starting.environment().put("NO_AT_BRIDGE", "1");
    starting.environment().put("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    Process process = starting.redirectErrorStream(true).start();
    String told = "";
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("BESIDE")) {
          told = line;
          break;
        }
      }
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    assertThat(told).contains("the plugin holder", "over 1 s", "sample.Holder.loop");

    try (Program program = program(folder);
        DrivenWindow driven = open(program, folder, Language.ZH)) {
      Desk desk = driven.window().desk();
      assertThat(isHeld(program)).isTrue();
      assertThat(desk.commands().has("holder.forever")).isFalse();
      driven.until(
          "the notice",
          () ->
              desk.log().entries().stream()
                  .anyMatch(entry -> entry.message().zh().contains("插件 holder 上次使窗口停止响应")));
      driven.window().showPerspective("plugins");
      driven.settle();
      NatTable table =
          On.named(
              (Composite) driven.window().dock().control("plugins").orElseThrow(),
              NatTable.class,
              "插件");
      table.setFocus();
      On.press(table, 0, SWT.ARROW_DOWN);
      driven.settle();
      driven.picture(driven.window().shell(), PICTURES.resolve("plugin-held-window-zh.png"));

      desk.commands().run("plugins.enable", "holder");
      driven.until("it is back", () -> desk.commands().has("holder.forever"));
      driven.settle();
    }
    try (Program program = program(folder)) {
      assertThat(program.plugins().records())
          .extracting(PluginRecord::state)
          .isEqualTo(List.of(PluginRecord.State.STARTED));
    }
  }
}
