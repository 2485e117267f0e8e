package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.proof.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench prove}: the proof that one entry belongs to the ledger's head. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Parameters(index = "1", paramLabel = "ENTRY", descriptionKey = "prove.ENTRY")
  private String entry = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "export.output")
  private Path output = Path.of("");

  ProveCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      Head head = session.proofs().writeProof(entry, output);
      terminal.line(
          new Text("已写出 {0} 的证明 {1}（台账头 {2}）", "wrote the proof of {0} to {1} (ledger head {2})")
              .with(entry, output, head));
    }
    return ExitCode.FINE;
  }
}
