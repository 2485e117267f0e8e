package org.fundbench.ledger;

import java.util.concurrent.CancellationException;
import org.fundbench.api.Progress;
import org.fundbench.api.Text;

/** Hands the drafts of a batch to its posting, one after the other, until somebody cancels. */
final class Handing {
  /** More refusals than this help nobody; the rest of the batch is not looked at. */
  private static final int MOST_REFUSALS = 200;

  private final BatchDraft batch;
  private final Posting posting;
  private final Progress progress;

  Handing(BatchDraft batch, Posting posting, Progress progress) {
    this.batch = batch;
    this.posting = posting;
    this.progress = progress;
  }

  /** Posts all of them; what is wrong adds up until the batch is sealed. */
  void post(DraftSource<? extends PostingDraft> drafts) {
    progress.begin(new Text("过账", "posting"), -1);
    for (PostingDraft draft = drafts.next(); draft != null; draft = drafts.next()) {
      requireCarried(batch, draft);
      posting.post(draft);
      step(progress);
      if (posting.refusals() + drafts.problems().size() >= MOST_REFUSALS) {
        break;
      }
    }
    drafts.problems().forEach(posting::refuse);
  }

  /** Tries each of them; a refused one stops nothing. */
  void attempt(DraftSource<? extends PostingDraft> drafts, Verdicts verdicts) {
    progress.begin(new Text("逐行试算", "trying row by row"), -1);
    for (PostingDraft draft = drafts.next(); draft != null; draft = drafts.next()) {
      requireCarried(batch, draft);
      posting.attempt(draft, verdicts);
      step(progress);
    }
  }

  static void requireCarried(BatchDraft batch, PostingDraft draft) {
    if (!batch.carries(draft)) {
      throw new IllegalArgumentException(batch.kind() + " does not carry " + draft);
    }
  }

  static void step(Progress progress) {
    progress.advance(1);
    if (progress.cancelled()) {
      throw new CancellationException("posting was cancelled");
    }
  }
}
