package org.fundbench.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;

/** The rules for counted facts: once a month, corrected with a reason, never in a closed period. */
final class MeasurementRules {
  private final Fund fund;
  private final Periods periods;
  private final Map<Key, Long> positions = new HashMap<>();
  private final Map<Key, BigDecimal> numbers = new HashMap<>();

  private record Key(String series, Period period) {}

  MeasurementRules(LedgerReader reader, Fund fund, Periods periods) {
    this.fund = fund;
    this.periods = periods;
    for (LedgerReader.Counted one : reader.counted(fund.id())) {
      Key key = new Key(one.measurement().series(), one.measurement().period());
      positions.put(key, one.measurement().position());
      one.number().ifPresent(number -> numbers.put(key, number));
    }
  }

  /** The measurement of a series and month, be it withdrawn or not. */
  Optional<Long> position(String series, Period period) {
    return Optional.ofNullable(positions.get(new Key(series, period)));
  }

  void posted(PostedRecord.Measurement measurement) {
    Key key = new Key(measurement.series(), measurement.period());
    positions.put(key, measurement.position());
    numbers.put(key, measurement.number());
  }

  void corrected(String series, Period period, Optional<BigDecimal> number) {
    Key key = new Key(series, period);
    if (number.isPresent()) {
      numbers.put(key, number.get());
    } else {
      numbers.remove(key);
    }
  }

  List<Problem> check(MeasurementDraft draft) {
    List<Problem> wrong =
        check(draft.series(), draft.period(), Optional.of(draft.number()), draft.place());
    BigDecimal there = numbers.get(new Key(draft.series(), draft.period()));
    if (wrong.isEmpty() && there != null) {
      wrong.add(
          Problem.of(
              LedgerProblem.MEASUREMENT_POSTED,
              draft.place(),
              draft.period(),
              draft.series(),
              there.toPlainString()));
    }
    return wrong;
  }

  List<Problem> check(CorrectionDraft draft) {
    List<Problem> wrong = check(draft.series(), draft.period(), draft.number(), draft.place());
    if (wrong.isEmpty() && !numbers.containsKey(new Key(draft.series(), draft.period()))) {
      wrong.add(
          Problem.of(
              LedgerProblem.MEASUREMENT_UNKNOWN, draft.place(), draft.period(), draft.series()));
    }
    if (draft.reason().isBlank()) {
      wrong.add(Problem.of(LedgerProblem.REASON_REQUIRED, draft.place()));
    }
    return wrong;
  }

  private List<Problem> check(
      String series, Period period, Optional<BigDecimal> number, Place place) {
    List<Problem> wrong = new ArrayList<>();
    if (period.year() != fund.year()) {
      wrong.add(Problem.of(LedgerProblem.DATE_OUTSIDE_YEAR, place, period, fund.year()));
    } else {
      periods.check(period, place).ifPresent(wrong::add);
    }
    if (fund.series(series).isEmpty()) {
      wrong.add(
          Problem.of(
              LedgerProblem.SERIES_UNKNOWN,
              place,
              series,
              String.join("、", fund.series().stream().map(MeasurementSeries::id).toList())));
    }
    if (number.isPresent() && number.get().signum() < 0) {
      wrong.add(Problem.of(LedgerProblem.MEASUREMENT_NEGATIVE, place, number.get()));
    }
    return wrong;
  }
}
