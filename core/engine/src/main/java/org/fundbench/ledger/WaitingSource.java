package org.fundbench.ledger;

import java.util.Iterator;
import java.util.List;
import org.fundbench.api.Problem;
import org.jspecify.annotations.Nullable;

/** The drafts of what waits, a thousand at a time. */
final class WaitingSource implements DraftSource<PostingDraft> {
  private final LedgerReader reader;
  private final long id;
  private Iterator<LedgerReader.WaitingDraft> page =
      List.<LedgerReader.WaitingDraft>of().iterator();
  private long last;

  WaitingSource(LedgerReader reader, long id) {
    this.reader = reader;
    this.id = id;
  }

  @Override
  public @Nullable PostingDraft next() {
    if (!page.hasNext()) {
      page = reader.waitingDrafts(id, last).iterator();
    }
    if (!page.hasNext()) {
      return null;
    }
    LedgerReader.WaitingDraft draft = page.next();
    last = draft.ordinal();
    return DraftText.read(draft.text());
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }
}
