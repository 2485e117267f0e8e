package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.evaluation.EvaluationProblem;
import org.fundbench.yaml.WrittenText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundbench revise}: what a fund is evaluated by, and the words of its report. */
@Command(name = "revise", mixinStandardHelpOptions = true)
final class ReviseCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE.yaml", descriptionKey = "revise.FILE")
  private @Nullable Path file;

  @Option(names = "--print", descriptionKey = "revise.print")
  private boolean print;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
  private String reason = "";

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ReviseCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (print == (file != null)) {
      throw usage(new Text("给出 FILE.yaml 或 --print 之一", "give either FILE.yaml or --print"));
    }
    if (file == null) {
      try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
        terminal.print(session.evaluations().text(ledger.fundId()));
      }
      return ExitCode.FINE;
    }
    String text = WrittenText.of(file, EvaluationProblem.EVALUATION_UNREADABLE);
    try (LedgerSession session = program.open(ledger.ledger)) {
      ReceiptListing.print(
          terminal,
          session
              .evaluations()
              .revise(ledger.fundId(), String.valueOf(file.getFileName()), text, reason, dryRun),
          json);
      return ExitCode.FINE;
    }
  }

  private ParameterException usage(Text message) {
    return new ParameterException(spec.commandLine(), message.in(terminal.language()));
  }
}
