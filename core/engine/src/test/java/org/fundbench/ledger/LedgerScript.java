package org.fundbench.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.MoneyUnit;
import org.fundbench.api.Period;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.store.SqliteStore;

/**
 * Runs a ledger in the words of its rules, a line an operation:
 *
 * <pre>
 *   pay V1 2023-01-05 a 600.00 -> ok
 *   refund T1 2023-02-01 a 700.00 of V1 -> refund-exceeds-payment
 * </pre>
 *
 * <p>Several operations joined by " + " are one batch.
 */
final class LedgerScript implements AutoCloseable {
  private final LedgerStore store;
  private final Ledger ledger;
  private final Fund fund;

  LedgerScript(Path file, FundFile fundFile) {
    this.store = SqliteStore.create(file);
    this.fund = fundFile.fund();
    this.ledger =
        new Ledger(
            store,
            text -> FundFileReader.read("fund.yaml", text).fund(),
            Clock.fixed(Instant.parse("2023-12-31T00:00:00Z"), ZoneOffset.UTC));
    ledger.open(fundFile.text(), fundFile.appropriations(), "tester");
  }

  Ledger ledger() {
    return ledger;
  }

  Fund fund() {
    return fund;
  }

  /** Runs one line and says what came of it: "ok", warnings, or the codes of the refusal. */
  String run(String operations) {
    try {
      List<Problem> warnings =
          operations.startsWith("budget ")
              ? budget(operations)
              : operations.startsWith("count ") ? count(operations) : entries(operations);
      return warnings.isEmpty() ? "ok" : codes(warnings);
    } catch (RefusedException e) {
      return codes(e.problems());
    }
  }

  private List<Problem> entries(String operations) {
    List<EntryDraft> drafts = new ArrayList<>();
    for (String operation : operations.split(" \\+ ")) {
      String[] words = operation.split(" ");
      drafts.add(
          new EntryDraft(
              switch (words[0]) {
                case "pay" -> EntryKind.PAYMENT;
                case "refund" -> EntryKind.REFUND;
                case "reverse" -> EntryKind.REVERSAL;
                default -> throw new IllegalArgumentException(operation);
              },
              words[3],
              LocalDate.parse(words[2]),
              Money.parse(words[4], MoneyUnit.YUAN),
              words[1].equals("-") ? "" : words[1],
              Optional.empty(),
              Optional.empty(),
              words.length > 6 ? Optional.of(words[6]) : Optional.empty(),
              Place.row("script", drafts.size() + 1)));
    }
    return ledger
        .postEntries(
            fund, BatchDraft.manual("tester"), DraftSource.of(drafts), false, Progress.SILENT)
        .warnings();
  }

  /** budget KIND DATE SOURCE line=amount … */
  private List<Problem> budget(String operation) {
    String[] words = operation.split(" ");
    Map<String, Money> amounts = new LinkedHashMap<>();
    for (int i = 4; i < words.length; i++) {
      String[] pair = words[i].split("=");
      amounts.put(pair[0], Money.parse(pair[1], MoneyUnit.YUAN));
    }
    Appropriation document =
        new Appropriation(
            "文" + operation.hashCode(),
            AppropriationKind.ofKey(words[1]).orElseThrow(),
            LocalDate.parse(words[2]),
            words[3],
            amounts,
            Place.of("script"));
    return ledger.post(fund, document, "tester").warnings();
  }

  /** count SERIES MONTH NUMBER */
  private List<Problem> count(String operation) {
    String[] words = operation.split(" ");
    MeasurementDraft draft =
        new MeasurementDraft(
            words[1],
            Period.parse(words[2]),
            new java.math.BigDecimal(words[3]),
            Place.of("script"));
    return ledger
        .postMeasurements(
            fund,
            BatchDraft.manual("tester"),
            DraftSource.of(List.of(draft)),
            false,
            Progress.SILENT)
        .warnings();
  }

  private static String codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).distinct().collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    store.close();
  }
}
