package org.fundbench.importing;

import java.util.List;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Text;

/** Says which rows of a file are passed over: the first of them one by one, all of them counted. */
final class Skipping {
  /** Why a row is passed over that the ledger, or an earlier row, has already. */
  static final Text DUPLICATE = new Text("重复", "a duplicate");

  /** More would be counted by the ledger as refusals enough to stop. */
  private static final int MOST_SAID = 50;

  private final String file;
  private long skipped;

  Skipping(String file) {
    this.file = file;
  }

  /** A row is passed over. */
  void skip(long row, Text why, List<Problem> said) {
    skipped++;
    if (skipped <= MOST_SAID) {
      said.add(Problem.of(ImportProblem.ROW_SKIPPED, Place.row(file, row), why));
    }
  }

  /** There are no more rows. */
  void end(List<Problem> said) {
    if (skipped > MOST_SAID) {
      said.add(Problem.of(ImportProblem.ROWS_SKIPPED, Place.of(file), skipped, MOST_SAID));
      skipped = 0;
    }
  }
}
