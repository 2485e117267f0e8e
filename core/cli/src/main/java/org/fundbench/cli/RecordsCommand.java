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

/** {@code fundbench records}: the whole ledger as text, for a verifier that is not ours. */
@Command(name = "records", mixinStandardHelpOptions = true)
final class RecordsCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "export.output")
  private Path output = Path.of("");

  RecordsCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.openReadOnly(ledger)) {
      Head head = session.proofs().writeRecords(output);
      terminal.line(new Text("已写出 {0}（台账头 {1}）", "wrote {0} (ledger head {1})").with(output, head));
      terminal.line(
          new Text("校验：java VerifyLedger.java {0}", "verify: java VerifyLedger.java {0}")
              .with(output));
    }
    return ExitCode.FINE;
  }
}
