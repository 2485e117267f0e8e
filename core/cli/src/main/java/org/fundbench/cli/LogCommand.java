package org.fundbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.ledger.Operation;
import org.fundbench.ledger.OperationQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundbench log}: who did what, when, why, and with what result. */
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
  private final Program program;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  private Path ledger = Path.of("");

  @Option(names = "--operator", paramLabel = "NAME", descriptionKey = "log.operator")
  private @Nullable String operator;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "entries.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "entries.to")
  private @Nullable LocalDate to;

  @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "log.text")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", descriptionKey = "log.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  LogCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ZoneId zone = program.zone();
    OperationQuery query =
        new OperationQuery(
            Optional.ofNullable(operator),
            Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
            Optional.ofNullable(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
            Optional.ofNullable(text),
            limit);
    try (LedgerSession session = program.openReadOnly(ledger)) {
      List<Operation> operations = session.operations(query);
      terminal.print(
          json
              ? OperationListing.json(operations)
              : OperationListing.table(operations, zone, terminal.language()));
      return ExitCode.FINE;
    }
  }
}
