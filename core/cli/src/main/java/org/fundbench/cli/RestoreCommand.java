package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.Program;
import org.fundbench.proof.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench restore}: a verified backup in the place of a ledger. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BACKUP", descriptionKey = "restore.BACKUP")
  private Path backup = Path.of("");

  @Parameters(index = "1", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Option(names = "--replace", descriptionKey = "restore.replace")
  private boolean replace;

  RestoreCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Head head = program.restore(backup, ledger, replace);
    terminal.line(
        new Text("已恢复 {0}（台账头 {1}）", "restored {0} (ledger head {1})").with(ledger, head));
    return ExitCode.FINE;
  }
}
