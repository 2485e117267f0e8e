package org.fundbench.ledger;

import org.fundbench.api.Place;

/**
 * A file to be kept with an indicator.
 *
 * @param indicator the indicator's id
 * @param name the file's name
 * @param content its bytes
 * @param place where it comes from, for problems
 */
public record EvidenceDraft(String indicator, String name, byte[] content, Place place)
    implements PostingDraft {}
