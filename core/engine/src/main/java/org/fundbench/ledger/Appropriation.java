package org.fundbench.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundbench.api.Money;
import org.fundbench.api.Place;

/**
 * A budget document (预算批复 and its changes) to be posted, one entry a line.
 *
 * @param document its number
 * @param kind what it does
 * @param date its day
 * @param source the id of the source of money
 * @param amounts what each line gets, in the document's order; negative where a line loses
 * @param place where it comes from, for problems
 */
public record Appropriation(
    String document,
    AppropriationKind kind,
    LocalDate date,
    String source,
    Map<String, Money> amounts,
    Place place)
    implements PostingDraft {
  public Appropriation {
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }
}
