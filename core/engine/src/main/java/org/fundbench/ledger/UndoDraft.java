package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fundbench.api.Place;

/**
 * A batch to be undone by negating what it posted. The batch itself stays.
 *
 * @param batch its number
 * @param date the day of the negating entries, or empty for the days of what they negate
 * @param place where it comes from, for problems
 */
public record UndoDraft(long batch, Optional<LocalDate> date, Place place)
    implements PostingDraft {}
