package org.fundbench.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Place;

/**
 * A measurement to be put right.
 *
 * @param series the series' id
 * @param period the month
 * @param number the count that holds from now on, or empty to withdraw the measurement
 * @param reason why
 * @param place where it comes from, for problems
 */
public record CorrectionDraft(
    String series, Period period, Optional<BigDecimal> number, String reason, Place place)
    implements PostingDraft {}
