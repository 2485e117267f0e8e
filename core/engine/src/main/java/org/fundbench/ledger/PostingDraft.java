package org.fundbench.ledger;

import org.fundbench.api.Place;

/** Something that someone wants to post. It does not count until the ledger has posted it. */
public sealed interface PostingDraft
    permits Appropriation,
        AttachmentDraft,
        CorrectionDraft,
        EntryDraft,
        EvidenceDraft,
        MeasurementDraft,
        PeriodDraft,
        RevisionDraft,
        UndoDraft {
  /** Where it comes from, for problems. */
  Place place();
}
