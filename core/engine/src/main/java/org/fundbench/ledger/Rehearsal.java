package org.fundbench.ledger;

import java.time.Clock;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;

/**
 * Batches tried one after the other, of which nothing is kept: each meets what those before it
 * would have posted. A refund finds the payment that an earlier file brings, and a row that an
 * earlier file has already is seen to be a duplicate before anything is posted.
 */
public final class Rehearsal {
  private final LedgerWriter writer;
  private final Ledger.FundReader funds;
  private final Clock clock;

  Rehearsal(LedgerWriter writer, Ledger.FundReader funds, Clock clock) {
    this.writer = writer;
    this.funds = funds;
    this.clock = clock;
  }

  /**
   * Tries drafts one by one, as an import's preview does: a refused one stops nothing. Those that
   * pass count for the batches tried after this one.
   *
   * @param verdicts hears what is said of each
   * @return what the drafts that pass are and do to the lines
   */
  public Receipt tryEach(
      Fund fund,
      BatchDraft batch,
      DraftSource<? extends PostingDraft> drafts,
      Verdicts verdicts,
      Progress progress) {
    Posting posting = new Posting(writer, fund, funds, batch, clock.instant());
    new Handing(batch, posting, progress).attempt(drafts, verdicts);
    return posting.sealTried();
  }

  /**
   * Tries a batch as it would be posted.
   *
   * @throws RefusedException with everything that is wrong with it
   */
  Receipt post(
      Fund fund, BatchDraft batch, DraftSource<? extends PostingDraft> drafts, Progress progress) {
    Posting posting = new Posting(writer, fund, funds, batch, clock.instant());
    new Handing(batch, posting, progress).post(drafts);
    return posting.seal(Receipt.Outcome.REHEARSED);
  }
}
