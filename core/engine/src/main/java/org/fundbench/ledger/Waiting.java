package org.fundbench.ledger;

import java.time.Instant;
import org.fundbench.ledger.PostedRecord.BatchKind;

/**
 * A batch that waits for a second person. It does not count.
 *
 * @param id the waiting number
 * @param fund the fund's id
 * @param batch who recorded it, from what, and why
 * @param recordedAt when
 * @param drafts how many drafts it holds
 */
public record Waiting(long id, String fund, BatchDraft batch, Instant recordedAt, long drafts) {
  /** How it came about. */
  public BatchKind kind() {
    return batch.kind();
  }
}
