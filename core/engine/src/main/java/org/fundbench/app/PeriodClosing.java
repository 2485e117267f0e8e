package org.fundbench.app;

import java.util.List;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.PeriodDraft;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Receipt;
import org.fundbench.ledger.check.AuditChecks;

/** Closing the periods of an open ledger, and opening them again. */
public final class PeriodClosing {
  private final LedgerSession session;
  private final String operator;

  PeriodClosing(LedgerSession session, String operator) {
    this.session = session;
    this.operator = operator;
  }

  /** What stands in the way of closing a period. */
  public List<Problem> beforeClosing(Optional<String> fund, Period period) {
    Fund found = session.fund(fund);
    return session.ledger().read(reader -> AuditChecks.of(reader, found, period.lastDay())).stream()
        .filter(Problem::isError)
        .toList();
  }

  /**
   * Closes a period. What a check finds wrong up to its end has to be mended first.
   *
   * @throws RefusedException if it is not its turn, or errors stand in the way
   */
  public Receipt close(Optional<String> fund, Period period) {
    Fund found = session.fund(fund);
    List<Problem> errors = beforeClosing(fund, period);
    if (!errors.isEmpty()) {
      session.ledger().logRefusal(found, turning(Optional.empty()), errors);
      throw new RefusedException(errors);
    }
    return turn(found, period, PostedRecord.PeriodState.CLOSED, Optional.empty());
  }

  /**
   * Opens a closed period again.
   *
   * @throws RefusedException if no reason is given, or a later period is closed
   */
  public Receipt reopen(Optional<String> fund, Period period, Optional<String> reason) {
    return turn(session.fund(fund), period, PostedRecord.PeriodState.REOPENED, reason);
  }

  private Receipt turn(
      Fund fund, Period period, PostedRecord.PeriodState state, Optional<String> reason) {
    return session
        .ledger()
        .post(
            fund,
            turning(reason),
            DraftSource.of(
                List.of(new PeriodDraft(period, state, reason, Place.of(period.toString())))),
            false,
            Progress.SILENT);
  }

  private BatchDraft turning(Optional<String> reason) {
    return BatchDraft.of(PostedRecord.BatchKind.PERIOD, operator).because(reason);
  }
}
