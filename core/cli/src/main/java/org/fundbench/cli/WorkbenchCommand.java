package org.fundbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Language;
import org.fundbench.app.Program;
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

  @Option(names = "--measure-scroll", descriptionKey = "workbench.measure-scroll")
  private boolean measureScroll;

  WorkbenchCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean asked = root != null && !root.lang.isEmpty();
    return WindowOpening.open(
        program,
        terminal,
        new WindowOpening.Asked(
            Optional.ofNullable(ledger),
            asked ? Optional.of(terminal.language()) : Optional.<Language>empty(),
            measured()));
  }

  private Optional<WindowOpening.Measured> measured() {
    if (measureStart) {
      return Optional.of(WindowOpening.Measured.START);
    }
    return measureScroll ? Optional.of(WindowOpening.Measured.SCROLL) : Optional.empty();
  }
}
