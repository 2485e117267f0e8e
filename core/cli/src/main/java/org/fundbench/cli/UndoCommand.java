package org.fundbench.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.api.Place;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.UndoDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench undo}: a batch that negates another. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Parameters(index = "1", paramLabel = "BATCH", descriptionKey = "undo.BATCH")
  private long batch;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
  private String reason = "";

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "undo.date")
  private @Nullable LocalDate date;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  UndoCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (LedgerSession session = program.open(ledger.ledger)) {
      UndoDraft draft =
          new UndoDraft(batch, Optional.ofNullable(date), Place.of(String.valueOf(batch)));
      ReceiptListing.print(terminal, session.undo(ledger.fundId(), draft, reason, dryRun), json);
      return ExitCode.FINE;
    }
  }
}
