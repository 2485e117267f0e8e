package org.fundbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Fund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench init}: a new ledger with its first fund. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "init.LEDGER")
  private Path ledger = Path.of("");

  @Option(names = "--fund", required = true, paramLabel = "FUND.yaml", descriptionKey = "init.fund")
  private Path fund = Path.of("");

  InitCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.create(ledger, fund)) {
      Fund made = session.fund(Optional.empty());
      terminal.line(
          new Text("已建立台账 {0}：{1}，{2} 年，{3} 个支出方向", "made {0}: {1}, {2}, {3} lines")
              .with(ledger, made.name(), made.year(), made.lines().size()));
      terminal.line(
          new Text("下一步：fundbench import {0} 文件…", "next: fundbench import {0} FILE…")
              .with(ledger));
    }
    return ExitCode.FINE;
  }
}
