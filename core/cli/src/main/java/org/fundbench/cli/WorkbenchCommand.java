package org.fundbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.fundbench.api.Language;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.app.Window;
import org.fundbench.app.WindowProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code fundbench workbench}: the window, if one is packed with the program. */
@Command(name = "workbench", mixinStandardHelpOptions = true)
final class WorkbenchCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @ParentCommand private Commands.@Nullable Root root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LEDGER",
      descriptionKey = "workbench.LEDGER")
  private @Nullable Path ledger;

  @Option(names = "--measure-start", descriptionKey = "workbench.measure-start")
  private boolean measureStart;

  WorkbenchCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean asked = root != null && !root.lang.isEmpty();
    try {
      window()
          .open(
              program,
              new Window.Wish(
                  Optional.ofNullable(ledger),
                  asked ? Optional.of(terminal.language()) : Optional.<Language>empty(),
                  measureStart ? Optional.of(this::painted) : Optional.empty()));
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

  private void painted(Duration after) {
    terminal.line(
        new Text("首屏显示用时 {0} 毫秒", "first figures on the screen after {0} ms")
            .with(after.toMillis()));
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
