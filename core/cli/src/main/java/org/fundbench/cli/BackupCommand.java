package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.proof.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fundbench backup}: a verified copy of a ledger. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Parameters(index = "1", paramLabel = "TARGET", descriptionKey = "backup.TARGET")
  private Path target = Path.of("");

  BackupCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      Head head = session.backUp(target);
      terminal.line(
          new Text("已备份到 {0}，校验相符（台账头 {1}）", "backed up to {0}, verified (ledger head {1})")
              .with(target, head));
      return ExitCode.FINE;
    }
  }
}
