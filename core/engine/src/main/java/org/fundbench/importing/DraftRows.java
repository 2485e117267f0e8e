package org.fundbench.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.Draft;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.PostingDraft;
import org.jspecify.annotations.Nullable;

/** The rows of a draft on their way to the ledger; what is passed over is said, not lost. */
final class DraftRows implements DraftSource<PostingDraft> {
  private final String file;
  private final Draft draft;
  private final RowSense sense;
  private final BitSet duplicates;
  private final List<Problem> problems = new ArrayList<>();
  private final Skipping skipping;
  private int ordinal;

  /**
   * Rows to post.
   *
   * @param duplicates the ordinals, from 0, of rows that are known to be duplicates and are passed
   *     over
   */
  DraftRows(String file, Draft draft, RowSense sense, BitSet duplicates) {
    this.file = file;
    this.draft = draft;
    this.sense = sense;
    this.duplicates = duplicates;
    this.skipping = new Skipping(file);
  }

  @Override
  public @Nullable PostingDraft next() {
    try {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        ReadRow read = sense.read(row);
        boolean duplicate = duplicates.get(ordinal++);
        Optional<Text> why = duplicate ? Optional.of(Skipping.DUPLICATE) : read.skipped();
        if (why.isPresent()) {
          skipping.skip(row.row(), why.get(), problems);
          continue;
        }
        problems.addAll(read.problems());
        if (read.draft().isPresent()) {
          return read.draft().get();
        }
      }
      skipping.end(problems);
      return null;
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of(
              ImportProblem.FILE_UNREADABLE, Place.of(file), String.valueOf(e.getMessage())));
    }
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }
}
