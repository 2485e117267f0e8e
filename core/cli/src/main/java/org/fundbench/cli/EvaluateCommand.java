package org.fundbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.report.EvaluationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench evaluate}: indicators, scores with their formula, total and grade. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "evaluate.scheme")
  private @Nullable String scheme;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  EvaluateCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      LedgerSession.Evaluated evaluated =
          session.evaluate(ledger.fundId(), day.day(), Optional.ofNullable(scheme));
      if (json) {
        terminal.print(
            EvaluationJson.write(evaluated.evaluation(), evaluated.snapshot().head(), List.of()));
      } else {
        terminal.print(EvaluationListing.table(evaluated.evaluation(), terminal.language()));
        terminal.out().flush();
        terminal.problems(evaluated.evaluation().findings());
      }
      return evaluated.evaluation().findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }
}
