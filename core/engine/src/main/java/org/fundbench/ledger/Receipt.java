package org.fundbench.ledger;

import java.util.ArrayList;
import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.proof.Head;

/**
 * What the ledger says of a batch it took, would take, or keeps for review.
 *
 * @param outcome what became of it
 * @param number the batch's number, or the waiting number where it waits for review
 * @param records how many records besides the batch itself
 * @param warnings limits that were passed under a policy that only warns, and plugins that failed
 *     on the way without being needed
 * @param effects what it does to the lines it touches, in the fund's order
 * @param head the ledger's head after it; unchanged where it waits
 */
public record Receipt(
    Outcome outcome,
    long number,
    long records,
    List<Problem> warnings,
    List<LineEffect> effects,
    Head head) {
  public Receipt {
    warnings = List.copyOf(warnings);
    effects = List.copyOf(effects);
  }

  /** What became of a batch. */
  public enum Outcome {
    /** It is in the ledger for good. */
    POSTED,
    /** It was only tried. */
    REHEARSED,
    /** It waits for a second person and does not count. */
    WAITING
  }

  /** The same with more that a person should know of. */
  public Receipt withWarnings(List<Problem> more) {
    List<Problem> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Receipt(outcome, number, records, all, effects, head);
  }

  /** Whether it is in the ledger. */
  public boolean posted() {
    return outcome == Outcome.POSTED;
  }

  Receipt as(Outcome other, long waitingNumber, Head unchanged) {
    return new Receipt(other, waitingNumber, records, warnings, effects, unchanged);
  }
}
