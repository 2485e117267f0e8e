package org.fundbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fundbench.api.Problem;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench check}: what an auditor would look at. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  CheckCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      List<Problem> problems = session.check(ledger.fundId(), day.day());
      if (json) {
        terminal.print(JsonText.object(text -> text.problems("problems", problems)));
      } else {
        terminal.findings(problems);
        terminal.line(
            problems.isEmpty()
                ? new Text("检查完毕，没有发现问题", "checked; nothing to look at")
                : new Text("检查完毕，{0} 项需要查看", "checked; {0} things to look at")
                    .with(problems.size()));
      }
      boolean grave = problems.stream().anyMatch(one -> one.severity() != Severity.INFO);
      return grave ? ExitCode.FINDINGS : ExitCode.FINE;
    }
  }
}
