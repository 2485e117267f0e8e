package org.fundbench.ledger;

import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Place;

/**
 * A period to be closed or opened again.
 *
 * @param period the month
 * @param state what it shall be
 * @param reason why; demanded where it is reopened
 * @param place where it comes from, for problems
 */
public record PeriodDraft(
    Period period, PostedRecord.PeriodState state, Optional<String> reason, Place place)
    implements PostingDraft {}
