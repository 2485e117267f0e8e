package org.fundbench.ledger;

import org.fundbench.api.Money;

/**
 * An entry that something can still be posted against.
 *
 * @param entry the entry
 * @param left what is left of it: of a commitment what is not settled, of a payment what was not
 *     refunded
 */
public record OpenEntry(PostedRecord.Entry entry, Money left) {}
