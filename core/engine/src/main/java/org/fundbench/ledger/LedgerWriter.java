package org.fundbench.ledger;

import java.time.Instant;
import org.fundbench.api.EntryKind;
import org.fundbench.proof.MerkleTree;

/** Writes within the one transaction that {@link Ledger} opens. Nobody else gets hold of it. */
public interface LedgerWriter extends LedgerReader {
  /** The tree as it stands, to go on from. */
  MerkleTree tree();

  /** The last number given to entries of a kind, 0 if there is none. */
  long lastNumber(EntryKind kind);

  /** The last number given to a batch, 0 if there is none. */
  long lastBatchNumber();

  /** Appends a batch. */
  void append(PostedRecord.Batch batch, byte[] leaf);

  /** Appends a fund and its lines. */
  void append(PostedRecord.FundDefinition definition, Fund fund, byte[] leaf);

  /** Appends an entry and adds it to the turnover. */
  void append(PostedRecord.Entry entry, byte[] leaf);

  /** Appends a measurement. */
  void append(PostedRecord.Measurement measurement, byte[] leaf);

  /** Appends a correction. */
  void append(PostedRecord.Correction correction, byte[] leaf);

  /** Appends the opening or closing of a period. */
  void append(PostedRecord.PeriodEvent event, byte[] leaf);

  /** Appends an attachment and keeps its bytes, which may be there already. */
  void append(PostedRecord.Attachment attachment, byte[] content, byte[] leaf);

  /** Appends a file kept with an indicator and keeps its bytes, which may be there already. */
  void append(PostedRecord.Evidence evidence, byte[] content, byte[] leaf);

  /** Appends a revised self-evaluation. */
  void append(PostedRecord.Revision revision, byte[] leaf);

  /** Appends a refused attempt. */
  void append(PostedRecord.Refusal refusal, byte[] leaf);

  /** Stores the head that the batch ends with. */
  void seal(MerkleTree tree, long batch);

  /** Keeps a batch for review and gives its waiting number. */
  long addWaiting(String fund, BatchDraft batch, Instant recordedAt);

  /** Adds a draft to what waits. */
  void addWaitingDraft(long id, long ordinal, String text);

  /** Takes away what waited: it was posted, or rejected. */
  void removeWaiting(long id);
}
