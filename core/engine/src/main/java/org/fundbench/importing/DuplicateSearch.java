package org.fundbench.importing;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Draft;
import org.fundbench.api.Problem;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.ledger.Verdicts;
import org.jspecify.annotations.Nullable;

/** Finds which rows the ledger has already, by their ordinals. */
final class DuplicateSearch implements DraftSource<PostingDraft>, Verdicts {
  private final Draft draft;
  private final RowSense sense;
  private final BitSet duplicates;
  private int ordinal = -1;

  DuplicateSearch(Draft draft, RowSense sense, BitSet duplicates) {
    this.draft = draft;
    this.sense = sense;
    this.duplicates = duplicates;
  }

  @Override
  public @Nullable PostingDraft next() {
    try {
      for (Draft.Row row = draft.next(); row != null; row = draft.next()) {
        ordinal++;
        Optional<PostingDraft> understood = sense.read(row).draft();
        if (understood.isPresent()) {
          return understood.get();
        }
      }
    } catch (IOException e) {
      // The posting that follows meets the same and says it with the row.
    }
    return null;
  }

  @Override
  public void said(
      PostingDraft said,
      List<Problem> problems,
      OptionalLong position,
      Optional<PostedRecord.Entry> twin) {
    if (twin.isPresent()) {
      duplicates.set(ordinal);
    }
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }
}
