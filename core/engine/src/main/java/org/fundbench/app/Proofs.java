package org.fundbench.app;

import java.nio.file.Path;
import java.util.Optional;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.api.Text;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.check.Verification;
import org.fundbench.proof.Head;

/**
 * What proves a ledger to somebody who does not trust it: everything computed anew, and the texts
 * that the one-file verifier reads without this program.
 */
public final class Proofs {
  private final Ledger ledger;

  Proofs(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Recomputes everything the ledger claims, and compares a head that was kept outside. */
  public Verification.Outcome verify(Optional<Head> kept) {
    return verify(kept, Progress.SILENT);
  }

  /** The same, with how far it is; it can be cancelled. */
  public Verification.Outcome verify(Optional<Head> kept, Progress progress) {
    progress.begin(new Text("重新计算记录", "Recomputing the records"), size());
    return ledger.read(reader -> Verification.of(reader, kept, progress), progress);
  }

  /**
   * Writes all posted records as text, for the one-file verifier.
   *
   * @return the head of what was written
   */
  public Head writeRecords(Path target) {
    return ledger.read(reader -> OpenRecords.writeAll(reader, target));
  }

  /**
   * Writes the proof that an entry belongs to the ledger's head, for the one-file verifier.
   *
   * @param number the entry's number as printed, such as {@code ZF-000012}
   * @throws RefusedException if there is no such entry
   */
  public Head writeProof(String number, Path target) {
    return writeProof(number, target, Progress.SILENT);
  }

  /** The same, with how far it is; it can be cancelled. */
  public Head writeProof(String number, Path target, Progress progress) {
    progress.begin(new Text("读取记录", "Reading the records"), size());
    return ledger.read(
        reader -> OpenRecords.writeProof(reader, number, target, progress), progress);
  }

  private long size() {
    return ledger.read(LedgerReader::head).size();
  }
}
