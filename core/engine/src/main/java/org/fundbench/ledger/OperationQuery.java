package org.fundbench.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Which operations to list.
 *
 * @param operator who did or reviewed it, a piece of the name
 * @param from the first moment
 * @param until the moment before which it was
 * @param text a piece of the file's name, the reason, what was refused, or of a posted entry's
 *     document, payee or memo
 * @param limit how many at most
 */
public record OperationQuery(
    Optional<String> operator,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> text,
    int limit) {}
