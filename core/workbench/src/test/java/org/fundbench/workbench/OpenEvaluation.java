package org.fundbench.workbench;

import java.nio.file.Path;
import java.time.Clock;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerStore;
import org.fundbench.store.SqliteStore;

/** A ledger whose self-evaluation lacks nearly everything: actuals, judgements, goals and texts. */
final class OpenEvaluation {
  static final String NAME = "small.fund";

  private static final String FUND =
      """
      fund: {id: small, name: 巡查经费, year: 2023, department: d, unit: u, policyBasis: p, manager: m}
      sources: [{id: district, name: 区财政拨款, kind: current-year}]
      policies: {line: stop, fund: stop}
      lines:
        - {id: rental, name: 车辆租赁费, economicCode: "30214"}
      appropriations:
        - {document: 预1号, kind: initial, date: 2023-01-01, source: district, amounts: {rental: "1000.00"}}
      evaluation:
        scheme: national-default
        executionWeight: "10"
        indicators:
          - {id: cases, module: none, level1: 产出指标, level2: 数量指标, name: 案件, direction: ">=", target: "10", unit: 宗, weight: "50"}
          - {id: order, module: none, level1: 效益指标, level2: 社会效益指标, name: 市容改善, direction: qualitative, target: 改善, weight: "40"}
        goals: {expected: 预期, achieved: ""}
      texts:
        background: ["支出{{paid|yuan}}。"]
      """;

  private OpenEvaluation() {}

  static Path make(Path folder) {
    Path file = folder.resolve(NAME);
    FundFile fund = FundFileReader.read("fund.yaml", FUND);
    try (LedgerStore store = SqliteStore.create(file)) {
      new Ledger(store, new FundFiles(), Clock.systemUTC())
          .open(fund.text(), fund.appropriations(), "tester");
    }
    return file;
  }
}
