package org.fundbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fundbench.api.Text;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.Waiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench review}: what waits for a second person. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Option(names = "--approve", paramLabel = "N", descriptionKey = "review.approve")
  private @Nullable Long approve;

  @Option(names = "--reject", paramLabel = "N", descriptionKey = "review.reject")
  private @Nullable Long reject;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
  private @Nullable String reason;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  ReviewCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (approve == null && reject == null) {
      try (LedgerSession session = program.openReadOnly(ledger)) {
        list(session.review().waiting());
        return ExitCode.FINE;
      }
    }
    try (LedgerSession session = program.open(ledger);
        BarProgress progress = new BarProgress(terminal)) {
      if (approve != null) {
        ReceiptListing.print(terminal, session.review().approve(approve, progress), json);
      } else if (reject != null) {
        session.review().reject(reject, reason == null ? "" : reason);
        terminal.line(new Text("已退回 {0}", "rejected {0}").with(reject));
      }
      return ExitCode.FINE;
    }
  }

  private void list(List<Waiting> waiting) {
    if (json) {
      terminal.print(JsonText.object(text -> text.list("waiting", waiting, ReviewCommand::write)));
      return;
    }
    if (waiting.isEmpty()) {
      terminal.line(new Text("没有待审单据", "nothing waits for review"));
    }
    for (Waiting one : waiting) {
      terminal.line(
          new Text("{0}  {1}  {2}  {3} 条  {4} {5}", "{0}  {1}  {2}  {3} drafts  {4} {5}")
              .with(
                  one.id(),
                  one.recordedAt(),
                  one.batch().operator(),
                  one.drafts(),
                  one.kind().label().in(terminal.language()),
                  one.batch().sourceName().or(() -> one.batch().reason()).orElse("")));
    }
  }

  private static void write(JsonText json, Waiting one) {
    json.number("number", one.id())
        .text("fund", one.fund())
        .text("kind", one.kind().name().toLowerCase(java.util.Locale.ROOT))
        .text("recorder", one.batch().operator())
        .text("recordedAt", one.recordedAt().toString())
        .text("source", one.batch().sourceName())
        .text("reason", one.batch().reason())
        .number("drafts", one.drafts());
  }
}
