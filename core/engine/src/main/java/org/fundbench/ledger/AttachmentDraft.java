package org.fundbench.ledger;

import org.fundbench.api.Place;

/**
 * A file to be kept with an entry.
 *
 * @param entry the entry's number as printed, such as {@code ZF-000012}
 * @param name the file's name
 * @param content its bytes
 * @param place where it comes from, for problems
 */
public record AttachmentDraft(String entry, String name, byte[] content, Place place)
    implements PostingDraft {}
