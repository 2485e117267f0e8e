package org.fundbench.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/** Which periods of a fund are closed. They close in order and reopen in the opposite order. */
final class Periods {
  private final Fund fund;
  private final Map<Period, PostedRecord.PeriodState> states = new HashMap<>();

  Periods(LedgerReader reader, Fund fund) {
    this.fund = fund;
    reader.periodEvents(fund.id()).forEach(this::add);
  }

  void add(PostedRecord.PeriodEvent event) {
    states.put(event.period(), event.state());
  }

  boolean isClosed(Period period) {
    return states.get(period) == PostedRecord.PeriodState.CLOSED;
  }

  /** Refuses what falls into a closed period. */
  Optional<Problem> check(Period period, Place place) {
    return isClosed(period)
        ? Optional.of(Problem.of(LedgerProblem.PERIOD_CLOSED, place, period))
        : Optional.empty();
  }

  /** Whether a period can be closed or reopened. */
  Optional<Problem> check(PeriodDraft draft) {
    Period period = draft.period();
    boolean close = draft.state() == PostedRecord.PeriodState.CLOSED;
    if (period.year() != fund.year()) {
      return problem(LedgerProblem.DATE_OUTSIDE_YEAR, draft, period, fund.year());
    }
    if (isClosed(period) == close) {
      return problem(
          close ? LedgerProblem.PERIOD_ALREADY_CLOSED : LedgerProblem.PERIOD_NOT_CLOSED,
          draft,
          period);
    }
    if (!close && draft.reason().filter(reason -> !reason.isBlank()).isEmpty()) {
      return problem(LedgerProblem.REASON_REQUIRED, draft);
    }
    List<Period> inTheWay =
        java.util.stream.IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Period.of(fund.year(), month))
            .filter(
                other ->
                    close
                        ? other.compareTo(period) < 0 && !isClosed(other)
                        : other.compareTo(period) > 0 && isClosed(other))
            .toList();
    return inTheWay.isEmpty()
        ? Optional.empty()
        : problem(
            close ? LedgerProblem.PERIOD_BEFORE_OPEN : LedgerProblem.PERIOD_AFTER_CLOSED,
            draft,
            period,
            inTheWay.get(close ? 0 : inTheWay.size() - 1));
  }

  private static Optional<Problem> problem(
      LedgerProblem code, PeriodDraft draft, Object... particulars) {
    return Optional.of(Problem.of(code, draft.place(), particulars));
  }
}
