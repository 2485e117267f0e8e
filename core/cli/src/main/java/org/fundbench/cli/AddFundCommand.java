package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench add-fund}: another fund, or the next year, in the same ledger. */
@Command(name = "add-fund", mixinStandardHelpOptions = true)
final class AddFundCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Parameters(index = "1", paramLabel = "FUND.yaml", descriptionKey = "addfund.FUND")
  private Path fund = Path.of("");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  AddFundCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.open(ledger)) {
      ReceiptListing.print(terminal, session.addFund(fund), json);
      return ExitCode.FINE;
    }
  }
}
