package org.fundbench.ledger;

import java.math.BigDecimal;
import org.fundbench.api.Period;
import org.fundbench.api.Place;

/**
 * A counted fact that someone wants to post.
 *
 * @param series the series' id
 * @param period the month
 * @param number the count
 * @param place where it comes from, for problems
 */
public record MeasurementDraft(String series, Period period, BigDecimal number, Place place)
    implements PostingDraft {}
