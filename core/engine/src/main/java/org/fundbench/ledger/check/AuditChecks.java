package org.fundbench.ledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Side;
import org.fundbench.ledger.AppropriationKind;
import org.fundbench.ledger.BudgetLine;
import org.fundbench.ledger.EntryNumber;
import org.fundbench.ledger.EntryPage;
import org.fundbench.ledger.EntryQuery;
import org.fundbench.ledger.Execution;
import org.fundbench.ledger.ExecutionTable;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.FundSnapshot;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.MeasurementSeries;
import org.fundbench.ledger.PostedRecord;
import org.fundbench.ledger.Waiting;

/**
 * Checks a fund's year as an auditor would: budget, arithmetic, evidence, periods, counts. Whether
 * anything was altered is another question, which {@link Verification} answers.
 */
public final class AuditChecks {
  private final LedgerReader reader;
  private final Fund fund;
  private final LocalDate asOf;
  private final List<Problem> found = new ArrayList<>();

  private AuditChecks(LedgerReader reader, Fund fund, LocalDate asOf) {
    this.reader = reader;
    this.fund = fund;
    this.asOf = asOf;
  }

  /** What is to be looked at, the gravest first. */
  public static List<Problem> of(LedgerReader reader, Fund fund, LocalDate asOf) {
    AuditChecks checks = new AuditChecks(reader, fund, asOf);
    checks.budgets();
    checks.appropriations();
    checks.commitments();
    checks.answers();
    checks.payments();
    checks.periods();
    checks.measurements();
    checks.waiting();
    checks.found.sort((a, b) -> a.severity().compareTo(b.severity()));
    return List.copyOf(checks.found);
  }

  private void budgets() {
    Execution execution = ExecutionTable.of(FundSnapshot.take(reader, fund, asOf));
    for (Execution.Row row : execution.lines()) {
      if (row.available().isNegative()) {
        report(
            CheckProblem.LINE_OVER,
            row.line().orElse(""),
            row.name(),
            row.available().negated().toYuanText());
      }
    }
    for (BudgetLine line : fund.lines()) {
      Money plan = line.plan().stream().reduce(Money.cny(0), Money::plus);
      Money current =
          execution.lines().stream()
              .filter(row -> row.line().equals(Optional.of(line.id())))
              .map(Execution.Row::current)
              .findFirst()
              .orElse(plan);
      if (!line.plan().isEmpty() && !plan.equals(current)) {
        report(
            CheckProblem.PLAN_DIFFERS,
            line.id(),
            line.name(),
            plan.toYuanText(),
            current.toYuanText());
      }
    }
  }

  private void appropriations() {
    Map<String, Money> transfers = new LinkedHashMap<>();
    Map<String, Long> batches = new HashMap<>();
    for (PostedRecord.Entry entry : entries(Side.BUDGET).entries()) {
      if (entry.nature().equals(Optional.of(AppropriationKind.TRANSFER))) {
        transfers.merge(entry.document(), entry.effect(), Money::plus);
        batches.put(entry.document(), entry.batch());
      }
    }
    transfers.forEach(
        (document, sum) -> {
          if (!sum.isZero()) {
            long batch =
                Optional.ofNullable(batches.get(document))
                    .flatMap(reader::batch)
                    .map(PostedRecord.Batch::number)
                    .orElse(0L);
            report(CheckProblem.TRANSFER_SUM, document, document, sum.toYuanText(), batch);
          }
        });
  }

  private void commitments() {
    Map<Long, PostedRecord.Entry> byPosition = new LinkedHashMap<>();
    Map<Long, Money> open = new HashMap<>();
    for (PostedRecord.Entry entry : entries(Side.COMMITTED).entries()) {
      byPosition.put(entry.position(), entry);
      open.merge(root(entry, byPosition), entry.effect(), Money::plus);
    }
    byPosition.forEach(
        (position, entry) -> {
          Money left = open.getOrDefault(position, Money.cny(0));
          boolean over = entry.until().filter(until -> until.isBefore(asOf)).isPresent();
          if (over && left.fen() > 0) {
            report(
                CheckProblem.COMMITMENT_OVERDUE,
                entry.numberText(),
                entry.numberText(),
                entry.document(),
                entry.until().orElseThrow(),
                left.toYuanText(),
                entry.line());
          }
        });
  }

  /** The commitment at the end of a chain of answers. */
  private static long root(PostedRecord.Entry entry, Map<Long, PostedRecord.Entry> byPosition) {
    PostedRecord.Entry at = entry;
    while (at.refersTo().isPresent() && byPosition.containsKey(at.refersTo().get())) {
      at = byPosition.get(at.refersTo().get());
    }
    return at.position();
  }

  /** Sums what answers each payment, by plain addition and not by the rules that let it in. */
  private void answers() {
    Map<Long, Money> answered = new HashMap<>();
    Map<Long, Long> answers = new HashMap<>();
    for (EntryKind kind : List.of(EntryKind.REFUND, EntryKind.REVERSAL)) {
      for (PostedRecord.Entry entry : entries(Side.PAID, kind).entries()) {
        long original = entry.refersTo().orElse(-1L);
        long root = answers.getOrDefault(original, original);
        answers.put(entry.position(), root);
        answered.merge(root, entry.effect(), Money::plus);
      }
    }
    answered.forEach(
        (position, sum) ->
            reader
                .entryAt(position)
                .filter(entry -> entry.effect().plus(sum).isNegative())
                .ifPresent(
                    entry ->
                        report(
                            CheckProblem.ANSWERS_EXCEED,
                            entry.numberText(),
                            entry.numberText(),
                            entry.effect().plus(sum).negated().toYuanText())));
  }

  private void payments() {
    for (LedgerReader.SharedVoucher one : reader.sharedVouchers(fund.id())) {
      report(
          CheckProblem.VOUCHER_SHARED,
          one.voucher(),
          one.voucher(),
          one.payees(),
          one.first(),
          one.last());
    }
    for (LedgerReader.PaymentTwins twins : reader.paymentTwins(fund.id())) {
      EntryNumber first = new EntryNumber(EntryKind.PAYMENT, twins.first());
      EntryNumber second = new EntryNumber(EntryKind.PAYMENT, twins.second());
      report(
          CheckProblem.PAYMENT_TWICE,
          second.toString(),
          first,
          second,
          twins.payee(),
          twins.amount().toYuanText());
    }
    long bare = reader.paymentsWithoutAttachment(fund.id());
    if (bare > 0) {
      report(CheckProblem.EVIDENCE_MISSING, fund.id(), bare);
    }
  }

  private void periods() {
    Map<Period, PostedRecord.PeriodState> states = new HashMap<>();
    reader.periodEvents(fund.id()).forEach(event -> states.put(event.period(), event.state()));
    List<Period> open =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Period.of(fund.year(), month))
            // A month is closed in the one that follows it.
            .filter(period -> period.lastDay().plusMonths(1).isBefore(asOf))
            .filter(period -> states.get(period) != PostedRecord.PeriodState.CLOSED)
            .toList();
    if (!open.isEmpty()) {
      report(
          CheckProblem.PERIOD_OPEN, open.get(0).toString(), open.get(0), open.get(open.size() - 1));
    }
  }

  private void measurements() {
    List<PostedRecord.Measurement> all = reader.measurements(fund.id());
    for (MeasurementSeries series : fund.series()) {
      List<String> missing =
          IntStream.rangeClosed(1, 12)
              .mapToObj(month -> Period.of(fund.year(), month))
              .filter(period -> period.lastDay().isBefore(asOf))
              .filter(
                  period ->
                      all.stream()
                          .noneMatch(
                              one ->
                                  one.series().equals(series.id()) && one.period().equals(period)))
              .map(Period::toString)
              .toList();
      if (!missing.isEmpty()) {
        report(
            CheckProblem.MEASUREMENT_GAP,
            series.id(),
            series.name(),
            String.join("、", missing),
            series.id());
      }
    }
  }

  private void waiting() {
    for (Waiting one : reader.waiting()) {
      if (one.fund().equals(fund.id())) {
        report(
            CheckProblem.WAITING,
            String.valueOf(one.id()),
            one.id(),
            one.batch().operator(),
            one.drafts(),
            one.recordedAt());
      }
    }
  }

  private EntryPage entries(Side side, EntryKind... kinds) {
    return reader.entries(
        new EntryQuery(
            Optional.of(fund.id()),
            Optional.empty(),
            Optional.of(side),
            java.util.Set.of(kinds),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Integer.MAX_VALUE));
  }

  private void report(CheckProblem code, String place, Object... particulars) {
    found.add(Problem.of(code, Place.of(place), particulars));
  }
}
