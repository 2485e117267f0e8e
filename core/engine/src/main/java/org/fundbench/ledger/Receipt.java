package org.fundbench.ledger;

import java.util.List;
import org.fundbench.api.Problem;
import org.fundbench.proof.Head;

/**
 * What the ledger says of a batch it took, or would take.
 *
 * @param batch the batch's number
 * @param records how many records besides the batch itself
 * @param warnings limits that were passed under a policy that only warns
 * @param head the ledger's head after it
 * @param posted false for a dry run: nothing was written
 */
public record Receipt(long batch, long records, List<Problem> warnings, Head head, boolean posted) {
  public Receipt {
    warnings = List.copyOf(warnings);
  }
}
