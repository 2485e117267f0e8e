package org.fundbench.cli;

import java.util.concurrent.Callable;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Execution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench status}: how far the fund is, line by line. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  StatusCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      Execution execution = session.status(ledger.fundId(), day.day());
      terminal.print(
          json
              ? StatusListing.json(execution)
              : StatusListing.table(execution, terminal.language()));
    }
    return ExitCode.FINE;
  }
}
