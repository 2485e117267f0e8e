package org.fundbench.ledger;

import java.util.List;
import org.fundbench.api.Money;

/**
 * A page of entries by date and position.
 *
 * @param entries the entries of the page
 * @param total how many match in all
 * @param paid what the matching entries add to what was paid
 */
public record EntryPage(List<PostedRecord.Entry> entries, long total, Money paid) {
  public EntryPage {
    entries = List.copyOf(entries);
  }
}
