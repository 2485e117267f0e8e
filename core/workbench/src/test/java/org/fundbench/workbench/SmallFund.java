package org.fundbench.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.app.LedgerSession;
import org.fundbench.app.Program;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.ledger.MeasurementDraft;
import org.fundbench.ledger.PostingDraft;
import org.fundbench.store.SqliteStore;

/** A ledger with one of everything: a contract, payments on it, a refund, a counted fact. */
final class SmallFund {
  private static final String FUND =
      """
      fund: {id: small, name: 巡查经费, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
      sources:
        - {id: district, name: 区财政拨款, kind: current-year}
        - {id: carried, name: 上年结转, kind: carried-over}
      policies: {line: stop, fund: stop%s}
      lines:
        - {id: rental, name: 车辆租赁费, economicCode: "30214"}
        - {id: power, name: 水电费, economicCode: "30206"}
      appropriations:
        - {document: 预1号, kind: initial, date: 2023-01-01, source: district, amounts: {rental: "1000.00", power: "500.00"}}
      series:
        - {id: cases, name: 案件, unit: 宗}
      evaluation:
        scheme: national-default
        executionWeight: "10"
        indicators:
          - {id: cases, module: none, level1: l1, level2: l2, name: cases, direction: ">=", target: "10", unit: x, weight: "90"}
        goals: {expected: e, achieved: a}
      """;

  private SmallFund() {}

  /** The ledger, where nobody has to review. */
  static Path make(Program program, Path folder) {
    Path file = empty(folder, "");
    try (LedgerSession session = program.open(file)) {
      session.post(
          Optional.empty(),
          List.of(
              entry(EntryKind.COMMITMENT, "rental", 5, 60_000, "合同1", Optional.empty()),
              entry(EntryKind.PAYMENT, "rental", 9, 20_000, "付1", Optional.of("合同1")),
              entry(EntryKind.PAYMENT, "power", 10, 5_000, "付2", Optional.empty())),
          Optional.empty(),
          false);
      List<PostingDraft> later = new ArrayList<>();
      later.add(entry(EntryKind.REFUND, "power", 12, 1_000, "退1", Optional.of("付2")));
      later.add(
          new MeasurementDraft(
              "cases", Period.of(2023, 1), new java.math.BigDecimal("3851"), Place.of("t")));
      session.post(Optional.empty(), later, Optional.empty(), false);
    }
    return file;
  }

  /** A ledger with its budget alone, where another person has to review. */
  static Path reviewed(Path folder) {
    return empty(folder, ", signOff: second-person");
  }

  private static Path empty(Path folder, String policy) {
    Path file = folder.resolve("small.fund");
    FundFile fund = FundFileReader.read("fund.yaml", FUND.formatted(policy));
    try (LedgerStore store = SqliteStore.create(file)) {
      new Ledger(store, text -> FundFileReader.read("fund.yaml", text).fund(), Clock.systemUTC())
          .open(fund.text(), fund.appropriations(), "tester");
    }
    return file;
  }

  static EntryDraft entry(
      EntryKind kind, String line, int day, long fen, String voucher, Optional<String> reference) {
    return new EntryDraft(
        kind,
        line,
        LocalDate.of(2023, 1, day),
        Money.cny(fen),
        voucher,
        Optional.of("安达租车公司"),
        Optional.empty(),
        reference,
        Optional.empty(),
        Optional.empty(),
        Place.of(voucher));
  }
}
