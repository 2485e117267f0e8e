package org.fundbench.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFiles;
import org.fundbench.ledger.Fund;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.TestFund;
import org.fundbench.store.SqliteStore;

/** A ledger of the test fund with nothing but its budget, for what is imported into it. */
final class TestLedger implements AutoCloseable {
  private final SqliteStore store;
  private final Ledger ledger;
  private final Fund fund;

  TestLedger(Path folder) {
    FundFile file = TestFund.file();
    store = SqliteStore.create(folder.resolve("x.fund"));
    ledger = new Ledger(store, new FundFiles(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    ledger.open(file.text(), file.appropriations(), "tester");
    fund = file.fund();
  }

  Ledger ledger() {
    return ledger;
  }

  Fund fund() {
    return fund;
  }

  @Override
  public void close() {
    store.close();
  }
}
