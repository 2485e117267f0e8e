package org.fundbench.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fundbench.api.EntryKind;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.json.JsonText;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.PostedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fundbench entries}: the entries of a ledger, filtered. */
@Command(name = "entries", mixinStandardHelpOptions = true)
final class EntriesCommand implements Callable<Integer> {
  /** More than this nobody reads in a terminal. */
  private static final int MOST_IN_TABLE = 1000;

  private final Program program;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerArgument ledger = new LedgerArgument();

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "entries.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "entries.to")
  private @Nullable LocalDate to;

  @Option(names = "--line", paramLabel = "ID", descriptionKey = "entries.line")
  private @Nullable String line;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "entries.kind")
  private @Nullable EntryKind kind;

  @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "entries.text")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "entries.limit")
  private @Nullable Integer limit;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "entries.format")
  private Format format = Format.TABLE;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /** How entries are printed. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    JOURNAL
  }

  EntriesCommand(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit != null && limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit=" + limit + " < 0");
    }
    Set<EntryKind> kinds = kind == null ? Set.of() : EnumSet.of(kind);
    EntryQuery query =
        new EntryQuery(
            ledger.fundId(),
            Optional.ofNullable(line),
            Optional.empty(),
            kinds,
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Optional.ofNullable(text),
            0,
            limit == null
                ? (json || format != Format.TABLE ? Integer.MAX_VALUE : MOST_IN_TABLE)
                : limit);
    try (LedgerSession session = program.openReadOnly(ledger.ledger)) {
      switch (json ? Format.JSON : format) {
        case TABLE ->
            terminal.print(EntryListing.table(session.entries(query), terminal.language()));
        case CSV -> {
          terminal.print(EntryListing.CSV_HEADING);
          session.entries(query, entry -> terminal.print(EntryListing.csv(entry)));
        }
        case JSON -> json(session, query);
        case JOURNAL -> {
          terminal.print(EntryListing.JOURNAL_HEADING);
          session.entries(query, entry -> terminal.print(EntryListing.journal(entry)));
        }
      }
    }
    return ExitCode.FINE;
  }

  /** The totals first, then entry after entry, so that a list of any length fits into memory. */
  private void json(LedgerSession session, EntryQuery query) {
    EntryPage totals = session.entries(query.limited(0));
    JsonText.print(
        terminal.out(),
        text ->
            text.number("total", totals.total())
                .money("paid", totals.paid())
                .<PostedRecord.Entry>each(
                    "entries", consumer -> session.entries(query, consumer), EntryListing::entry));
  }
}
