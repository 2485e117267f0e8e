package org.fundbench.ledger;

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

  /** Stores the head that the batch ends with. */
  void seal(MerkleTree tree, long batch);
}
