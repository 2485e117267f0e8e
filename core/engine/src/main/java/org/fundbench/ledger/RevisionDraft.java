package org.fundbench.ledger;

import org.fundbench.api.Place;

/**
 * A self-evaluation that is to hold from now on.
 *
 * @param text the sections of the fund file that it replaces, word for word
 * @param place where it comes from, for problems
 */
public record RevisionDraft(String text, Place place) implements PostingDraft {}
