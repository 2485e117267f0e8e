package org.fundbench.ledger;

import java.util.Optional;
import org.fundbench.api.Money;

/**
 * An import that was posted or refused.
 *
 * @param operation who, when, from which file, with what result
 * @param paid what its payments, refunds and reversals add up to; empty where it has none, such as
 *     a batch of measurements, or one that was refused
 * @param undoneBy the number of the batch that undid it
 */
public record ImportedBatch(Operation operation, Optional<Money> paid, Optional<Long> undoneBy) {}
