package org.fundbench.cli;

import java.util.List;
import java.util.Set;
import org.fundbench.api.Problem;

/** What a command tells the shell. */
final class ExitCode {
  /** Fine. */
  static final int FINE = 0;

  /** There are findings, or the input was refused. */
  static final int FINDINGS = 1;

  /** Wrong usage, or something of the environment is missing. */
  static final int USAGE = 2;

  private static final Set<String> ENVIRONMENT =
      Set.of(
          "ledger-unwritable",
          "ledger-unfinished",
          "ledger-busy",
          "disk-full",
          "target-unwritable",
          "plugin-folder-unwritable",
          "backup-exists",
          "restore-target-exists",
          "sample-missing");

  private ExitCode() {}

  static int of(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> ENVIRONMENT.contains(problem.code()))
        ? USAGE
        : FINDINGS;
  }
}
