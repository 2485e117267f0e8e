package org.fundbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fundbench.api.EntryKind;
import org.fundbench.api.Money;
import org.fundbench.api.Place;
import org.fundbench.api.Problem;
import org.fundbench.api.Progress;
import org.fundbench.api.RefusedException;
import org.fundbench.fundfile.FundFile;
import org.fundbench.fundfile.FundFileReader;
import org.fundbench.ledger.BatchDraft;
import org.fundbench.ledger.DraftSource;
import org.fundbench.ledger.EntryDraft;
import org.fundbench.ledger.Ledger;
import org.fundbench.ledger.LedgerReader;
import org.fundbench.ledger.RecordLine;
import org.fundbench.ledger.TestFund;
import org.fundbench.ledger.check.ProofProblem;
import org.fundbench.ledger.check.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single bytes of the file are changed; whatever changes a figure must be reported. */
class FlippedBytesTest {
  private static final int FLIPS = 300;

  @TempDir private Path folder;

  @Test
  void noChangedFigureGoesUnnoticed() throws IOException {
    Path original = ledger();
    byte[] bytes = Files.readAllBytes(original);
    List<String> truth = contents(original);
    Random random = new Random(20231231);
    Path flipped = folder.resolve("flipped.fund");
    Set<String> codes = new HashSet<>();
    int harmless = 0;
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(flipped, changed);
      List<String> problems = problems(flipped);
      codes.addAll(problems);
      if (problems.isEmpty()) {
        harmless++;
        assertThat(contents(flipped))
            .as("byte " + at + " changed a figure unnoticed")
            .isEqualTo(truth);
      }
    }
    assertThat(harmless).as("some bytes are free space").isPositive();
    assertThat(FLIPS - harmless).as("many bytes are not").isGreaterThan(FLIPS / 10);
    assertThat(codes).contains(ProofProblem.RECORD_ALTERED.id(), ProofProblem.DATABASE_FAULT.id());
  }

  private static List<String> problems(Path file) {
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      return store.read(Verification::of).problems().stream().map(Problem::code).toList();
    } catch (RefusedException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }

  /** All that anybody can read in a ledger. */
  private static List<String> contents(Path file) {
    List<String> contents = new ArrayList<>();
    try (SqliteStore store = SqliteStore.openReadOnly(file)) {
      store.read(
          reader -> {
            reader.records(stored -> contents.add(RecordLine.of(stored.record(), stored.leaf())));
            reader
                .turnover("test", LocalDate.of(2023, 12, 31))
                .forEach(one -> contents.add(one.toString()));
            reader
                .turnover("test", LocalDate.of(2023, 6, 15))
                .forEach(one -> contents.add(one.toString()));
            reader.heads().forEach(head -> contents.add(head.toString()));
            for (int i = 1; i <= 120; i++) {
              reader.entriesOf("test", "V" + i).forEach(entry -> contents.add(entry.toString()));
            }
            return contents.size();
          });
    }
    return contents;
  }

  private Path ledger() {
    Path file = folder.resolve("original.fund");
    FundFile fund = TestFund.file();
    try (SqliteStore store = SqliteStore.create(file)) {
      Ledger ledger =
          new Ledger(
              store,
              text -> FundFileReader.read("f", text).fund(),
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      ledger.open(fund.text(), fund.appropriations(), "tester");
      List<EntryDraft> drafts = new ArrayList<>();
      for (int i = 1; i <= 120; i++) {
        drafts.add(
            new EntryDraft(
                EntryKind.PAYMENT,
                i % 2 == 0 ? "a" : "b",
                LocalDate.of(2023, 1 + i % 12, 1 + i % 28),
                Money.cny(100 + i),
                "V" + i,
                Optional.of("收款人" + i),
                Optional.of("摘要".repeat(i % 7)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Place.row("f", i)));
      }
      ledger.post(
          fund.fund(), BatchDraft.manual("tester"), DraftSource.of(drafts), false, Progress.SILENT);
    }
    return file;
  }

  @Test
  void anUntouchedFileHasNoFaults() {
    try (SqliteStore store = SqliteStore.openReadOnly(ledger())) {
      assertThat(store.<List<String>>read(LedgerReader::faults)).isEmpty();
    }
  }
}
