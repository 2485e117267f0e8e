package org.fundbench.ledger;

import java.util.Optional;

/**
 * A line of the operation log: who, when, what, why, and with what result.
 *
 * @param batch who, when, what and why
 * @param records how many records it posted besides itself
 * @param refusal what was refused; empty where the batch was posted
 */
public record Operation(
    PostedRecord.Batch batch, long records, Optional<PostedRecord.Refusal> refusal) {}
