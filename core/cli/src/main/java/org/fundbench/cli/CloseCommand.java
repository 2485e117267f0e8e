package org.fundbench.cli;

import java.util.concurrent.Callable;
import org.fundbench.api.Period;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fundbench close}: nothing more into a period. */
@Command(name = "close", mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1", paramLabel = "PERIOD", descriptionKey = "period")
  private Period period = Period.of(2000, 1);

  CloseCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.open(ledger.ledger)) {
      session.periods().close(ledger.fundId(), period);
      terminal.line(new Text("{0} 已结账", "{0} is closed").with(period));
      return ExitCode.FINE;
    }
  }
}
