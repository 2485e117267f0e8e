package org.fundbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundbench.api.Severity;
import org.fundbench.app.FormScoring;
import org.fundbench.app.SchemeChoice;
import org.fundbench.evaluation.form.FormResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench score}: a form that somebody else filled in, checked row by row. */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FORM.json", descriptionKey = "score.FORM")
  private Path form = Path.of("");

  @Option(
      names = "--scheme",
      paramLabel = "ID|FILE",
      defaultValue = "national-default",
      descriptionKey = "score.scheme")
  private String scheme = "";

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FormResult result = FormScoring.check(form, SchemeChoice.of(scheme));
    if (json) {
      terminal.print(FormListing.json(result, terminal.language()));
    } else {
      terminal.print(FormListing.table(result, terminal.language()));
      terminal.findings(result.findings());
    }
    boolean grave = result.findings().stream().anyMatch(one -> one.severity() != Severity.INFO);
    return grave ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
