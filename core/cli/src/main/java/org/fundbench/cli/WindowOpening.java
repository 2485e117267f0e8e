package org.fundbench.cli;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.Frames;
import org.fundbench.app.Program;
import org.fundbench.app.Window;
import org.fundbench.app.WindowProblem;

/**
 * Opens the window, or says in one message why there is none.
 *
 * <p>The usual ways to ask for it are understood here: loading the command line's parser would take
 * a third of the time until the first figures are on the screen. Anything else is left to it, with
 * its help and its messages.
 */
final class WindowOpening {
  private WindowOpening() {}

  /** What the window can measure of itself. */
  enum Measured {
    /** The time until figures are on the screen. */
    START,
    /** The time of a frame while the ledger is scrolled. */
    SCROLL
  }

  /**
   * What was asked for.
   *
   * @param ledger what to open first
   * @param language the language named on the command line
   * @param measured what to say in figures of the window, which then closes again
   */
  record Asked(Optional<Path> ledger, Optional<Language> language, Optional<Measured> measured) {
    /** What a plain command line asks for; empty where it is not a plain one. */
    static Optional<Asked> of(List<String> arguments, Language language) {
      List<String> left = new ArrayList<>(arguments);
      // It asks for the stack trace of a failure; what opens here says all it knows without.
      left.removeIf("--debug"::equals);
      boolean named = String.join(" ", left).matches("--lang[= ](zh|en)( .*)?");
      if (named && left.remove(0).equals("--lang")) {
        left.remove(0);
      }
      if (!left.isEmpty() && !left.remove(0).equals("workbench")) {
        return Optional.empty();
      }
      Optional<Measured> measured =
          left.remove("--measure-start") ? Optional.of(Measured.START) : Optional.empty();
      if (left.size() > 1 || left.stream().anyMatch(one -> one.startsWith("-") || one.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(
          new Asked(
              left.stream().map(Path::of).findFirst(),
              named ? Optional.of(language) : Optional.empty(),
              measured));
    }
  }

  /** Opens it and gives the exit code when it was closed. */
  static int open(Program program, Terminal terminal, Asked asked) {
    try {
      window()
          .open(
              program,
              new Window.Wish(
                  asked.ledger(),
                  asked.language(),
                  asked.measured().map(what -> measure(terminal, what)),
                  problem -> terminal.problems(List.of(problem))));
    } catch (RefusedException e) {
      terminal.problems(e.problems());
      return ExitCode.USAGE;
    } catch (NoClassDefFoundError | ServiceConfigurationError e) {
      // The window is packed, but not the toolkit of this platform.
      terminal.problems(notPacked().problems());
      return ExitCode.USAGE;
    }
    return ExitCode.FINE;
  }

  private static Window.Measure measure(Terminal terminal, Measured what) {
    return switch (what) {
      case START -> new Window.Measure.Start(after -> painted(terminal, after));
      case SCROLL ->
          new Window.Measure.Scroll(
              scrolled -> {
                terminal.line(
                    new Text("表格 {0} × {1} 像素", "table of {0} × {1} pixels")
                        .with(scrolled.width(), scrolled.height()));
                scrolled.ways().forEach(frames -> frames(terminal, frames));
                terminal.out().flush();
              });
    };
  }

  private static void frames(Terminal terminal, Frames frames) {
    terminal.line(
        new Text(
                "{0}：{1} 帧，中位 {2} 毫秒，p95 {3} 毫秒，最长 {4} 毫秒",
                "{0}: {1} frames, median {2} ms, p95 {3} ms, longest {4} ms")
            .with(
                frames.way(),
                frames.times().size(),
                millis(frames.within(50)),
                millis(frames.within(95)),
                millis(frames.within(100))));
  }

  private static String millis(Duration time) {
    return new BigDecimal(time.toNanos()).movePointLeft(6).setScale(1, HALF_UP).toPlainString();
  }

  private static void painted(Terminal terminal, Duration after) {
    terminal.line(
        new Text("首屏显示用时 {0} 毫秒", "first figures on the screen after {0} ms")
            .with(after.toMillis()));
    terminal.out().flush();
  }

  private static Window window() {
    Iterator<Window> windows = ServiceLoader.load(Window.class).iterator();
    if (!windows.hasNext()) {
      throw notPacked();
    }
    return windows.next();
  }

  private static RefusedException notPacked() {
    String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return new RefusedException(
        Problem.of(WindowProblem.WINDOW_NOT_PACKED, Place.of("fundbench workbench"), platform));
  }
}
