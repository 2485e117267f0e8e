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
import org.fundbench.fundfile.FundFiles;
import org.fundbench.store.SqliteStore;

/**
 * Runs a ledger in the words of its rules, a line an operation:
 *
 * <pre>
 *   pay V1 2023-01-05 a 600.00 -> ok
 *   refund T1 2023-02-01 a 700.00 of V1 -> refund-exceeds-payment
 * </pre>
 *
 * <p>Several operations joined by " + " are one batch. "as NAME" in front names the operator;
 * "available LINE" asks what is left.
 */
final class LedgerScript implements AutoCloseable {
  private static final String OPERATOR = "tester";

  private final LedgerStore store;
  private final Ledger ledger;
  private final Fund fund;

  LedgerScript(Path file, FundFile fundFile) {
    this.store = SqliteStore.create(file);
    this.fund = fundFile.fund();
    this.ledger =
        new Ledger(
            store,
            new FundFiles(),
            Clock.fixed(Instant.parse("2023-12-31T00:00:00Z"), ZoneOffset.UTC));
    ledger.open(fundFile.text(), fundFile.appropriations(), OPERATOR);
  }

  Ledger ledger() {
    return ledger;
  }

  Fund fund() {
    return fund;
  }

  /** Runs one line and says what came of it: "ok", "waits", warnings, or the refusal's codes. */
  String run(String operations) {
    String operator = OPERATOR;
    String rest = operations;
    if (rest.startsWith("as ")) {
      operator = rest.split(" ")[1];
      rest = rest.substring("as ".length() + operator.length() + 1);
    }
    if (rest.startsWith("available ")) {
      return available(rest.split(" ")[1]);
    }
    try {
      Receipt receipt = perform(rest, operator);
      if (!receipt.warnings().isEmpty()) {
        return codes(receipt.warnings());
      }
      return receipt.outcome() == Receipt.Outcome.WAITING ? "waits " + receipt.number() : "ok";
    } catch (RefusedException e) {
      return codes(e.problems());
    }
  }

  private String available(String line) {
    return ExecutionTable.of(
            ledger.read(
                reader -> FundSnapshot.take(reader, fund, LocalDate.of(fund.year(), 12, 31))))
        .lines()
        .stream()
        .filter(row -> row.line().equals(Optional.of(line)))
        .map(row -> row.available().toYuanText())
        .findFirst()
        .orElse("?");
  }

  private Receipt perform(String operations, String operator) {
    String[] words = operations.split(" ");
    switch (words[0]) {
      case "undo":
        return ledger.undo(
            fund,
            new UndoDraft(
                Long.parseLong(words[1]),
                words.length > 3 ? Optional.of(LocalDate.parse(words[3])) : Optional.empty(),
                Place.of("script")),
            operator,
            "误录",
            false);
      case "approve":
        return ledger.approve(Long.parseLong(words[1]), operator, Progress.SILENT);
      case "reject":
        return ledger.reject(Long.parseLong(words[1]), operator, words.length > 2 ? words[2] : "");
      default:
        List<PostingDraft> drafts = new ArrayList<>();
        for (String operation : operations.split(" \\+ ")) {
          drafts.add(draft(operation.split(" "), drafts.size() + 1));
        }
        PostingDraft first = drafts.get(0);
        BatchDraft batch = BatchDraft.of(kind(first), operator);
        return ledger.post(
            fund,
            first instanceof RevisionDraft ? batch.because(Optional.of("核定")) : batch,
            DraftSource.of(drafts),
            false,
            Progress.SILENT);
    }
  }

  private static PostedRecord.BatchKind kind(PostingDraft first) {
    if (first instanceof PeriodDraft) {
      return PostedRecord.BatchKind.PERIOD;
    }
    if (first instanceof AttachmentDraft || first instanceof EvidenceDraft) {
      return PostedRecord.BatchKind.ATTACHMENT;
    }
    return first instanceof RevisionDraft
        ? PostedRecord.BatchKind.EVALUATION
        : PostedRecord.BatchKind.MANUAL;
  }

  private static PostingDraft draft(String[] words, int row) {
    Place place = Place.row("script", row);
    return switch (words[0]) {
      case "pay" -> entry(EntryKind.PAYMENT, words, place);
      case "refund" -> entry(EntryKind.REFUND, words, place);
      case "reverse" -> entry(EntryKind.REVERSAL, words, place);
      case "commit" -> entry(EntryKind.COMMITMENT, words, place);
      case "release" -> entry(EntryKind.RELEASE, words, place);
      case "expire" -> entry(EntryKind.EXPIRY, words, place);
      case "budget" -> budget(words, place);
      case "count" ->
          new MeasurementDraft(
              words[1], Period.parse(words[2]), new java.math.BigDecimal(words[3]), place);
      case "correct" ->
          new CorrectionDraft(
              words[1],
              Period.parse(words[2]),
              words[3].equals("-")
                  ? Optional.empty()
                  : Optional.of(new java.math.BigDecimal(words[3])),
              words.length > 4 ? words[4] : "",
              place);
      case "close", "reopen" ->
          new PeriodDraft(
              Period.parse(words[1]),
              words[0].equals("close")
                  ? PostedRecord.PeriodState.CLOSED
                  : PostedRecord.PeriodState.REOPENED,
              words.length > 2 ? Optional.of(words[2]) : Optional.empty(),
              place);
      case "attach" ->
          new AttachmentDraft(
              words[1],
              words[2],
              (words.length > 3 ? words[3] : "").getBytes(java.nio.charset.StandardCharsets.UTF_8),
              place);
      case "evidence" ->
          new EvidenceDraft(
              words[1],
              words[2],
              words[3].getBytes(java.nio.charset.StandardCharsets.UTF_8),
              place);
      case "revise" -> new RevisionDraft(TestFund.sections(words[1], words[2]), place);
      default -> throw new IllegalArgumentException(String.join(" ", words));
    };
  }

  /** KIND VOUCHER DATE LINE AMOUNT [of REFERENCE] [until DATE] [from SOURCE] [to PAYEE] */
  private static EntryDraft entry(EntryKind kind, String[] words, Place place) {
    return new EntryDraft(
        kind,
        words[3],
        LocalDate.parse(words[2]),
        Money.parse(words[4], MoneyUnit.YUAN),
        words[1].equals("-") ? "" : words[1],
        after("to", words),
        Optional.empty(),
        after("of", words),
        after("from", words),
        after("until", words).map(LocalDate::parse),
        place);
  }

  private static Optional<String> after(String word, String[] words) {
    for (int i = 5; i + 1 < words.length; i++) {
      if (words[i].equals(word)) {
        return Optional.of(words[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** budget KIND DATE SOURCE line=amount … */
  private static Appropriation budget(String[] words, Place place) {
    Map<String, Money> amounts = new LinkedHashMap<>();
    for (int i = 4; i < words.length; i++) {
      String[] pair = words[i].split("=");
      amounts.put(pair[0], Money.parse(pair[1], MoneyUnit.YUAN));
    }
    return new Appropriation(
        "文" + String.join(" ", words).hashCode(),
        AppropriationKind.ofKey(words[1]).orElseThrow(),
        LocalDate.parse(words[2]),
        words[3],
        amounts,
        place);
  }

  private static String codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).distinct().collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    store.close();
  }
}
