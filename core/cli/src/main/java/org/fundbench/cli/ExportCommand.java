package org.fundbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fundbench export}: the annual report as a file. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();
  @Mixin private LedgerArgument.Day day = new LedgerArgument.Day();

  @Option(names = "--format", required = true, paramLabel = "ID", descriptionKey = "export.format")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "export.output")
  private Path output = Path.of("");

  @Option(names = "--option", paramLabel = "KEY=VALUE", descriptionKey = "option")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--template",
      paramLabel = "ID",
      defaultValue = "self-evaluation",
      descriptionKey = "export.template")
  private String template = "";

  @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "evaluate.scheme")
  private @Nullable String scheme;

  ExportCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, String> whole =
        Secrets.ofThisProcess().resolve(declared(), options, terminal.language());
    try (LedgerSession session = program.openReadOnly(ledger.ledger);
        BarProgress progress = new BarProgress(terminal)) {
      LedgerSession.Evaluated evaluated =
          session.evaluate(ledger.fundId(), day.day(), Optional.ofNullable(scheme));
      List<Problem> findings = session.export(evaluated, template, format, whole, output, progress);
      progress.close();
      terminal.line(
          new Text("已导出 {0}（台账头 {1}）", "exported {0} (ledger head {1})")
              .with(output, evaluated.snapshot().head()));
      terminal.out().flush();
      terminal.problems(evaluated.evaluation().findings());
      terminal.problems(findings);
      return evaluated.evaluation().findings().isEmpty() && findings.isEmpty()
          ? ExitCode.FINE
          : ExitCode.FINDINGS;
    }
  }

  private List<OptionSpec> declared() {
    return program.plugins().exporters().stream()
        .filter(one -> one.descriptor().id().equals(format))
        .flatMap(one -> one.descriptor().options().stream())
        .toList();
  }
}
