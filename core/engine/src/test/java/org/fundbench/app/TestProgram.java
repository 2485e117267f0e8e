package org.fundbench.app;

import java.nio.file.Path;
import java.time.Clock;
import org.fundbench.fundfile.CarriedFund;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.TestFund;

/** A program without plugins, and what it makes ledgers of. */
final class TestProgram {
  private TestProgram() {}

  static Program in(Path folder) {
    return new Program(
        new Installation(folder.resolve("home"), folder.resolve("cache")),
        Clock.systemUTC(),
        "tester");
  }

  /** The test fund of the next year, with a budget of its own. */
  static FundFile nextYear() {
    FundFile file = CarriedFund.nextYear(TestFund.file());
    return FundFileReader.read(
        "fund.yaml", file.text().replace("document: \"\"", "document: \"预2号\""));
  }
}
