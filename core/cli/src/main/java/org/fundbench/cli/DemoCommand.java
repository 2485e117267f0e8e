package org.fundbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.Demo;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.check.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fundbench demo}: the sample fund from its files to its report. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "fundbench-demo",
      descriptionKey = "demo.dir")
  private Path dir = Path.of("");

  DemoCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Demo demo = new Demo(program, dir);
    if (demo.isThere()) {
      terminal.line(
          new Text(
                  "{0} 中已有样例台账，保持原样；下面是它的内容。要重新开始，请换一个文件夹（--dir）。",
                  "{0} already holds the sample ledger, which is left as it is; here is what it says. To start anew choose another folder (--dir).")
              .with(dir));
    } else {
      Map<Path, Receipt> receipts;
      try (BarProgress progress = new BarProgress(terminal)) {
        receipts = demo.prepare(progress);
      }
      receipts.forEach((file, receipt) -> terminal.line(ImportCommand.receipt(file, receipt)));
    }
    terminal.line("");
    try (LedgerSession session = program.openReadOnly(demo.ledger());
        BarProgress progress = new BarProgress(terminal)) {
      terminal.print(
          StatusListing.table(
              session.status(Optional.empty(), Optional.empty()), terminal.language()));
      terminal.line("");
      LedgerSession.Evaluated evaluated =
          session.evaluate(Optional.empty(), Optional.empty(), Optional.empty());
      terminal.print(EvaluationListing.table(evaluated.evaluation(), terminal.language()));
      terminal.line("");
      terminal.out().flush();
      boolean hadReport = Files.exists(demo.report());
      List<Problem> findings =
          hadReport
              ? List.of()
              : session.export(evaluated, "pdf", Map.of(), demo.report(), progress);
      progress.close();
      Verification.Outcome outcome = session.proofs().verify(Optional.empty());
      terminal.problems(findings);
      terminal.problems(outcome.problems());
      terminal.line(new Text("台账  {0}", "ledger  {0}").with(demo.ledger().toAbsolutePath()));
      terminal.line(new Text("报告  {0}", "report  {0}").with(demo.report().toAbsolutePath()));
      terminal.line(
          new Text("校验  {0} 条记录全部相符，台账头 {1}", "proof   {0} records as posted, head {1}")
              .with(outcome.records(), outcome.head()));
      terminal.line(
          new Text(
                  "接下来可试：fundbench explain {0} score.total",
                  "try next: fundbench explain {0} score.total")
              .with(demo.ledger()));
      return outcome.isClean() && findings.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }
}
