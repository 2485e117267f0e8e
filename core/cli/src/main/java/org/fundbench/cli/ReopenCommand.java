package org.fundbench.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench reopen}: a closed period takes entries again. */
@Command(name = "reopen", mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1", paramLabel = "PERIOD", descriptionKey = "period")
  private Period period = Period.of(2000, 1);

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
  private @Nullable String reason;

  ReopenCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.open(ledger.ledger)) {
      session.periods().reopen(ledger.fundId(), period, Optional.ofNullable(reason));
      terminal.line(new Text("{0} 已重新打开", "{0} is open again").with(period));
      return ExitCode.FINE;
    }
  }
}
