package org.fundbench.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Progress;
import org.fundbench.app.Installation;
import org.fundbench.app.Program;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.store.SqliteStore;

/** Ledgers for tests of the window: a small fund with as many payments as wanted, of 1.00 each. */
final class LedgerMaker {
  private static final String FUND =
      """
      fund: {id: test, name: Test fund, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
      sources: [{id: district, name: district, kind: current-year}]
      policies: {line: ignore, fund: ignore}
      lines:
        - {id: a, name: Rental, economicCode: "30214"}
        - {id: b, name: Power, economicCode: "30206"}
      appropriations:
        - {document: D1, kind: initial, date: 2023-01-01, source: district, amounts: {a: "1000.00", b: "500.00"}}
      evaluation:
        scheme: national-default
        executionWeight: "10"
        indicators:
          - {id: cases, module: none, level1: l1, level2: l2, name: cases, direction: ">=", target: "10", unit: x, weight: "90"}
        goals: {expected: e, achieved: a}
      """;

  private LedgerMaker() {}

  /** The fund's file. */
  static String fundFile() {
    return FUND;
  }

  /** A program without plugins. */
  static Program program(Path folder) {
    return new Program(
        new Installation(folder.resolve("home"), folder.resolve("cache")),
        Clock.systemUTC(),
        "tester");
  }

  /** A ledger with some payments on line a. */
  static Path make(Path folder, long payments) {
    Path file = folder.resolve("test.fund");
    FundFile fund = FundFileReader.read("fund.yaml", FUND);
    try (LedgerStore store = SqliteStore.create(file)) {
      Ledger ledger =
          new Ledger(
              store, text -> FundFileReader.read("fund.yaml", text).fund(), Clock.systemUTC());
      ledger.open(fund.text(), fund.appropriations(), "tester");
      List<EntryDraft> drafts =
          LongStream.rangeClosed(1, payments).mapToObj(LedgerMaker::payment).toList();
      if (!drafts.isEmpty()) {
        ledger.post(
            fund.fund(),
            BatchDraft.manual("tester"),
            DraftSource.of(drafts),
            false,
            Progress.SILENT);
      }
    }
    return file;
  }

  private static EntryDraft payment(long number) {
    return new EntryDraft(
        EntryKind.PAYMENT,
        "a",
        LocalDate.of(2023, 1, 2).plusDays(number * 300 / 20_000),
        Money.cny(100),
        "V" + number,
        Optional.of("payee " + number % 7),
        Optional.of("memo " + number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.of("V" + number));
  }
}
