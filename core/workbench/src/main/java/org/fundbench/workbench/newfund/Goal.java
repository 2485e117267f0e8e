package org.fundbench.workbench.newfund;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a fund goes that is described.
 *
 * @param ledger the file
 * @param adding whether the ledger is there and gets one more fund
 * @param source the fund file that it begins with, where it begins with one
 */
record Goal(Path ledger, boolean adding, Optional<Path> source) {
  /** Where the fund file would be kept: beside the ledger, under its name or the fund's. */
  Path copy(String fundId) {
    String name = String.valueOf(ledger.getFileName()).replaceFirst("\\.[^.]+$", "");
    return ledger.resolveSibling((adding ? fundId : name) + ".yaml");
  }

  /**
   * The command line that does the same.
   *
   * @param file the fund file, once there is one
   */
  String commandLine(Optional<Path> file) {
    String fund = file.map(Path::toString).map(Goal::quoted).orElse("FUND.yaml");
    return adding
        ? "fundbench add-fund " + quoted(ledger.toString()) + " " + fund
        : "fundbench init " + quoted(ledger.toString()) + " --fund " + fund;
  }

  /** Quotes that shells on Linux and macOS and Windows' own understand. */
  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:=@%+,\\\\-]+")
        ? word
        : '"' + word.replace("\"", "\\\"") + '"';
  }
}
