package org.fundbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ledger a command works on, and which fund and day of it. */
final class LedgerArgument {
  @Parameters(index = "0", paramLabel = "LEDGER", descriptionKey = "LEDGER")
  Path ledger = Path.of("");

  @Option(names = "--fund", paramLabel = "ID", descriptionKey = "fund")
  @Nullable String fund;

  /** The fund named, if any. */
  Optional<String> fundId() {
    return Optional.ofNullable(fund);
  }

  /** The day that counts. */
  static final class Day {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    @Nullable LocalDate asOf;

    Optional<LocalDate> day() {
      return Optional.ofNullable(asOf);
    }
  }
}
