package org.fundbench.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fundbench.api.Problem;

/** Hears what the ledger would say of each draft of a batch that is only tried. */
@FunctionalInterface
public interface Verdicts {
  /**
   * What the ledger says of a draft.
   *
   * @param draft the draft
   * @param problems why it would be refused, or what a person should look at
   * @param position where it would stand; empty where it would be refused
   * @param twin the entry that it repeats, posted before or earlier in the same batch
   */
  void said(
      PostingDraft draft,
      List<Problem> problems,
      OptionalLong position,
      Optional<PostedRecord.Entry> twin);
}
